/** Where the lights of a lamp that has several stand on the plan: as its face looks, in its own size where that can be seen; pure. */
import type { Face } from '../../../../core/model/fixture.ts'

/** Pixels from one light to the next that can still be told apart. */
const LEAST_PITCH = 2.5

export interface FacePicture {
  /** Half of the housing, in pixels from the lamp's place. */
  halfX: number
  halfY: number
  /** Half of a light. */
  light: number
  /** Middles of the lights, in pixels from the lamp's place. */
  lights: readonly { x: number; y: number }[]
}

/** `scale`: pixels a metre; `symbol`: half of what a lamp of one light is drawn with, which no face is smaller than. */
export function facePicture(
  { columns, rows, lit, width, height }: Face,
  scale: number,
  symbol: number,
): FacePicture {
  const least = 2 * symbol
  const across = Math.max(least, (width ?? 0) * scale, columns * LEAST_PITCH)
  const pitch = across / columns
  // A bar of one row is drawn as high as its lights are wide, or a little more where it is itself.
  const down = Math.max(
    rows * Math.min(pitch, least),
    rows * LEAST_PITCH,
    Math.min((height ?? 0) * scale, across),
  )
  const step = down / rows
  const places = lit ?? Array.from({ length: columns * rows }, (_, i) => i)
  return {
    ...{ halfX: across / 2 + 2, halfY: down / 2 + 2 },
    light: Math.max(1, Math.min(pitch, step) * 0.4),
    lights: places.map((place) => ({
      x: ((place % columns) + 0.5) * pitch - across / 2,
      y: (Math.floor(place / columns) + 0.5) * step - down / 2,
    })),
  }
}
