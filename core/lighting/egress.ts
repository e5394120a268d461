/** The light to leave a room by (VEN-4): a lamp's floor holds below every cue, blackout and remembrance. */
import type { Patch } from './patch.ts'
import { lampLuminance } from './seen-light.ts'

/** Half a step of 8 bits, so that rounding never takes a lamp below its floor. */
const HALF_STEP = 1 / 510

/** Adds white light to every lamp that gives less than its floor, until it gives that. Changes `levels`. */
export function keepEgress(patch: Patch, levels: Float64Array): void {
  for (const i of patch.withFloor) {
    const lamp = patch.lamps[i]!
    const floor = Math.min(1, lamp.fixture.egress + HALF_STEP)
    const luminance = lampLuminance(patch, i, levels)
    if (luminance >= floor) continue
    const white = (floor - luminance) / (1 - luminance)
    const { emitters, fullLevel } = lamp.kind
    for (let k = lamp.at; k < lamp.at + emitters.count; k++) levels[k]! += (fullLevel - levels[k]!) * white
  }
}
