import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DeskUniverse, MOST_SOURCES, type DeskSource } from '../../../../server/lights/desk/desk-universe.ts'
import {
  cidBytes,
  dataPacket,
  markPreview,
  markTerminated,
  patchData,
} from '../../../../server/lights/e131/packet.ts'
import { isFrom, readData, universeIn } from '../../../../server/lights/e131/read-data.ts'

const source = (key: string, priority = 100): DeskSource => ({
  key,
  name: key,
  address: '10.0.0.9',
  priority,
})
const slots = (...values: number[]): Uint8Array => Uint8Array.from(values)

function merged(universe: DeskUniverse, now: number): number[] {
  universe.isThere(now)
  universe.merge()
  return [...universe.merged.subarray(0, 3)]
}

describe('a universe that others send', () => {
  test('sources of the same priority are merged, the brighter wins slot by slot', () => {
    const universe = new DeskUniverse()
    universe.hear(source('a'), 0, slots(10, 200, 0), 0)
    universe.hear(source('b'), 0, slots(50, 20), 0)
    expect(merged(universe, 1)).toEqual([50, 200, 0])
  })

  test('the highest priority has it alone, and gives it back when it is silent for 2.5 s', () => {
    const universe = new DeskUniverse()
    universe.hear(source('house'), 0, slots(10, 10, 10), 0)
    universe.hear(source('fire', 200), 0, slots(255, 0, 0), 0)
    expect(merged(universe, 1)).toEqual([255, 0, 0])
    universe.hear(source('house'), 1, slots(10, 10, 10), 2_000)
    expect(merged(universe, 2_499)).toEqual([255, 0, 0])
    expect(merged(universe, 2_500)).toEqual([10, 10, 10])
    expect(universe.sources()).toMatchObject([{ key: 'house', used: true }])
  })

  test('a source that ends by its own word is gone at once; what it said stays while nobody says another thing', () => {
    const universe = new DeskUniverse()
    universe.hear(source('a'), 0, slots(9, 9, 9), 0)
    expect(merged(universe, 1)).toEqual([9, 9, 9])
    universe.end('a')
    expect(universe.isThere(2)).toBe(false)
    expect(merged(universe, 3)).toEqual([9, 9, 9])
  })

  test('what lies up to nineteen behind came late, what lies further is a source that began anew', () => {
    const universe = new DeskUniverse()
    universe.hear(source('a'), 100, slots(1), 0)
    for (const late of [100, 99, 81]) universe.hear(source('a'), late, slots(99), 1)
    expect(merged(universe, 1)[0]).toBe(1)
    expect(universe.refused).toBe(3)
    universe.hear(source('a'), 80, slots(2), 1)
    expect(merged(universe, 1)[0]).toBe(2)
    universe.hear(source('b'), 250, slots(3), 1)
    universe.hear(source('b'), 3, slots(4), 1)
    expect(merged(universe, 1)[0]).toBe(4)
  })

  test('a fifth source is refused unless it is stronger than the weakest', () => {
    const universe = new DeskUniverse()
    for (let i = 0; i < MOST_SOURCES; i++) universe.hear(source(`s${i}`, 100 + i), 0, slots(i), 0)
    universe.hear(source('weak', 100), 0, slots(77), 0)
    expect(universe.sources().map(({ key }) => key)).not.toContain('weak')
    universe.hear(source('strong', 150), 0, slots(88), 0)
    expect(universe.sources().map(({ key }) => key)).toEqual(['s1', 's2', 's3', 'strong'])
  })
})

describe('a data packet of somebody else', () => {
  const packet = (): Buffer => {
    const made = dataPacket({ cid: '6b796c65-4865-6e73-656c-44656661756c', name: 'Пульт зала' }, 7, 150)
    patchData(made, new Uint8Array(512).fill(33))
    return made
  }

  test('is read with its source, priority, number and slots', () => {
    expect(readData(packet())).toMatchObject({
      cid: '6b796c6548656e73656c44656661756c',
      ...{ name: 'Пульт зала', priority: 150, universe: 7, sequence: 0, preview: false, terminated: false },
    })
    expect([...readData(packet())!.slots]).toEqual(Array(512).fill(33))
  })

  test('a preview and an end are told apart', () => {
    const preview = packet()
    markPreview(preview, true)
    const end = packet()
    markTerminated(end)
    expect(readData(preview)).toMatchObject({ preview: true, terminated: false })
    expect(readData(end)).toMatchObject({ preview: false, terminated: true })
  })

  test('one with fewer slots is read as far as it goes', () => {
    const short = packet().subarray(0, 126 + 3)
    short.writeUInt16BE(4, 123)
    expect(readData(short)!.slots).toHaveLength(3)
  })

  test('says without being read whose it is, and for which universe', () => {
    const ours = cidBytes('6b796c65-4865-6e73-656c-44656661756c')
    const [theirs, almost] = [packet(), packet()]
    theirs[22] = 0
    almost[37] = 0
    expect([packet(), theirs, almost].map((each) => isFrom(ours, each))).toEqual([true, false, false])
    expect([universeIn(packet()), universeIn(Buffer.alloc(638))]).toEqual([7, null])
  })

  test('[SEC-7] anything else is nothing: another start code, lengths that lie, broken bytes', () => {
    const other = packet()
    other[125] = 0xdd
    expect(readData(other)).toBeNull()
    const longer = packet()
    longer.writeUInt16BE(514, 123)
    expect(readData(longer)).toBeNull()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), fc.nat(637), (bytes, at) => {
        readData(Buffer.from(bytes))
        const broken = packet()
        broken.set(bytes.subarray(0, Math.max(0, broken.length - at)), at)
        const read = readData(broken.subarray(0, Math.max(0, broken.length - (bytes[0] ?? 0))))
        if (read !== null) expect(read.slots.length).toBeLessThanOrEqual(512)
        // What a receiver throws away by its universe, before it reads the rest, is what it would not have read.
        expect(universeIn(broken)).toBe(readData(broken)?.universe ?? null)
      }),
    )
  })
})
