import { expect, test } from 'vitest'
import type { DayEntry, VenueDay } from '../../../core/model/morning-check.ts'
import { CHECK_BEFORE_MS, isOpen, KEPT_ENTRIES, nextStep, withEntry } from '../../../core/venue/venue-day.ts'
import { NOON } from '../../helpers/clock.ts'

const HOUR = 3_600_000
const by = { kind: 'person', id: 'person-a' } as const
/** Open from ten to six, yesterday, today and tomorrow. */
const HOURS = [-24, 0, 24].map((day) => ({ from: NOON + (day - 2) * HOUR, to: NOON + (day + 6) * HOUR }))
const [, TODAY] = HOURS
const OPENING = TODAY!.from

function day(...entries: DayEntry[]): VenueDay {
  return { venueId: 'astana', entries, check: null, checkedFor: null }
}
const closed = (at: number): DayEntry => ({ how: 'closed', at, by })
const first: DayEntry = { how: 'first-start', at: NOON - 100 * HOUR }

test('a venue that nobody closed is open, and one that never closes is left alone', () => {
  expect(isOpen(day(first))).toBe(true)
  expect(nextStep(day(first), null, NOON)).toBeNull()
})

test('after a start at 10:01 the opening of 10:00 is in force, and so is last night’s closing', () => {
  const lastNight = closed(NOON - 18 * HOUR)
  expect(nextStep(day(lastNight, first), HOURS, OPENING + 60_000)).toMatchObject({
    kind: 'open',
    at: OPENING,
  })
  expect(nextStep(day(first), HOURS, TODAY!.to + 60_000)).toMatchObject({ kind: 'close', at: TODAY!.to })
})

test('what a person did after the hours changed stands until they change again', () => {
  const atEleven = closed(OPENING + HOUR)
  expect(nextStep(day(atEleven), HOURS, OPENING + 2 * HOUR)).toBeNull()
  const late: DayEntry = { how: 'check', at: TODAY!.to + HOUR, by }
  expect(nextStep(day(late, atEleven), HOURS, TODAY!.to + 2 * HOUR)).toBeNull()
  const tomorrow = HOURS[2]!.from
  expect(nextStep({ ...day(atEleven), checkedFor: tomorrow }, HOURS, tomorrow)).toMatchObject({
    kind: 'open',
  })
})

test('[VEN-2] a refused opening is not tried again by itself, and the venue stays closed', () => {
  const refused: DayEntry = { how: 'refused', at: OPENING + 5_000, by, count: 3 }
  const record = day(refused, closed(NOON - 18 * HOUR))
  expect(isOpen(record)).toBe(false)
  expect(nextStep(record, HOURS, OPENING + HOUR)).toBeNull()
  expect(nextStep(record, HOURS, TODAY!.to + HOUR)).toBeNull()
})

test('[VEN-2] the check is made by itself half an hour before opening, once', () => {
  const record = { ...day(closed(NOON - 18 * HOUR)), checkedFor: HOURS[0]!.from }
  expect(nextStep(record, HOURS, OPENING - CHECK_BEFORE_MS - 1)).toBeNull()
  expect(nextStep(record, HOURS, OPENING - CHECK_BEFORE_MS)).toEqual({ kind: 'check', for: OPENING })
  expect(nextStep({ ...record, checkedFor: OPENING }, HOURS, OPENING - 1)).toBeNull()
})

test('however long the record gets, it still says how the venue stands', () => {
  let record = day(closed(NOON))
  for (let i = 0; i <= KEPT_ENTRIES; i++)
    record = withEntry(record, { how: 'refused', at: NOON + i, by, count: 1 })
  expect([record.entries.length, isOpen(record)]).toEqual([KEPT_ENTRIES, false])
})
