/** How the stage moves from what is shown to what is asked for; nothing but the hand is faster than 400 ms. */
import type { Seconds } from '../../../core/model/time.ts'
import type { SceneFrame } from '../scenes/contract.ts'
import type { StageIntent } from './contract.ts'
import { at, ease, settle, type Easing } from './easing.ts'

/** Settling times in seconds. */
const GATHER: Seconds = 3.2
const RELEASE: Seconds = 2
const OTHERS: Seconds = 2.4
const APPEAR: Seconds = 2.4
const HAND: Seconds = 0.6
const HAND_GONE: Seconds = 1.4
const STILL: Seconds = 1.5
/** How far the motes grow still beneath a hand that rests on the glass while a voice is told. */
const HELD_STILL = 0.85
const VOICE: Seconds = 0.7
const ARC: Seconds = 4
const BACK_FROM_LEAVE: Seconds = 3.5

/** Brightness of the others while motes gather, and while one listens. */
const OTHERS_APPROACH = 0.5
const OTHERS_LISTEN = 0.25
/** A dark page. */
const OTHERS_WRITE = 0.08

export interface Wish {
  moment: StageIntent['moment']
  /** Index of the light asked for, or −1. */
  chosen: number
  /** How far the chosen one gathers, 0–1. */
  gathered: number
  stillness: number
  /** True while other lights wait to be hung. */
  replacing: boolean
  hand: { x: number; y: number } | null
  /** A hand rests on the glass, or a key is held, to have the voice nearer. */
  rests: boolean
}

export interface Movements {
  /** The light that is gathered or dissolving, or −1. */
  chosen: number
  gather: Easing
  others: Easing
  presence: Easing
  handX: Easing
  handY: Easing
  handNear: Easing
  stillness: Easing
  /** The stillness that a resting hand brings; apart, because lights that pass are not stopped by it. */
  held: Easing
  voice: Easing
  arc: Easing
  /** 1: near-black (LEAVE); 0: the picture. */
  dark: Easing
}

export function createMovements(): Movements {
  return {
    chosen: -1,
    gather: at(0),
    others: at(1),
    presence: at(0),
    handX: at(0.5),
    handY: at(0.5),
    handNear: at(0),
    stillness: at(0),
    held: at(0),
    voice: at(0),
    arc: at(0.5),
    dark: at(0),
  }
}

/** One frame towards what is asked for. */
export function move(m: Movements, wish: Readonly<Wish>, elapsed: Seconds): void {
  if (wish.moment === 'leave') return vanish(m)
  ease(m.dark, 0, BACK_FROM_LEAVE, elapsed)
  ease(m.stillness, wish.stillness, STILL, elapsed)
  ease(m.held, heldBy(wish), STILL, elapsed)
  moveHand(m, wish.hand, elapsed)
  if (m.chosen < 0 && asksFor(wish) && m.presence.value > 0.97) m.chosen = wish.chosen
  const gathering = gathers(m, wish)
  ease(m.gather, gathering ? wish.gathered : 0, gathering ? GATHER : RELEASE, elapsed)
  ease(m.others, gathering ? othersIn(wish.moment) : 1, OTHERS, elapsed)
  // Only when nothing distinguishes it any more does a light become one of the others again.
  if (!gathering && m.gather.value < 0.002 && m.others.value > 0.997) m.chosen = -1
  ease(m.presence, wish.replacing && m.chosen < 0 ? 0 : 1, APPEAR, elapsed)
}

export function moveVoice(m: Movements, presence: number, arc: number, elapsed: Seconds): void {
  ease(m.voice, presence, VOICE, elapsed)
  ease(m.arc, arc, ARC, elapsed)
}

/** Everything where it is asked to be, at once; for tests that seek. */
export function settleMovements(m: Movements, wish: Readonly<Wish>): void {
  if (wish.moment === 'leave') return vanish(m)
  m.chosen = asksFor(wish) ? wish.chosen : -1
  const gathering = gathers(m, wish)
  settle(m.dark, 0)
  settle(m.stillness, wish.stillness)
  settle(m.held, heldBy(wish))
  settle(m.gather, gathering ? wish.gathered : 0)
  settle(m.others, gathering ? othersIn(wish.moment) : 1)
  settle(m.presence, 1)
  settle(m.handNear, wish.hand === null ? 0 : 1)
  if (wish.hand !== null) placeHand(m, wish.hand)
}

/** Writes what the scene draws from. */
export function writeFrame(m: Movements, frame: SceneFrame): void {
  frame.chosen = m.chosen
  frame.gather = m.gather.value
  frame.others = (m.chosen < 0 ? 1 : m.others.value) * m.presence.value
  frame.handX = m.handX.value
  frame.handY = m.handY.value
  frame.handNear = m.handNear.value
  frame.stillness = Math.max(m.stillness.value, m.held.value)
  frame.voice = Math.min(1, Math.max(0, m.voice.value))
  frame.arc = m.arc.value
}

const GATHERS = ['approach', 'listen', 'write'] as const

function asksFor(wish: Readonly<Wish>): boolean {
  return wish.chosen >= 0 && !wish.replacing && GATHERS.some((each) => each === wish.moment)
}

function gathers(m: Movements, wish: Readonly<Wish>): boolean {
  return asksFor(wish) && m.chosen === wish.chosen
}

function heldBy(wish: Readonly<Wish>): number {
  return wish.rests && wish.moment === 'listen' ? HELD_STILL : 0
}

function othersIn(moment: StageIntent['moment']): number {
  if (moment === 'write') return OTHERS_WRITE
  return moment === 'listen' ? OTHERS_LISTEN : OTHERS_APPROACH
}

/** LEAVE: near-black in this very frame, and nothing of what was chosen comes back with the light. */
function vanish(m: Movements): void {
  m.chosen = -1
  settle(m.dark, 1)
  settle(m.gather, 0)
  settle(m.others, 1)
  settle(m.presence, 0)
  settle(m.handNear, 0)
  settle(m.held, 0)
  settle(m.voice, 0)
  settle(m.arc, 0.5)
}

function moveHand(m: Movements, hand: Wish['hand'], elapsed: Seconds): void {
  ease(m.handNear, hand === null ? 0 : 1, hand === null ? HAND_GONE : HAND, elapsed)
  if (hand === null) return
  if (m.handNear.value < 0.02) return placeHand(m, hand)
  ease(m.handX, hand.x, HAND, elapsed)
  ease(m.handY, hand.y, HAND, elapsed)
}

function placeHand(m: Movements, hand: { x: number; y: number }): void {
  settle(m.handX, hand.x)
  settle(m.handY, hand.y)
}
