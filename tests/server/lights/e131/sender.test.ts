import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { E131Sender } from '../../../../server/lights/e131/sender.ts'
import type { E131Settings } from '../../../../server/lights/e131/settings.ts'
import { e131Sink, type E131Sink } from '../e131-sink.ts'
import { makeE131, outputs } from '../light-settings.ts'

const FRAME_MS = 1_000 / 44
const open: { sinks: E131Sink[]; senders: E131Sender[] } = { sinks: [], senders: [] }

afterEach(async () => {
  for (const sender of open.senders.splice(0)) await sender.stop()
  for (const sink of open.sinks.splice(0)) sink.close()
})

async function sinkAt(address: string): Promise<E131Sink> {
  const sink = await e131Sink(address)
  open.sinks.push(sink)
  return sink
}

function senderTo(
  addresses: string[],
  overrides: Partial<E131Settings> & { sequences?: Map<number, number> } = {},
) {
  const told: string[] = []
  const sender = new E131Sender({
    settings: makeE131({ to: { kind: 'unicast', addresses }, ...overrides }),
    source: { cid: '6b796c65-4865-6e73-656c-44656661756c', name: 'Untold' },
    universes: outputs(1, 2),
    sequences: overrides.sequences ?? new Map(),
    now: 0,
    tell: (_level, message) => told.push(message),
  })
  open.senders.push(sender)
  return { sender, told }
}

const framesOf = (first: number): Map<number, Uint8Array> =>
  new Map([1, 2].map((universe) => [universe, new Uint8Array(512).fill(universe === 1 ? first : 0)]))

/** Turns of the event loop until something holds; the network is real, time is not. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 20_000 && !holds(); i++) await turn()
  expect(holds()).toBe(true)
}

/** Sends the same frame until the socket is open and the first packets have arrived. */
async function settled(sender: E131Sender, sink: E131Sink, first: number): Promise<void> {
  await until(() => {
    sender.send(framesOf(first), 0)
    return sink.arrived.length > 0
  })
  // The repeats of the first frame.
  for (let i = 0; i < 4; i++) sender.send(framesOf(first), 0)
}

const sentOf = (sender: E131Sender): number[] => sender.report().universes.map(({ sent }) => sent)

describe('E1.31 out', () => {
  test('a change goes out at once and three times more, then a sign of life within 800–1000 ms', async () => {
    const sink = await sinkAt('127.81.0.1')
    const { sender } = senderTo(['127.81.0.1'])
    await settled(sender, sink, 10)
    const before = sentOf(sender)[0]!

    const sentAt: number[] = []
    let count = before
    for (let now = FRAME_MS; now < 4_000; now += FRAME_MS) {
      sender.send(framesOf(99), now)
      const [sent] = sentOf(sender)
      if (sent !== count) sentAt.push(now)
      count = sent!
    }

    expect(sentAt.slice(0, 4).map((at) => Math.round(at / FRAME_MS))).toEqual([1, 2, 3, 4])
    const pauses = sentAt.slice(4).map((at, i) => at - sentAt[i + 3]!)
    expect(pauses.length).toBeGreaterThan(3)
    for (const pause of pauses) {
      expect(pause).toBeGreaterThanOrEqual(800)
      expect(pause).toBeLessThanOrEqual(1_000)
    }
  })

  test('sequence numbers grow by one per universe, and go round', async () => {
    const sink = await sinkAt('127.81.0.2')
    const { sender } = senderTo(['127.81.0.2'], { sequences: new Map([[1, 250]]) })
    await settled(sender, sink, 0)
    for (let i = 0; i < 12; i++) sender.send(framesOf(100 + i), i * FRAME_MS)

    const last = sentOf(sender)
    await until(() => sink.arrived.length === last[0]! + last[1]!)
    for (const universe of [1, 2]) {
      const numbers = sink.arrived.filter((each) => each.universe === universe).map((each) => each.sequence)
      numbers.slice(1).forEach((number, i) => expect(number).toBe((numbers[i]! + 1) & 255))
    }
    expect(sink.arrived.find((each) => each.universe === 1)!.sequence).toBeGreaterThanOrEqual(250)
  })

  test('ends every universe with three terminated packets', async () => {
    const sink = await sinkAt('127.81.0.3')
    const { sender } = senderTo(['127.81.0.3'])
    await settled(sender, sink, 1)

    await sender.stop()

    await until(() => sink.arrived.filter(({ options }) => options === 0x40).length === 6)
    for (const universe of [1, 2]) {
      const all = sink.arrived.filter((each) => each.universe === universe)
      expect(all.slice(-3).map(({ options }) => options)).toEqual([0x40, 0x40, 0x40])
      expect(new Set(all.slice(-3).map(({ sequence }) => sequence)).size).toBe(3)
    }
  })

  test('lists its universes at once and every ten seconds', async () => {
    const sink = await sinkAt('127.81.0.4')
    const { sender } = senderTo(['127.81.0.4'])
    await settled(sender, sink, 1)
    for (let now = 0; now <= 20_500; now += 100) sender.send(framesOf(1), now)

    await until(() => sink.discovered.length === 3)
  })

  test('[VEN-3] a node that cannot be reached is named, and the others get every frame', async () => {
    const sink = await sinkAt('127.81.0.5')
    const { sender, told } = senderTo(['127.81.0.5', '127.81.0.6'])
    await settled(sender, sink, 1)

    await until(() => {
      sender.send(framesOf(1), 0)
      return sender.report().nodes[1]!.state === 'failing'
    })

    expect(sender.report().nodes[0]).toMatchObject({ to: '127.81.0.5', state: 'sending', problem: null })
    expect(sender.report().nodes[1]!.problem).toContain('ECONNREFUSED')
    expect(told).toEqual(['E1.31 does not reach 127.81.0.6; trying on'])
  })

  test('an interface that is missing stops nothing, and is said to be missing', async () => {
    const { sender } = senderTo(['127.81.0.7'], { interface: '203.0.113.7' })

    await until(() => {
      sender.send(framesOf(1), 0)
      return sender.report().nodes[0]!.state === 'failing'
    })
    for (let now = 0; now < 6_000; now += FRAME_MS) sender.send(framesOf(now & 255), now)

    expect(sender.report().nodes[0]!.problem).toContain('EADDRNOTAVAIL')
    expect(sentOf(sender)).toEqual([0, 0])
    expect(sender.report().universes.map(({ delivery }) => delivery)).toEqual(['waiting', 'waiting'])
  })

  test('a universe may have its own priority, and a mark that it is not for the stage', async () => {
    const sink = await sinkAt('127.81.0.11')
    const { sender } = senderTo(['127.81.0.11'], { priority: 80 })
    sender.change([{ universe: 1, priority: 200, preview: true }, { universe: 2 }], 0)
    await settled(sender, sink, 1)

    await until(() => sink.arrived.some(({ universe }) => universe === 2))
    const of = (universe: number) => sink.arrived.find((each) => each.universe === universe)
    expect(of(1)).toMatchObject({ priority: 200, options: 0x80 })
    expect(of(2)).toMatchObject({ priority: 80, options: 0 })
  })

  test('with a synchronisation universe every frame that said something ends with one sync packet', async () => {
    const sink = await sinkAt('127.81.0.12')
    const { sender } = senderTo(['127.81.0.12'], { syncUniverse: 7_962 })
    await settled(sender, sink, 1)
    for (let i = 0; i < 3; i++) sender.send(framesOf(10 + i), i * FRAME_MS)
    // Nothing new, nothing due: nothing to show.
    await until(() => sink.synced.length > 3)
    const before = sink.synced.length
    for (let i = 0; i < 10; i++) sender.send(framesOf(12), 100 + i)
    await until(() => sink.synced.length === before + 3)

    for (const { length, universe, after } of sink.synced) {
      expect([length, universe]).toEqual([49, 7_962])
      expect(after).toBeGreaterThan(0)
    }
    sink.synced.slice(1).forEach((each, i) => {
      expect(each.sequence).toBe((sink.synced[i]!.sequence + 1) & 255)
      expect(each.after).toBeGreaterThan(sink.synced[i]!.after)
    })
    expect(new Set(sink.arrived.map(({ sync }) => sync))).toEqual(new Set([7_962]))
  })

  test('a universe that leaves the rig is ended with three packets, the others go on as they were', async () => {
    const sink = await sinkAt('127.81.0.13')
    const { sender } = senderTo(['127.81.0.13'])
    await settled(sender, sink, 1)
    const numbers = sender.sequences()

    sender.change(outputs(1, 9), 0)
    expect(sender.sequences().get(1)).toBe(numbers.get(1))
    for (let i = 0; i < 8; i++) sender.send(new Map([...framesOf(50 + i), [9, new Uint8Array(512)]]), i)

    await until(() => sink.arrived.some(({ universe }) => universe === 9))
    await until(() => sink.discovered.length === 2)
    const ended = sink.arrived.filter(({ universe }) => universe === 2).map(({ options }) => options)
    expect(ended.filter((options) => options === 0x40)).toHaveLength(3)
    expect(ended.at(-1)).toBe(0x40)
    expect(sender.report().universes.map(({ universe }) => universe)).toEqual([1, 9])
  })

  test('told to hold at the end it ends nothing: receivers lose the source and keep what they have', async () => {
    const sink = await sinkAt('127.81.0.14')
    const { sender } = senderTo(['127.81.0.14'], { onStop: 'hold' })
    await settled(sender, sink, 1)
    const before = sentOf(sender)
    await sender.stop()
    expect(sentOf(sender)).toEqual(before)
    expect(sink.arrived.every(({ options }) => options === 0)).toBe(true)
  })

  test('a universe goes out through its own interface', async () => {
    const { sender } = senderTo(['127.81.0.15'])
    sender.change([{ universe: 1, interface: '203.0.113.9' }, { universe: 2 }], 0)
    await until(() => {
      sender.send(framesOf(1), 0)
      return sender.report().nodes.some(({ problem }) => problem?.includes('EADDRNOTAVAIL') === true)
    })
    // One way for each interface; the one that is missing takes only its own universe along.
    const delivery = (universe: number) =>
      sender.report().universes.find((each) => each.universe === universe)!.delivery
    expect(delivery(1)).toBe('waiting')
  })
})
