/**
 * A lamp takes a colour's hue and saturation at their brightest: how bright is the look's business.
 * So a dark violet on the screens is a violet lamp at the look's intensity, not a lamp that is nearly out.
 */
import type { Oklch } from '../model/colour.ts'
import { linearFromOklab, oklabOf, type Triple } from '../model/oklab.ts'
import type { Theme } from '../model/theme.ts'
import { PALETTE_KEYS } from '../model/theme.ts'

/** OKLab of the colour at its brightest: its largest linear component becomes 1. Black stays black. */
export function brightest(colour: Oklch): Triple {
  const [l, a, b] = oklabOf(colour)
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  const largest = Math.max(...rgb)
  if (largest <= 1e-9) return [0, 0, 0]
  // OKLab is a cube root of light: scaling its three numbers by s scales the light by s³.
  const scale = largest ** (-1 / 3)
  return [l * scale, a * scale, b * scale]
}

/** A theme as lamps see it: the same, with every colour at its brightest. */
export function lampTheme(theme: Theme): Theme {
  const palette = { ...theme.palette }
  for (const key of PALETTE_KEYS) {
    const [l, a, b] = brightest(palette[key])
    const h = (Math.atan2(b, a) * 180) / Math.PI
    palette[key] = { l, c: Math.hypot(a, b), h: (h + 360) % 360 }
  }
  return { ...theme, palette }
}
