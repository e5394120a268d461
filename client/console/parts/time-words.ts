/**
 * Instants and lengths of time in words, in the venue's time zone. Months and units are our own: Chromium claims
 * Kazakh and prints `2026 M11 25`.
 */
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import type { Words } from '../words/words.ts'

/** An IANA zone, or null for the browser's own until the venue's is known. */
export type Zone = string | null

interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const formats = new Map<Zone, Intl.DateTimeFormat>()

/** What the clock on the venue's wall and its calendar show at an instant. */
export function wallClockOf(at: Instant, zone: Zone): WallClock {
  const format = formats.get(zone) ?? formatFor(zone)
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

function formatFor(zone: Zone): Intl.DateTimeFormat {
  const numeric = 'numeric' as const
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(zone !== null && { timeZone: zone }),
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
    hourCycle: 'h23',
  })
  formats.set(zone, format)
  return format
}

const two = (n: number) => String(n).padStart(2, '0')

/** `21:43` */
export function clockOf(at: Instant, zone: Zone): string {
  const { hour, minute } = wallClockOf(at, zone)
  return `${two(hour)}:${two(minute)}`
}

/** `21:43:05` */
export function preciseClockOf(at: Instant, zone: Zone): string {
  return `${clockOf(at, zone)}:${two(wallClockOf(at, zone).second)}`
}

/** `25 November` */
export function dateOf(at: Instant, zone: Zone, words: Words): string {
  const { day, month } = wallClockOf(at, zone)
  return words.dayOf(day, words.months[month - 1] ?? '')
}

/** `30 November 2027`: what is agreed for a long time is said with its year. */
export function fullDateOf(at: Instant, zone: Zone, words: Words): string {
  return words.dayOfYear(dateOf(at, zone, words), wallClockOf(at, zone).year)
}

/** `21:43` today, `25 November, 21:43` on other days, with the year where it is another one. */
export function momentOf(at: Instant, now: Instant, zone: Zone, words: Words): string {
  const [then, today] = [wallClockOf(at, zone), wallClockOf(now, zone)]
  const sameDay = then.day === today.day && then.month === today.month && then.year === today.year
  if (sameDay) return clockOf(at, zone)
  const date = then.year === today.year ? dateOf(at, zone, words) : fullDateOf(at, zone, words)
  return `${date}, ${clockOf(at, zone)}`
}

/** As `momentOf`, for whoever is not at the venue: where its clock shows another time than theirs, its zone is named. */
export function momentAbroad(at: Instant, now: Instant, zone: Zone, words: Words): string {
  const said = momentOf(at, now, zone, words)
  return zone === null || said === momentOf(at, now, null, words) ? said : `${said} (${zone})`
}

/** `25 November 2026, 21:43`, today too: what is looked up or typed by its date is said with it. */
export function datedMomentOf(at: Instant, zone: Zone, words: Words): string {
  return `${fullDateOf(at, zone, words)}, ${clockOf(at, zone)}`
}

/** One unit, rounded down, so that "4 min" has really passed; never less than a second. */
export function lengthOf(length: Milliseconds, words: Words): string {
  const seconds = Math.max(1, Math.floor(length / 1000))
  if (seconds < 60) return words.seconds(seconds)
  if (seconds < 3_600) return words.minutes(Math.floor(seconds / 60))
  if (seconds < 48 * 3_600) return words.hours(Math.floor(seconds / 3_600))
  return words.days(Math.floor(seconds / 86_400))
}
