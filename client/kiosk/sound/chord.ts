/** What the room sings: pure, from the room's time, so that every kiosk of a room has the same chord. */
import type { Mode } from '../../../core/model/theme.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import { seededNoise } from './seeded-noise.ts'

const STEP: Milliseconds = 32_000
const GLIDE: Milliseconds = 6_000
/** The root's way, as ratios over the theme's root: home, down a fourth, home, up a fourth, home, up a tone. */
const ROOTS = [1, 1, 3 / 4, 1, 4 / 3, 1, 9 / 8, 3 / 4] as const

/** How many oscillators a kiosk has. */
export const VOICES = 4

/** The root over the theme's root, in cents, at an instant. */
export function rootCents(t: Instant): number {
  const step = Math.floor(t / STEP)
  const here = cents(rootOf(step))
  const glide = (t - step * STEP) / GLIDE
  if (glide >= 1) return here
  const before = cents(rootOf(step - 1))
  return before + (here - before) * glide * glide * (3 - 2 * glide)
}

function rootOf(step: number): number {
  return ROOTS[((step % ROOTS.length) + ROOTS.length) % ROOTS.length]!
}

/**
 * The kiosk's own voices in the mode, in hertz before the root moves: all stand on the root and the tone
 * nearest to its fifth; above them each kiosk, by its seed, takes two tones, so that a room is fuller than one.
 */
export function voicing(mode: Mode, seed: number): [number, number, number, number] {
  const { ratios, root } = mode
  const fifth = ratios.reduce((best, each) => (Math.abs(each - 1.5) < Math.abs(best - 1.5) ? each : best))
  const pick = seededNoise(seed)
  const upper = () => ratios[Math.floor(((pick() + 1) / 2) * ratios.length) % ratios.length]!
  return [root, root * fifth, root * 2 * upper(), root * (pick() < 0 ? 2 : 4) * upper()]
}

/** The tone of the chord at a place across the picture, in hertz: low on the left, over two octaves. */
export function toneAt(mode: Mode, x: number, t: Instant): number {
  const tones = mode.ratios.length * 2
  const index = Math.min(tones - 1, Math.max(0, Math.floor(x * tones)))
  const octave = index >= mode.ratios.length ? 2 : 1
  return mode.root * 3 * octave * mode.ratios[index % mode.ratios.length]! * 2 ** (rootCents(t) / 1200)
}

export function cents(ratio: number): number {
  return 1200 * Math.log2(ratio)
}
