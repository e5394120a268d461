/**
 * A change that travels: in a scheduled change or an opening a theme runs from one place along the horizon,
 * through screens and lamps by where they stand, to the façade last. Every point's delay follows from the one
 * instant of the change, so nothing is sent for it. What a person asks for is simultaneous.
 */
import { lengthOf, type Metres, type Span } from '../model/horizon.ts'
import type { Instant, Milliseconds } from '../model/time.ts'

/** Metres a second. */
export const FRONT_SPEED = 2
/** The façade begins this long after the front has reached the room's last point. */
export const FACADE_AFTER: Milliseconds = 600

/** `at-once`: everywhere in the same moment. `along-horizon`: as above. */
export type Way = 'at-once' | 'along-horizon'

/** Somewhere in the room: metres along the horizon, or the building's outside. */
export type Place = Metres | 'facade'

/** Where a change begins: from the instant alone, never twice the same place running, never at an end. */
export function originOf(at: Instant, horizon: Span): Metres {
  const turn = (Math.floor(at / 60_000) * 0.618034) % 1
  return horizon.from + lengthOf(horizon) * (0.15 + 0.7 * turn)
}

/** How long after the change's instant it begins at a place. */
export function delayAt(at: Instant, place: Place, horizon: Span): Milliseconds {
  const origin = originOf(at, horizon)
  if (place !== 'facade') return (Math.abs(place - origin) / FRONT_SPEED) * 1_000
  const farthest = Math.max(origin - horizon.from, horizon.to - origin)
  return (farthest / FRONT_SPEED) * 1_000 + FACADE_AFTER
}

/**
 * A track of changes as one place sees it: what travels begins there when the front arrives. A change that the
 * next one overtakes on its way never comes to that place.
 */
export function trackAt<Change extends { from: Instant; way: Way }>(
  track: readonly Change[],
  place: Place,
  horizon: Span,
): Change[] {
  const seen: Change[] = []
  for (const change of track) {
    const from = change.way === 'at-once' ? change.from : change.from + delayAt(change.from, place, horizon)
    while (seen.length > 1 && seen.at(-1)!.from >= from) seen.pop()
    seen.push({ ...change, from })
  }
  return seen
}

/** The heads of a front: where it has come on either side by `t`, or null when nothing travels. */
export function frontAt(
  track: readonly { from: Instant; way: Way }[],
  horizon: Span,
  t: Instant,
): { at: Instant; left: Metres; right: Metres } | null {
  for (let i = track.length - 1; i >= 0; i--) {
    const { from, way } = track[i]!
    if (from > t) continue
    if (way === 'at-once') return null
    const gone = ((t - from) / 1_000) * FRONT_SPEED
    const origin = originOf(from, horizon)
    if (gone > lengthOf(horizon) + 2) return null
    return { at: from, left: origin - gone, right: origin + gone }
  }
  return null
}
