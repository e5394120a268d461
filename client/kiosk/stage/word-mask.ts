/**
 * Where the picture may be bright: only in the discs around the lights, and never under words. A coarse map
 * over the whole picture that the output reads once per pixel; it moves slowly, as everything does.
 */
import type { Seconds } from '../../../core/model/time.ts'
import type { SceneLight } from '../scenes/contract.ts'
import { distanceTo, type WordBox } from './word-box.ts'

export const MASK_WIDTH = 96
export const MASK_HEIGHT = 54

/** Radius around a light that may be brighter than words allow, in shares of the height; holds an open ring. */
export const BRIGHT_RADIUS = 0.2
const FEATHER = 0.05
/** Width of the edge of a box of words; wide, so that no light that it crosses shows a line. */
const WORDS_FEATHER = 0.1
/** Dark around a box in any case: one texel and a half. */
const ROUND = 1.5 / MASK_HEIGHT
const MOVES_WITHIN: Seconds = 0.5

export interface WordMask {
  /**
   * Two for each place, row by row from the top. First: 255 in the discs around lights, where no words stand.
   * Second: 255 where no words stand; there a light on its way may be bright.
   */
  bytes: Uint8Array
  target: Float32Array
  shown: Float32Array
}

export function createWordMask(): WordMask {
  const places = MASK_WIDTH * MASK_HEIGHT * 2
  return {
    bytes: new Uint8Array(places),
    target: new Float32Array(places),
    shown: new Float32Array(places),
  }
}

/** Sets what the mask moves towards. `tall`: how much of the picture's height is seen, 0–1. */
export function aimMask(
  mask: WordMask,
  lights: readonly SceneLight[],
  words: readonly WordBox[],
  aspect: number,
  tall: number,
): void {
  // Words on a low glass are small, and so is what they keep dark around them; never less than the map can tell.
  const feather = Math.max(WORDS_FEATHER * tall, ROUND)
  for (let row = 0; row < MASK_HEIGHT; row++) {
    const y = (row + 0.5) / MASK_HEIGHT
    for (let column = 0; column < MASK_WIDTH; column++) {
      const x = (column + 0.5) / MASK_WIDTH
      let near = 0
      for (const light of lights) near = Math.max(near, disc(x, y, light, aspect))
      // Multiplied, not the lesser of both: where two edges meet there is no crease.
      let clear = 1
      for (const box of words) clear *= outside(x, y, box, aspect, feather)
      const place = (row * MASK_WIDTH + column) * 2
      mask.target[place] = near * clear
      mask.target[place + 1] = clear
    }
  }
}

/** One frame of movement. True when the bytes have changed. */
export function moveMask(mask: WordMask, elapsed: Seconds): boolean {
  const most = elapsed / MOVES_WITHIN
  let changed = false
  for (let i = 0; i < mask.target.length; i++) {
    const missing = mask.target[i]! - mask.shown[i]!
    if (missing === 0) continue
    const shown = mask.shown[i]! + Math.min(most, Math.max(-most, missing))
    mask.shown[i] = shown
    mask.bytes[i] = shown * 255
    changed = true
  }
  return changed
}

export function settleMask(mask: WordMask): void {
  moveMask(mask, MOVES_WITHIN)
}

function disc(x: number, y: number, light: SceneLight, aspect: number): number {
  const distance = Math.hypot((x - light.x) * aspect, y - light.y)
  return soft((BRIGHT_RADIUS - distance) / FEATHER)
}

/** 0 inside a box and one texel around it, so that interpolation never lets light in; 1 well outside. */
function outside(x: number, y: number, box: WordBox, aspect: number, feather: number): number {
  return soft((distanceTo(box, x, y, aspect) - ROUND) / feather)
}

function soft(x: number): number {
  const t = Math.min(1, Math.max(0, x))
  return t * t * (3 - 2 * t)
}
