/**
 * How much one booth takes: a whole class, one after the other, and not a machine. A bucket that holds `BURST` and
 * fills again by one in `EVERY_MS`; it is in memory only, by booth, and says nothing about anybody (VIS-4).
 */
import type { Instant, Milliseconds } from '../model/time.ts'

/** So many at once: a group that writes one word each, as fast as hands can. */
export const BURST = 15
/** Nobody reads the page before writing, writes and reads the receipt in less, hour after hour. */
export const EVERY_MS: Milliseconds = 15_000

export interface Intake {
  /** How much it may take now, from 0 to `BURST`. */
  left: number
  at: Instant
}

/** The bucket after one more, or null when that is too many. `before` null: nothing was taken yet. */
export function takeIn(before: Intake | null, now: Instant): Intake | null {
  // A clock that was set back fills nothing.
  const since = before === null ? 0 : Math.max(0, now - before.at)
  const left = before === null ? BURST : Math.min(BURST, before.left + since / EVERY_MS)
  return left < 1 ? null : { left: left - 1, at: now }
}
