/** What one process of listening kiosks is told, and what it says. */
import * as z from 'zod/mini'

/** In the order of every round. */
export const SYSTEMS = ['untold', 'socket.io', 'ws'] as const
export const SystemName = z.enum(SYSTEMS)
export type SystemName = z.infer<typeof SystemName>

export const CrowdOrder = z.strictObject({
  /** Origins, e.g. `http://127.0.0.1:40123`. */
  addresses: z.strictObject({ untold: z.string(), 'socket.io': z.string(), ws: z.string() }),
  /** One kiosk for each token; as many listeners at each baseline. */
  tokens: z.array(z.string()),
})
export type CrowdOrder = z.infer<typeof CrowdOrder>

export const CrowdReady = z.strictObject({ ready: z.literal(true) })

/** Everybody in this process has heard a cue; `at` in monotonic milliseconds. */
export const CrowdHeard = z.strictObject({ system: SystemName, at: z.array(z.number()), cue: z.unknown() })
