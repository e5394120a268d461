/** What a rule would do: when it holds next, whether it wins there, and what is unusual about it. */
import { readTime } from '../../model/time-of-day.ts'
import type { Instant } from '../../model/time.ts'
import type { OutlookReply, RuleNote } from '../../protocol/schedule.ts'
import { isoOfDay, type CalendarDay } from './calendar-day.ts'
import { dayTimes, type DayTimes } from './day-times.ts'
import { programmeOf, type SchedulePlace } from './programme-of.ts'
import { endsBefore } from './recurrence.ts'
import type { ScheduleRule } from '../../model/schedule-rule.ts'
import { openSpans, ruleSpans } from './rule-spans.ts'
import type { Span } from './span.ts'

const AHEAD_DAYS = 740
const MOST_NEXT = 10
const MOST_NOTES = 6

/** `rule` stands among `others` in place of the one with its id. */
export function ruleOutlook(
  rule: ScheduleRule,
  others: readonly ScheduleRule[],
  place: SchedulePlace,
  now: Instant,
): Pick<OutlookReply, 'next' | 'notes'> {
  const times = dayTimes(place)
  const today = times.dayAt(now)
  const range = { first: today - 1, last: today + AHEAD_DAYS }
  const open = place.hours === null ? null : openSpans(place.hours, times, range)
  const spans = ruleSpans(rule, times, range, open).filter((span) => span.to > now)
  if (spans.length === 0) return { next: [], notes: [{ kind: whyNever(rule) }] }
  const rules = [...others.filter((each) => each.id !== rule.id), rule]
  const end = times.startOf(range.last + 1)
  const next = spans.slice(0, MOST_NEXT).map((span) => ({
    from: span.from,
    to: span.to < end ? span.to : null,
    wins: wins(rule, rules, place, span),
  }))
  const beaten = next.every((each) => each.wins === 'none')
  const notes = clockNotes(rule, times, spans)
  if (beaten) notes.unshift({ kind: 'always-beaten', by: beatenBy(rule, rules, place, spans[0]!) })
  return { next, notes }
}

/** Why a rule holds nowhere in the next two years; null: it does. */
export function neverHolds(
  rule: ScheduleRule,
  place: SchedulePlace,
  now: Instant,
): 'never-holds' | 'ends-before-it-begins' | null {
  const times = dayTimes(place)
  const today = times.dayAt(now)
  const range = { first: today - 1, last: today + AHEAD_DAYS }
  const open = place.hours === null ? null : openSpans(place.hours, times, range)
  return ruleSpans(rule, times, range, open).some((span) => span.to > now) ? null : whyNever(rule)
}

function whyNever({ when }: ScheduleRule): 'never-holds' | 'ends-before-it-begins' {
  const backwards = when.kind === 'recurring' && endsBefore(when.recurrence, when.start)
  return backwards ? 'ends-before-it-begins' : 'never-holds'
}

function wins(
  rule: ScheduleRule,
  rules: readonly ScheduleRule[],
  place: SchedulePlace,
  { from, to }: Span,
): 'all' | 'part' | 'none' {
  const held = heldIn(rule, rules, place, { from, to })
  const won = held.filter((each) => each.rule === rule.id).length
  return won === 0 ? 'none' : won === held.length ? 'all' : 'part'
}

/** Who holds what this rule wants, aspect by aspect, while it holds: a rule of volume loses to no theme. */
function heldIn(
  rule: ScheduleRule,
  rules: readonly ScheduleRule[],
  place: SchedulePlace,
  { from, to }: Span,
): { rule: string }[] {
  const { intervals, wanted = [] } = programmeOf(rules, place, from, to)
  return [
    ...(rule.theme === null ? [] : intervals),
    ...wanted.filter(({ aspect }) => rule[aspect] !== undefined),
  ]
}

function beatenBy(
  rule: ScheduleRule,
  rules: readonly ScheduleRule[],
  place: SchedulePlace,
  { from, to }: Span,
): string[] {
  const held = heldIn(rule, rules, place, { from, to })
  return [...new Set(held.map((each) => each.rule))].filter((id) => id !== rule.id)
}

/** Times that the clocks skip or double, or that the sun does not know, on days when the rule holds. */
function clockNotes(rule: ScheduleRule, times: DayTimes, spans: readonly Span[]): RuleNote[] {
  if (rule.hours === null) return []
  const notes: RuleNote[] = []
  for (const day of daysOfSpans(spans, times)) {
    for (const text of [rule.hours.from, rule.hours.to]) {
      const { note } = times.at(day, readTime(text)!)
      if (note !== null) notes.push({ kind: note, date: isoOfDay(day), time: text })
    }
    if (notes.length >= MOST_NOTES) break
  }
  return notes.slice(0, MOST_NOTES)
}

function daysOfSpans(spans: readonly Span[], times: DayTimes): Set<CalendarDay> {
  const days = new Set<CalendarDay>()
  for (const { from, to } of spans)
    for (let day = times.dayAt(from); day <= times.dayAt(to) && days.size < AHEAD_DAYS; day++) days.add(day)
  return days
}
