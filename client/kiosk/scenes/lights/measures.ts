/** Sizes of the scene in shares of the picture's height, so that it is the same picture on every screen. */

/** How far down the horizon lies: about two thirds. */
export const HORIZON = 0.672
/** Radius of the ring into which a chosen light gathers, before the voice opens it. */
export const RING = 0.108
/** From the middle of the ring, opened by the voice, to where its light ends. */
export const RING_ROOM = RING * 1.12 + 0.022
/** Half the side of the square in which a light may glow. */
export const HALO_REACH = 0.24
export const MOST_LIGHTS = 24
/** Half the sides of the box in which a light on its way may be seen. */
export const TRAVELLER_REACH = { x: 0.44, y: 0.26 } as const
/** One for each of the 16 Days. */
export const MOST_RIDGES = 16

/** Motes by lines of the drawing buffer: a tier of quality is a height, and the scene follows it. */
export function motesFor(lines: number): number {
  if (lines >= 1440) return 36_000
  if (lines >= 1080) return 24_000
  if (lines >= 720) return 14_000
  if (lines >= 540) return 9_000
  // Where a processor draws, every point is dear.
  return lines >= 400 ? 6_000 : 3_200
}
