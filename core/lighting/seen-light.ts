/**
 * What an eye has of a room's levels, of a lamp and of the room: relative luminance, and light that is saturated red,
 * R/(R+G+B) ≥ 0.8, by how far it is beyond; 1 is sRGB's red at full. Shares of what lamp and room give at full.
 */
import type { Patch } from './patch.ts'

/** One number per lamp, then the room's. */
export interface SeenLight {
  luminance: Float64Array
  red: Float64Array
}

export function seenLight(patch: Patch): SeenLight {
  const things = patch.lamps.length + 1
  return { luminance: new Float64Array(things), red: new Float64Array(things) }
}

export function lampLuminance({ starts, luminance }: Patch, lamp: number, levels: Float64Array): number {
  let sum = 0
  for (let k = starts[lamp]!; k < starts[lamp + 1]!; k++) sum += levels[k]! * luminance[k]!
  return sum
}

/** Writes what is seen of these levels. */
export function see(patch: Patch, levels: Float64Array, seen: SeenLight): void {
  const { starts, luminance, red, lamps } = patch
  let k = 0
  for (let lamp = 0; lamp < lamps.length; lamp++) {
    const end = starts[lamp + 1]!
    let light = 0
    let reddish = 0
    for (; k < end; k++) {
      light += levels[k]! * luminance[k]!
      reddish += levels[k]! * red[k]!
    }
    seen.luminance[lamp] = light
    // Less than none may be: beside red lamps others take the saturation away.
    seen.red[lamp] = reddish
  }
  seeRoom(patch, seen)
}

/** Sums up the room from its lamps. */
export function seeRoom({ share, lamps }: Patch, { luminance, red }: SeenLight): void {
  let light = 0
  let reddish = 0
  for (let lamp = 0; lamp < lamps.length; lamp++) {
    light += luminance[lamp]! * share[lamp]!
    reddish += red[lamp]! * share[lamp]!
  }
  luminance[lamps.length] = light
  red[lamps.length] = reddish
}
