import * as z from 'zod/mini'

export const BlockedOrder = z.object({ universes: z.int(), address: z.string(), seconds: z.number() })
export type BlockedOrder = z.infer<typeof BlockedOrder>
export const BlockedResult = z.object({ frames: z.int(), skipped: z.int() })
/** When packets of universe 1 arrived, on the monotonic clock that all processes share. */
export const Arrivals = z.object({ at: z.array(z.number()), packets: z.int() })
