/** How well the kiosk's words stand out from a theme's night. */
import { encodeSrgb, linearFromOklab, luminanceOf, oklabOf } from './oklab.ts'
import type { Oklch } from './colour.ts'
import type { Palette } from './theme.ts'

/** #F5EFE6, the colour of words, in linear light. */
const WORDS = luminanceOf(linearOf(0xf5), linearOf(0xef), linearOf(0xe6))

/** The least contrast (WCAG 2.2) of words on sky, horizon and ground; 7 is AAA. */
export function wordsContrast({ zenith, horizon, ground }: Palette): number {
  return Math.min(...[zenith, horizon, ground].map((each) => (WORDS + 0.05) / (luminance(each) + 0.05)))
}

/** As a screen of eight bits shows it. */
function luminance(colour: Oklch): number {
  const [l, a, b] = oklabOf(colour)
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  const [r, g, blue] = rgb.map((each) => linearOf(encodeSrgb(each) * 255))
  return luminanceOf(r!, g!, blue!)
}

function linearOf(byte: number): number {
  const x = byte / 255
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
}
