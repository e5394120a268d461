/** A clock that stands still until the test moves it. */
import type { Clock } from '../../server/clock.ts'

export interface DrivenClock extends Clock {
  advance(milliseconds: number): void
  set(instant: number): void
}

/** Noon in Astana on an ordinary day. */
export const NOON = Date.parse('2026-10-14T12:00:00+05:00')

export function drivenClock(start: number = NOON): DrivenClock {
  let now = start
  return {
    offset: 0,
    now: () => now,
    advance: (milliseconds) => void (now += milliseconds),
    set: (instant) => void (now = instant),
  }
}
