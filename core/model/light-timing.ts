import * as z from 'zod/mini'
import { LONGEST_FADE } from './time.ts'

const span = z.int().check(z.minimum(0), z.maximum(LONGEST_FADE))

/** How a fade gets under way: `eased` is slow at both ends, as the screens fade. */
export const FADE_CURVES = ['eased', 'linear', 'slow-start', 'slow-end'] as const
export const FadeCurve = z.enum(FADE_CURVES)
export type FadeCurve = z.infer<typeof FadeCurve>

/** A split fade: lamps that get brighter, that get darker, and colours, each in their own time. Milliseconds. */
export const LightTiming = z.strictObject({
  upMs: span,
  downMs: span,
  colourMs: span,
  /** Before any of them begins. */
  delayMs: span,
  curve: FadeCurve,
})
export type LightTiming = z.infer<typeof LightTiming>

/** When the last lamp has arrived, counted from the cue. */
export function lengthOf({ upMs, downMs, colourMs, delayMs }: LightTiming): number {
  return delayMs + Math.max(upMs, downMs, colourMs)
}
