import type { Oklch } from '../../../../core/model/colour.ts'
import type { LampIntent } from '../../../../core/model/look.ts'
import { encodeSrgb, linearFromOklab } from '../../../../core/model/oklab.ts'
import { brightest } from '../../../../core/lighting/lamp-colour.ts'
import type { ThemeItem } from '../../api/holdings.ts'

const WHITE: Oklch = { l: 1, c: 0, h: 0 }

/** The colour that an intent means under a theme. */
export function colourOfIntent(intent: LampIntent, theme: ThemeItem | null): Oklch {
  if (typeof intent.colour === 'object') return intent.colour
  if (theme === null) return WHITE
  switch (intent.colour) {
    case 'theme.primary':
      return theme.palette.primary
    case 'theme.light':
      return theme.palette.light
    case 'theme.horizon':
      return theme.palette.horizon
    default:
      return intent.colour satisfies never
  }
}

/** As lamps take it: at its brightest, within what a screen can show. */
export function shownColour(colour: Oklch): string {
  const [l, a, b] = brightest(colour)
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  return `rgb(${rgb.map((each) => Math.round(encodeSrgb(each) * 255)).join(' ')})`
}
