/** From rules to intervals: pure, and the only place where time zones are known. Kiosks get the result. */
import type { OpeningHours } from '../../model/opening-hours.ts'
import type { Instant } from '../../model/time.ts'
import { WANTED_ASPECTS, type Interval, type Programme, type Wanted } from '../programme.ts'
import { dayTimes, type DayTimes, type Place } from './day-times.ts'
import type { ScheduleRule } from '../../model/schedule-rule.ts'
import { openSpans, ruleSpans } from './rule-spans.ts'
import type { Span } from './span.ts'

/** What the schedule knows of a venue. */
export interface SchedulePlace extends Place {
  /** null: it never closes. */
  hours: OpeningHours | null
}

/** What holds when no rule does. */
const FALLBACK_RULE = 'no-rule'
const FALLBACK_THEME = 'dusk'
/** How far back the beginning of what is on is looked for, in days; farther only when the nearer was not enough. */
const LOOK_BACK_DAYS = [3, 40, 740] as const

/**
 * The programme of a venue from `from` to `to`: intervals that touch, do not overlap and name the rule that
 * won and those it beat. An interval that began earlier keeps its true beginning, at most two years back.
 */
export function programmeOf(
  rules: readonly ScheduleRule[],
  place: SchedulePlace,
  from: Instant,
  to: Instant,
): Programme {
  const times = dayTimes(place)
  const strongest = strongestFirst(rules)
  const [near, ...farther] = LOOK_BACK_DAYS
  const programme = lookedBack(strongest, place, times, from, to, near)
  let since = times.startOf(times.dayAt(from) - near)
  // The farther back, the less is looked at: only what is on at the beginning, not the whole time anew.
  for (const days of farther) {
    const unknown = [programme.intervals[0]!, ...programme.wanted].filter((each) => each.from <= since)
    if (unknown.length === 0) break
    const before = lookedBack(strongest, place, times, from, from + 1, days)
    since = times.startOf(times.dayAt(from) - days)
    for (const each of unknown) {
      const aspect = 'aspect' in each ? each.aspect : null
      const same = aspect === null ? before.intervals : before.wanted.filter((one) => one.aspect === aspect)
      each.from = same[0]!.from
    }
  }
  const { intervals, wanted } = programme
  return { from, to, intervals, ...(wanted.length === 0 ? {} : { wanted }) }
}

/** What begins or is on between two instants; what began more than so many days before is cut there. */
function lookedBack(
  strongest: readonly ScheduleRule[],
  place: SchedulePlace,
  times: DayTimes,
  from: Instant,
  to: Instant,
  days: number,
): { intervals: Interval[]; wanted: Wanted[] } {
  const range = { first: times.dayAt(from) - days, last: times.dayAt(to) + 1 }
  const since = times.startOf(range.first)
  // One day more: a window over midnight may reach into the range from the evening before.
  const wider = { first: range.first - 1, last: range.last }
  const open = place.hours === null ? null : openSpans(place.hours, times, wider)
  const spans = strongest.map((rule) => ruleSpans(rule, times, wider, open))
  return {
    intervals: whole(themesOf(strongest, spans, since, to), from, to),
    wanted: wantedOf(strongest, spans, since, to).flatMap((all) => whole(all, from, to)),
  }
}

/** When a venue with these hours is open between two instants. */
export function openBetween(hours: OpeningHours, place: Place, from: Instant, to: Instant): Span[] {
  const times = dayTimes(place)
  const range = { first: times.dayAt(from) - 1, last: times.dayAt(to) }
  return openSpans(hours, times, range).filter((span) => span.to > from && span.from < to)
}

/** The part of a programme that a kiosk holds: what is in force at `from` and all that begins before `to`. */
export function clipProgramme(programme: Programme, from: Instant, to: Instant): Programme {
  const intervals = whole(programme.intervals, from, to)
  const wanted = WANTED_ASPECTS.flatMap((aspect) =>
    whole(programme.wanted?.filter((each) => each.aspect === aspect) ?? [], from, to),
  )
  return {
    from,
    to,
    intervals: intervals.length > 0 ? intervals : programme.intervals.slice(-1),
    ...(wanted.length === 0 ? {} : { wanted }),
  }
}

/**
 * Those of one aspect that are on between two instants. The first and the last keep the true beginning and end of what
 * wins there: it neither begins nor ends where only something that it beats does.
 */
function whole<Each extends Span & { rule: string }>(
  all: readonly Each[],
  from: Instant,
  to: Instant,
): Each[] {
  const first = all.findIndex((each) => each.to > from && each.from < to)
  if (first === -1) return []
  let last = first
  while (last + 1 < all.length && all[last + 1]!.from < to) last++
  const goesOn = (at: number): boolean => {
    const [before, after] = [all[at], all[at + 1]]
    return before !== undefined && before.rule === after?.rule && before.to === after.from
  }
  let [begins, ends] = [first, last]
  while (goesOn(begins - 1)) begins--
  while (goesOn(ends)) ends++
  const kept = all.slice(first, last + 1)
  kept[0] = { ...kept[0]!, from: all[begins]!.from }
  kept[kept.length - 1] = { ...kept.at(-1)!, to: all[ends]!.to }
  return kept
}

/** By priority, then the later id: of two that want the same instant, the first of these wins. */
export function strongestFirst(rules: readonly ScheduleRule[]): ScheduleRule[] {
  return [...rules].sort((a, b) => b.priority - a.priority || (a.id < b.id ? 1 : -1))
}

/** Who has a theme on: without any rule the everyday one. */
function themesOf(
  rules: readonly ScheduleRule[],
  spans: readonly (readonly Span[])[],
  since: Instant,
  to: Instant,
): Interval[] {
  const intervals: Interval[] = []
  sweep(
    rules,
    spans,
    since,
    to,
    ({ theme }) => theme !== null,
    (inForce, from, end) => {
      const winner = inForce[0] ?? null
      const rule = winner?.id ?? FALLBACK_RULE
      const beat = inForce.slice(1).map((each) => each.id)
      const last = intervals.at(-1)
      if (last?.rule === rule && last.beat.join() === beat.join()) last.to = end
      else intervals.push({ from, to: end, theme: winner?.theme ?? FALLBACK_THEME, rule, beat })
    },
  )
  return intervals
}

/** What rules want beside themes, a list for each aspect: a strong theme does not end a weaker rule's volume. */
function wantedOf(
  rules: readonly ScheduleRule[],
  spans: readonly (readonly Span[])[],
  since: Instant,
  to: Instant,
): Wanted[][] {
  return WANTED_ASPECTS.map((aspect) => {
    const wanted: Wanted[] = []
    if (rules.every((rule) => rule[aspect] === undefined)) return wanted
    let last: Wanted | null = null
    sweep(
      rules,
      spans,
      since,
      to,
      (rule) => rule[aspect] !== undefined,
      (inForce, from, end) => {
        const [winner, ...others] = inForce
        if (winner === undefined) return
        const beat = others.map((each) => ({ rule: each.id, value: each[aspect]! }))
        const same =
          last?.rule === winner.id && last.to === from && JSON.stringify(last.beat) === JSON.stringify(beat)
        if (same) return void (last!.to = end)
        last = { aspect, value: winner[aspect], from, to: end, rule: winner.id, beat } as Wanted
        wanted.push(last)
      },
    )
    return wanted
  })
}

/** Goes through all beginnings and ends in order; `take` is told who is in force, strongest first, from then to then. */
function sweep(
  rules: readonly ScheduleRule[],
  spans: readonly (readonly Span[])[],
  since: Instant,
  to: Instant,
  counts: (rule: ScheduleRule) => boolean,
  take: (inForce: readonly ScheduleRule[], from: Instant, to: Instant) => void,
): void {
  const edges: { at: Instant; rule: number; begins: boolean }[] = []
  for (const [rule, own] of spans.entries()) {
    if (!counts(rules[rule]!)) continue
    for (const span of own) {
      if (span.to <= since || span.from >= to) continue
      edges.push({ at: Math.max(span.from, since), rule, begins: true })
      if (span.to < to) edges.push({ at: span.to, rule, begins: false })
    }
  }
  edges.sort((a, b) => a.at - b.at)
  const inForce: number[] = []
  let next = 0
  let at = since
  while (at < to) {
    while (next < edges.length && edges[next]!.at <= at) {
      const { rule, begins } = edges[next++]!
      const place = inForce.findIndex((each) => each >= rule)
      if (!begins) inForce.splice(place, 1)
      else if (place === -1) inForce.push(rule)
      else inForce.splice(place, 0, rule)
    }
    const end = Math.min(to, edges[next]?.at ?? to)
    take(
      inForce.map((each) => rules[each]!),
      at,
      end,
    )
    at = end
  }
}
