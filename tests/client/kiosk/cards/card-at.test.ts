import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardAt, QUIET_MS, STANDS_MS, untilChange } from '../../../../client/kiosk/cards/card-at.ts'
import type { ContextCard } from '../../../../core/model/context-card.ts'

const TURN_MS = STANDS_MS + QUIET_MS
const LANGUAGES = ['kk', 'ru', 'en'] as const
const NOON = Date.parse('2026-11-25T07:00:00Z')
const START = Math.ceil(NOON / (TURN_MS * 3)) * TURN_MS * 3

function makeCard(id: string, overrides: Partial<ContextCard> = {}): ContextCard {
  const text = { kk: id, ru: id, en: id }
  return { id, text, source: text, asOf: '2023-11', expires: null, supersededBy: null, ...overrides }
}
const cards = [makeCard('a'), makeCard('b'), makeCard('c')]
const shown = (t: number, seed = 0, of = cards) => cardAt(of, LANGUAGES, seed, t)

test('a card is shown in each language in turn, then another, with quiet between', () => {
  const turns = [0, 1, 2, 3].map((turn) => shown(START + turn * TURN_MS))
  expect(turns.map((each) => each?.language)).toEqual(['kk', 'ru', 'en', 'kk'])
  expect(new Set(turns.slice(0, 3).map((each) => each?.card.id)).size).toBe(1)
  expect(turns[3]?.card.id).not.toBe(turns[0]?.card.id)
  expect(shown(START + STANDS_MS)).toBe(null)
})

test('what has expired by the room’s time, or is said better elsewhere, is not shown', () => {
  const old = makeCard('old', { expires: '2026-11-25' })
  const superseded = makeCard('superseded', { supersededBy: 'a' })
  expect(shown(START, 0, [old, superseded])).toBe(null)
  for (let turn = 0; turn < 12; turn++)
    expect(shown(START + turn * TURN_MS, 0, [old, superseded, ...cards])?.card.id).toMatch(/^[abc]$/u)
})

test('neighbours show different cards, and all screens change together', () => {
  expect(shown(START, 0)?.card.id).not.toBe(shown(START, 1)?.card.id)
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.nat(10 * TURN_MS), (seed, later) => {
      const t = START + later
      const before = shown(t, seed)
      const wait = untilChange(t)
      expect(wait).toBeGreaterThan(0)
      expect(shown(t + wait - 1, seed)).toEqual(before)
      expect(shown(t + wait, seed)).not.toEqual(before)
    }),
  )
})

test('without cards, or without languages, there is only quiet', () => {
  expect(shown(START, 0, [])).toBe(null)
  expect(cardAt(cards, [], 0, START)).toBe(null)
})
