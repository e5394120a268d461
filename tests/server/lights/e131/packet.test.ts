import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { DISCOVERY_UNIVERSE, discoveryPackets } from '../../../../server/lights/e131/discovery-packet.ts'
import {
  cidBytes,
  dataPacket,
  markTerminated,
  multicastAddress,
  patchData,
  setSequence,
  slotsDiffer,
} from '../../../../server/lights/e131/packet.ts'
import { sourceNameField } from '../../../../server/lights/e131/source-name.ts'

const SOURCE = { cid: '6b796c65-4865-6e73-656c-44656661756c', name: 'Untold' }

const orange = (): Uint8Array => {
  const slots = new Uint8Array(512)
  slots.set([255, 54, 0], 0)
  slots.set([7], 511)
  return slots
}

describe('an E1.31 data packet', () => {
  test('is byte for byte what ANSI E1.31-2018, table 4-1, lays out', () => {
    const packet = dataPacket(SOURCE, 0x1234, 100)
    patchData(packet, orange())
    setSequence(packet, 300)

    const hex = (text: string): number[] => [...Buffer.from(text.replaceAll(' ', ''), 'hex')]
    expect(packet).toHaveLength(638)
    expect([...packet.subarray(0, 126)]).toEqual([
      ...hex('0010 0000'),
      ...hex('41 53 43 2d 45 31 2e 31 37 00 00 00'),
      ...hex('726e 00000004'),
      ...hex('6b796c6548656e73656c44656661756c'),
      ...hex('7258 00000002'),
      ...Buffer.from('Untold'.padEnd(64, '\0'), 'latin1'),
      ...hex('64 0000 2c 00 1234'),
      ...hex('720b 02 a1 0000 0001 0201 00'),
    ])
    expect([...packet.subarray(126)]).toEqual([...orange()])
  })

  test('equals what npm sacn builds, where that is right', () => {
    const { Packet } = sacn()
    const theirs = new Packet({
      universe: 7,
      sequence: 9,
      priority: 120,
      sourceName: SOURCE.name,
      cid: cidBytes(SOURCE.cid),
      payload: { 1: 255, 2: 54, 512: 7 },
      useRawDmxValues: true,
    }).buffer

    const ours = dataPacket(SOURCE, 7, 120)
    patchData(ours, orange())
    setSequence(ours, 9)

    expect(ours.equals(theirs)).toBe(true)
  })

  test('keeps priority 0, which npm sacn turns into 100', () => {
    expect(dataPacket(SOURCE, 1, 0).readUInt8(108)).toBe(0)
  })

  test('says that its stream ends by bit 6 of the options alone', () => {
    const packet = dataPacket(SOURCE, 1, 100)
    const before = Buffer.from(packet)

    markTerminated(packet)

    expect(packet[112]).toBe(0x40)
    packet[112] = 0
    expect(packet.equals(before)).toBe(true)
  })

  test('knows whether slots differ from what it carries', () => {
    const packet = dataPacket(SOURCE, 1, 100)
    patchData(packet, orange())

    expect(slotsDiffer(packet, orange())).toBe(false)
    expect(slotsDiffer(packet, new Uint8Array(512))).toBe(true)
  })

  test('goes to 239.255 and the two bytes of its universe', () => {
    expect([1, 256, 63_999, DISCOVERY_UNIVERSE].map(multicastAddress)).toEqual([
      '239.255.0.1',
      '239.255.1.0',
      '239.255.249.255',
      '239.255.250.214',
    ])
  })

  test('is refused for a CID that is not a UUID', () => {
    expect(() => dataPacket({ cid: 'untold', name: '' }, 1, 100)).toThrow('not a UUID')
  })
})

describe('the source name', () => {
  test('"Астана" arrives', () => {
    expect(sourceNameField('Астана').toString('utf8').replace(/\0+$/, '')).toBe('Астана')
  })

  test.each([
    ['a'.repeat(80), 63],
    ['ә'.repeat(40), 62],
    ['€'.repeat(30), 63],
    ['🕯'.repeat(20), 60],
    [`x${'🕯'.repeat(20)}`, 61],
  ])('is cut between two code points and ends in a null: %s', (name, bytes) => {
    const field = sourceNameField(name)

    expect(field).toHaveLength(64)
    expect(field.indexOf(0)).toBe(bytes)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(field.subarray(0, bytes))
    expect(name.startsWith(text)).toBe(true)
  })
})

describe('universe discovery', () => {
  test('lists the universes in ascending order on one page', () => {
    const [packet, ...more] = discoveryPackets(SOURCE, [300, 1, 2, 1])

    expect(more).toEqual([])
    expect(decoded(packet!)).toEqual({
      rootLength: packet!.length - 16,
      rootVector: 8,
      framingLength: packet!.length - 38,
      framingVector: 2,
      name: 'Untold',
      listLength: packet!.length - 112,
      listVector: 1,
      page: 0,
      last: 0,
      universes: [1, 2, 300],
    })
  })

  test('puts at most 512 universes on a page', () => {
    const pages = discoveryPackets(
      SOURCE,
      Array.from({ length: 1_030 }, (_, i) => i + 1),
    ).map(decoded)

    expect(pages.map(({ page, last, universes }) => [page, last, universes.length])).toEqual([
      [0, 2, 512],
      [1, 2, 512],
      [2, 2, 6],
    ])
  })
})

function decoded(packet: Buffer) {
  const length = (at: number): number => packet.readUInt16BE(at) & 0x0fff
  return {
    rootLength: length(16),
    rootVector: packet.readUInt32BE(18),
    framingLength: length(38),
    framingVector: packet.readUInt32BE(40),
    name: packet.toString('utf8', 44, 108).replace(/\0+$/, ''),
    listLength: length(112),
    listVector: packet.readUInt32BE(114),
    page: packet[118],
    last: packet[119],
    universes: Array.from({ length: (packet.length - 120) / 2 }, (_, i) => packet.readUInt16BE(120 + i * 2)),
  }
}

/** npm sacn is CommonJS and does not export its packet by name. */
function sacn() {
  const PacketClass = z.custom<new (options: object) => { buffer: Buffer }>(
    (each) => typeof each === 'function',
  )
  const module: unknown = createRequire(import.meta.url)('sacn/dist/packet')
  return z.object({ Packet: PacketClass }).parse(module)
}
