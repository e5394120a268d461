/** One rule → the stretches of time in which it holds. */
import type { OpeningHours } from '../../model/opening-hours.ts'
import { readTime, type HoursOfDay, type ReadTime } from '../../model/time-of-day.ts'
import { dayOfIso, dayWithin, isoOfDay, weekdayOf, yearOf, type CalendarDay } from './calendar-day.ts'
import type { DayTimes } from './day-times.ts'
import { daysOf } from './recurrence.ts'
import type { ScheduleRule, When } from '../../model/schedule-rule.ts'
import { commonSpans, mergeSpans, type Span } from './span.ts'

/** Days from `first` to `last`, both included. */
interface Days {
  first: CalendarDay
  last: CalendarDay
}

/**
 * The spans of a rule that touch the days of `range`, ascending and apart. `open` are those of the venue's
 * opening hours in the same range, or null when it never closes.
 */
export function ruleSpans(
  rule: ScheduleRule,
  times: DayTimes,
  range: Days,
  open: readonly Span[] | null,
): Span[] {
  const runs = daysIn(rule.when, range)
  const spans =
    rule.hours === null && rule.weekdays === null
      ? runs.map((run) => ({ from: times.startOf(run.first), to: times.startOf(run.last + 1) }))
      : windows(runs, rule.hours, rule.weekdays, times)
  const merged = mergeSpans(spans)
  return rule.whileOpen && open !== null ? commonSpans(merged, open) : merged
}

/** When the venue is open, ascending and apart. */
export function openSpans(hours: OpeningHours, times: DayTimes, range: Days): Span[] {
  const exceptions = new Map(hours.exceptions.map((each) => [each.date, each.hours]))
  const spans: Span[] = []
  for (let day = range.first; day <= range.last; day++) {
    const own = exceptions.size > 0 ? exceptions.get(isoOfDay(day)) : undefined
    for (const each of own ?? hours.weekly[weekdayOf(day) - 1]!)
      spans.push(windowOn(day, readHours(each), times))
  }
  return mergeSpans(spans)
}

function windows(
  runs: readonly Days[],
  hours: HoursOfDay | null,
  weekdays: readonly number[] | null,
  times: DayTimes,
): Span[] {
  const read = readHours(hours ?? { from: '00:00', to: '24:00' })
  const spans: Span[] = []
  for (const run of runs)
    for (let day = run.first; day <= run.last; day++)
      if (weekdays === null || weekdays.includes(weekdayOf(day))) spans.push(windowOn(day, read, times))
  return spans
}

interface ReadHours {
  from: ReadTime
  to: ReadTime
}

function readHours({ from, to }: HoursOfDay): ReadHours {
  return { from: readTime(from)!, to: readTime(to)! }
}

/** A window whose end is not after its beginning ends on the next day: 22:00–02:00, sunset–sunrise. */
function windowOn(day: CalendarDay, { from, to }: ReadHours, times: DayTimes): Span {
  const begin = times.at(day, from).at
  const end = times.at(day, to).at
  return { from: begin, to: end > begin ? end : times.at(day + 1, to).at }
}

/** The days of a rule inside the range, as runs, without those that it leaves out. */
function daysIn(when: When, range: Days): Days[] {
  const except = (when.except ?? []).map(dayOfIso).sort((a, b) => a - b)
  return except.length === 0
    ? runsIn(when, range)
    : runsIn(when, range).flatMap((run) => without(run, except))
}

/** `except` ascending. */
function without(run: Days, except: readonly CalendarDay[]): Days[] {
  const runs: Days[] = []
  let { first } = run
  for (const day of except) {
    if (day < first || day > run.last) continue
    if (day > first) runs.push({ first, last: day - 1 })
    first = day + 1
  }
  if (first <= run.last) runs.push({ first, last: run.last })
  return runs
}

function runsIn(when: When, range: Days): Days[] {
  switch (when.kind) {
    case 'always':
      return [range]
    case 'yearly':
      return yearlyRuns(when.first, when.last, range)
    case 'dates':
      return clipped([{ first: dayOfIso(when.first), last: dayOfIso(when.last) }], range)
    case 'recurring':
      return daysOf(when.recurrence, when.start, range.first, range.last).map((day) => ({
        first: day,
        last: day,
      }))
    default:
      return when satisfies never
  }
}

/** 29 February is the 28th in a year without one. */
function yearlyRuns(first: string, last: string, range: Days): Days[] {
  const on = (year: number, monthDay: string): CalendarDay =>
    dayWithin(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))
  const runs: Days[] = []
  const wraps = last < first
  for (let year = yearOf(range.first) - 1; year <= yearOf(range.last); year++)
    runs.push({ first: on(year, first), last: on(wraps ? year + 1 : year, last) })
  return clipped(runs, range)
}

function clipped(runs: readonly Days[], range: Days): Days[] {
  return runs
    .map((run) => ({ first: Math.max(run.first, range.first), last: Math.min(run.last, range.last) }))
    .filter((run) => run.last >= run.first)
}
