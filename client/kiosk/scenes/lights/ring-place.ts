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

/** What a ring stays above, in shares of the screen: upright its words, lying the horizon and what is asked there. */
const FLOOR = { upright: 0.5, lying: 0.66 } as const

/** The same downwards, from a light's height. */
export function ringDown(y: number, aspect: number, { partTop, partTall }: Seen): number {
  const floor = partTall * (aspect > partTall ? FLOOR.lying : FLOOR.upright)
  const highest = partTop + RING_ROOM
  return Math.max(highest, Math.min(y, partTop + floor - RING_ROOM)) - y
}
