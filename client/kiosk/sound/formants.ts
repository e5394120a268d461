/**
 * The resonances through which the qobyz forms its vowels, by the vowel's number in a score (core/voice/habit.ts).
 * Three for each: frequency in hertz, and gain. Between those of a low and a high human voice, so that it is neither.
 * The gains make open vowels as loud as close ones are or louder, as in speech (within 3 dB, measured).
 */
import type { Vowel } from '../../../core/voice/habit.ts'

export interface Formants {
  hertz: readonly [number, number, number]
  gain: readonly [number, number, number]
}

/** Sharpness of each: a body, not a whistle. */
export const SHARPNESS = [8, 10, 12] as const

export const FORMANTS: Readonly<Record<Vowel, Formants>> = {
  0: { hertz: [740, 1180, 2500], gain: [1.23, 0.98, 0.49] },
  1: { hertz: [680, 1650, 2450], gain: [1.18, 0.94, 0.59] },
  2: { hertz: [500, 1800, 2500], gain: [1.11, 0.89, 0.61] },
  3: { hertz: [310, 2100, 2800], gain: [0.88, 0.82, 0.57] },
  4: { hertz: [480, 1350, 2400], gain: [1.05, 0.76, 0.41] },
  5: { hertz: [470, 860, 2400], gain: [1.16, 0.92, 0.3] },
  6: { hertz: [420, 1480, 2250], gain: [1.12, 0.94, 0.56] },
  7: { hertz: [330, 760, 2250], gain: [0.96, 0.61, 0.18] },
}
