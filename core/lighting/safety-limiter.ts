/**
 * The last stage before the wire (VIS-5), below anything that a show, a person or an integration can ask for.
 * In any second it lets at most three opposing changes of luminance of a tenth or more through, per lamp and
 * per room: two for everybody, the third kept for calm and alarm, which move straight to their light. Of
 * saturated red one change, never a pair, and again one more for calm and alarm.
 * What may not be shown now stands still until it may: a lamp that is held keeps its last levels.
 */
import type { Instant, Milliseconds } from '../model/time.ts'
import { eased } from '../show/theme-fade.ts'
import { beginFrom, carryOn, changeWatch, mayShow, noteShown, type ChangeWatch } from './change-watch.ts'
import type { Patch } from './patch.ts'
import type { SafeMove } from './safe-moves.ts'
import { see, seeRoom, seenLight, type SeenLight } from './seen-light.ts'

/** The rule's tenth, less what rounding to 8 bits may add. */
const LUMINANCE_SWING = 0.09
/** From here saturated red counts (`lampRed`); `#FF7F00` at full has 0.15. */
const RED_SWING = 0.02
/** How many swings may touch one second. */
const FOR_EVERYBODY = { luminance: 2, red: 1 }
const WITH_THE_ONE_FOR_SAFETY = { luminance: 3, red: 2 }
type Allowance = typeof FOR_EVERYBODY

/** Calm reaches the lamps within this; later than that, something held it. */
const IN_TIME: Milliseconds = 200

export interface SafetyLimiter {
  patch: Patch
  /** What is shown: the only levels that may go to a wire. */
  shown: Float64Array
  /** How often a lamp, or the room, began to be held. */
  heldBack: number
  /** One thing per lamp, then the room. */
  luminance: ChangeWatch
  red: ChangeWatch
  /** What an eye has of `shown`, and of what comes next. */
  seen: SeenLight
  seenNext: SeenLight
  held: Uint8Array
  /** Whether anything was held in the last frame. */
  holding: boolean
  started: boolean
  /** The calm or alarm in force, between these levels; `since` is null until it may begin. */
  move: { from: Instant; mode: SafeMove['mode']; since: Instant | null; arrived: boolean } | null
  moveFrom: Float64Array
  moveTo: Float64Array
}

/** `shown`: where the levels are kept, perhaps in memory that others read; what it holds is where it begins. */
export function safetyLimiter(
  patch: Patch,
  shown: Float64Array = new Float64Array(patch.levelCount),
): SafetyLimiter {
  const things = patch.lamps.length + 1
  return {
    patch,
    shown,
    heldBack: 0,
    luminance: changeWatch(things, LUMINANCE_SWING),
    red: changeWatch(things, RED_SWING),
    seen: seenLight(patch),
    seenNext: seenLight(patch),
    held: new Uint8Array(things),
    holding: false,
    started: false,
    move: null,
    moveFrom: new Float64Array(patch.levelCount),
    moveTo: new Float64Array(patch.levelCount),
  }
}

/** Whether this calm or alarm is new to the limiter, which then needs to know where it leads (`beginMove`). */
export function isNewMove(limiter: SafetyLimiter, move: SafeMove): boolean {
  return limiter.move === null || limiter.move.from !== move.from || limiter.move.mode !== move.mode
}

/** Calm or alarm begins: from what is shown to the levels that it leads to. */
export function beginMove(limiter: SafetyLimiter, move: SafeMove, leadsTo: Float64Array): void {
  limiter.move = { from: move.from, mode: move.mode, since: null, arrived: false }
  limiter.moveFrom.set(limiter.shown)
  limiter.moveTo.set(leadsTo)
}

/** Brings `shown` as near to `target` as may be at `t`. Instants must not go back. */
export function limitChanges(
  limiter: SafetyLimiter,
  t: Instant,
  target: Float64Array,
  move: SafeMove | null,
): void {
  if (!limiter.started) beginAt(limiter, target)
  if (move === null) limiter.move = null
  const moving = move !== null && followMove(limiter, t, move)
  if (!moving) followTarget(limiter, t, target, move === null ? FOR_EVERYBODY : WITH_THE_ONE_FOR_SAFETY)
  note(limiter, t)
}

/** Goes on from these levels, as if they had always been shown; by itself it begins with the first target. */
export function beginAt(limiter: SafetyLimiter, levels: Float64Array): void {
  const { patch, luminance, red, seen } = limiter
  limiter.started = true
  limiter.shown.set(levels)
  limiter.moveFrom.set(levels)
  see(patch, levels, seen)
  for (let thing = 0; thing <= patch.lamps.length; thing++) {
    beginFrom(luminance, thing, seen.luminance[thing]!)
    beginFrom(red, thing, Math.max(0, seen.red[thing]!))
  }
}

/**
 * The rig changed: what lamp `was` of the other has swung lately counts for lamp `is` of this one. −1 for the room.
 */
export function carrySwings(from: SafetyLimiter, was: number, to: SafetyLimiter, is: number): void {
  const there = was === -1 ? from.patch.lamps.length : was
  const here = is === -1 ? to.patch.lamps.length : is
  const light = to.seen.luminance[here]! - from.seen.luminance[there]!
  const red = Math.max(0, to.seen.red[here]!) - Math.max(0, from.seen.red[there]!)
  carryOn(from.luminance, there, to.luminance, here, light)
  carryOn(from.red, there, to.red, here, red)
}

function followTarget(limiter: SafetyLimiter, t: Instant, target: Float64Array, allowance: Allowance): void {
  const { patch, seen, seenNext, luminance, red } = limiter
  const room = patch.lamps.length
  see(patch, target, seenNext)
  let holding = false
  for (let i = 0; i < room; i++) {
    const free =
      (seenNext.luminance[i] === seen.luminance[i] && seenNext.red[i] === seen.red[i]) ||
      (mayShow(luminance, i, seenNext.luminance[i]!, t, allowance.luminance) &&
        mayShow(red, i, Math.max(0, seenNext.red[i]!), t, allowance.red))
    if (!free) {
      holding = true
      seenNext.luminance[i] = seen.luminance[i]!
      seenNext.red[i] = seen.red[i]!
    }
    markHeld(limiter, i, !free)
  }
  if (holding) seeRoom(patch, seenNext)
  const free = thingMayShow(limiter, room, seenNext, t, allowance)
  if (!free) {
    seenNext.luminance.set(seen.luminance)
    seenNext.red.set(seen.red)
  } else if (holding) showFree(limiter, target)
  else limiter.shown.set(target)
  markHeld(limiter, room, !free)
  limiter.holding = holding || !free
}

/** Lamps that are held keep what they show. */
function showFree({ patch: { starts }, held, shown }: SafetyLimiter, target: Float64Array): void {
  for (let i = 0; i < starts.length - 1; i++)
    if (held[i] === 0) for (let k = starts[i]!; k < starts[i + 1]!; k++) shown[k] = target[k]!
}

/** One straight line in linear light for all lamps, so that each of them and the room move one way only. */
function followMove(limiter: SafetyLimiter, t: Instant, { from, fadeMs }: SafeMove): boolean {
  const { move, moveFrom, moveTo, shown } = limiter
  if (move === null || move.arrived) return false
  if (move.since === null) {
    if (!mayMove(limiter, t)) {
      see(limiter.patch, shown, limiter.seenNext)
      return true
    }
    move.since = t - from > IN_TIME ? t : from
  }
  const x = eased(t - move.since, fadeMs)
  move.arrived = x === 1
  if (move.arrived) shown.set(moveTo)
  else for (let i = 0; i < shown.length; i++) shown[i] = moveFrom[i]! + (moveTo[i]! - moveFrom[i]!) * x
  see(limiter.patch, shown, limiter.seenNext)
  return true
}

function mayMove(limiter: SafetyLimiter, t: Instant): boolean {
  const { patch, moveTo, seenNext } = limiter
  see(patch, moveTo, seenNext)
  for (let thing = 0; thing <= patch.lamps.length; thing++)
    if (!thingMayShow(limiter, thing, seenNext, t, WITH_THE_ONE_FOR_SAFETY)) return false
  return true
}

function thingMayShow(
  { luminance, red }: SafetyLimiter,
  thing: number,
  seen: SeenLight,
  t: Instant,
  allowance: Allowance,
): boolean {
  return (
    mayShow(luminance, thing, seen.luminance[thing]!, t, allowance.luminance) &&
    mayShow(red, thing, Math.max(0, seen.red[thing]!), t, allowance.red)
  )
}

/** What is shown now has been seen. */
function note(limiter: SafetyLimiter, t: Instant): void {
  const { luminance, red, seen, seenNext, patch } = limiter
  for (let thing = 0; thing <= patch.lamps.length; thing++) {
    const light = seenNext.luminance[thing]!
    const reddish = seenNext.red[thing]!
    if (light !== seen.luminance[thing]) noteShown(luminance, thing, light, t)
    if (reddish !== seen.red[thing]) noteShown(red, thing, Math.max(0, reddish), t)
  }
  limiter.seen = seenNext
  limiter.seenNext = seen
}

function markHeld(limiter: SafetyLimiter, thing: number, held: boolean): void {
  if (held && limiter.held[thing] === 0) limiter.heldBack++
  limiter.held[thing] = held ? 1 : 0
}
