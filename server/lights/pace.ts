/** Deadlines kept to a tenth of a millisecond, which a timer alone does not. */
import { monotonic } from '../clock.ts'
import type { Pace } from './frame-loop.ts'

/** A timer counts in whole milliseconds and may be a little late: it wakes this long before the deadline. */
const EARLY_MS = 2
const nobodyWakes = new Int32Array(new SharedArrayBuffer(4))

/** Only for a thread of its own: the last two milliseconds are slept through, and nothing else runs meanwhile. */
export const threadPace: Pace = {
  now: monotonic,
  at(deadline, run) {
    const timer = setTimeout(
      () => {
        const left = deadline - monotonic()
        if (left > 0) Atomics.wait(nobodyWakes, 0, 0, left)
        run()
      },
      Math.max(0, deadline - monotonic() - EARLY_MS),
    )
    return () => clearTimeout(timer)
  },
}
