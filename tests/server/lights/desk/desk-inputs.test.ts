import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { DeskInput } from '../../../../core/model/light-wire.ts'
import { monotonic } from '../../../../server/clock.ts'
import { DeskInputs } from '../../../../server/lights/desk/desk-inputs.ts'
import { dataPacket, markTerminated, patchData } from '../../../../server/lights/e131/packet.ts'
import { readData } from '../../../../server/lights/e131/read-data.ts'
import { E131Receiver } from '../../../../server/lights/e131/receiver.ts'

/** Not 5568: other tests of this machine have receivers there. */
const PORT = 15_568
const FRAME = 1_000 / 44
const input = (overrides: Partial<DeskInput> = {}): DeskInput => ({
  ...{ id: 'house', protocol: 'e131', universe: 7, of: 1, mode: 'takeover' },
  ...overrides,
})
const DESK = { cid: '00000000-0000-4000-8000-00000000000d', name: 'House desk' }

function packetOf(level: number, sequence: number): Buffer {
  const packet = dataPacket(DESK, 7, 100)
  patchData(packet, new Uint8Array(512).fill(level))
  packet[111] = sequence & 255
  return packet
}

class Lamps {
  slots = -1
  presence: number[] = []
  hearDesk(universe: number, slots: Uint8Array): void {
    this.slots = universe * 1_000 + slots[0]!
  }
  setDesk(_id: string, presence: number): void {
    this.presence.push(presence)
  }
}

/** Frames from one instant to another; `sending`: the desk sends in each. */
function run(
  desk: DeskInputs,
  lamps: Lamps,
  from: number,
  to: number,
  sending: 'on' | 'off',
  level = 90,
): void {
  for (let now = from, i = 0; now <= to; now += FRAME, i++) {
    if (sending === 'on') desk.hearE131(readData(packetOf(level, i))!, '10.0.0.9')
    desk.tick(now, lamps)
  }
}

describe('the house desk', () => {
  test('comes in over a second, and goes over two when it has been silent for 2.5', () => {
    const desk = new DeskInputs(0)
    const lamps = new Lamps()
    desk.change([input()])
    run(desk, lamps, 0, 2_000, 'on')
    expect(lamps.slots).toBe(1_090)
    expect(lamps.presence.at(-1)).toBe(1)
    lamps.presence.slice(1).forEach((each, i) => expect(each - lamps.presence[i]!).toBeLessThan(0.03))
    expect(desk.report()).toMatchObject([
      { state: 'heard', sources: [{ name: 'House desk', address: '10.0.0.9', priority: 100, used: true }] },
    ])

    const told = lamps.presence.length
    run(desk, lamps, 2_020, 4_400, 'off')
    expect(lamps.presence.length).toBe(told)
    run(desk, lamps, 4_520, 7_000, 'off')
    expect(lamps.presence.at(-1)).toBe(0)
    expect(lamps.slots).toBe(1_090)
    expect(desk.report()[0]).toMatchObject({ state: 'lost', sources: [] })
  })

  test('that says it ends goes at once, without the wait', () => {
    const desk = new DeskInputs(0)
    const lamps = new Lamps()
    desk.change([input()])
    run(desk, lamps, 0, 2_000, 'on')
    const end = packetOf(0, 200)
    markTerminated(end)
    desk.hearE131(readData(end)!, '10.0.0.9')
    run(desk, lamps, 2_020, 4_100, 'off')
    expect(lamps.presence.at(-1)).toBe(0)
    expect(lamps.slots).toBe(1_090)
  })

  test('that stays patched in keeps its levels when the rig changes under it', () => {
    const desk = new DeskInputs(0)
    const lamps = new Lamps()
    desk.change([input()])
    run(desk, lamps, 0, 2_000, 'on')
    const others = new Lamps()
    desk.change([input({ of: 4 })])
    run(desk, others, 2_020, 2_060, 'off')
    expect(others).toEqual({ slots: 4_090, presence: [1] })
  })

  test('over Art-Net is known by its address, and need not count its packets', () => {
    const desk = new DeskInputs(0)
    const lamps = new Lamps()
    desk.change([input({ protocol: 'artnet' })])
    expect([desk.listens(), desk.wants(6), desk.wants(7)]).toEqual([true, true, false])
    for (let i = 0; i < 3; i++) desk.hear('10.0.0.8', 6, 0, new Uint8Array(512).fill(20 + i))
    desk.tick(10, lamps)
    expect(lamps.slots).toBe(1_022)
  })
})

describe('E1.31 in', () => {
  const open: { close(): void }[] = []
  afterEach(() => {
    for (const each of open.splice(0)) each.close()
  })

  test(
    '[SEC-7] 10,000 packets of noise a second do not keep a desk from being heard, nor the loop from turning',
    { timeout: 180_000 },
    async () => {
      const heard: number[] = []
      const receiver = new E131Receiver(
        {
          ...{ port: PORT, cid: '6b796c65-4865-6e73-656c-44656661756c', interface: '127.0.0.1' },
          interfaces: () => [
            { address: '127.0.0.1', netmask: '255.0.0.0', mac: '00:00:00:00:00:00', internal: true },
          ],
          hearTwin: () => undefined,
          hear: ({ slots }) => heard.push(slots[0]!),
          tell: () => undefined,
        },
        monotonic(),
      )
      open.push(receiver)
      receiver.want(new Set([7]))
      receiver.tick(monotonic())
      const desk = createSocket('udp4')
      const noise = createSocket('udp4')
      open.push(desk, noise)
      desk.bind(0, '127.0.0.1')
      noise.bind(0, '127.0.0.2')
      await Promise.all([once(desk, 'listening'), once(noise, 'listening')])
      const garbage = Buffer.alloc(638, 0xa5)
      const almost = packetOf(255, 0)
      almost.writeUInt16BE(8, 113)

      let sent = 0
      const began = monotonic()
      for (let i = 0; monotonic() - began < 2_000; i++) {
        // 44 times a second, 228 packets of noise each, as a network brings them: not all at once.
        for (let k = 0; k < 228; k++, sent++) {
          noise.send(k % 2 === 0 ? garbage : almost, PORT, '127.0.0.1')
          if (k % 57 === 30) await pause(1)
        }
        desk.send(packetOf(i & 255, i), PORT, '127.0.0.1')
        await pause(Math.max(0, began + (i + 1) * FRAME - monotonic()))
        receiver.tick(monotonic())
      }

      expect(sent).toBeGreaterThan(5_000)
      // The kernel drops what does not fit; a desk says everything 44 times a second.
      expect(heard.length).toBeGreaterThan(10)
      expect(receiver.problem).toBeNull()
    },
  )

  test('our own packets, which multicast brings back, are not heard as somebody’s', async () => {
    const heard: number[] = []
    const receiver = new E131Receiver(
      {
        ...{ port: PORT, cid: DESK.cid, interface: '127.0.0.1', interfaces: () => [] },
        hearTwin: () => undefined,
        hear: ({ slots }) => heard.push(slots[0]!),
        tell: () => undefined,
      },
      0,
    )
    open.push(receiver)
    receiver.want(new Set([7]))
    receiver.tick(0)
    const socket = createSocket('udp4')
    open.push(socket)
    for (let i = 0; i < 20; i++) {
      socket.send(packetOf(1, i), PORT, '127.0.0.1')
      const other = packetOf(2, i)
      other[37] = 0xee
      socket.send(other, PORT, '127.0.0.1')
      await pause(10)
    }
    expect(new Set(heard)).toEqual(new Set([2]))
  })

  test('another machine with our CID is noticed, and our own packets are not taken for one', async () => {
    const twins: string[] = []
    const receiver = new E131Receiver(
      {
        ...{ port: PORT, cid: DESK.cid, interface: '127.0.0.1', interfaces: () => [], tell: () => undefined },
        hear: () => undefined,
        hearTwin: (from) => twins.push(from),
      },
      0,
    )
    open.push(receiver)
    receiver.want(new Set([7]))
    receiver.tick(0)
    const [own, copy] = [createSocket('udp4'), createSocket('udp4')]
    open.push(own, copy)
    own.bind(0, '127.0.0.1')
    copy.bind(0, '127.0.0.9')
    await Promise.all([once(own, 'listening'), once(copy, 'listening')])
    for (let i = 0; i < 500 && twins.length < 3; i++) {
      own.send(packetOf(1, i), PORT, '127.0.0.1')
      copy.send(packetOf(2, i), PORT, '127.0.0.1')
      await pause(10)
    }
    expect(new Set(twins)).toEqual(new Set(['127.0.0.9']))
  })

  test('an interface that is missing is said to be missing, once, and looked for again', async () => {
    const told: string[] = []
    const interfaces: { address: string; netmask: string; mac: string; internal: boolean }[] = []
    const receiver = new E131Receiver(
      {
        ...{ port: PORT, cid: DESK.cid, interface: '127.0.0.1', interfaces: () => interfaces },
        hearTwin: () => undefined,
        hear: () => undefined,
        tell: (_level, message) => told.push(message),
      },
      0,
    )
    open.push(receiver)
    receiver.want(new Set([7]))
    let now = 0
    const passes = async (): Promise<void> => {
      for (let i = 0; i < 20; i++, now += 500) {
        receiver.tick(now)
        await pause(10)
      }
    }
    await passes()
    expect(receiver.problem).toEqual({ code: 'deaf-without', address: '127.0.0.1' })
    interfaces.push({ address: '127.0.0.1', netmask: '255.0.0.0', mac: '00:00:00:00:00:00', internal: true })
    await passes()
    expect(receiver.problem).toBeNull()
    expect(told).toHaveLength(1)
  })
})

test('two rooms that hear the same universe of the desk both do', () => {
  const desk = new DeskInputs(0)
  const lamps = new Lamps()
  const heard = new Set<number>()
  lamps.hearDesk = (universe) => heard.add(universe)
  desk.change([input({ id: 'hall-desk', of: 1 }), input({ id: 'foyer-desk', of: 2 })])
  run(desk, lamps, 0, 500, 'on')
  expect([...heard].sort()).toEqual([1, 2])
  expect(desk.report().map(({ state }) => state)).toEqual(['heard', 'heard'])
})
