import * as z from 'zod/mini'

/** When a room keeps its silent minute: never, or once an hour at this minute of the venue's clock. */
export const SilentHour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }),
  z.strictObject({
    kind: z.literal('hourly'),
    minute: z.int().check(z.minimum(0, 'a minute is 0 to 59'), z.maximum(59, 'a minute is 0 to 59')),
  }),
])
export type SilentHour = z.infer<typeof SilentHour>
