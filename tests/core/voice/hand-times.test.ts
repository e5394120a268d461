import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Reading } from '../../../core/model/story-draft.ts'
import { areInOrder, beginBeatAt, SHORTEST_BEAT } from '../../../core/voice/hand-times.ts'

const TIMES = [
  { from: 0, to: 3.5 },
  { from: 4, to: 8 },
  { from: 8.4, to: 12 },
]

test('a beat begins where it was put, and the one before goes on until then', () => {
  expect(beginBeatAt(TIMES, 1, 5, 13)).toEqual([{ from: 0, to: 5 }, { from: 5, to: 8 }, TIMES[2]])
  expect(beginBeatAt(TIMES, 1, 3, 13)).toEqual([{ from: 0, to: 3 }, { from: 3, to: 8 }, TIMES[2]])
  expect(beginBeatAt(TIMES, 1, 3.8, 13)[0]).toEqual(TIMES[0])
})

test('no neighbour is run over, however far a hand goes, and nothing moves that is not there', () => {
  expect(beginBeatAt(TIMES, 1, 100, 13)[1]!.from).toBeCloseTo(8.4 - SHORTEST_BEAT)
  expect(beginBeatAt(TIMES, 1, -100, 13)[1]!.from).toBe(SHORTEST_BEAT)
  expect(beginBeatAt(TIMES, 2, 100, 13)[2]!.from).toBeCloseTo(13 - SHORTEST_BEAT)
  expect(beginBeatAt(TIMES, 3, 5, 13)).toBe(TIMES)
})

test('whatever hands do one after the other, the beats stay in order', () => {
  const move = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.double({ min: -5, max: 20, noNaN: true }))
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let times = TIMES
      for (const [beat, at] of moves) times = beginBeatAt(times, beat, at, 13)
      return areInOrder(times, 13)
    }),
  )
})

test('at the edge, times that run backwards, overlap the end or crowd together are refused', () => {
  const reading = { audio: 'a'.repeat(64), seconds: 13, text: 'b'.repeat(64), voice: 'reader' }
  const takes = (beats: unknown) => Reading.safeParse({ ...reading, beats }).success
  expect(takes(TIMES)).toBe(true)
  expect(takes(undefined)).toBe(true)
  expect(takes(TIMES.toReversed())).toBe(false)
  expect(takes([{ from: 0, to: 14 }])).toBe(false)
  expect(takes([{ from: -1, to: 4 }])).toBe(false)
  expect(takes([TIMES[0], { from: 0.1, to: 4 }])).toBe(false)
  expect(takes([{ from: 0, to: 'end' }])).toBe(false)
})
