import * as z from 'zod/mini'

/** When each beat of a text is spoken in a recording of it, in seconds from the beginning. */
export const BeatTimes = z.array(z.strictObject({ from: z.number(), to: z.number() }))
export type BeatTimes = z.infer<typeof BeatTimes>
