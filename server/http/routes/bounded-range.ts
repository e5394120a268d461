import type { Instant } from '../../../core/model/time.ts'
import { dayOfIso, isoOfDay } from '../../../core/show/schedule/calendar-day.ts'
import { dayTimes, type Place } from '../../../core/show/schedule/day-times.ts'
import { refusal } from '../problem.ts'

/** Longest stretch of programme that one request may ask for: a year. */
const LONGEST_PROGRAMME_MS = 366 * 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Two instants of a request as a range that can be answered, or the refusal that says what to change. */
export function boundedRange(from: string, to: string): { from: Instant; to: Instant } {
  return bounded({ from: Date.parse(from), to: Date.parse(to) })
}

/** As `boundedRange`; a day (`2026-11-25`) is the place's own, the last one whole. Without an end: as long as may be. */
export function boundedDays(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  place: Place,
  now: Instant,
): { from: Instant; to: Instant } {
  const times = dayTimes(place)
  const at = (wanted: string, later: 0 | 1): Instant =>
    DAY.test(wanted) ? times.startOf(dayOfIso(wanted) + later) : Date.parse(wanted)
  const begins = at(from ?? isoOfDay(times.dayAt(now)), 0)
  return bounded({ from: begins, to: to === undefined ? begins + LONGEST_PROGRAMME_MS : at(to, 1) })
}

function bounded(range: { from: Instant; to: Instant }): { from: Instant; to: Instant } {
  if (range.to <= range.from || range.to - range.from > LONGEST_PROGRAMME_MS)
    throw refusal(
      400,
      'bad_range',
      'This range does not fit',
      '"to" must come after "from", at most 366 days later.',
    )
  return range
}
