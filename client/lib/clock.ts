/** The one place in the client that asks the machine what time it is. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'

/** Milliseconds since the page began; never runs backwards, unaffected by the machine's wall clock. */
export function monotonic(): Milliseconds {
  return performance.now()
}

/** The machine's own idea of the time: good enough until the server's clock is known. */
export function machineTime(): Instant {
  return Date.now()
}
