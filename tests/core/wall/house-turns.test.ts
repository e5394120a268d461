import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../core/model/language.ts'
import { houseTurn } from '../../../core/wall/house-turns.ts'
import { readingTime } from '../../../core/wall/passages.ts'
import { createTurns } from '../../../core/wall/turns.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeWallTexts } from '../../helpers/wall-texts.ts'

const DAY = 24 * 3_600_000
const LONGEST = 'а'.repeat(120)

const message = fc.array(fc.constantFrom('Жабыламыз.', 'Мы закрываемся.', LONGEST), {
  minLength: 1,
  maxLength: 3,
})

test('what stands can be read to its end: no language is cut off, at any time, beside any wall', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), message, fc.nat(DAY), (count, texts, after) => {
      const turns = createTurns(makeWallTexts(count), LANGUAGES)
      const t = NOON + after
      const now = houseTurn(NOON, texts, turns, t)
      if (now?.kind !== 'speaks') return
      expect(now.until - now.from).toBe(readingTime(texts[now.index]!))
      expect(houseTurn(NOON, texts, turns, now.from)).toEqual(now)
      expect(houseTurn(NOON, texts, turns, now.until - 1)).toEqual(now)
    }),
  )
})

test('every instant says until when it holds, and that lies ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), message, fc.nat(DAY), (count, texts, after) => {
      const turns = createTurns(makeWallTexts(count), LANGUAGES)
      const now = houseTurn(NOON, texts, turns, NOON + after)
      if (now !== null) expect(now.until).toBeGreaterThan(NOON + after)
    }),
  )
})

test('every language is said within minutes, and visitors have a fair part of the time', () => {
  const turns = createTurns(makeWallTexts(60), LANGUAGES)
  const texts = ['Жабыламыз.', 'Мы закрываемся.', 'We close.']
  const said = [0, 0, 0]
  let theirs = 0
  for (let t = NOON; t < NOON + DAY / 4; t += 1_000) {
    const now = houseTurn(NOON, texts, turns, t)
    if (now === null) theirs += 1
    else if (now.kind === 'speaks') said[now.index]! += 1
  }
  const of = DAY / 4 / 1_000
  for (const each of said) expect(each / of).toBeGreaterThan(0.04)
  expect(theirs / of).toBeGreaterThan(0.25)
  expect(theirs / of).toBeLessThan(0.6)
})
