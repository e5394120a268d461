/** The light to leave a room by (VEN-4): a lamp's floor holds below every cue, blackout and remembrance. */
import type { Patch, PatchedLamp } from './patch.ts'
import { lampLuminance } from './seen-light.ts'

/** Half a step of 8 bits, so that rounding never takes a lamp below its floor. */
const HALF_STEP = 1 / 510
/** Below this share of its floor a lamp loses its colour on the way to dark, so that white does not come at a stroke. */
const COLOURED = 0.1

/**
 * Raises every lamp that gives less than its floor until it gives that: in the colour that is asked of it as far as
 * the lamp has it, with white for what is missing. A lamp in the dark has no colour: it is white. Changes `levels`.
 */
export function keepEgress(patch: Patch, levels: Float64Array): void {
  for (const i of patch.withFloor) {
    const lamp = patch.lamps[i]!
    const floor = floorOf(lamp)
    const asked = lampLuminance(patch, i, levels)
    if (asked >= floor) continue
    if (asked > 0) brighten(lamp, levels, Math.min(floor / asked, 1 + (1 - asked / floor) / COLOURED))
    const luminance = lampLuminance(patch, i, levels)
    if (luminance < floor) addWhite(lamp, levels, (floor - luminance) / (1 - luminance))
  }
}

/** Behind a dimmer a level is rounded twice: its share, and the dimmer. */
function floorOf({ fixture, kind }: PatchedLamp): number {
  return Math.min(1, fixture.egress + (kind.dimmed ? 2 : 1) * HALF_STEP)
}

/** `times` as bright in the same colour, or as bright as the lamp can be in it. */
function brighten({ kind, at }: PatchedLamp, levels: Float64Array, times: number): void {
  let most = 0
  let sum = 0
  const end = at + kind.emitters.count
  for (let k = at; k < end; k++) {
    most = Math.max(most, levels[k]!)
    sum += levels[k]!
  }
  const room = 1 / (kind.fullLevel < 1 ? sum : most)
  for (let k = at; k < end; k++) levels[k]! *= Math.max(1, Math.min(times, room))
}

function addWhite({ kind, at }: PatchedLamp, levels: Float64Array, share: number): void {
  for (let k = at; k < at + kind.emitters.count; k++) levels[k]! += (kind.fullLevel - levels[k]!) * share
}
