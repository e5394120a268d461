/** The part of a picture's sky that one screen of it shows, and how lights are spread over its height. */
import type { Part } from '../model/glass.ts'

/** The part of a picture's height in which lights hang: from its upper edge to the far ridges. */
export const SKY = { top: 0.004, low: 0.622 } as const
/** A strip of sky that is narrower than this holds no light, in shares of the picture's height. */
const LEAST = 0.08
/** Where nobody has any sky, lights hang over the steppe, in so much of the glass from its top. */
const OVER_THE_STEPPE = 0.6

export interface Band {
  /** How much of the lights of a whole sky hang in it, 0–1: 1 where all of it is seen. */
  share: number
  /**
   * Where in the picture's height, from the top, the place `v` of a row of even ones lies, 0–1; `margin`: room that lights
   * keep to the edges, in shares of that height.
   */
  at(v: number, margin: number): number
}

/** For each screen of a wall that is there. Some screen has sky, whichever they are: what was written hangs somewhere. */
export function bandsOf(parts: readonly Part[]): Band[] {
  const bands = parts.map(skyOf)
  return bands.some(({ share }) => share > 0) ? bands : parts.map(overTheSteppe)
}

/** How far down a glass its sky reaches, in shares of how far it does where the whole picture is seen: 1 there. */
export function skyShare({ top, tall }: Part): number {
  return Math.min(1, Math.max(0, (SKY.low - top) / tall)) / SKY.low
}

function skyOf({ top, tall }: Part): Band {
  const from = Math.max(SKY.top, top)
  const to = Math.min(SKY.low, top + tall)
  if (to - from < LEAST) return { share: 0, at: () => from }
  // Cut out of the whole sky, so that it is as dense on this screen as beside it.
  const first = from > SKY.top ? raised((from - SKY.top) / (SKY.low - SKY.top)) : 0
  const last = to < SKY.low ? raised((to - SKY.top) / (SKY.low - SKY.top)) : 1
  const [above, all] = [lowered(first), lowered(last) - lowered(first)]
  return {
    share: last - first,
    at(v, margin) {
      const most = 0.2 * (to - from)
      const over = Math.min(margin, most)
      // Before the ridges less is needed than at the edge of a glass.
      const under = Math.min(to < SKY.low ? margin : 0.5 * margin, most)
      return (
        from + over + ((lowered(first + v * (last - first)) - above) / all) * (to - from - (over + under))
      )
    },
  }
}

function overTheSteppe({ top, tall }: Part): Band {
  return { share: 1, at: (v, margin) => top + Math.min(margin, 0.2 * tall) + v * OVER_THE_STEPPE * tall }
}

/** Denser towards the horizon, as far things are, thin aloft. */
export function lowered(v: number): number {
  return 0.55 * v + 0.45 * (1 - (1 - v) * (1 - v))
}

/** The other way round. */
function raised(y: number): number {
  return (1.45 - Math.sqrt(1.45 * 1.45 - 1.8 * y)) / 0.9
}
