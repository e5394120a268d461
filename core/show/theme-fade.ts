/**
 * What a theme looks and sounds like at an instant, also in the middle of a fade that interrupted another.
 * Built once when a room's state changes; sampling allocates nothing.
 */
import { oklabOf } from '../model/oklab.ts'
import { PALETTE_KEYS, SCENE_KEYS, type Theme } from '../model/theme.ts'
import type { Instant } from '../model/time.ts'
import type { ThemeChange } from './on-at.ts'

export type FadedTheme = Pick<ThemeChange, 'from' | 'theme' | 'fadeMs'>

/**
 * A theme as numbers: five colours as OKLab triples in the order of `PALETTE_KEYS`, the scene's parameters
 * in the order of `SCENE_KEYS`, then the bed's brightness in hertz and its level.
 */
export const THEME_NUMBERS = PALETTE_KEYS.length * 3 + SCENE_KEYS.length + 2
export const SCENE_OFFSET = PALETTE_KEYS.length * 3
export const SOUND_OFFSET = SCENE_OFFSET + SCENE_KEYS.length

/** Where the OKLab triple of a colour begins in the numbers of a theme. */
export function colourOffset(key: (typeof PALETTE_KEYS)[number]): number {
  return PALETTE_KEYS.indexOf(key) * 3
}

export function themeNumbers(theme: Theme): Float64Array {
  const numbers = new Float64Array(THEME_NUMBERS)
  PALETTE_KEYS.forEach((key, i) => numbers.set(oklabOf(theme.palette[key]), i * 3))
  SCENE_KEYS.forEach((key, i) => (numbers[SCENE_OFFSET + i] = theme.scene[key]))
  numbers[SOUND_OFFSET] = theme.mode.brightness
  numbers[SOUND_OFFSET + 1] = theme.mode.level
  return numbers
}

interface Segment {
  from: Instant
  fadeMs: number
  theme: string
  start: Float64Array
  target: Float64Array
}

export interface ThemeFade {
  segments: readonly Segment[]
}

/**
 * An unknown theme keeps what was on: a screen never goes dark over a missing name. For a place along the horizon
 * give the track as that place sees it (`trackAt`).
 */
export function buildThemeFade(track: readonly FadedTheme[], themes: ReadonlyMap<string, Theme>): ThemeFade {
  const segments: Segment[] = []
  for (const change of track) {
    const theme = themes.get(change.theme)
    if (theme === undefined) continue
    const target = themeNumbers(theme)
    const start = new Float64Array(target)
    if (segments.length > 0) sampleThemeFade({ segments }, change.from, start)
    segments.push({ from: change.from, fadeMs: change.fadeMs, theme: change.theme, start, target })
  }
  return { segments }
}

/** Writes the theme's numbers at `t` into `out`, which has `THEME_NUMBERS` places; says which theme is on. */
export function sampleThemeFade(fade: ThemeFade, t: Instant, out: Float64Array): string | null {
  const segment = segmentAt(fade.segments, t)
  if (segment === null) return null
  const x = eased(t - segment.from, segment.fadeMs)
  for (let i = 0; i < out.length; i++) {
    const start = segment.start[i]!
    out[i] = start + (segment.target[i]! - start) * x
  }
  return segment.theme
}

/** Progress of a fade, 0–1: slow at both ends, exactly half in the middle. Screens and lamps share it. */
export function eased(elapsed: number, fadeMs: number): number {
  if (fadeMs <= 0 || elapsed >= fadeMs) return 1
  if (elapsed <= 0) return 0
  const x = elapsed / fadeMs
  return x * x * (3 - 2 * x)
}

/** The latest of ascending segments that has begun; the first when none has. */
export function segmentAt<S extends { from: Instant }>(segments: readonly S[], t: Instant): S | null {
  for (let i = segments.length - 1; i >= 0; i--) if (segments[i]!.from <= t) return segments[i]!
  return segments[0] ?? null
}
