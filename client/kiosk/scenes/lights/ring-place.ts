/** Where a chosen light opens into its ring, which needs room: not cut by an edge, and clear of its words. */
import type { SceneFrame } from '../contract.ts'
import { RING_ROOM } from './measures.ts'

/** The part of the picture's height that is seen. */
type Seen = Readonly<Pick<SceneFrame, 'partTop' | 'partTall'>>

/** From a light's place to its ring's, in shares of the height; `x` and `aspect` are in the same measure. */
export function ringAcross(x: number, aspect: number, { partTall }: Seen): number {
  const inside = Math.min(aspect - RING_ROOM, Math.max(RING_ROOM, x))
  // On a lying screen words stand in the other half, up to its middle.
  const middle = aspect / 2
  const lies = aspect > partTall && middle >= 2 * RING_ROOM
  if (!lies || Math.abs(inside - middle) >= RING_ROOM) return inside - x
  return (x < middle ? middle - RING_ROOM : middle + RING_ROOM) - x
}

export function ringDown(y: number, { partTop, partTall }: Seen): number {
  const over = Math.max(0, partTop + RING_ROOM - y)
  return over - Math.max(0, y - (partTop + partTall - RING_ROOM))
}
