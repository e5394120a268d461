/**
 * The last stage before the wire (VIS-5), below anything that a show, a person or an integration can ask for.
 * In any second it lets at most three opposing changes of luminance of a tenth or more through, per lamp and
 * per room: two for everybody, the third kept for calm and alarm, which move straight to their light. Of
 * saturated red one change, never a pair, and again one more for calm and alarm.
 * What may not be shown now stands still until it may: a lamp that is held keeps its last levels.
 */
import type { Instant, Milliseconds } from '../model/time.ts'
import { eased } from '../show/theme-fade.ts'
import { beginFrom, changeWatch, mayShow, noteShown, type ChangeWatch } from './change-watch.ts'
import type { Patch } from './patch.ts'
import type { SafeMove } from './safe-moves.ts'
import { lampLuminance, lampRed, roomLuminance, roomRed } from './seen-light.ts'

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
  next: Float64Array
  held: Uint8Array
  started: boolean
  /** The calm or alarm in force, between these levels; `since` is null until it may begin. */
  move: { from: Instant; mode: SafeMove['mode']; since: Instant | null; arrived: boolean } | null
  moveFrom: Float64Array
  moveTo: Float64Array
}

export function safetyLimiter(patch: Patch): SafetyLimiter {
  const things = patch.lamps.length + 1
  return {
    patch,
    shown: new Float64Array(patch.levelCount),
    heldBack: 0,
    luminance: changeWatch(things, LUMINANCE_SWING),
    red: changeWatch(things, RED_SWING),
    next: new Float64Array(patch.levelCount),
    held: new Uint8Array(things),
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
  if (!limiter.started) start(limiter, target)
  if (move === null) limiter.move = null
  const moving = move !== null && followMove(limiter, t, move)
  if (!moving) followTarget(limiter, t, target, move === null ? FOR_EVERYBODY : WITH_THE_ONE_FOR_SAFETY)
  limiter.shown.set(limiter.next)
  note(limiter, t)
}

function start(limiter: SafetyLimiter, target: Float64Array): void {
  const { patch, luminance, red } = limiter
  limiter.started = true
  limiter.shown.set(target)
  limiter.moveFrom.set(target)
  patch.lamps.forEach((lamp, i) => {
    beginFrom(luminance, i, lampLuminance(lamp, target))
    beginFrom(red, i, lampRed(lamp, target))
  })
  beginFrom(luminance, patch.lamps.length, roomLuminance(patch, target))
  beginFrom(red, patch.lamps.length, roomRed(patch, target))
}

function followTarget(limiter: SafetyLimiter, t: Instant, target: Float64Array, allowance: Allowance): void {
  const { patch, shown, next } = limiter
  next.set(target)
  for (let i = 0; i < patch.lamps.length; i++) {
    const free = lampMayShow(limiter, i, target, t, allowance)
    if (!free) {
      const { at, kind } = patch.lamps[i]!
      for (let k = at; k < at + kind.emitters.count; k++) next[k] = shown[k]!
    }
    markHeld(limiter, i, !free)
  }
  const free = roomMayShow(limiter, next, t, allowance)
  if (!free) next.set(shown)
  markHeld(limiter, patch.lamps.length, !free)
}

/** One straight line in linear light for all lamps, so that each of them and the room move one way only. */
function followMove(limiter: SafetyLimiter, t: Instant, { from, fadeMs }: SafeMove): boolean {
  const { move, moveFrom, moveTo, shown, next } = limiter
  if (move === null || move.arrived) return false
  if (move.since === null) {
    if (!mayMove(limiter, t)) {
      next.set(shown)
      return true
    }
    move.since = t - from > IN_TIME ? t : from
  }
  const x = eased(t - move.since, fadeMs)
  move.arrived = x === 1
  if (move.arrived) next.set(moveTo)
  else for (let i = 0; i < next.length; i++) next[i] = moveFrom[i]! + (moveTo[i]! - moveFrom[i]!) * x
  return true
}

function mayMove(limiter: SafetyLimiter, t: Instant): boolean {
  const { patch, moveTo } = limiter
  for (let i = 0; i < patch.lamps.length; i++)
    if (!lampMayShow(limiter, i, moveTo, t, WITH_THE_ONE_FOR_SAFETY)) return false
  return roomMayShow(limiter, moveTo, t, WITH_THE_ONE_FOR_SAFETY)
}

function lampMayShow(
  { patch, luminance, red }: SafetyLimiter,
  i: number,
  levels: Float64Array,
  t: Instant,
  allowance: Allowance,
): boolean {
  const lamp = patch.lamps[i]!
  return (
    mayShow(luminance, i, lampLuminance(lamp, levels), t, allowance.luminance) &&
    mayShow(red, i, lampRed(lamp, levels), t, allowance.red)
  )
}

function roomMayShow(
  { patch, luminance, red }: SafetyLimiter,
  levels: Float64Array,
  t: Instant,
  allowance: Allowance,
): boolean {
  const room = patch.lamps.length
  return (
    mayShow(luminance, room, roomLuminance(patch, levels), t, allowance.luminance) &&
    mayShow(red, room, roomRed(patch, levels), t, allowance.red)
  )
}

function note({ patch, luminance, red, shown }: SafetyLimiter, t: Instant): void {
  for (let i = 0; i < patch.lamps.length; i++) {
    noteShown(luminance, i, lampLuminance(patch.lamps[i]!, shown), t)
    noteShown(red, i, lampRed(patch.lamps[i]!, shown), t)
  }
  noteShown(luminance, patch.lamps.length, roomLuminance(patch, shown), t)
  noteShown(red, patch.lamps.length, roomRed(patch, shown), t)
}

function markHeld(limiter: SafetyLimiter, thing: number, held: boolean): void {
  if (held && limiter.held[thing] === 0) limiter.heldBack++
  limiter.held[thing] = held ? 1 : 0
}
