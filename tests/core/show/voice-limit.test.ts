import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EARSHOT, fullVoices, type Speaker } from '../../../core/show/voice-limit.ts'

const speakers = fc
  .uniqueArray(
    fc.record({
      kiosk: fc.stringMatching(/^k[0-9]{1,3}$/),
      place: fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 20 }) }),
      since: fc.nat(5),
    }),
    { selector: (each) => each.kiosk, maxLength: 20 },
  )
  .map((all): Speaker[] => all)

test('whoever began first is heard in full; beside it, and no nearer than earshot, others too', () => {
  const at = (kiosk: string, x: number, since: number, y = 0): Speaker => ({ kiosk, place: { x, y }, since })
  expect([...fullVoices([at('b', 1, 20), at('a', 0, 10), at('c', EARSHOT, 30)])]).toEqual(['a', 'c'])
  expect([...fullVoices([at('b', 0, 10), at('a', 0, 10)])]).toEqual(['a'])
  // One behind the other across a deep room: the plan knows.
  expect([...fullVoices([at('a', 1, 10), at('b', 1, 20, EARSHOT)])]).toEqual(['a', 'b'])
  expect([...fullVoices([])]).toEqual([])
})

test('no two full voices are within earshot, and whoever is hushed has a full one there that began no later', () => {
  fc.assert(
    fc.property(speakers, (all) => {
      const full = fullVoices(all)
      for (const each of all) {
        const heard = all.filter(
          (other) =>
            other !== each &&
            full.has(other.kiosk) &&
            Math.hypot(other.place.x - each.place.x, other.place.y - each.place.y) < EARSHOT,
        )
        if (full.has(each.kiosk)) expect(heard).toEqual([])
        else expect(heard.some((other) => other.since <= each.since)).toBe(true)
      }
    }),
  )
})

test('the order in which they are named changes nothing', () => {
  fc.assert(
    fc.property(speakers, (all) => {
      expect(fullVoices(all.toReversed())).toEqual(fullVoices(all))
    }),
  )
})
