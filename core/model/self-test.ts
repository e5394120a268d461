/** What a screen finds when it looks at itself: facts, measured there; whether they will do is judged elsewhere. */
import * as z from 'zod/mini'
import { InstantValue } from './identifier.ts'

export const SelfTest = z.strictObject({
  /** The picture as it came off the glass, in small; null: nothing is drawn here. */
  picture: z.nullable(
    z.strictObject({
      /** FNV-1a of the small picture's bytes, in hexadecimal. */
      checksum: z.string().check(z.maxLength(16)),
      /** Mean relative luminance and how far the picture spreads around it, 0–1. */
      light: z.number().check(z.minimum(0), z.maximum(1)),
      spread: z.number().check(z.minimum(0), z.maximum(1)),
    }),
  ),
  webgl: z.enum(['drawing', 'lost', 'none']),
  /** What draws, as the browser names it. */
  card: z.nullable(z.string().check(z.maxLength(120))),
  /** True where the processor does a graphics card's work. */
  software: z.boolean(),
  /** Height of the drawing buffer in lines: the quality that it holds. */
  lines: z.int().check(z.minimum(0)),
  fps: z.number().check(z.minimum(0), z.maximum(1_000)),
  audio: z.enum(['running', 'waiting-for-touch', 'muted', 'none']),
  /** Whether the audio clock moved while it was watched; null where there is no device. */
  audioMoves: z.nullable(z.boolean()),
  /** Loudest sample of a tone rendered for nobody to hear, 0–1; null where audio cannot be rendered. */
  rendered: z.nullable(z.number().check(z.minimum(0))),
  fonts: z.boolean(),
  /** Bound of the clock's error in milliseconds, or null before it was ever known. */
  clockError: z.nullable(z.number()),
  lease: z.enum(['none', 'held', 'lapsed']),
  /** Whether the page is the one that the server gives now. */
  page: z.enum(['newest', 'older', 'unknown']),
  bundle: z.string().check(z.maxLength(64)),
  /** Whether the page's own files are kept for a start without the server; null where browsers forbid it. */
  pageKept: z.nullable(z.boolean()),
  /** When the copy of the room and its stories was last written; null: there is none. */
  copyAt: z.nullable(InstantValue),
  /** Fingers that its glass can tell apart; 0: no touch device. */
  touchPoints: z.int().check(z.minimum(0), z.maximum(1_000)),
})
export type SelfTest = z.infer<typeof SelfTest>
