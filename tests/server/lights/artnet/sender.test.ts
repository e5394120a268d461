import { makeArtNet, NO_DESK, outputs } from '../light-settings.ts'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Ipv4Interface } from '../../../../server/lights/artnet/interfaces.ts'
import { LOST_MS } from '../../../../server/lights/artnet/node.ts'
import { MOST_FOUND, NodeTable } from '../../../../server/lights/artnet/node-table.ts'
import { ARTNET_PORT, dmxPacket } from '../../../../server/lights/artnet/packet.ts'
import { pollPacket } from '../../../../server/lights/artnet/poll-packet.ts'
import { ArtNetSender } from '../../../../server/lights/artnet/sender.ts'
import type { NodeReport } from '../../../../server/lights/driver.ts'
import { EVERYBODY, playNode, replyOf, type PlayedNode } from './played-node.ts'

const FRAME_MS = 1_000 / 44
const running: { close(): Promise<void> | void }[] = []
afterEach(async () => {
  for (const each of running.splice(0)) await each.close()
})

async function nodeAt(address: string, controller: string, outputs: number[] | null): Promise<PlayedNode> {
  const node = await playNode(address, controller, outputs)
  running.push(node)
  return node
}

/** A sender on loopback whose clock is driven; `frames` is what the lamps should do. */
class Controller {
  readonly told: string[] = []
  now = 0
  level = 1
  readonly sender: ArtNetSender

  constructor(
    address: string,
    overrides: { poll?: boolean; nodes?: string[]; interfaces?: Ipv4Interface[] },
  ) {
    const own: Ipv4Interface = { address, netmask: '255.0.0.0', mac: '00:00:00:00:00:00', internal: true }
    this.sender = new ArtNetSender({
      settings: makeArtNet({
        poll: overrides.poll ?? false,
        nodes: overrides.nodes ?? [],
        interface: address,
      }),
      name: 'Untold',
      universes: outputs(1, 2, 300),
      desk: NO_DESK,
      sequences: new Map([[2, 254]]),
      interfaces: () => overrides.interfaces ?? [own],
      now: 0,
      tell: (_level, message) => this.told.push(message),
    })
    running.push({ close: () => this.sender.stop() })
  }

  frame(): void {
    this.sender.send(
      new Map([1, 2, 300].map((universe) => [universe, new Uint8Array(512).fill(this.level)])),
      this.now,
    )
  }

  /** So much time in frames, with turns of the event loop in between; nothing sleeps. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds
    while (this.now < end) {
      this.now += FRAME_MS
      this.frame()
      for (let i = 0; i < 4; i++) await turn()
    }
  }

  /** Frames at the same instant until something holds; the network is real, time is not. */
  async until(holds: () => boolean): Promise<void> {
    for (let i = 0; i < 20_000 && !holds(); i++) {
      this.frame()
      await turn()
    }
    expect(holds()).toBe(true)
  }

  /** As `until`, but polls go out meanwhile. */
  async passUntil(holds: () => boolean): Promise<void> {
    for (let i = 0; i < 400 && !holds(); i++) await this.pass(FRAME_MS)
    expect(holds()).toBe(true)
  }

  report(address: string): NodeReport | undefined {
    return this.sender.report().nodes.find(({ to }) => to === address)
  }

  delivery(): string[] {
    return this.sender.report().universes.map(({ delivery }) => delivery)
  }
}

const universesOf = (node: PlayedNode): Set<number> => new Set(node.levels.map(({ universe }) => universe))

describe('Art-Net out', () => {
  test('a change goes out at once and three times more, then a sign of life within a second', async () => {
    const node = await nodeAt('127.84.1.2', '127.84.1.1', null)
    const controller = new Controller('127.84.1.1', { nodes: ['127.84.1.2'] })
    await controller.until(() => node.levels.length > 0)
    await controller.pass(200)
    const sent = (): number => controller.sender.report().universes[0]!.sent

    controller.level = 99
    const sentAt: number[] = []
    let count = sent()
    for (let i = 1; i < 176; i++) {
      await controller.pass(FRAME_MS)
      if (sent() !== count) sentAt.push(i)
      count = sent()
    }

    expect(sentAt.slice(0, 4)).toEqual([1, 2, 3, 4])
    const pauses = sentAt.slice(4).map((at, i) => (at - sentAt[i + 3]!) * FRAME_MS)
    expect(pauses.length).toBeGreaterThan(2)
    for (const pause of pauses) {
      expect(pause).toBeGreaterThanOrEqual(800)
      expect(pause).toBeLessThanOrEqual(1_000)
    }
  })

  test('a configured node gets every universe, each numbered from 1 to 255 and round again', async () => {
    const node = await nodeAt('127.84.2.2', '127.84.2.1', null)
    const controller = new Controller('127.84.2.1', { nodes: ['127.84.2.2'] })

    await controller.passUntil(() => node.levels.filter(({ universe }) => universe === 2).length > 6)

    expect(universesOf(node)).toEqual(new Set([1, 2, 300]))
    const numbers = node.levels.filter(({ universe }) => universe === 2).map(({ sequence }) => sequence)
    numbers.slice(1).forEach((number, i) => expect(number).toBe((numbers[i]! % 255) + 1))
    expect(numbers).not.toContain(0)
    expect(numbers).toContain(1)
  })

  test('[VEN-3] a configured node is sent to, unconfirmed, until it answers; when it is lost it is sent to all the same', async () => {
    const node = await nodeAt('127.84.3.2', '127.84.3.1', null)
    const controller = new Controller('127.84.3.1', { nodes: ['127.84.3.2'] })
    await controller.passUntil(() => node.polls.length > 0 && node.levels.length > 0)
    expect(controller.report('127.84.3.2')).toMatchObject({ state: 'sending', name: null, problem: null })
    // Asked alone it is asked for our universes: the flag for a target, highest and lowest Port-Address.
    expect(node.polls[0]!.toString('hex', 12, 18)).toBe('2200012b0000')

    node.outputs = [1, 2]
    await controller.passUntil(() => controller.report('127.84.3.2')?.state === 'answering')
    expect(controller.report('127.84.3.2')).toMatchObject({
      protocol: 'artnet',
      name: 'Played',
      problem: null,
    })

    node.outputs = null
    await controller.pass(LOST_MS + 100)
    const before = node.levels.length
    await controller.pass(900)

    expect(controller.report('127.84.3.2')).toMatchObject({
      state: 'lost',
      problem: 'It does not answer any more; levels go there all the same.',
    })
    expect(node.levels.length).toBeGreaterThan(before)
    expect(controller.delivery()).toEqual(['sent-unconfirmed', 'sent-unconfirmed', 'sent-unconfirmed'])
  })

  test('everybody on the interface is asked every 2.5 to 3 s', async () => {
    const node = await nodeAt('127.84.4.2', '127.84.4.1', null)
    const controller = new Controller('127.84.4.1', { poll: true })
    const askedAt: number[] = []
    for (let i = 0; i < 600; i++) {
      await controller.pass(FRAME_MS)
      while (askedAt.length < node.polls.length) askedAt.push(controller.now)
    }

    const pauses = askedAt.slice(1).map((at, i) => at - askedAt[i]!)
    expect(pauses.length).toBeGreaterThan(3)
    for (const pause of pauses.slice(0, -1)) {
      expect(pause).toBeGreaterThan(2_500)
      expect(pause).toBeLessThan(3_000)
    }
    expect(controller.report(EVERYBODY)).toMatchObject({ state: 'polling', problem: null })
    expect(controller.delivery()).toEqual(['waiting', 'waiting', 'waiting'])
  })

  test('[VEN-3] a node that answers is confirmed and gets what it outputs; lost it gets nothing; found again it gets it again', async () => {
    const node = await nodeAt('127.84.5.2', '127.84.5.1', [2, 5])
    const controller = new Controller('127.84.5.1', { poll: true })
    await controller.passUntil(() => node.levels.length > 3)
    expect(universesOf(node)).toEqual(new Set([2]))
    expect(controller.report('127.84.5.2')).toMatchObject({
      state: 'answering',
      name: 'Played',
      problem: null,
    })
    expect(controller.delivery()).toEqual(['waiting', 'sent-unconfirmed', 'waiting'])

    node.outputs = null
    const silentAt = controller.now
    await controller.passUntil(() => controller.report('127.84.5.2')?.state === 'lost')
    expect(controller.now - silentAt).toBeGreaterThan(LOST_MS - 2_800)
    expect(controller.report('127.84.5.2')!.since).toBeCloseTo(controller.now, 0)
    const before = node.levels.length
    await controller.pass(2_000)
    expect(node.levels.length).toBe(before)
    expect(controller.delivery()).toEqual(['waiting', 'waiting', 'waiting'])

    node.outputs = [2]
    await controller.passUntil(() => node.levels.length > before)
    expect(controller.report('127.84.5.2')).toMatchObject({ state: 'answering', problem: null })
    expect(controller.told).toEqual([
      'The Art-Net node 127.84.5.2 answers',
      'The Art-Net node 127.84.5.2 does not answer any more',
      'The Art-Net node 127.84.5.2 answers again',
    ])
  })

  test('a node with many ports answers many times, and one that outputs nothing of ours is told apart', async () => {
    const many = await nodeAt('127.84.6.2', '127.84.6.1', null)
    const other = await nodeAt('127.84.6.3', '127.84.6.1', [77])
    const controller = new Controller('127.84.6.1', { poll: true })
    await controller.passUntil(() => controller.report('127.84.6.3')?.state === 'answering')

    many.send(replyOf('Many', 1, [1]), '127.84.6.1')
    many.send(replyOf('Many', 2, [300]), '127.84.6.1')
    await controller.until(() => universesOf(many).size === 2)

    expect(universesOf(many)).toEqual(new Set([1, 300]))
    expect(other.levels).toEqual([])
    expect(controller.report('127.84.6.3')!.problem).toBe(
      'It answers, but outputs none of the universes that are sent.',
    )
  })

  test('other controllers that ask are answered, once a second each, and only when they ask controllers', async () => {
    const asker = await nodeAt('127.84.7.2', '127.84.7.1', null)
    const controller = new Controller('127.84.7.1', { poll: true })
    await controller.passUntil(() => asker.polls.length > 0)

    asker.send(pollPacket({ bottom: 0, top: 0x7fff }), '127.84.7.1')
    for (let i = 0; i < 50; i++) asker.send(pollPacket(null), '127.84.7.1')
    await controller.until(() => asker.replies.length > 0)
    await controller.pass(500)
    expect(asker.replies).toHaveLength(1)
    expect(asker.replies[0]!.toString('latin1', 108, 120)).toBe('#0001 [0000]')

    await controller.pass(1_000)
    asker.send(pollPacket(null), '127.84.7.1')
    await controller.until(() => asker.replies.length > 1)
  })

  test('at the end the last levels go out once more, and then nothing', async () => {
    const node = await nodeAt('127.84.8.2', '127.84.8.1', null)
    const controller = new Controller('127.84.8.1', { nodes: ['127.84.8.2'] })
    controller.level = 42
    await controller.until(() => universesOf(node).size === 3)
    await controller.pass(300)
    const before = node.levels.length

    await controller.sender.stop()
    for (let i = 0; i < 200; i++) await turn()

    const last = node.levels.slice(before)
    expect(last.map(({ universe }) => universe)).toEqual([1, 2, 300])
    for (const { slots } of last) expect(slots).toEqual(new Array(8).fill(42))
  })

  test('[VEN-3] a node that cannot be reached is named, and the others get every frame', async () => {
    const node = await nodeAt('127.84.9.2', '127.84.9.1', null)
    const controller = new Controller('127.84.9.1', { nodes: ['127.84.9.2', '127.84.9.3'] })

    await controller.until(() => controller.report('127.84.9.3')?.state === 'failing')
    await controller.until(() => controller.report('127.84.9.2')?.state === 'sending')

    expect(controller.report('127.84.9.3')!.problem).toContain('ECONNREFUSED')
    expect(controller.told).toEqual(['Art-Net does not reach 127.84.9.3; trying on'])
    expect(universesOf(node).size).toBe(3)
  })

  test('where another program has the port, nodes cannot be asked, which is said, and configured ones are sent to', async () => {
    const other = await occupied('127.84.10.1')
    const node = await nodeAt('127.84.10.2', '127.84.10.1', [1])
    const controller = new Controller('127.84.10.1', { poll: true, nodes: ['127.84.10.2'] })
    await controller.passUntil(() => node.levels.length > 0)

    expect(controller.report(EVERYBODY)!.state).toBe('failing')
    expect(controller.report(EVERYBODY)!.problem).toContain('EADDRINUSE')
    expect(controller.report('127.84.10.2')!.state).toBe('sending')

    other.close()
    await controller.pass(2_500)
    await controller.passUntil(() => controller.report('127.84.10.2')?.state === 'answering')
    expect(controller.report(EVERYBODY)).toMatchObject({ state: 'polling', problem: null })
  })

  test('an interface that is missing is said to be missing, and used as soon as it is there', async () => {
    const interfaces: Ipv4Interface[] = []
    const controller = new Controller('127.84.11.1', { poll: true, interfaces })
    await controller.pass(100)
    expect(controller.report('127.84.11.1')).toMatchObject({
      state: 'failing',
      problem: 'No interface has this address.',
    })

    interfaces.push({
      address: '127.84.11.1',
      netmask: '255.0.0.0',
      mac: '00:00:00:00:00:00',
      internal: true,
    })
    await controller.passUntil(() => controller.report(EVERYBODY)?.state === 'polling')
    expect(controller.report('127.84.11.1')).toBeUndefined()
  })

  test('universes that Art-Net has no address for are named and left out', () => {
    const told: string[] = []
    const sender = new ArtNetSender({
      settings: makeArtNet({ nodes: ['127.84.12.2'] }),
      ...{ name: 'Untold', universes: outputs(32_768, 32_769), desk: NO_DESK },
      ...{ sequences: new Map(), interfaces: () => [], now: 0 },
      tell: (_level, message) => told.push(message),
    })
    running.push({ close: () => sender.stop() })

    expect(told).toEqual(['Art-Net has no address for universe 32769'])
    expect(sender.report().universes.map(({ universe }) => universe)).toEqual([32_768])
  })

  test('switched off it opens nothing and says so', () => {
    const controller = new Controller('127.84.13.1', {})
    controller.frame()

    expect(controller.sender.report().nodes).toEqual([])
    expect(controller.delivery()).toEqual(['off', 'off', 'off'])
  })
})

describe('[SEC-7] who lies or floods hurts nobody', () => {
  test('[SEC-7] garbage, broken and oversized packets change nothing', async () => {
    await nodeAt('127.84.20.2', '127.84.20.1', [1])
    const hostile = await nodeAt('127.84.20.3', '127.84.20.1', null)
    const controller = new Controller('127.84.20.1', { poll: true })
    await controller.passUntil(() => controller.report('127.84.20.2')?.state === 'answering')
    const polls = hostile.polls.length
    const liar = replyOf('Liar', 1, [1])
    liar.set([127, 84, 20, 2], 10)
    hostile.send(liar, '127.84.20.1')
    await controller.passUntil(() => controller.sender.report().disbelieved != null)
    expect(controller.sender.report().disbelieved).toMatchObject({ answers: 1, address: '127.84.20.3' })

    const mutated = fc.tuple(
      fc.constantFrom(replyOf('Liar', 1, []), pollPacket({ bottom: 0, top: 1 }), dmxPacket(0)),
      fc.nat(600),
    )
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 1_500 }).map((bytes) => Buffer.from(bytes)),
      mutated.map(([packet, length]) => packet.subarray(0, length)),
      fc
        .integer({ min: 1_025, max: 60_000 })
        .map((length) => Buffer.concat([replyOf('Big', 1, [1])], length)),
    )
    for (const packet of fc.sample(garbage, { numRuns: 400, seed: 7 })) {
      hostile.send(packet, '127.84.20.1')
      await turn()
    }
    await controller.pass(3_500)

    expect(controller.report('127.84.20.3')).toBeUndefined()
    expect(hostile.levels).toEqual([])
    expect(hostile.replies).toEqual([])
    expect(hostile.polls.length).toBeGreaterThan(polls)
    expect(controller.report('127.84.20.2')).toMatchObject({ state: 'answering', problem: null })
  })

  test('[SEC-7] a flood of answers takes no frame from a node that was there before', async () => {
    const node = await nodeAt('127.84.21.2', '127.84.21.1', [1])
    const hostile = await nodeAt('127.84.21.3', '127.84.21.1', null)
    const controller = new Controller('127.84.21.1', { poll: true })
    await controller.passUntil(() => controller.report('127.84.21.2')?.state === 'answering')

    for (let second = 0; second < 12; second++) {
      for (let i = 0; i < 1_000; i++)
        hostile.send(replyOf('Flood', i & 255, i % 2 === 0 ? [1] : []), '127.84.21.1')
      const before = node.levels.length
      controller.level = second
      await controller.pass(1_000)
      expect(node.levels.length - before).toBeGreaterThanOrEqual(4)
    }

    expect(controller.report('127.84.21.2')).toMatchObject({ state: 'answering', problem: null })
  })

  test('[SEC-7] noise takes nothing of what a machine may ask: it is thrown away unread', async () => {
    const asker = await nodeAt('127.84.30.2', '127.84.30.1', null)
    const controller = new Controller('127.84.30.1', { poll: true })
    await controller.passUntil(() => asker.polls.length > 0)
    const levels = dmxPacket(9)

    // More than is read of one machine in a second, in that second; asked for as often as the network loses it.
    for (let i = 0; i < 800; i++) {
      asker.send(i % 2 === 0 ? Buffer.from('Art-Net?') : levels.subarray(0, 12 + (i % 9)), '127.84.30.1')
      if (i % 20 === 0) await turn()
    }
    await controller.until(() => {
      if (asker.replies.length === 0) asker.send(pollPacket(null), '127.84.30.1')
      return asker.replies.length > 0
    })
  })

  test('[SEC-7] no more nodes are found than there is room for, and who is gone makes room', () => {
    const told: string[] = []
    const table = new NodeTable(
      {
        ...{ configured: ['127.84.22.1'], interface: null, universes: new Set([1]) },
        tell: (_level, message) => told.push(message),
      },
      0,
    )
    running.push({ close: () => table.close() })
    const reply = { name: 'One of many', bindIndex: 1, outputs: [9], merging: [] }
    const found = (): number => table.report().length - 1

    for (let i = 1; i <= 1_000; i++) table.hear(`127.85.${i >> 8}.${i & 255}`, reply, '127.0.0.1')
    expect(found()).toBe(MOST_FOUND)
    expect(told.filter((line) => line.startsWith('More than'))).toHaveLength(1)

    table.tick(LOST_MS)
    table.hear('127.85.200.1', reply, '127.0.0.1')
    expect(found()).toBe(MOST_FOUND)
    expect(table.has('127.85.200.1')).toBe(true)
    expect(table.has('127.84.22.1')).toBe(true)
  })

  test('[VEN-3] a node says what goes there, and what it merges from us and somebody else', () => {
    const universes = new Set([1, 2, 3])
    const table = new NodeTable({ configured: [], interface: null, universes, tell: () => undefined }, 0)
    running.push({ close: () => table.close() })
    const reply = { name: 'Front', bindIndex: 1, outputs: [2, 1, 9], merging: [2, 9] }

    table.hear('127.84.24.1', reply, '127.0.0.1')
    expect(table.report()).toMatchObject([{ to: '127.84.24.1', universes: [1, 2], merging: [2] }])

    table.hear('127.84.24.1', { ...reply, merging: [] }, '127.0.0.1')
    expect(table.report()).toMatchObject([{ merging: [] }])
  })

  test('[SEC-7] who is not on the interface’s network is neither sent to nor answered', async () => {
    const outside = await nodeAt('127.84.23.200', '127.84.23.1', null)
    const own = { address: '127.84.23.1', netmask: '255.255.255.128', mac: '', internal: true }
    const controller = new Controller('127.84.23.1', { poll: true, interfaces: [own] })
    await controller.pass(500)

    outside.send(replyOf('Outside', 1, [1]), '127.84.23.1')
    outside.send(pollPacket(null), '127.84.23.1')
    await controller.pass(1_000)

    expect(controller.report('127.84.23.200')).toBeUndefined()
    expect(outside.replies).toEqual([])
    expect(outside.levels).toEqual([])
  })
})

async function occupied(address: string): Promise<Socket> {
  const socket = createSocket('udp4')
  socket.bind(ARTNET_PORT, address)
  await once(socket, 'listening')
  return socket
}
