/**
 * Keeps a theme's picture printable and readable, whatever a curator typed: lightness and chroma of each
 * colour stay inside what the steppe at night can be. The cap behind words (output.ts) holds as well.
 */
import { PALETTE_KEYS } from '../../../core/model/theme.ts'
import { colourOffset } from '../../../core/show/theme-fade.ts'

type Key = (typeof PALETTE_KEYS)[number]

/** OKLab lightness and chroma. 0.43 is the grey of luminance 0.08, the most that 7:1 for light text permits. */
export const LIMITS: Readonly<Record<Key, { lowest: number; highest: number; chroma: number }>> = {
  zenith: { lowest: 0.04, highest: 0.3, chroma: 0.09 },
  horizon: { lowest: 0.08, highest: 0.43, chroma: 0.13 },
  ground: { lowest: 0.03, highest: 0.24, chroma: 0.05 },
  light: { lowest: 0.6, highest: 0.95, chroma: 0.13 },
  primary: { lowest: 0, highest: 1, chroma: 0.4 },
}

const PLACES = PALETTE_KEYS.map((key) => ({ offset: colourOffset(key), ...LIMITS[key] }))

/** Clamps the colours of a theme's numbers in place; hue stays. */
export function clampTheme(numbers: Float64Array): void {
  for (const { offset, lowest, highest, chroma } of PLACES) {
    numbers[offset] = Math.min(highest, Math.max(lowest, numbers[offset]!))
    const a = numbers[offset + 1]!
    const b = numbers[offset + 2]!
    const present = Math.sqrt(a * a + b * b)
    if (present <= chroma) continue
    numbers[offset + 1] = (a * chroma) / present
    numbers[offset + 2] = (b * chroma) / present
  }
}
