/**
 * One frame of a room's light. The order of a frame:
 * 1. sample: what the cues ask for at this instant, with effects and under the grand master;
 * 2. desk: what the house desk asks for, as far as it is let in;
 * 3. identify: lamps that a technician looks for;
 * 4. glide: after a start or a change of the rig, over from the levels that were shown;
 * 5. egress: no lamp below its floor;
 * 6. limit: no flashing (VIS-5), and calm's straight way;
 * 7. egress again, so that the floor is last;
 * 8. slots: bytes into the universes.
 */
import type { Instant, Milliseconds } from '../model/time.ts'
import { eased } from '../show/theme-fade.ts'
import { sampleDeskFade, type DeskShares } from './desk-fade.ts'
import { deskLevels, mergeDesk, type DeskLevels } from './desk-levels.ts'
import { keepEgress } from './egress.ts'
import { grandAt } from './grand-fade.ts'
import { pulse, type Identified } from './identify.ts'
import {
  fitScratch,
  restingAt,
  sampleLightScene,
  sceneScratch,
  type LightScene,
  type SceneScratch,
} from './light-scene.ts'
import { UNIVERSE_SLOTS, type Patch } from './patch.ts'
import { safeMoveAt } from './safe-moves.ts'
import {
  beginAt,
  beginMove,
  carrySwings,
  isNewMove,
  limitChanges,
  safetyLimiter,
  type SafetyLimiter,
} from './safety-limiter.ts'
import { slotRuns, writeRun, writeSlots, type SlotRuns } from './slots.ts'

/** Slots by universe, 512 each; several rooms may write into one. */
export type Frames = ReadonlyMap<number, Uint8Array>

/** One after the other in memory, in the order of their numbers. */
export function framesIn(memory: Uint8Array, universes: readonly number[]): Frames {
  return new Map(
    universes.map((each, i) => [each, memory.subarray(i * UNIVERSE_SLOTS, (i + 1) * UNIVERSE_SLOTS)]),
  )
}

export function universesOf(patches: readonly Patch[]): number[] {
  return [...new Set(patches.flatMap((patch) => patch.universes))].sort((a, b) => a - b)
}

export function framesFor(patches: readonly Patch[]): Frames {
  const universes = universesOf(patches)
  return framesIn(new Uint8Array(universes.length * UNIVERSE_SLOTS), universes)
}

/** A room's way out: prebuilt space, and the memory of what was shown. */
export interface LightOutput {
  patch: Patch
  frames: Frames
  /** The universe of each lamp. */
  universes: readonly Uint8Array[]
  slots: SlotRuns
  limiter: SafetyLimiter
  desk: DeskLevels
  deskShares: DeskShares
  identified: Identified | null
  /** Set while the room goes from other levels to what should be on. */
  glide: { at: Instant; ms: Milliseconds; from: Float64Array } | null
  /** The scene whose last frame still holds, and which part of it (`restingAt`). */
  resting: { scene: LightScene | null; part: number }
  target: Float64Array
  leadsTo: Float64Array
  scratch: SceneScratch
}

/** `shown`: memory for the levels that are shown; by itself nobody else reads them. */
export function lightOutput(patch: Patch, frames: Frames, shown?: Float64Array): LightOutput {
  const universes = patch.lamps.map((lamp) => frames.get(lamp.fixture.universe)!)
  return {
    patch,
    frames,
    universes,
    slots: slotRuns(patch.lamps, universes),
    limiter: safetyLimiter(patch, shown),
    desk: deskLevels(patch),
    deskShares: { layer: 0, takeover: 0, asPatched: 1 },
    identified: null,
    glide: null,
    resting: { scene: null, part: -1 },
    target: new Float64Array(patch.levelCount),
    leadsTo: new Float64Array(patch.levelCount),
    scratch: sceneScratch(),
  }
}

/** From now on the room goes from these levels, or what it shows, to what should be on. */
export function glideFrom(
  output: LightOutput,
  at: Instant,
  ms: Milliseconds,
  levels: Float64Array | null,
): void {
  if (levels !== null) beginAt(output.limiter, levels)
  output.glide = { at, ms, from: Float64Array.from(output.limiter.shown) }
}

/** A changed rig goes on where the old one is: lamps that are in both keep their levels and what they swung. */
export function carryOver(from: LightOutput, to: LightOutput, at: Instant, ms: Milliseconds): void {
  const known = new Map(from.patch.lamps.map((lamp, i) => [lamp.fixture.id, i]))
  const levels = new Float64Array(to.patch.levelCount)
  const pairs: [number, number][] = []
  to.patch.lamps.forEach((lamp, i) => {
    const before = known.get(lamp.fixture.id)
    const same = before === undefined ? undefined : from.patch.lamps[before]!
    if (before === undefined || same?.kind.emitters.count !== lamp.kind.emitters.count) return
    for (let k = 0; k < lamp.kind.emitters.count; k++) levels[lamp.at + k] = from.limiter.shown[same.at + k]!
    pairs.push([before, i])
  })
  glideFrom(to, at, ms, levels)
  for (const [was, is] of pairs) carrySwings(from.limiter, was, to.limiter, is)
  carrySwings(from.limiter, -1, to.limiter, -1)
  to.limiter.heldBack = from.limiter.heldBack
}

/** A new scene for the room: makes room for it, so that no frame does. */
export function beginScene(output: LightOutput, scene: LightScene): void {
  fitScratch(output.scratch, scene)
}

/** Renders the scene at `t` into the output's frames. Makes no objects; instants must not go back. */
export function renderLight(scene: LightScene, t: Instant, output: LightOutput): void {
  const { patch, limiter, scratch, target, leadsTo, resting, universes, slots } = output
  const move = safeMoveAt(scene.safeMoves, t)
  const part = calmlyAt(output, scene, t)
  if (part !== -1 && resting.scene === scene && resting.part === part) return
  sampleLightScene(scene, t, scratch, target)
  if (output.desk.present) {
    sampleDeskFade(scene.desk, t, output.deskShares)
    mergeDesk(output.desk, patch, output.deskShares, grandAt(scene.grand, t), target)
  }
  if (output.identified !== null) identify(output, move !== null, t)
  glide(output, t)
  keepEgress(patch, target)
  if (move !== null && isNewMove(limiter, move)) {
    sampleLightScene(scene, move.from + move.fadeMs, scratch, leadsTo)
    keepEgress(patch, leadsTo)
    beginMove(limiter, move, leadsTo)
  }
  limitChanges(limiter, t, target, move)
  keepEgress(patch, limiter.shown)
  for (let i = 0; i < slots.runs.length; i++) writeRun(slots.runs[i]!, limiter.shown)
  for (let i = 0; i < slots.others.length; i++) {
    const lamp = slots.others[i]!
    writeSlots(patch.lamps[lamp]!, limiter.shown, universes[lamp]!)
  }
  const settled = !limiter.holding && (limiter.move === null || limiter.move.arrived)
  resting.scene = settled ? scene : null
  resting.part = part
}

/** Which part of the scene rests at `t`; −1 while anything moves. */
function calmlyAt(output: LightOutput, scene: LightScene, t: Instant): number {
  const moving = output.desk.present || output.identified !== null || output.glide !== null
  return moving ? -1 : restingAt(scene, t)
}

/** Not during calm and alarm, which move straight to their light. */
function identify(output: LightOutput, safely: boolean, t: Instant): void {
  const { identified, patch, target } = output
  if (identified === null) return
  if (t >= identified.until) output.identified = null
  else if (!safely) pulse(patch, identified, t, target)
}

function glide(output: LightOutput, t: Instant): void {
  if (output.glide === null) return
  const { at, ms, from } = output.glide
  const x = eased(t - at, ms)
  for (let i = 0; i < from.length; i++) output.target[i] = from[i]! + (output.target[i]! - from[i]!) * x
  if (x === 1) output.glide = null
}
