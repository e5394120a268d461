/**
 * A theme that a venue makes of its own: a colour, how full it is and an ambience. Everything else follows from these,
 * inside what the steppe at night can be, so that words keep 7:1 whatever is chosen.
 */
import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { LANGUAGES, Localised } from './language.ts'
import type { Mode, Palette, SceneParameters, Theme } from './theme.ts'

export const AMBIENCES = ['warm', 'cool'] as const
export const Ambience = z.enum(AMBIENCES)
export type Ambience = z.infer<typeof Ambience>

export const OwnTheme = z.strictObject({
  id: Identifier.check(z.maxLength(40)),
  name: Localised.check(
    z.refine(
      (name) => LANGUAGES.every((each) => name[each].trim() !== '' && name[each].length <= 40),
      'a theme has a name of at most 40 characters in each of the three languages',
    ),
  ),
  /** Degrees, as in OKLCH: 50 orange, 140 green, 250 blue, 320 violet. */
  hue: z.number().check(z.minimum(0), z.maximum(360)),
  /** 0 grey – 1 as full as the night carries. */
  fullness: z.number().check(z.minimum(0), z.maximum(1)),
  ambience: Ambience,
})
export type OwnTheme = z.infer<typeof OwnTheme>

/** The look that every theme of one's own recalls: by roles, in the theme's colours, for any rig. */
export const OWN_LOOK = 'theme'

const degrees = (hue: number): number => ((hue % 360) + 360) % 360

/** Lightness stays, whatever the hue, below what light text permits (`client/kiosk/stage/theme-clamp.ts`). */
function palette({ hue, fullness, ambience }: OwnTheme): Palette {
  const h = degrees(hue)
  // The light that people gather at leans to the fire or to the moon.
  const lamp = ambience === 'warm' ? 66 : 236
  const toLamp = ((lamp - h + 540) % 360) - 180
  return {
    zenith: { l: 0.14, c: 0.02 + 0.05 * fullness, h },
    horizon: { l: 0.34, c: 0.02 + 0.09 * fullness, h },
    ground: { l: 0.15, c: 0.008 + 0.02 * fullness, h },
    light: { l: ambience === 'warm' ? 0.84 : 0.88, c: 0.03 + 0.06 * fullness, h: degrees(h + toLamp / 2) },
    primary: { l: 0.68, c: 0.02 + 0.13 * fullness, h },
  }
}

const SCENES: Record<Ambience, SceneParameters> = {
  warm: { glow: 0.75, drift: 0.5, lights: 0.8, grass: 0.55 },
  cool: { glow: 0.55, drift: 0.4, lights: 0.72, grass: 0.45 },
}

/** Just intonation on D: with the major third warm, with the minor one cool. */
const MODES: Record<Ambience, Mode> = {
  warm: { ratios: [1, 1.125, 1.25, 1.5, 1.6875], root: 73.4, brightness: 1_150, level: 0.52 },
  cool: { ratios: [1, 1.125, 1.2, 1.5, 1.8], root: 73.4, brightness: 850, level: 0.48 },
}

export function themeOf(own: OwnTheme): Theme {
  const { id, name, ambience } = own
  return { id, name, palette: palette(own), scene: SCENES[ambience], mode: MODES[ambience], look: OWN_LOOK }
}
