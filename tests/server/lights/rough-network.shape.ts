/** What comes back from the rough network. */
import * as z from 'zod/mini'

export const Fade = z.object({
  /** The first lamp's level in the packets of one fade, in their order. */
  levels: z.array(z.number()),
  sequences: z.array(z.number()),
  ms: z.number(),
})
export type Fade = z.infer<typeof Fade>
export const RoughNetwork = z.object({
  quiet: Fade,
  noisy: Fade,
  /** Packets that the noise got rid of, by port, and how long it took. */
  noise: z.object({ 5568: z.number(), 6454: z.number() }),
  noiseMs: z.number(),
  /** Frames a second without the noise and under it, for whoever reads the log. */
  rates: z.tuple([z.number(), z.number()]),
  stepped: Fade,
  cut: z.object({
    state: z.string(),
    problem: z.nullable(z.string()),
    artnet: z.string(),
    preview: z.boolean(),
  }),
  back: z.object({ state: z.string(), packets: z.number(), artnet: z.string(), desk: z.string() }),
  strobe: z.object({ swings: z.number(), seconds: z.number(), heldBack: z.number(), taken: z.boolean() }),
  beaten: z.array(z.object({ priority: z.number(), used: z.boolean() })),
  restarts: z.number(),
  /** What we sent while a copy of us was there: levels of the first lamp, under how many CIDs; and what we said. */
  copied: z.object({ levels: z.array(z.number()), cids: z.number(), said: z.array(z.string()) }),
})
export type RoughNetwork = z.infer<typeof RoughNetwork>
