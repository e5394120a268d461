/** Which lights are on their way through this screen, and where; written into a pool, frame by frame. */
import { lengthOf, shareOf, type Span } from '../../../core/model/horizon.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import { darknessIn, silenceAt, silentLightAt, type SilentMinute } from '../../../core/show/evening.ts'
import { frontAt, FRONT_SPEED } from '../../../core/show/travelling-change.ts'
import type { TravellingLight } from '../../../core/model/travelling-light.ts'
import { isUnderWay, lightEnds, placeOfLight } from '../../../core/show/travelling-light.ts'
import { MOST_TRAVELLERS, type SceneLight, type Traveller } from '../scenes/contract.ts'
import type { RoomView, StageIntent } from './contract.ts'

/** How far outside the picture a light is still seen by its glow, in shares of the width. */
const GLOW_REACH = 0.4
/** A light that leaves takes so long from where it hung down to the horizon, and gathers pace at its end. */
export const DESCENT: Milliseconds = 2_600
const GATHERS_PACE: Milliseconds = 1_000
/** While somebody listens, lights pass at the picture's edges only. */
const EDGE = 0.09
const FADES_OUT: Milliseconds = 1_400
/**
 * Widths of the picture in a second above which a light is dimmed in proportion: what rushes through a narrow
 * screen, or through a dark one, would otherwise be a flash (VIS-5).
 */
const CALM_PACE = 0.62
const CALM_PACE_IN_THE_DARK = 0.056
/** In the dark a little more than in proportion: there everything is bright. */
const STEEPER_IN_THE_DARK = 1.5

export interface Travellers {
  pool: Traveller[]
  count: number
  /** Whether a theme is on its way. */
  front: boolean
}

export function createTravellers(): Travellers {
  const none = (): Traveller => ({ x: 0, lift: 0, fromY: 0, bright: 0, seed: 0, way: 1, pace: 0 })
  return { pool: Array.from({ length: MOST_TRAVELLERS }, none), count: 0, front: false }
}

export interface Passing {
  room: RoomView
  moment: StageIntent['moment']
  leaving: StageIntent['leaving']
  /** The lights that hang here. */
  lights: readonly SceneLight[]
  /** 0–1: how much of what moves may be seen (less motion, calm). */
  seen: number
  /** 0–1: the dark of the silent minute on this screen. */
  silence: number
}

/** Writes the lights of this instant into the pool. */
export function writeTravellers(to: Travellers, passing: Readonly<Passing>, t: Instant): void {
  to.count = 0
  to.front = false
  if (passing.seen <= 0.001) return
  addSilentLight(to, passing, t)
  addFront(to, passing, t)
  const { room } = passing
  for (let i = 0; i < room.lights.length; i++) addLight(to, passing, room.lights[i]!, t)
}

function addSilentLight(to: Travellers, { room, silence, seen }: Readonly<Passing>, t: Instant): void {
  const minute = silence > 0.001 ? silenceAt(room.silences, t) : null
  if (minute === null) return
  const x = silentLightAt(minute, room.horizon, t)
  const pace = Math.abs(silentLightAt(minute, room.horizon, t + 1_000) - x)
  add(
    to,
    room.span,
    x,
    1.1 * silence * seen * darknessIn(minute, t),
    minuteSeed(minute),
    minute.direction,
    pace,
    'dark',
  )
}

function addFront(to: Travellers, { room, moment, seen }: Readonly<Passing>, t: Instant): void {
  const front = frontAt(room.changes, room.horizon, t)
  if (front === null || moment === 'leave') return
  to.front = true
  const bright = 0.8 * seen * Math.min(1, (t - front.at) / 900)
  add(to, room.span, front.left, bright, 0.3, 'front', FRONT_SPEED, 'lit')
  add(to, room.span, front.right, bright, 0.7, 'front', FRONT_SPEED, 'lit')
}

function addLight(to: Travellers, passing: Readonly<Passing>, light: TravellingLight, t: Instant): void {
  const { room, leaving, moment } = passing
  if (!isUnderWay(light, room.horizon, t)) return
  const from =
    leaving !== null && leaving.light === light.id ? lightCalled(passing.lights, leaving.from) : null
  if (from === null && t < light.tStart) return
  const ends = Math.min(1, (lightEnds(light, room.horizon) - t) / FADES_OUT)
  const bright = Math.max(0, ends) * passing.seen * (1 - passing.silence)
  const at = add(
    to,
    room.span,
    placeOfLight(light, t),
    bright,
    light.seed / 0xffffffff,
    light.direction,
    light.speed,
    'lit',
  )
  if (at === null) return
  if (from !== null) leave(at, room.span, from, light, t)
  else if (moment === 'listen' || moment === 'write' || moment === 'approach') {
    const inside = Math.min(at.x, 1 - at.x)
    const listening = moment === 'approach' ? 0.6 : 1
    at.bright *= 1 - listening * smooth(inside / EDGE)
  }
}

/** Here it hung: it rises out of the ring's place, sinks to the horizon and is under way as it arrives there. */
function leave(at: Traveller, span: Span, from: SceneLight, light: TravellingLight, t: Instant): void {
  const before = light.tStart - t
  if (before <= 0) return
  const down = 1 - before / DESCENT
  if (down <= 0) {
    at.bright = 0
    return
  }
  const late = Math.min(before, GATHERS_PACE)
  // From rest to its pace in even growth: at x0, with its pace, exactly as it starts.
  const back = (light.speed * (late - (late * late) / (2 * GATHERS_PACE))) / 1_000
  const sign = light.direction === 'right' ? -1 : 1
  at.x = shareOf(span, light.x0 + sign * back)
  at.lift = 1 - smooth(down)
  at.fromY = from.y
  at.bright *= smooth(down / 0.35)
}

/** How far along its way a light gathers its pace: it must hang this far behind where it starts. */
export function headStart(speed: number): number {
  return (speed * GATHERS_PACE) / 2_000
}

function add(
  to: Travellers,
  span: Span,
  x: number,
  bright: number,
  seed: number,
  way: 'left' | 'right' | 'front',
  speed: number,
  surroundings: 'lit' | 'dark',
): Traveller | null {
  const share = shareOf(span, x)
  if (bright <= 0.001 || !(share > -GLOW_REACH && share < 1 + GLOW_REACH)) return null
  if (to.count >= to.pool.length) return null
  const slot = to.pool[to.count]!
  const pace = speed / lengthOf(span)
  const dimmed =
    surroundings === 'dark'
      ? Math.min(1, CALM_PACE_IN_THE_DARK / pace) ** STEEPER_IN_THE_DARK
      : Math.min(1, CALM_PACE / pace)
  to.count += 1
  slot.x = share
  slot.lift = 0
  slot.fromY = 0
  slot.bright = bright * dimmed
  slot.seed = seed
  slot.way = way === 'front' ? 0 : way === 'right' ? 1 : -1
  slot.pace = pace
  return slot
}

function lightCalled(lights: readonly SceneLight[], id: string): SceneLight | null {
  for (let i = 0; i < lights.length; i++) if (lights[i]!.id === id) return lights[i]!
  return null
}

function minuteSeed(minute: SilentMinute): number {
  return (minute.from / 3_600_000) % 1
}

function smooth(x: number): number {
  const s = Math.min(1, Math.max(0, x))
  return s * s * (3 - 2 * s)
}
