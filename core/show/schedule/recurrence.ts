/** Recurrences as calendars write them (RFC 5545), counted in whole days: the hours are the rule's own. */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { Recurrence } from '../../model/schedule-rule.ts'
import { calendarDay, utcMidnight, yearOf, type CalendarDay } from './calendar-day.ts'

const ANY_DAY = '2000-01-01'

/** Years of recurrences already counted. A programme is asked for anew every hour, its calendar rarely changes. */
const counted = new Map<string, readonly CalendarDay[]>()
const MOST_COUNTED = 2_000

/** Days of the recurrence from `first` to `last`, both included; it begins at `start` and counts from there. */
export function daysOf(
  recurrence: Recurrence,
  start: string,
  first: CalendarDay,
  last: CalendarDay,
): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let year = yearOf(first); year <= yearOf(last); year++)
    for (const day of daysInYear(recurrence, start, year)) if (day >= first && day <= last) days.push(day)
  return days
}

function daysInYear(recurrence: Recurrence, start: string, year: number): readonly CalendarDay[] {
  const key = `${year} ${start} ${recurrence}`
  const known = counted.get(key)
  if (known !== undefined) return known
  const from = new Date(utcMidnight(calendarDay(year, 1, 1)))
  const to = new Date(utcMidnight(calendarDay(year, 12, 31)))
  const days = ruleFrom(recurrence, start)
    .between(from, to, true)
    .map((each) => each.epochMilliseconds / 86_400_000)
  // The oldest goes: a map keeps the order in which it was filled.
  if (counted.size >= MOST_COUNTED) counted.delete(counted.keys().next().value!)
  counted.set(key, days)
  return days
}

/** Whether the recurrence says that it ends before it begins: it can never hold. */
export function endsBefore(recurrence: Recurrence, start: string): boolean {
  const until = /(?:^|;)UNTIL=(\d{4})(\d{2})(\d{2})/.exec(recurrence)
  return until !== null && `${until[1]}-${until[2]}-${until[3]}` < start
}

function ruleFrom(recurrence: string, start: string): RRuleTemporal<Temporal.ZonedDateTime> {
  return new RRuleTemporal({
    rruleString: `RRULE:${recurrence}`,
    dtstart: Temporal.PlainDate.from(start).toZonedDateTime('UTC'),
    temporal: Temporal,
  })
}

/** Whether a calendar can count it: a weekday that there is, a part that fits its frequency. */
export function isCountable(recurrence: Recurrence): boolean {
  try {
    ruleFrom(recurrence, ANY_DAY).next(new Date(`${ANY_DAY}T00:00:00Z`), true)
    return true
  } catch {
    return false
  }
}
