/**
 * A light that hangs where words stand is dimmed as a whole to a faint glow, so that it stays a round, soft
 * light. The cap of the output alone would press its heart flat, and cut it where a box of words ends.
 */
import type { Seconds } from '../../../core/model/time.ts'
import type { SceneLight } from '../scenes/contract.ts'
import { OWN_LIGHT } from './contract.ts'
import { at, ease, settle, type Easing } from './easing.ts'
import { MOST_LIGHTS } from './light-layout.ts'
import { distanceTo, type WordBox } from './word-box.ts'

/** What is left of a light that hangs under words: far ones are small and clear, near ones soft. */
const FAINT = { far: 0.028, near: 0.075 }
/** Radius of what can be seen as a disc, in shares of the height, and how it grows with nearness squared. */
const DISC = { far: 0.016, growth: 0.058 }
/** How far from its disc words dim a light wholly, and begin to; in shares of the height, as in the mask. */
const CLOSE = 0.02
const CLEAR = 0.125
/** Light makes room for words sooner than it comes back. */
const DIM: Seconds = 1
const RETURN: Seconds = 2.4

export interface LightDimming {
  /** Per light: 1 as it would hang, near 0 under words. */
  lit: Float64Array
  target: Float64Array
  easings: readonly Easing[]
}

export function createLightDimming(): LightDimming {
  return {
    lit: new Float64Array(MOST_LIGHTS).fill(1),
    target: new Float64Array(MOST_LIGHTS).fill(1),
    easings: Array.from({ length: MOST_LIGHTS }, () => at(1)),
  }
}

/** Sets what every light moves towards. */
export function aimDimming(
  dimming: LightDimming,
  lights: readonly SceneLight[],
  words: readonly WordBox[],
  aspect: number,
): void {
  dimming.target.fill(1)
  for (let i = 0; i < lights.length && i < MOST_LIGHTS; i++) {
    dimming.target[i] = lights[i]!.id === OWN_LIGHT ? 0 : litAmong(words, lights[i]!, aspect)
  }
}

/** One frame of movement. */
export function moveDimming(dimming: LightDimming, elapsed: Seconds): void {
  for (let i = 0; i < MOST_LIGHTS; i++) {
    const easing = dimming.easings[i]!
    const target = dimming.target[i]!
    ease(easing, target, target < easing.value ? DIM : RETURN, elapsed)
    dimming.lit[i] = Math.min(1, Math.max(0, easing.value))
  }
}

export function settleDimming(dimming: LightDimming): void {
  for (let i = 0; i < MOST_LIGHTS; i++) {
    settle(dimming.easings[i]!, dimming.target[i]!)
    dimming.lit[i] = dimming.target[i]!
  }
}

function litAmong(words: readonly WordBox[], light: SceneLight, aspect: number): number {
  let nearest = Infinity
  for (const box of words) nearest = Math.min(nearest, distanceTo(box, light.x, light.y, aspect))
  const disc = DISC.far + DISC.growth * light.near * light.near
  const clear = Math.min(1, Math.max(0, (nearest - disc - CLOSE) / (CLEAR - CLOSE)))
  const faint = FAINT.far + (FAINT.near - FAINT.far) * light.near
  // By ratio, as the cap of the output grows: so on the way, too, a light stays below what would flatten it.
  return faint ** (1 - clear * clear * (3 - 2 * clear))
}
