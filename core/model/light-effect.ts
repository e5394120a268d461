import * as z from 'zod/mini'

const share = z.number().check(z.minimum(0), z.maximum(1))
/** Slower than anything that could be taken for a flash, in milliseconds. */
const period = z.int().check(z.minimum(2_000), z.maximum(600_000))

/**
 * What moves a lamp's intensity while its look stands still: a pure function of time and of where the lamp hangs.
 * `depth` is how much of the intensity is taken away at the lowest point.
 */
export const LightEffect = z.discriminatedUnion('kind', [
  /** All lamps together, as slow breathing. */
  z.strictObject({ kind: z.literal('breathe'), periodMs: period, depth: share }),
  /** Breathing that wanders along an axis of the room; a negative length goes the other way. Metres. */
  z.strictObject({
    kind: z.literal('wave'),
    periodMs: period,
    depth: share,
    axis: z.enum(['x', 'y', 'z']),
    lengthM: z.union([
      z.number().check(z.minimum(1), z.maximum(1_000)),
      z.number().check(z.minimum(-1_000), z.maximum(-1)),
    ]),
  }),
  /** Lifts the lamp by up to `lift` while the travelling light of the screens passes within `widthM` metres. */
  z.strictObject({
    kind: z.literal('follow'),
    lift: share,
    widthM: z.number().check(z.minimum(0.5), z.maximum(50)),
  }),
  /** Goes with the envelope of the narration that sounds in the room; without one nothing is taken away. */
  z.strictObject({ kind: z.literal('voice'), depth: share }),
])
export type LightEffect = z.infer<typeof LightEffect>
