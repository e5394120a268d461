/** Days of the venue's calendar in a browser: when they begin, and how they are written. */
import type { Instant } from '../../../core/model/time.ts'
import type { Words } from '../words/words.ts'
import { wallClockOf, type Zone } from './time-words.ts'

export interface CalendarDate {
  year: number
  /** 1–12. */
  month: number
  day: number
}

const DAY_MS = 86_400_000

export function dateAt(at: Instant, zone: Zone): CalendarDate {
  const { year, month, day } = wallClockOf(at, zone)
  return { year, month, day }
}

export function plusDays({ year, month, day }: CalendarDate, days: number): CalendarDate {
  return dateAt(Date.UTC(year, month - 1, day) + days * DAY_MS, 'UTC')
}

/** 1 Monday – 7 Sunday. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

/** Local midnight; where the clocks skip it, the first moment after. */
export function startOf(date: CalendarDate, zone: Zone): Instant {
  return instantOn(date, 0, zone)
}

/** When the clock on the wall shows so many minutes from midnight of a day; more than 1,440 are on the days after. */
export function instantOn({ year, month, day }: CalendarDate, minutes: number, zone: Zone): Instant {
  const wanted = Date.UTC(year, month - 1, day) + minutes * 60_000
  let at = wanted
  // Twice, because the offset at the first guess may be the other side's.
  for (let i = 0; i < 2; i++) at += wanted - shownAt(at, zone)
  return at
}

/** What the clock on the wall shows, as if it were UTC. */
function shownAt(at: Instant, zone: Zone): Instant {
  const wall = wallClockOf(at, zone)
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
}

/** What the clock on the wall shows at an instant, in minutes from midnight. */
export function minutesAt(at: Instant, zone: Zone): number {
  const { hour, minute } = wallClockOf(at, zone)
  return hour * 60 + minute
}

/** `2026-11-25` */
export function isoOf({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** `25 November`, and the year where it is not this one. */
export function dayWords(date: CalendarDate, thisYear: number, words: Words): string {
  const text = words.dayOf(date.day, words.months[date.month - 1] ?? '')
  return date.year === thisYear ? text : words.dayOfYear(text, date.year)
}
