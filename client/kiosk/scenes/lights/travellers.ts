/** Brings the lights on their way, as the frame has them, into the uniforms that lamps read. */
import type { SceneFrame, Traveller } from '../contract.ts'
import { HORIZON, MOST_LIGHTS } from './measures.ts'
import type { LightsUniforms } from './uniforms.ts'

/** How high over the horizon a light goes, and how far it rises and falls as it walks. */
const HEIGHT = 0.021
const STRIDE = 0.0022
/** Seconds of its way that its trail shows. */
const TRAIL = 0.85

/** Writes place and nature; `tintOf` gives its colour by its place. */
export function writeTraveller(
  uniforms: LightsUniforms,
  frame: Readonly<SceneFrame>,
  i: number,
  aspect: number,
): void {
  const traveller = frame.travellers[i]!
  const slot = MOST_LIGHTS + i
  uniforms.body.value[slot]!.set(
    traveller.x * aspect,
    heightOf(traveller),
    0.6 + 0.4 * traveller.seed,
    Math.min(0.36, Math.max(0.05, traveller.pace * aspect * TRAIL)) * (1 - traveller.lift),
  )
  uniforms.state.value[slot]!.set(traveller.way, traveller.bright, traveller.lift, 0)
}

/** From the top, in shares of the height. It walks by its place, so that every screen sees the same stride. */
function heightOf({ x, lift, fromY, seed, way }: Readonly<Traveller>): number {
  const low = HORIZON - HEIGHT - STRIDE * Math.abs(way) * Math.sin(x * 9 + seed * 6.28)
  return low + (fromY - low) * lift
}

/** Writes into `out[4]`, 0–1, how much the lights that pass brighten what hangs at a place. */
export function sampleNearness(
  frame: Readonly<SceneFrame>,
  at: Readonly<{ x: number; y: number }>,
  aspect: number,
  out: Float64Array,
): void {
  let near = 0
  for (let i = 0; i < frame.travelling; i++) {
    const each = frame.travellers[i]!
    const dx = (each.x - at.x) * aspect
    const dy = (heightOf(each) - at.y) * 0.45
    near += each.bright * Math.exp(-(dx * dx + dy * dy) / 0.035)
  }
  out[4] = Math.min(1, near)
}
