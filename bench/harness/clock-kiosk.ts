/** What a process with one kiosk's clock is told, and what it says. */
import * as z from 'zod/mini'

export const KioskOrder = z.strictObject({ origin: z.string(), token: z.string() })
export type KioskOrder = z.infer<typeof KioskOrder>

export const KioskReady = z.strictObject({ ready: z.literal(true) })

/** All in milliseconds of the machine's monotonic clock, which every process shares: the truth. */
export const KioskHeard = z.strictObject({
  seq: z.int(),
  /** When the cue came. */
  received: z.number(),
  /** When its instant is, as the kiosk's clock and as a clock by the last ping have it. */
  believed: z.number(),
  lastPing: z.number(),
  /** When the timer that was set for the instant fired. */
  fired: z.number(),
})
export type KioskHeard = z.infer<typeof KioskHeard>
