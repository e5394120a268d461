import * as z from 'zod/mini'
import { Span } from '../model/horizon.ts'
import { WallScreen } from '../model/glass.ts'
import { Playlist } from '../model/playlist.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Evening } from './evening.ts'
import { SensitiveRest } from './sensitive.ts'

/** A stretch of time and what the schedule wants in it. */
export const Interval = z.strictObject({
  from: InstantValue,
  to: InstantValue,
  theme: Identifier,
  /** The rule that won. */
  rule: Identifier,
  /** The rules that wanted something else here, strongest first. */
  beat: z.array(Identifier),
})
export type Interval = z.infer<typeof Interval>

const wanted = {
  from: InstantValue,
  to: InstantValue,
  rule: Identifier,
  /** Weaker rules that want another value of the same here, strongest first. */
  beat: z.array(
    z.strictObject({ rule: Identifier, value: z.union([Identifier, z.number(), z.literal(true), Playlist]) }),
  ),
}

/** What the schedule wants beside a theme, over a stretch of time. */
export const Wanted = z.discriminatedUnion('aspect', [
  z.strictObject({ aspect: z.literal('look'), value: Identifier, ...wanted }),
  z.strictObject({ aspect: z.literal('volume'), value: z.number(), ...wanted }),
  z.strictObject({ aspect: z.literal('show'), value: Identifier, ...wanted }),
  z.strictObject({ aspect: z.literal('playlist'), value: Playlist, ...wanted }),
  z.strictObject({ aspect: z.literal('sleep'), value: z.literal(true), ...wanted }),
])
export type Wanted = z.infer<typeof Wanted>
export const WANTED_ASPECTS = ['look', 'volume', 'show', 'playlist', 'sleep'] as const

/**
 * What the schedule's rules yield for the next hours, computed by the server; kiosks never see rules.
 * Intervals touch, never overlap, and cover `from` to `to`. After `to` the last one goes on.
 */
export const Programme = z.strictObject({
  from: InstantValue,
  to: InstantValue,
  intervals: z.array(Interval).check(z.minLength(1)),
  /** Stretches in which rules want more than a theme; those of one aspect do not overlap. Absent: none do. */
  wanted: z.optional(z.array(Wanted)),
})
export type Programme = z.infer<typeof Programme>

/** What screens and lamps of one room hold of it, with all that needs no server for the next 48 hours. */
export const RoomProgramme = z.extend(Programme, {
  /** The whole length of the room's horizon: from its leftmost screen to its rightmost. */
  horizon: Span,
  /** The screens of its wall from left to right: together they are one picture (`core/wall`). */
  walls: z.optional(z.array(WallScreen)),
  /** Those of them that have not been there for minutes: their lights hang on the others until they come back. */
  away: z.optional(z.array(Span)),
  /** Those that have not been there for some seconds: what is to be read stands on the others meanwhile. */
  unseen: z.optional(z.array(Span)),
  evening: Evening,
  /** When stories marked as sensitive are not offered here (VIS-8); where it is missing they never are. */
  sensitive: z.optional(SensitiveRest),
})
export type RoomProgramme = z.infer<typeof RoomProgramme>

/**
 * What the schedule wants of an aspect at an instant, or null; since and until when its rule wins: a stretch ends as well
 * where only a rule that it beats begins or ends.
 */
export function wantedAt<A extends Wanted['aspect']>(
  { wanted }: Programme,
  aspect: A,
  t: number,
): Extract<Wanted, { aspect: A }> | null {
  const found = wanted?.find((each) => each.aspect === aspect && each.from <= t && t < each.to)
  if (wanted === undefined || found === undefined) return null
  let { from, to } = found
  const same = wanted.filter((each) => each.aspect === aspect && each.rule === found.rule)
  for (let at = same.indexOf(found) - 1; same[at]?.to === from; at--) from = same[at]!.from
  for (let at = same.indexOf(found) + 1; same[at]?.from === to; at++) to = same[at]!.to
  return { ...found, from, to } as Extract<Wanted, { aspect: A }>
}

/** How long a change of theme takes when nobody asked for another time, in milliseconds. */
export const THEME_FADE_MS = 3_000
