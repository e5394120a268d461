import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WallText } from '../../../core/model/contribution.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import {
  COMING,
  createTurns,
  forwardness,
  GOING,
  passageAt,
  TURN,
  type Turn,
} from '../../../core/wall/turns.ts'
import { makeWallTexts } from '../../helpers/wall-texts.ts'
import { NOON } from '../../helpers/clock.ts'

const WEEK = 7 * 24 * 3_600_000

function rowOf(texts: readonly WallText[], from: number, turns: number): Turn[] {
  const all = createTurns(texts, LANGUAGES)
  const row: Turn[] = []
  for (let t = from; t < from + turns * TURN; t = row.at(-1)!.until) row.push(all.at(t))
  return row
}
const told = (row: readonly Turn[]) => row.flatMap((turn) => (turn.kind === 'text' ? [turn.text] : []))

describe('whose turn it is', () => {
  test('follows from the time and the set alone: another order, another hour of starting, the same turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(WEEK), fc.nat(WEEK), (count, first, second) => {
        const texts = makeWallTexts(count)
        const one = createTurns(texts, LANGUAGES)
        const other = createTurns([...texts].reverse(), LANGUAGES)
        one.at(NOON + first)
        expect(one.at(NOON + second)).toEqual(other.at(NOON + second))
      }),
    )
  })

  test('turns follow one another without a gap, and every instant of a turn is in it', () => {
    const texts = [
      ...makeWallTexts(12),
      ...makeWallTexts(1, { id: 'long', text: 'Одна длинная фраза. '.repeat(120) }),
    ]
    const all = createTurns(texts, LANGUAGES)
    fc.assert(
      fc.property(fc.nat(WEEK), (after) => {
        const turn = all.at(NOON + after)
        expect(turn.from).toBeLessThanOrEqual(NOON + after)
        expect(turn.until).toBeGreaterThan(NOON + after)
        expect(all.at(turn.from)).toEqual(turn)
        expect(all.at(turn.until - 1)).toEqual(turn)
        expect(all.at(turn.until).from).toBe(turn.until)
      }),
    )
  })

  test('every language has its turn, however few wrote in it', () => {
    const texts = makeWallTexts(300)
    const row = told(rowOf(texts, NOON, 180))
    const counts = LANGUAGES.map((language) => row.filter((each) => each.language === language).length)
    for (const count of counts) expect(count / row.length).toBeGreaterThan(0.25)
    // And none follows itself but where a turn was nobody's.
    for (const [i, turn] of rowOf(texts, NOON, 60).entries()) {
      const next = rowOf(texts, NOON, 60)[i + 1]
      if (turn.kind === 'text' && next?.kind === 'text')
        expect(turn.text.language).not.toBe(next.text.language)
    }
  })

  test('everybody comes forward once before anybody comes again', () => {
    const texts = makeWallTexts(40, { language: 'ru' })
    // A round of forty has forty-eight turns; rounds begin at multiples of it.
    const round = 48
    const first = Math.ceil(NOON / TURN / round) * round * TURN
    for (const from of [first, first + round * TURN]) {
      const names = told(rowOf(texts, from, round)).map(({ id }) => id)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toHaveLength(40)
    }
    const orders = [first, first + round * TURN].map((from) =>
      told(rowOf(texts, from, round)).map(({ id }) => id),
    )
    expect(orders[0]).not.toEqual(orders[1])
  })

  test('what comes or goes leaves nearly every other turn as it was', () => {
    const texts = makeWallTexts(200)
    const before = rowOf(texts, NOON, 120)
    let same = 0
    for (const gone of [3, 77, 150]) {
      const after = createTurns(texts.toSpliced(gone, 1), LANGUAGES)
      for (const turn of before) {
        const now = after.at(turn.from)
        expect(now.kind === 'text' && now.text.id === texts[gone]!.id).toBe(false)
        if (
          now.kind === turn.kind &&
          (now.kind !== 'text' || turn.kind !== 'text' || now.text.id === turn.text.id)
        )
          same += 1
      }
    }
    expect(same / (3 * before.length)).toBeGreaterThan(0.9)
  })

  test('one text alone is not read again and again: most turns are for what lies between', () => {
    const row = rowOf(makeWallTexts(1), NOON, 40)
    expect(told(row).length).toBeLessThanOrEqual(11)
    expect(told(row).length).toBeGreaterThan(8)
  })

  test('nobody wrote: every turn is for what lies between', () => {
    expect(rowOf([], NOON, 20).every((turn) => turn.kind === 'between')).toBe(true)
  })

  test('what cannot be seen has no turn', () => {
    expect(told(rowOf(makeWallTexts(1, { text: '\u200b \u202e \u200d' }), NOON, 20))).toEqual([])
  })

  test('of a long text every passage has its time, one after another, and slowly', () => {
    const text = 'Я долго думала, с чего начать, и решила начать с двери. '.repeat(20).trim()
    const row = rowOf(makeWallTexts(1, { text }), NOON, 200).filter((each) => each.kind === 'text')
    const turn = row[0]!
    expect(turn.kind === 'text' && turn.passages.join(' ')).toBe(text)
    if (turn.kind !== 'text') return
    const seen: number[] = []
    let last: ReturnType<typeof passageAt> = null
    for (let t = turn.from; t < turn.until; t += 100) {
      const passage = passageAt(turn, t)
      if (passage === null) continue
      if (passage.index !== last?.index) seen.push(passage.index)
      last = passage
      // At most twelve characters a second.
      expect(turn.passages[passage.index]!.length / ((passage.until - passage.from) / 1_000)).toBeLessThan(12)
    }
    expect(seen).toEqual(turn.passages.map((_, i) => i))
  })

  test('a light is forward while its words stand, and home when the turn changes', () => {
    const turn = { from: NOON, until: NOON + TURN }
    expect(forwardness(turn, NOON)).toBe(0)
    expect(forwardness(turn, NOON + COMING)).toBe(1)
    expect(forwardness(turn, NOON + TURN - GOING)).toBe(1)
    expect(forwardness(turn, NOON + TURN)).toBe(0)
    // Never faster than the eye likes: a fiftieth a frame.
    let before = 0
    for (let t = 0; t <= TURN; t += 1_000 / 60) {
      const now = forwardness(turn, NOON + t)
      expect(Math.abs(now - before)).toBeLessThan(0.02)
      before = now
    }
  })
})
