/** What a facade lamp must have after a share of the fade from dusk to orange, from culori and the files that ship. */
import { readFileSync } from 'node:fs'
import { converter, interpolate } from 'culori'
import { Look } from '../../../core/model/look.ts'
import { Theme } from '../../../core/model/theme.ts'

/** First slot of the first facade lamp of the demonstration, which is RGB and follows `theme.primary`. */
const FACADE = 61

export function facadeOf(universe: readonly number[]): number[] {
  return universe.slice(FACADE - 1, FACADE + 2)
}

/** How far the facade is from the mixture after this share of the fade, in steps of 8 bits. */
export function offTheMixture(levels: readonly number[], share: number): number {
  const lamp = facadeOf(levels)
  return Math.max(...facadeAfter(share).map((level, k) => Math.abs(level - (lamp[k] ?? NaN))))
}

/** How long it was on its way, in milliseconds: since these were the levels of the fade; Infinity where they never were. */
export function lateness(facade: readonly number[], seenAt: number, at: number, fadeMs: number): number {
  for (let late = 0; late <= 1_000; late += 2) {
    const mixture = facadeAfter((seenAt - late - at) / fadeMs)
    if (mixture.every((level, k) => Math.abs(level - (facade[k] ?? NaN)) <= 1)) return late
  }
  return Infinity
}

/** Red, green, blue after this share of the fade. */
export function facadeAfter(share: number): number[] {
  const clamped = Math.min(1, Math.max(0, share))
  const x = clamped * clamped * (3 - 2 * clamped)
  const [from, to] = ['dusk', 'orange'].map(
    (id) => Look.parse(read(`looks/${id}.json`)).roles.facade!.intensity,
  )
  const intensity = from! + (to! - from!) * x
  const [start, end] = ['dusk', 'orange'].map(brightestPrimary)
  const { r, g, b } = linear(interpolate([start!, end!], 'oklab')(x))
  const top = Math.max(1, r, g, b)
  return [r, g, b].map((each) => Math.round((Math.max(0, each) / top) * intensity * 255))
}

const linear = converter('lrgb')

function brightestPrimary(id: string) {
  const { r, g, b } = linear({ mode: 'oklch', ...Theme.parse(read(`themes/${id}.json`)).palette.primary })
  const top = Math.max(r, g, b)
  return { mode: 'lrgb', r: r / top, g: g / top, b: b / top } as const
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../assets/${path}`, import.meta.url), 'utf8'))
}
