/**
 * A parameter that follows the room's time: its value is a pure function of the instant, written ahead of the
 * sound as short ramps. Whoever joins late, wakes from sleep or has its clock corrected is right at once.
 */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { Param } from './sound-context.ts'

/** How far ahead of the sound anything is written. */
export const SCHEDULE_AHEAD: Seconds = 1.5

/** Points of a curve stand this far apart; between them the ear takes a line for the curve. */
const STEP: Milliseconds = 50
/** A correction glides: nothing in the sound ever jumps. */
const BLEND: Seconds = 0.04

export interface RoomLine {
  /** Writes what is missing up to `SCHEDULE_AHEAD`. */
  write(now: Seconds, room: Instant): void
  /** Writes anew from now: the function changed, or the clock. */
  rewrite(now: Seconds, room: Instant): void
  dispose(): void
}

export function roomLine(param: Param<'number'>, valueAt: (t: Instant) => number): RoomLine {
  /** The last written point: its instant, audio time and value; null before the first. */
  let written: { instant: Instant; time: Seconds; value: number } | null = null

  const rewrite = (now: Seconds, room: Instant) => {
    const from = now + 0.003
    param.setRampPoint(from)
    const instant = room + (from + BLEND - now) * 1000
    const value = valueAt(instant)
    param.linearRampToValueAtTime(value, from + BLEND)
    written = { instant, time: from + BLEND, value }
    write(now, room)
  }

  const write = (now: Seconds, room: Instant) => {
    if (written === null || written.time < now) return rewrite(now, room)
    const last = room + SCHEDULE_AHEAD * 1000
    for (;;) {
      const instant: Instant = (Math.floor(written.instant / STEP) + 1) * STEP
      if (instant > last) return
      const time = now + (instant - room) / 1000
      const value = valueAt(instant)
      if (time <= written.time) {
        written.instant = instant
        continue
      }
      // Where nothing changes nothing is written, so a ramp needs its beginning named.
      if (value !== written.value) {
        param.setValueAtTime(written.value, written.time)
        param.linearRampToValueAtTime(value, time)
      }
      written = { instant, time, value }
    }
  }

  return { write, rewrite, dispose: () => void param.dispose() }
}
