/** The days that a report is about, as its printed page names them. */
import { dayWords, type CalendarDate } from '../parts/calendar.ts'
import type { Words } from '../words/words.ts'

/** Always with the year: paper outlives it. */
export function reportSpan(from: string, to: string, words: Words): string {
  const [first, last] = [from, to].map((iso) => dayWords(dateOfIso(iso), 0, words))
  return from === to ? first! : `${first} – ${last}`
}

/** Where no incident is told: days of which nothing was written down were not quiet, they are unknown. */
export function quietDays(
  { service }: { service: readonly unknown[] },
  say: { noService: string; noIncidents: string },
): string {
  return service.length === 0 ? say.noService : say.noIncidents
}

export function dateOfIso(iso: string): CalendarDate {
  const [year, month, day] = iso.split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}
