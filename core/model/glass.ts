/** Where a screen's glass hangs above the floor, and which part of its picture each screen of a wall shows. */
import * as z from 'zod/mini'
import { Metre, type Metres } from './horizon.ts'

/** No hall is higher. */
const HEIGHT = z.number().check(z.minimum(-5), z.maximum(50))

/** The lower and the upper edge of what can be seen, in metres above the floor on which the hall stands. */
export const Glass = z
  .strictObject({ low: HEIGHT, high: HEIGHT })
  .check(z.refine(({ low, high }) => high - low >= 0.05, 'the upper edge must be above the lower one'))
export type Glass = z.infer<typeof Glass>

/** One screen of a wall: its part of the horizon, and its glass, which is missing where nobody measured it. */
export const WallScreen = z
  .strictObject({ from: Metre, to: Metre, glass: z.optional(Glass) })
  .check(z.refine((span) => span.to > span.from, 'the span must end to the right of where it begins'))
export type WallScreen = z.infer<typeof WallScreen>

/** A part of a picture's height: where it begins, from the top, and how tall it is, in shares of that height. */
export interface Part {
  top: number
  tall: number
}
export const WHOLE: Part = { top: 0, tall: 1 }

export function samePart(a: Part, b: Part): boolean {
  return a.top === b.top && a.tall === b.tall
}

/** From the lowest edge of all to the highest, in metres above the floor. */
export function glassOf(all: readonly Glass[]): Glass {
  return {
    low: Math.min(...all.map((each) => each.low)),
    high: Math.max(...all.map((each) => each.high)),
  }
}

export function heightOf({ low, high }: Glass): Metres {
  return high - low
}

/** Which part of a picture one screen of it shows. */
export function partOf(picture: Glass, { low, high }: Glass): Part {
  const height = heightOf(picture)
  return { top: (picture.high - high) / height, tall: (high - low) / height }
}
