/** Where a chosen light opens into its ring, which needs room: not cut by an edge, and clear of its words. */
import { RING_ROOM } from './measures.ts'

/** From a light's place to its ring's, in shares of the height; `x` and `aspect` are in the same measure. */
export function ringAcross(x: number, aspect: number): number {
  const inside = Math.min(aspect - RING_ROOM, Math.max(RING_ROOM, x))
  // On a lying picture words stand in the other half, up to its middle.
  const middle = aspect / 2
  if (aspect <= 1 || Math.abs(inside - middle) >= RING_ROOM) return inside - x
  return (x < middle ? middle - RING_ROOM : middle + RING_ROOM) - x
}

export function ringDown(y: number): number {
  return Math.max(0, RING_ROOM - y)
}
