/**
 * The installation's clock: the one place on the server that asks what time it is.
 * It is set once from the machine's clock and then runs on the monotonic one, so that a step of the
 * machine's clock (NTP, a technician) never moves a fade or repeats a cue. Staff are told of one (`machineAhead`).
 */
import type { Instant, Milliseconds } from '../core/model/time.ts'

export interface Clock {
  now(): Instant
  /** What to add to the process's monotonic milliseconds to get `now()`; equal in every thread. */
  readonly offset: Milliseconds
}

/** Monotonic milliseconds since the machine started; the same in all threads of the process. */
export function monotonic(): Milliseconds {
  return Number(process.hrtime.bigint()) / 1e6
}

export function runningClock(startAt: Instant | null): Clock {
  return clockWithOffset((startAt ?? Date.now()) - monotonic())
}

export function clockWithOffset(offset: Milliseconds): Clock {
  return { offset, now: () => monotonic() + offset }
}

/** By how much the machine's own clock is ahead: it was set since, or the machine slept. Nothing here follows it. */
export function machineAhead(clock: Clock): Milliseconds {
  return Date.now() - clock.now()
}
