/** Hours drawn elsewhere, in quarters of an hour. */
import { isoOf, plusDays } from '../../parts/calendar.ts'
import { DAY_MINUTES, type Edge, type HeldHours } from './grip.ts'

/** The least that can be drawn, and the steps in which it is. */
export const STEP = 15

/** The whole to other days and by so many minutes; an edge by minutes alone, never past the other one. */
export function movedHours(
  { date, from, to }: HeldHours,
  edge: Edge,
  by: { days: number; minutes: number },
): HeldHours {
  switch (edge) {
    case 'whole': {
      const begin = snapped(from, by.minutes)
      const days = Math.floor(begin / DAY_MINUTES)
      return {
        date: plusDays(date, by.days + days),
        from: begin - days * DAY_MINUTES,
        to: begin - days * DAY_MINUTES + (to - from),
      }
    }
    case 'begin': {
      const least = Math.max(0, to - DAY_MINUTES)
      return {
        date,
        from: within(snapped(from, by.minutes), least, Math.min(to - STEP, DAY_MINUTES - STEP)),
        to,
      }
    }
    case 'end':
      return { date, from, to: within(snapped(to, by.minutes), from + STEP, from + DAY_MINUTES) }
    default:
      return edge satisfies never
  }
}

export function isSame(a: HeldHours, b: HeldHours): boolean {
  return a.from === b.from && a.to === b.to && isoOf(a.date) === isoOf(b.date)
}

/** Hours as a rule writes them. */
export function writtenHours({ from, to }: Pick<HeldHours, 'from' | 'to'>): { from: string; to: string } {
  return { from: writtenClock(from), to: to === DAY_MINUTES ? '24:00' : writtenClock(to % DAY_MINUTES) }
}

/** `18:30`; beyond midnight as the next day's clock shows it. */
export function writtenClock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const shown = minutes % DAY_MINUTES
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** What is not moved keeps odd minutes, e.g. 18:50. */
function snapped(minutes: number, by: number): number {
  return by === 0 ? minutes : Math.round((minutes + by) / STEP) * STEP
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
