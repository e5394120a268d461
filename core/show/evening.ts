/**
 * What the evening itself brings to a room, computed by the server for the hours that a screen may be alone:
 * the sun over the venue, the campaign's ridges, the silent minutes. Screens only look it up.
 */
import * as z from 'zod/mini'
import { InstantValue } from '../model/identifier.ts'
import { lengthOf, type Metres, type Span } from '../model/horizon.ts'
import type { Instant, Milliseconds } from '../model/time.ts'

/** The sun's height over the venue's horizon in degrees, sampled at equal steps. */
export const SunTrack = z.strictObject({
  from: InstantValue,
  stepMs: z.number().check(z.minimum(1_000), z.maximum(86_400_000)),
  altitudes: z.array(z.number().check(z.minimum(-90), z.maximum(90))).check(z.minLength(1)),
})
export type SunTrack = z.infer<typeof SunTrack>

/** How many of the campaign's ridges stand on the steppe from an instant on. */
export const RidgeStep = z.strictObject({
  from: InstantValue,
  count: z.int().check(z.minimum(0), z.maximum(16)),
})
export type RidgeStep = z.infer<typeof RidgeStep>

/** A minute in which resting screens go dark and one light crosses the room. */
export const SilentMinute = z.strictObject({
  from: InstantValue,
  direction: z.enum(['left', 'right']),
})
export type SilentMinute = z.infer<typeof SilentMinute>

export const Evening = z.strictObject({
  sun: SunTrack,
  ridges: z.array(RidgeStep),
  silences: z.array(SilentMinute),
})
export type Evening = z.infer<typeof Evening>

/** Degrees over the horizon at an instant; before the first sample the first, after the last the last. */
export function sunAt({ from, stepMs, altitudes }: SunTrack, t: Instant): number {
  const steps = Math.min(altitudes.length - 1, Math.max(0, (t - from) / stepMs))
  const i = Math.floor(steps)
  const here = altitudes[i]!
  return here + ((altitudes[i + 1] ?? here) - here) * (steps - i)
}

export function ridgesAt(ridges: readonly RidgeStep[], t: Instant): number {
  let count = 0
  for (const each of ridges) if (each.from <= t) count = each.count
  return count
}

/** The silent minute: it gets dark, a light crosses, it gets light again. */
export const SILENCE: Milliseconds = 60_000
const DARKENING: Milliseconds = 7_000
const RETURNING: Milliseconds = 9_000
/** The light is born in the dark and has left before the dark ends. */
const CROSSING_FROM: Milliseconds = 5_000
const CROSSING_TO: Milliseconds = 54_000

/** The silent minute that holds at `t`, or null. */
export function silenceAt(silences: readonly SilentMinute[], t: Instant): SilentMinute | null {
  for (const each of silences) if (each.from <= t && t < each.from + SILENCE) return each
  return null
}

/** How dark it is in a silent minute: 0 as ever, 1 dark. */
export function darknessIn(silence: SilentMinute, t: Instant): number {
  const coming = (t - silence.from) / DARKENING
  const going = (silence.from + SILENCE - t) / RETURNING
  return soft(Math.min(coming, going))
}

/**
 * Where its one light is: it crosses any room in the same time, so that it is slow in a small one. It comes
 * from outside and leaves to the outside.
 */
export function silentLightAt(silence: SilentMinute, horizon: Span, t: Instant): Metres {
  const share = (t - silence.from - CROSSING_FROM) / (CROSSING_TO - CROSSING_FROM)
  const way = lengthOf(horizon)
  const margin = MARGIN * way
  const gone = share * (way + 2 * margin) - margin
  return silence.direction === 'right' ? horizon.from + gone : horizon.to - gone
}
/** Share of the room's length by which the light begins and ends outside of it. */
const MARGIN = 0.06

function soft(x: number): number {
  const t = Math.min(1, Math.max(0, x))
  return t * t * (3 - 2 * t)
}
