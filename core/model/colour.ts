import * as z from 'zod/mini'

/**
 * A colour as an intent, in OKLCH (Ottosson 2020): lightness 0–1, chroma 0–0.4, hue in degrees.
 * Screens clamp it to sRGB; each lamp mixes it from its own emitters in linear light.
 */
export const Oklch = z.strictObject({
  l: z.number().check(z.minimum(0), z.maximum(1)),
  c: z.number().check(z.minimum(0), z.maximum(0.4)),
  h: z.number().check(z.minimum(0), z.maximum(360)),
})
export type Oklch = z.infer<typeof Oklch>
