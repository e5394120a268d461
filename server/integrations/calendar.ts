/** What a venue's rules yield as a calendar that other programs read (iCalendar, RFC 5545). */
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Language } from '../../core/model/language.ts'
import type { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { Interval, Programme } from '../../core/show/programme.ts'

/** How often a program that subscribes should look again. */
const AGAIN_S = 3_600

export interface CalendarSource {
  venue: Venue
  rules: readonly ScheduleRule[]
  programme: Programme
  themeName(id: string): string
  language: Language
}

/** One event for each stretch in which one rule holds; the same stretch has the same id in every export. */
export function venueCalendar({ venue, rules, programme, themeName, language }: CalendarSource): string {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title[language]]))
  const calendar = new ICalCalendar({
    prodId: { company: 'Untold', product: 'Schedule' },
    name: `Untold: ${venue.name[language]}`,
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN_S,
  })
  for (const { from, to, theme, rule } of joined(programme.intervals))
    calendar.createEvent({
      id: `${venue.id}-${rule}-${from}@untold`,
      // When the rule was written is not kept; a fixed stamp keeps the same programme the same file.
      stamp: new Date(programme.from),
      start: new Date(from),
      end: new Date(to),
      summary: themeName(theme),
      description: titles.get(rule) ?? rule,
    })
  return calendar.toString()
}

/** Stretches that touch and are of one rule and theme, as one. */
function joined(intervals: readonly Interval[]): Interval[] {
  const all: Interval[] = []
  for (const next of intervals) {
    const last = all.at(-1)
    if (last?.rule === next.rule && last.theme === next.theme && last.to === next.from)
      all[all.length - 1] = { ...last, to: next.to }
    else all.push(next)
  }
  return all
}
