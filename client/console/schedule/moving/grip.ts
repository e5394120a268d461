/** Where a stretch of the calendar can be taken to be moved or resized, and why not. */
import type { ScheduleRule } from '../../../../core/model/schedule-rule.ts'
import { isSuspension } from '../../../../core/model/suspension.ts'
import { readTime } from '../../../../core/model/time-of-day.ts'
import type { Instant } from '../../../../core/model/time.ts'
import { dateAt, instantOn, minutesAt, plusDays, type CalendarDate } from '../../parts/calendar.ts'
import type { Zone } from '../../parts/time-words.ts'

/** A stretch as one day of the calendar shows it. */
export interface Shown {
  rule: string
  from: Instant
  to: Instant
}

/** The hours of a rule on the day on which they begin, in minutes from its midnight; `to` may lie on the next day. */
export interface HeldHours {
  date: CalendarDate
  from: number
  to: number
}

export type Edge = 'whole' | 'begin' | 'end'

/**
 * Why something cannot be drawn elsewhere. `no-hours`: the rule holds whole days (or there is none), so that drawing there
 * makes a new rule. `sun`: the sun says when. `opening`: opening hours cut it. `stronger`: a stronger rule does.
 */
export type Stuck = 'no-hours' | 'suspended' | 'sun' | 'opening' | 'stronger'

export interface Grip extends HeldHours {
  rule: ScheduleRule
  stuck: Record<Edge, Exclude<Stuck, 'no-hours' | 'suspended'> | null>
}

export const DAY_MINUTES = 1_440

/** `open`: when the venue is open, or null where it never closes. */
export function gripOf(
  shown: Shown,
  rules: readonly ScheduleRule[],
  open: readonly { from: Instant; to: Instant }[] | null,
  zone: Zone,
): Grip | Extract<Stuck, 'no-hours' | 'suspended'> {
  const rule = rules.find((each) => each.id === shown.rule)
  if (rule === undefined || rule.hours === null) return 'no-hours'
  if (isSuspension(rule)) return 'suspended'
  const [from, to] = [readTime(rule.hours.from), readTime(rule.hours.to)]
  if (from === null || to === null) return 'no-hours'
  const held = heldHours(
    shown,
    from.by === 'clock' ? from.minutes : null,
    to.by === 'clock' ? to.minutes : null,
    zone,
  )
  const cut = (at: Instant): 'opening' | 'stronger' =>
    rule.whileOpen && open?.some((span) => span.from === at || span.to === at) ? 'opening' : 'stronger'
  const begins = instantOn(held.date, held.from, zone)
  const ends = instantOn(held.date, held.to, zone)
  // Day after day without a break, as 00:00–24:00: no stretch of it begins or ends anywhere.
  if (shown.from < begins || shown.to > ends) return 'no-hours'
  return {
    rule,
    ...held,
    stuck: {
      whole: from.by === 'clock' && to.by === 'clock' ? null : 'sun',
      begin: from.by !== 'clock' ? 'sun' : begins === shown.from ? null : cut(shown.from),
      end: to.by !== 'clock' ? 'sun' : ends === shown.to ? null : cut(shown.to),
    },
  }
}

/** A time that the sun says is taken from the calendar; the day is that on which the hours begin. */
function heldHours(shown: Shown, from: number | null, to: number | null, zone: Zone): HeldHours {
  const today = dateAt(shown.from, zone)
  const begin = from ?? minutesAt(shown.from, zone)
  const end = to ?? minutesAt(shown.to, zone)
  const last = end > begin ? end : end + DAY_MINUTES
  const holds = (date: CalendarDate): boolean =>
    instantOn(date, begin, zone) <= shown.from && shown.from < instantOn(date, last, zone)
  const yesterday = plusDays(today, -1)
  const date = !holds(today) && holds(yesterday) ? yesterday : today
  return { date, from: begin, to: last }
}
