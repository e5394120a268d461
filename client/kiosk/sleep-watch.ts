/** Notices when the page stood still (a tab asleep, a machine in standby) and when the machine's clock was set. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { DELAYS, WRITING_COUNTDOWN } from './visitor/visit-model.ts'

/** Longer than any pause that a busy page makes between two beats. */
const ASLEEP_MS: Milliseconds = 30_000
/** Beyond what a clock is slewed by. */
const JUMPED_MS: Milliseconds = 5_000

/** `left`: it slept longer than the longest patience with a visitor who does nothing (VIS-7). */
export type Woke = { what: 'slept'; left: boolean } | { what: 'clock-jumped' }

const PATIENCE_MS: Milliseconds = DELAYS.idle + DELAYS.thinking + WRITING_COUNTDOWN * DELAYS.second

/** Called about once a second with both clocks; says what happened since the last call, or null. */
export function sleepWatch(): (monotonic: Milliseconds, machine: Instant) => Woke | null {
  let before: { monotonic: Milliseconds; machine: Instant } | null = null
  return (monotonic, machine) => {
    const last = before
    before = { monotonic, machine }
    if (last === null) return null
    const [ran, went] = [monotonic - last.monotonic, machine - last.machine]
    // Standby stops the page's own clock in some browsers: only the machine's has gone on.
    const slept = Math.max(ran, went - ran)
    if (slept > ASLEEP_MS) return { what: 'slept', left: slept > PATIENCE_MS }
    return Math.abs(went - ran) > JUMPED_MS ? { what: 'clock-jumped' } : null
  }
}
