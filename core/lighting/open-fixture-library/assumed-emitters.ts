/**
 * What an emitter is taken to be when all that is known of it is its colour's name. Red, green and blue have
 * sRGB's primaries and balance, so that all three at full are white (D65); the others are typical of the LEDs
 * sold under that name, in proportion to those. Measure a lamp for a true match.
 */
import type { Emitter } from '../../model/fixture.ts'

/** In the order in which they are kept when a lamp has more than it may. */
const ASSUMED: Readonly<Record<string, readonly [x: number, y: number, luminance: number]>> = {
  Red: [0.64, 0.33, 0.2126],
  Green: [0.3, 0.6, 0.7152],
  Blue: [0.15, 0.06, 0.0722],
  White: [0.3127, 0.329, 1],
  'Warm White': [0.4369, 0.4041, 0.9],
  'Cold White': [0.3135, 0.3237, 1],
  Amber: [0.57, 0.42, 0.4],
  Lime: [0.41, 0.54, 0.9],
  Cyan: [0.1, 0.44, 0.5],
  Indigo: [0.157, 0.018, 0.03],
  Yellow: [0.47, 0.5, 0.7],
  Magenta: [0.3209, 0.1542, 0.2848],
}

/** Null for ultraviolet, which is seen in clothes rather than in the light, and for names nobody knows. */
export function assumedEmitter(colour: string): Emitter | null {
  if (!Object.hasOwn(ASSUMED, colour)) return null
  const [x, y, luminance] = ASSUMED[colour]!
  return { xy: [x, y], luminance, assumed: true }
}

export const COLOURS_BY_WEIGHT: readonly string[] = Object.keys(ASSUMED)

export function emitterId(colour: string): string {
  return colour.toLowerCase().replaceAll(' ', '-')
}

/** White of this colour temperature, on the Planckian locus (Kim et al., US patent 7 024 034). */
export function whiteEmitter(kelvin: number): Emitter {
  const t = 1_000 / Math.min(25_000, Math.max(1_667, kelvin))
  const x =
    kelvin < 4_000
      ? -0.2661239 * t ** 3 - 0.2343589 * t ** 2 + 0.8776956 * t + 0.17991
      : -3.0258469 * t ** 3 + 2.1070379 * t ** 2 + 0.2226347 * t + 0.24039
  const y =
    kelvin < 2_222
      ? -1.1063814 * x ** 3 - 1.3481102 * x ** 2 + 2.18555832 * x - 0.20219683
      : kelvin < 4_000
        ? -0.9549476 * x ** 3 - 1.37418593 * x ** 2 + 2.09137015 * x - 0.16748867
        : 3.081758 * x ** 3 - 5.8733867 * x ** 2 + 3.75112997 * x - 0.37001483
  return { xy: [x, y], luminance: 1, assumed: true }
}
