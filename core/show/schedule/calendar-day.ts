/** Days of the calendar as numbers: days since 1 January 1970, in no zone. Cheap to count, compare and keep. */
import type { Instant } from '../../model/time.ts'

export type CalendarDay = number

const DAY_MS = 86_400_000
const LEAP_YEAR = 2024

/** Month 1–12. A day that the month lacks runs over: 30 February is 1 or 2 March. */
export function calendarDay(year: number, month: number, day: number): CalendarDay {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/** As `calendarDay`, but the last day of the month for one that it lacks: 29 February is the 28th. */
export function dayWithin(year: number, month: number, day: number): CalendarDay {
  return Math.min(calendarDay(year, month, day), calendarDay(year, month + 1, 1) - 1)
}

/** Whether some year has this `MM-DD`: 29 February, but neither 30 February nor 31 April. */
export function isDayOfYear(monthDay: string): boolean {
  const month = Number(monthDay.slice(0, 2))
  const day = Number(monthDay.slice(3))
  return dayWithin(LEAP_YEAR, month, day) === calendarDay(LEAP_YEAR, month, day)
}

/** `2026-11-25` → its day. */
export function dayOfIso(date: string): CalendarDay {
  return Date.parse(date) / DAY_MS
}

export function isoOfDay(day: CalendarDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function yearOf(day: CalendarDay): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/** 1 Monday – 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The day's midnight as UTC would have it; a zone's own differs by its offset. */
export function utcMidnight(day: CalendarDay): Instant {
  return day * DAY_MS
}
