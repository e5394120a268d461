/** Numbers about a small picture: whether anything is on it, and the same sum for the same picture. */
import type { SelfTest } from '../../../core/model/self-test.ts'

/** `rgba`: four bytes a pixel. Light and spread are of relative luminance, as WCAG has it, 0–1. */
export function pictureCheck(rgba: Uint8ClampedArray): NonNullable<SelfTest['picture']> {
  let sum = 0x811c9dc5
  let total = 0
  let squares = 0
  const pixels = Math.max(1, rgba.length / 4)
  for (let i = 0; i + 3 < rgba.length; i += 4) {
    let luminance = 0
    for (const [channel, weight] of WEIGHTS.entries()) {
      const byte = rgba[i + channel] ?? 0
      sum = Math.imul(sum ^ byte, 0x01000193) >>> 0
      luminance += weight * linear(byte / 255)
    }
    total += luminance
    squares += luminance * luminance
  }
  const light = Math.min(1, total / pixels)
  return {
    checksum: sum.toString(16).padStart(8, '0'),
    light,
    spread: Math.min(1, Math.sqrt(Math.max(0, squares / pixels - light * light))),
  }
}

const WEIGHTS = [0.2126, 0.7152, 0.0722] as const

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
