/** What an eye has of a room's levels: relative luminance and saturated red, of a lamp and of the room, 0–1. */
import type { Patch, PatchedLamp } from './patch.ts'

/** Share of what the lamp gives with every emitter at full. */
export function lampLuminance(lamp: PatchedLamp, levels: Float64Array): number {
  const full = lamp.kind.fullLuminance
  return full > 0 ? weighed(lamp, levels, lamp.kind.emitters.luminance) / full : 0
}

/** Light that is saturated red, R/(R+G+B) ≥ 0.8, by how far it is beyond: 1 for sRGB's red at full. */
export function lampRed(lamp: PatchedLamp, levels: Float64Array): number {
  const full = lamp.kind.fullLuminance
  return full > 0 ? Math.max(0, weighed(lamp, levels, lamp.kind.emitters.red)) / full : 0
}

/** Share of what all lamps of the room give at full. */
export function roomLuminance(patch: Patch, levels: Float64Array): number {
  let sum = 0
  for (const lamp of patch.lamps) sum += weighed(lamp, levels, lamp.kind.emitters.luminance)
  return patch.fullLuminance > 0 ? sum / patch.fullLuminance : 0
}

/** As `lampRed`, for the light of all lamps together. */
export function roomRed(patch: Patch, levels: Float64Array): number {
  let sum = 0
  for (const lamp of patch.lamps) sum += weighed(lamp, levels, lamp.kind.emitters.red)
  return patch.fullLuminance > 0 ? Math.max(0, sum) / patch.fullLuminance : 0
}

function weighed(lamp: PatchedLamp, levels: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += levels[lamp.at + i]! * weights[i]!
  return sum
}
