/**
 * The evening behind the theme: the venue's sun, the warmth of the day's answers, the dark of the silent minute.
 * They shade a theme's colours and never replace them, so that orange stays orange and remembrance nearly black.
 */
import { SCENE_KEYS } from '../../../core/model/theme.ts'
import { colourOffset, SCENE_OFFSET } from '../../../core/show/theme-fade.ts'

const ZENITH = colourOffset('zenith')
const HORIZON = colourOffset('horizon')
const GROUND = colourOffset('ground')
const GLOW = SCENE_OFFSET + SCENE_KEYS.indexOf('glow')

export interface Hour {
  /** Degrees of the sun over the horizon. */
  sun: number
  /** 0–1. */
  warmth: number
  /** 0–1. */
  silence: number
}

/** How much is left of the air in the silent minute: the horizon can still be guessed. */
const LEFT_IN_SILENCE = 0.5

/** Shades the numbers of a theme in place. */
export function tintTheme(numbers: Float64Array, { sun, warmth, silence }: Readonly<Hour>): void {
  const day = smooth((sun + 3) / 15)
  const night = 1 - smooth((sun + 15) / 12)
  const low = (sun + 2) / 5.5
  const twilight = Math.exp(-low * low)
  const lift = Math.min(1, numbers[ZENITH]! / 0.12)
  shade(numbers, ZENITH, 1 + 0.34 * day - 0.2 * night, 0.02 * day * lift)
  shade(numbers, HORIZON, 1 + 0.1 * day + 0.05 * twilight - 0.08 * night + 0.06 * warmth, 0)
  shade(numbers, GROUND, 1 + 0.3 * day - 0.12 * night, 0)
  // The low sun warms the horizon, the high one cools it; answers warm it.
  numbers[HORIZON + 1]! += lift * (0.014 * twilight - 0.006 * day) + 0.008 * warmth
  numbers[HORIZON + 2]! += lift * (0.018 * twilight - 0.016 * day) + 0.017 * warmth
  numbers[ZENITH + 2]! -= lift * 0.012 * day
  numbers[GLOW] = Math.min(1, numbers[GLOW]! * (1 + 0.2 * twilight - 0.14 * night + 0.16 * warmth))
  if (silence === 0) return
  const left = 1 - (1 - LEFT_IN_SILENCE) * silence
  // Lightness is a cube root of light, so this is a darkening that looks even.
  shade(numbers, ZENITH, left, 0)
  shade(numbers, HORIZON, 0.3 + 0.7 * left, 0)
  shade(numbers, GROUND, left, 0)
}

function shade(numbers: Float64Array, at: number, gain: number, lift: number): void {
  numbers[at] = numbers[at]! * gain + lift
  numbers[at + 1]! *= gain
  numbers[at + 2]! *= gain
}

function smooth(x: number): number {
  const t = Math.min(1, Math.max(0, x))
  return t * t * (3 - 2 * t)
}
