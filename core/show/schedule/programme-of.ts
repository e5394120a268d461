/** From rules to intervals: pure, and the only place where time zones are known. Kiosks get the result. */
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../model/time.ts'
import type { Interval, Programme } from '../programme.ts'
import type { ScheduleRule, When } from './rule.ts'

/** What holds when no rule does. */
const FALLBACK_RULE = 'no-rule'
const FALLBACK_THEME = 'dusk'

/**
 * The programme of a venue from `from` to `to`: intervals that touch, do not overlap and name the rule that
 * won and those it beat. An interval that began earlier keeps its true beginning, at most two years back.
 */
export function programmeOf(
  rules: readonly ScheduleRule[],
  timeZone: string,
  from: Instant,
  to: Instant,
): Programme {
  const spans = rules.flatMap((rule) =>
    spansOf(rule.when, timeZone, from, to).map((span) => ({ rule, ...span })),
  )
  const horizon = yearStart(timeZone, from, -1)
  const edges = [...new Set([horizon, to, ...spans.flatMap((span) => [span.from, span.to])])]
    .filter((edge) => edge >= horizon && edge <= to)
    .sort((a, b) => a - b)
  const intervals: Interval[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const begin = edges[i]!
    const holding = spans
      .filter((span) => span.from <= begin && begin < span.to)
      .map((span) => span.rule)
      .sort((a, b) => b.priority - a.priority || (a.id < b.id ? 1 : -1))
    const winner = holding[0]
    const rule = winner?.id ?? FALLBACK_RULE
    const beat = holding.slice(1).map((each) => each.id)
    const last = intervals.at(-1)
    if (last !== undefined && last.rule === rule && last.beat.join() === beat.join()) last.to = edges[i + 1]!
    else
      intervals.push({ from: begin, to: edges[i + 1]!, theme: winner?.theme ?? FALLBACK_THEME, rule, beat })
  }
  return { from, to, intervals: intervals.filter((each) => each.to > from) }
}

/** The part of a programme that a kiosk holds: what is in force at `from` and all that begins before `to`. */
export function clipProgramme(programme: Programme, from: Instant, to: Instant): Programme {
  const intervals = programme.intervals.filter((each) => each.to > from && each.from < to)
  return { from, to, intervals: intervals.length > 0 ? intervals : programme.intervals.slice(-1) }
}

function spansOf(when: When, timeZone: string, from: Instant, to: Instant): { from: Instant; to: Instant }[] {
  switch (when.kind) {
    case 'always':
      return [{ from: yearStart(timeZone, from, -1), to: yearStart(timeZone, to, 2) }]
    case 'yearly': {
      const spans = []
      const lastYear = zoned(timeZone, to).year + 1
      for (let year = zoned(timeZone, from).year - 1; year <= lastYear; year++) {
        const wraps = when.last < when.first
        spans.push({
          from: dayStart(timeZone, dateIn(year, when.first)),
          to: dayStart(timeZone, dateIn(wraps ? year + 1 : year, when.last).add({ days: 1 })),
        })
      }
      return spans
    }
    default:
      return when satisfies never
  }
}

/** 29 February is the 28th in a year without one. */
function dateIn(year: number, monthDay: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(
    { year, month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) },
    { overflow: 'constrain' },
  )
}

function dayStart(timeZone: string, date: Temporal.PlainDate): Instant {
  return date.toZonedDateTime({ timeZone }).epochMilliseconds
}

function yearStart(timeZone: string, near: Instant, years: number): Instant {
  return dayStart(
    timeZone,
    Temporal.PlainDate.from({ year: zoned(timeZone, near).year + years, month: 1, day: 1 }),
  )
}

function zoned(timeZone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(timeZone)
}
