/** Conversions between OKLCH, OKLab and linear sRGB (Björn Ottosson, 2020), written to reuse their output arrays. */
import type { Oklch } from './colour.ts'

/** Three numbers: L, a, b or linear R, G, B, as the function says. */
export type Triple = [number, number, number]

export function oklabOf(colour: Oklch): Triple {
  const h = (colour.h * Math.PI) / 180
  return [colour.l, colour.c * Math.cos(h), colour.c * Math.sin(h)]
}

/** Linear sRGB from OKLab; outside 0–1 where the colour lies outside the gamut. Writes to `out`. */
export function linearFromOklab(
  l: number,
  a: number,
  b: number,
  out: Float32Array | number[],
  at: number,
): void {
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  out[at] = 4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3
  out[at + 1] = -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3
  out[at + 2] = -0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3
}

/** Relative luminance (CIE Y, 0–1) of linear sRGB. */
export function luminanceOf(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** One linear component, 0–1, as an sRGB component, 0–1. */
export function encodeSrgb(linear: number): number {
  const x = Math.min(1, Math.max(0, linear))
  return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
}

/** `#rrggbb` of a colour, clipped to sRGB. */
export function hexOf(colour: Oklch): string {
  const [l, a, b] = oklabOf(colour)
  const rgb = [0, 0, 0]
  linearFromOklab(l, a, b, rgb, 0)
  return `#${rgb
    .map((x) =>
      Math.round(encodeSrgb(x) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
