import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { broadcastOf, holds } from '../../../../server/lights/artnet/interfaces.ts'
import { PacketBudget } from '../../../../server/lights/artnet/packet-budget.ts'
import {
  dmxPacket,
  nextSequence,
  operationOf,
  patchDmx,
  portAddressOf,
  setSequence,
  slotsDiffer,
  universeAt,
} from '../../../../server/lights/artnet/packet.ts'
import { pollPacket, readPoll } from '../../../../server/lights/artnet/poll-packet.ts'
import { pollReplies, readPollReply } from '../../../../server/lights/artnet/poll-reply-packet.ts'
import { replyOf } from './played-node.ts'

const hex = (text: string): number[] => [...Buffer.from(text.replaceAll(' ', ''), 'hex')]
const field = (text: string, bytes: number): number[] => [...Buffer.from(text.padEnd(bytes, '\0'), 'latin1')]
const ID = hex('41 72 74 2d 4e 65 74 00')

describe('ArtDmx', () => {
  test('is byte for byte what the specification of Art-Net 4 lays out', () => {
    const slots = new Uint8Array(512)
    slots.set([255, 54, 0], 0)
    slots.set([7], 511)
    const packet = dmxPacket(0x1234)
    patchDmx(packet, slots)
    setSequence(packet, 0xfe)

    // OpOutput low byte first, ProtVer 14, Sequence, Physical, SubUni, Net, Length high byte first.
    expect([...packet.subarray(0, 18)]).toEqual([...ID, ...hex('0050 000e fe 00 34 12 0200')])
    expect([...packet.subarray(18)]).toEqual([...slots])
  })

  test('Untold’s universe n is Port-Address n − 1, as far as 15 bits go', () => {
    expect([0, 1, 2, 257, 32_768, 32_769, 63_999].map(portAddressOf)).toEqual([
      ...[null, 0, 1, 256],
      ...[0x7fff, null, null],
    ])
    expect(universeAt(0x7fff)).toBe(32_768)
  })

  test('is numbered from 1 to 255 and round again, never 0', () => {
    expect([1, 2, 254, 255].map(nextSequence)).toEqual([2, 3, 255, 1])
    expect(dmxPacket(0)[12]).toBe(1)
  })

  test('knows whether slots differ from what it carries', () => {
    const packet = dmxPacket(0)

    expect(slotsDiffer(packet, new Uint8Array(512))).toBe(false)
    expect(slotsDiffer(packet, new Uint8Array(512).fill(1, 511))).toBe(true)
  })
})

describe('ArtPoll', () => {
  test('is byte for byte what the specification of Art-Net 4 lays out', () => {
    expect([...pollPacket(null)]).toEqual([...ID, ...hex('0020 000e 02 00 0000 0000 7ff0 00ff')])
  })

  test('to one machine has a target: the highest and the lowest Port-Address', () => {
    expect([...pollPacket({ bottom: 0x0102, top: 0x7ffe })]).toEqual([
      ...[...ID, ...hex('0020 000e 22 00')],
      ...hex('7ffe 0102 7ff0 00ff'),
    ])
  })

  test('of others is answered from 12 bytes on, unless it asks for ports or is older than version 14', () => {
    const poll = pollPacket(null)

    expect(readPoll(poll)).toEqual({ target: null })
    expect(readPoll(poll.subarray(0, 14))).toEqual({ target: null })
    expect(readPoll(poll.subarray(0, 12))).toEqual({ target: null })
    expect(readPoll(poll.subarray(0, 11))).toBeNull()
    expect(readPoll(pollPacket({ bottom: 0, top: 9 }))).toEqual({ target: { bottom: 0, top: 9 } })
    poll[11] = 13
    expect(readPoll(poll)).toBeNull()
  })
})

const NODE = '10.77.0.9'

describe('ArtPollReply', () => {
  const controller = {
    wants: [],
    name: 'Untold',
    address: '10.77.0.1',
    mac: '02:00:5e:10:00:ff',
    universes: 3,
  }

  test('of ours is byte for byte what the specification lays out for a controller without ports', () => {
    expect([...pollReplies(controller, 10_007)[0]!]).toEqual([
      // OpCode, IP address, port (both low byte first where words), VersInfo, NetSwitch, SubSwitch.
      ...[...ID, ...hex('0021 0a4d0001 3619 0001 00 00')],
      // Oem, UbeaVersion, Status1, EstaMan low byte first.
      ...hex('00ff 00 00 f07f'),
      ...[...field('Untold', 18), ...field('Untold', 64), ...field('#0001 [0007] Universes sent: 3', 64)],
      // NumPorts; PortTypes, GoodInput, GoodOutputA, SwIn, SwOut.
      ...[...hex('0000'), ...field('', 20)],
      // AcnPriority, SwMacro, SwRemote, three spare, Style StController, MAC, BindIp, BindIndex, Status2.
      ...hex('00 00 00 000000 01 02005e1000ff 0a4d0001 01 08'),
      // GoodOutputB, Status3, DefaultRespUID, User, RefreshRate, BackgroundQueuePolicy, filler.
      ...field('', 26),
    ])
  })

  test('cuts a long name; one that is not ASCII, which Art-Net’s names are, is ours', () => {
    const names = (name: string): string[] => {
      const packet = pollReplies({ ...controller, name }, 0)[0]!
      return [packet.toString('latin1', 26, 44), packet.toString('latin1', 44, 108).replace(/\0+$/, '')]
    }
    expect(names('Astana Nurly Zhol station')).toEqual(['Astana Nurly Zhol\0', 'Astana Nurly Zhol station'])
    expect(names('Астана')).toEqual(['Untold'.padEnd(18, '\0'), 'Untold'])
  })

  test('what is listened to is told four ports at a time, so that a desk sends it to us', () => {
    const replies = pollReplies({ ...controller, wants: [1, 2, 3, 4, 5, 0x123] }, 0)
    expect(replies.map((each) => readPollReply(each, controller.address))).toEqual([
      { name: controller.name, bindIndex: 1, outputs: [2, 3, 4, 5], merging: [] },
      { name: controller.name, bindIndex: 2, outputs: [6], merging: [] },
      { name: controller.name, bindIndex: 3, outputs: [0x124], merging: [] },
    ])
  })

  test('of a node says which universes it outputs as DMX512, and which it merges from two senders', () => {
    const reply = replyOf('Front of house', 3, [0x1235, 0x1238])
    reply[174 + 2] = 0x40
    reply[174 + 3] = 0x85
    reply[182] = 0x80
    reply[182 + 1] = 0x88
    reply[182 + 2] = 0x88

    expect(readPollReply(reply, NODE)).toEqual({
      name: 'Front of house',
      bindIndex: 3,
      outputs: [0x1235, 0x1238],
      merging: [0x1238],
    })
  })

  test('of older nodes is shorter, from 198 bytes on, and then of the root device', () => {
    const reply = replyOf('Old', 9, [1])

    expect(readPollReply(reply.subarray(0, 198), NODE)).toEqual({
      name: 'Old',
      bindIndex: 1,
      outputs: [1],
      merging: [],
    })
    expect(readPollReply(reply.subarray(0, 197), NODE)).toBeNull()
  })

  test('[SEC-7] is believed only where it agrees with itself and with its sender', () => {
    const reply = (change: (packet: Buffer) => void): unknown => {
      const packet = replyOf('Стена é', 1, [1, 2, 3, 4])
      change(packet)
      return readPollReply(packet, NODE)
    }
    const good = { name: 'Стена é', bindIndex: 1, outputs: [1, 2, 3, 4], merging: [] }
    expect(reply(() => undefined)).toEqual(good)
    expect(reply((packet) => packet.set([10, 77, 0, 9], 10))).toEqual(good)
    expect(reply((packet) => packet.set([10, 77, 0, 8], 10))).toBeNull()
    expect(reply((packet) => packet.set([0, 5], 172))).toBeNull()
    expect(reply((packet) => packet.set([1, 0], 172))).toBeNull()
    expect(reply((packet) => packet.set([0x1b], 27))).toBeNull()
    // An old node writes Latin-1.
    expect(reply((packet) => packet.set([0x4f, 0xe9, 0x4f, 0], 26))).toEqual({ ...good, name: 'OO' })
  })

  test('[SEC-7] of a liar gives printable names and addresses that exist', () => {
    const bytes = fc.uint8Array({ minLength: 198, maxLength: 400 })
    let believed = 0
    fc.assert(
      fc.property(bytes, (noise) => {
        noise.set([10, 77, 0, 9], 10)
        noise.set([0, noise[173]! % 5], 172)
        const reply = readPollReply(Buffer.from(noise), NODE)
        if (reply === null) return true
        believed++
        const printable = !/[\p{C}\p{Zl}\p{Zp}]/u.test(reply.name)
        const exist = reply.outputs.every((universe) => portAddressOf(universe) !== null)
        return printable && exist && reply.outputs.length <= 4
      }),
      { numRuns: 500 },
    )
    expect(believed).toBeGreaterThan(20)
  })
})

test('[SEC-7] what is not Art-Net has no operation', () => {
  expect(operationOf(dmxPacket(0))).toBe(0x5000)
  expect(operationOf(dmxPacket(0).subarray(0, 9))).toBeNull()
  expect(operationOf(Buffer.alloc(600))).toBeNull()
  expect(operationOf(Buffer.from('Art-Net!\0\x20'))).toBeNull()
})

describe('an interface', () => {
  const behind = (address: string, netmask: string) => ({ address, netmask, mac: '', internal: false })

  test.each([
    ['2.100.90.80', '255.0.0.0', '2.255.255.255'],
    ['192.168.0.1', '255.255.255.0', '192.168.0.255'],
    ['10.77.0.130', '255.255.255.192', '10.77.0.191'],
    ['10.0.0.1', '255.255.255.255', null],
    ['10.0.0.0', '255.255.255.254', null],
    ['10.0.0.1', '0.0.0.0', null],
  ])('%s with the netmask %s is polled at %s', (address, netmask, broadcast) => {
    expect(broadcastOf(behind(address, netmask))).toBe(broadcast)
  })

  test('holds the addresses of its subnet and no others', () => {
    const own = behind('192.168.4.9', '255.255.252.0')

    expect(
      ['192.168.4.1', '192.168.7.255', '192.168.8.1', '10.0.0.1'].map((each) => holds(own, each)),
    ).toEqual([...[true, true, false, false]])
  })
})

describe('[SEC-7] packets are looked at within a budget', () => {
  test('[SEC-7] who floods loses its own; strangers who flood do not take those of the known', () => {
    const budget = new PacketBudget(3, 5)
    const taken = (from: string, standing: 'known' | 'stranger', times: number, now: number): number =>
      Array.from({ length: times }, () => budget.take(from, standing, now)).filter(Boolean).length

    expect(taken('a', 'stranger', 100, 0)).toBe(3)
    expect(taken('b', 'stranger', 100, 10)).toBe(2)
    expect(taken('c', 'stranger', 100, 20)).toBe(0)
    expect(taken('d', 'known', 100, 30)).toBe(3)
    expect(taken('a', 'stranger', 100, 999)).toBe(0)
    expect(taken('a', 'stranger', 100, 1_000)).toBe(3)
  })
})
