/**
 * One frame of a room's light. The order of a frame:
 * 1. sample: what the cues ask for at this instant;
 * 2. rise: after a start, over from the safe look;
 * 3. egress: no lamp below its floor;
 * 4. limit: no flashing (VIS-5), and calm's straight way;
 * 5. egress again, so that the floor is last;
 * 6. slots: bytes into the universes.
 */
import type { Instant } from '../model/time.ts'
import { THEME_FADE_MS } from '../show/programme.ts'
import { eased } from '../show/theme-fade.ts'
import { keepEgress } from './egress.ts'
import { sampleLightScene, sceneScratch, type LightScene, type SceneScratch } from './light-scene.ts'
import { UNIVERSE_SLOTS, type Patch } from './patch.ts'
import { safeMoveAt } from './safe-moves.ts'
import { beginMove, isNewMove, limitChanges, safetyLimiter, type SafetyLimiter } from './safety-limiter.ts'
import { writeSlots } from './slots.ts'

/** Slots by universe, 512 each; several rooms may write into one. */
export type Frames = ReadonlyMap<number, Uint8Array>

export function framesFor(patches: readonly Patch[]): Frames {
  const universes = patches.flatMap((patch) => patch.universes)
  return new Map(
    [...new Set(universes)].sort((a, b) => a - b).map((each) => [each, new Uint8Array(UNIVERSE_SLOTS)]),
  )
}

/** A room's way out: prebuilt space, and the memory of what was shown. */
export interface LightOutput {
  patch: Patch
  frames: Frames
  limiter: SafetyLimiter
  /** Set while the room rises from other levels to what should be on. */
  rise: { at: Instant; from: Float64Array } | null
  target: Float64Array
  leadsTo: Float64Array
  scratch: SceneScratch
}

export function lightOutput(patch: Patch, frames: Frames): LightOutput {
  return {
    patch,
    frames,
    limiter: safetyLimiter(patch),
    rise: null,
    target: new Float64Array(patch.levelCount),
    leadsTo: new Float64Array(patch.levelCount),
    scratch: sceneScratch(patch),
  }
}

/** From now on the room goes from what it shows to what should be on, over the time of a theme. */
export function riseFrom(output: LightOutput, at: Instant): void {
  output.rise = { at, from: new Float64Array(output.limiter.shown) }
}

/** Renders the scene at `t` into the output's frames. Makes no objects; instants must not go back. */
export function renderLight(scene: LightScene, t: Instant, output: LightOutput): void {
  const { patch, limiter, scratch, target, leadsTo } = output
  sampleLightScene(scene, t, scratch, target)
  rise(output, t)
  keepEgress(patch, target)
  const move = safeMoveAt(scene.safeMoves, t)
  if (move !== null && isNewMove(limiter, move)) {
    sampleLightScene(scene, move.from + move.fadeMs, scratch, leadsTo)
    keepEgress(patch, leadsTo)
    beginMove(limiter, move, leadsTo)
  }
  limitChanges(limiter, t, target, move)
  keepEgress(patch, limiter.shown)
  for (let i = 0; i < patch.lamps.length; i++) {
    const lamp = patch.lamps[i]!
    writeSlots(lamp, limiter.shown, output.frames.get(lamp.fixture.universe)!)
  }
}

function rise(output: LightOutput, t: Instant): void {
  if (output.rise === null) return
  const x = eased(t - output.rise.at, THEME_FADE_MS)
  const { from } = output.rise
  for (let i = 0; i < from.length; i++) output.target[i] = from[i]! + (output.target[i]! - from[i]!) * x
  if (x === 1) output.rise = null
}
