import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrivalsDue,
  batchOf,
  isOver,
  lastDay,
  LEAST_HOURS,
  LEAST_IN_BATCH,
  type Waiting,
} from '../../../core/contribution/batch.ts'
import type { Written } from '../../../core/model/kept-contribution.ts'

const FIRST = 500_000
const openingOf = (hour: number) =>
  new Date(Math.floor(hour / 24) * 24 * 3_600_000).toISOString().slice(0, 10)
const at = (hour: number): Written => ({ opening: openingOf(hour), hour })
const waiting = fc
  .uniqueArray(
    fc.record({ id: fc.stringMatching(/^[0-9a-f]{8}$/), hour: fc.integer({ min: FIRST, max: FIRST + 60 }) }),
    { selector: ({ id }) => id, maxLength: 24 },
  )
  .map((list): Waiting[] => list.map(({ id, hour }) => ({ id, written: at(hour) })))
const now = fc.integer({ min: FIRST, max: FIRST + 62 }).map(at)
/** Chance that a test can repeat. */
const chance = fc.array(fc.nat(), { minLength: 32, maxLength: 32 }).map((draws) => {
  let i = 0
  return (limit: number) => draws[i++ % draws.length]! % limit
})

describe('a batch', () => {
  test('[BOO-3] holds at least five from at least two opening hours that have ended, or nothing', () => {
    fc.assert(
      fc.property(waiting, now, chance, (all, when, below) => {
        const ids = batchOf(all, when, below)
        const chosen = all.filter(({ id }) => ids.includes(id))
        const ended = all.filter(({ written }) => written.hour < when.hour)
        const hours = new Set(ended.map(({ written }) => written.hour))
        const crowd = ended.length >= LEAST_IN_BATCH && hours.size >= LEAST_HOURS
        expect(ids.toSorted()).toEqual(crowd ? ended.map(({ id }) => id).toSorted() : [])
        expect(chosen.every(({ written }) => written.hour < when.hour)).toBe(true)
      }),
    )
  })

  test('[BOO-3] is in an order that comes from chance alone, whatever order they were written in', () => {
    fc.assert(
      fc.property(waiting, now, fc.array(fc.nat(), { minLength: 32, maxLength: 32 }), (all, when, draws) => {
        const drawn = () => {
          let i = 0
          return (limit: number) => draws[i++ % draws.length]! % limit
        }
        expect(batchOf(all.toReversed(), when, drawn())).toEqual(batchOf(all, when, drawn()))
      }),
    )
  })

  test('[BOO-3] puts everyone in every place about as often', () => {
    let state = 1
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * limit)
    }
    const all = Array.from({ length: 6 }, (_, i) => ({ id: `id-${i}`, written: at(FIRST + (i % 2)) }))
    const firsts = new Map<string, number>()
    for (let i = 0; i < 6_000; i++) {
      const [first] = batchOf(all, at(FIRST + 5), below)
      firsts.set(first!, (firsts.get(first!) ?? 0) + 1)
    }
    for (const { id } of all) expect(Math.abs((firsts.get(id) ?? 0) - 1_000)).toBeLessThan(150)
  })
})

describe('arrivals', () => {
  test('[BOO-3] are seen by curators as a crowd, or with the next opening; never from the hour that runs', () => {
    fc.assert(
      fc.property(waiting, now, chance, (all, when, below) => {
        const ids = new Set(arrivalsDue(all, when, below))
        const seen = all.filter(({ id }) => ids.has(id))
        const hours = new Set(seen.map(({ written }) => written.hour))
        const crowd = seen.length >= LEAST_IN_BATCH && hours.size >= LEAST_HOURS
        for (const { written } of seen) {
          expect(written.hour).toBeLessThan(when.hour)
          if (!crowd) expect(written.opening < when.opening).toBe(true)
        }
        // Nobody waits longer than that: what belongs to an earlier opening is always among them.
        for (const { id, written } of all)
          if (written.opening < when.opening && written.hour < when.hour) expect(ids.has(id)).toBe(true)
      }),
    )
  })
})

describe('what nobody approved', () => {
  test('[BOO-3] is over after seven days, and never later', () => {
    expect(isOver(at(FIRST), at(FIRST + 7 * 24 - 1))).toBe(false)
    expect(isOver(at(FIRST), at(FIRST + 7 * 24))).toBe(true)
  })

  test('names the day of its end and no hour', () => {
    expect(lastDay({ opening: '2026-11-25', hour: FIRST })).toBe('2026-12-02')
    expect(lastDay({ opening: '2027-02-26', hour: FIRST })).toBe('2027-03-05')
  })
})
