import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EARSHOT, fullVoices, type Speaker } from '../../../core/show/voice-limit.ts'

const speakers = fc
  .uniqueArray(
    fc.record({
      kiosk: fc.stringMatching(/^k[0-9]{1,3}$/),
      place: fc.integer({ min: 0, max: 60 }),
      since: fc.nat(5),
    }),
    { selector: (each) => each.kiosk, maxLength: 20 },
  )
  .map((all): Speaker[] => all)

test('whoever began first is heard in full; beside it, and no nearer than earshot, others too', () => {
  const at = (kiosk: string, place: number, since: number): Speaker => ({ kiosk, place, since })
  expect([...fullVoices([at('b', 1, 20), at('a', 0, 10), at('c', EARSHOT, 30)])]).toEqual(['a', 'c'])
  expect([...fullVoices([at('b', 0, 10), at('a', 0, 10)])]).toEqual(['a'])
  expect([...fullVoices([])]).toEqual([])
})

test('no two full voices are within earshot, and whoever is hushed has a full one there that began no later', () => {
  fc.assert(
    fc.property(speakers, (all) => {
      const full = fullVoices(all)
      for (const each of all) {
        const heard = all.filter(
          (other) => other !== each && full.has(other.kiosk) && Math.abs(other.place - each.place) < EARSHOT,
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
