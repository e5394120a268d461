/**
 * What stands between a rig that is edited and the lamps that hang there (VIS-5). The limiter knows lamps as the
 * rig has them; a real lamp only knows its slots. So slots that mean something else after an edit (another lamp,
 * another channel, another held value, another floor, nothing any more) go over to it in a second, from what was
 * sent, and of opposing changes of a tenth or more no slot among them makes more than lamps may. A slot that is held,
 * or was, does not go over but changes at once: between a shutter's closed and its open lies its strobe. It outlives
 * every rig: what a slot has swung is known by universe and slot. While receivers follow somebody stronger, slots say
 * what he says, so that lamps do not jump when he is gone.
 */
import type { Instant, Milliseconds } from '../model/time.ts'
import { beginFrom, changeWatch, mayShow, noteShown, type ChangeWatch } from './change-watch.ts'
import type { LampKind } from './lamp-kind.ts'
import { UNIVERSE_SLOTS, type Patch } from './patch.ts'
import type { Frames } from './render-light.ts'

/** Over which time a slot goes to its new meaning. */
const OVER_MS: Milliseconds = 1_000
/** After it has, the limiter has seen for a second what was sent; until then a slot stays guarded. */
const GUARDED_MS: Milliseconds = 2_000
/** The rule's tenth, less what rounding to 8 bits may add. */
const SWING = 0.09
/** Receivers notice up to half a second later than we that a stronger source is gone. */
const MIRROR_AFTER_MS: Milliseconds = 500
const FOR_EVERYBODY = 2
const WITH_THE_ONE_FOR_SAFETY = 3

interface GuardedUniverse {
  /** What is asked; nothing at all in a universe that no lamp is in any more. */
  asked: Uint8Array
  /** What is sent. */
  sent: Uint8Array
  /** What each slot means; empty where no lamp is. */
  meaning: readonly string[]
  watch: ChangeWatch
  /** Slots that are held, or were before the edit. */
  atOnce: Uint8Array
  /** Slots that go over, and which of them had to wait in the last frame. */
  guarded: Uint8Array
  waiting: Uint8Array
  /** Between bytes, while a slot goes over. */
  level: Float64Array
  overAt: Instant
  /** How long it takes. */
  overMs: Milliseconds
  /** Null while nothing goes over. */
  until: Instant | null
  /** What somebody stronger sends, whom receivers follow; null: nobody does. */
  mirrored: Uint8Array | null
  /** When he was last heard of. */
  mirroredAt: Instant
  /** No lamp is in it any more: it is sent until it has gone dark. */
  leaving: boolean
}

export interface SlotGuard {
  universes: ReadonlyMap<number, GuardedUniverse>
  /** What goes to the wires: universes with lamps, and for a moment those that were left. */
  frames: Frames
  /** How often an edit came while slots were still going over, or a slot had to wait. */
  heldBack: number
  at: Instant
  started: boolean
}

export function slotGuard(): SlotGuard {
  return { universes: new Map(), frames: new Map(), heldBack: 0, at: -Infinity, started: false }
}

/**
 * From now on these lamps: `asked` is what they render, `sent` the memory for what goes out. `resume`: that memory
 * holds what was sent a moment ago.
 */
export function guardPatches(
  guard: SlotGuard,
  patches: readonly Patch[],
  asked: Frames,
  sent: Frames,
  now: Instant,
  resume: boolean,
): void {
  const before = guard.universes
  const meanings = meaningsOf(patches)
  const universes = new Map<number, GuardedUniverse>()
  let cutShort = false
  for (const number of [...new Set([...asked.keys(), ...before.keys()])].sort((a, b) => a - b)) {
    const known = before.get(number)
    const own = asked.get(number)
    const universe: GuardedUniverse = {
      ...(known ?? darkUniverse(sent.get(number), resume)),
      asked: own ?? new Uint8Array(UNIVERSE_SLOTS),
      sent: sent.get(number) ?? new Uint8Array(UNIVERSE_SLOTS),
      meaning: meanings.get(number) ?? NOTHING,
      leaving: own === undefined,
    }
    if (known !== undefined) universe.sent.set(known.sent)
    if (guard.started || resume) {
      const changed = markChanged(universe, known?.meaning ?? NOTHING, resume)
      cutShort ||= changed && known?.until != null && now < known.overAt + known.overMs
      if (changed) goOver(universe, now)
    }
    universes.set(number, universe)
  }
  if (cutShort) guard.heldBack++
  if (resume) {
    guard.started = true
    guard.at = now
  }
  guard.universes = universes
  guard.frames = new Map([...universes].map(([number, each]) => [number, each.sent]))
}

/** What is asked becomes what is sent, as far as it may. `safely`: calm or alarm are on their way. */
export function guardSlots(guard: SlotGuard, t: Instant, safely: boolean): void {
  const passed = Math.max(0, t - guard.at)
  const most = safely ? WITH_THE_ONE_FOR_SAFETY : FOR_EVERYBODY
  let gone = false
  for (const universe of guard.universes.values()) {
    if (!guard.started) beginUniverse(universe)
    else if (universe.mirrored !== null) mirror(guard, universe, universe.mirrored, t)
    else if (universe.until === null) pass(universe, t)
    else gone = goOn(guard, universe, t, passed, most) || gone
  }
  guard.at = t
  guard.started = true
  if (!gone) return
  guard.universes = new Map(
    [...guard.universes].filter(([, { leaving, until }]) => !leaving || until !== null),
  )
  guard.frames = new Map([...guard.universes].map(([number, { sent }]) => [number, sent]))
}

/** Lamps show these slots, whoever sent them: what is asked comes over `ms` from there. */
export function takeOverSlots(
  guard: SlotGuard,
  heard: ReadonlyMap<number, Uint8Array>,
  now: Instant,
  ms: Milliseconds,
): void {
  for (const [number, slots] of heard) {
    const universe = guard.universes.get(number)
    if (universe === undefined) continue
    universe.sent.set(slots)
    universe.level.set(slots)
    universe.guarded.fill(1)
    universe.meaning.forEach((meaning, slot) => (universe.atOnce[slot] = isHeld(meaning) ? 1 : 0))
    slots.forEach((byte, slot) => beginFrom(universe.watch, slot, byte / 255))
    goOver(universe, now, ms)
  }
}

/**
 * Somebody stronger sends these universes; called before each frame, also with none. What he said last is held until
 * receivers have noticed that he is gone; then what is asked comes over `ms` from there.
 */
export function mirrorSlots(
  guard: SlotGuard,
  stronger: ReadonlyMap<number, Uint8Array>,
  now: Instant,
  ms: Milliseconds,
): void {
  for (const [number, universe] of guard.universes) {
    const slots = stronger.get(number)
    if (slots !== undefined) {
      universe.mirrored ??= new Uint8Array(UNIVERSE_SLOTS)
      universe.mirrored.set(slots)
      universe.mirroredAt = now
    } else if (universe.mirrored !== null && now - universe.mirroredAt >= MIRROR_AFTER_MS) {
      universe.mirrored = null
      universe.level.set(universe.sent)
      universe.guarded.fill(1)
      universe.waiting.fill(0)
      universe.meaning.forEach((meaning, slot) => (universe.atOnce[slot] = isHeld(meaning) ? 1 : 0))
      goOver(universe, now, ms)
    }
  }
}

const NOTHING: readonly string[] = new Array<string>(UNIVERSE_SLOTS).fill('')

function darkUniverse(sent: Uint8Array | undefined, resume: boolean): GuardedUniverse {
  const watch = changeWatch(UNIVERSE_SLOTS, SWING)
  if (resume && sent !== undefined) sent.forEach((byte, slot) => beginFrom(watch, slot, byte / 255))
  return {
    asked: new Uint8Array(0),
    sent: new Uint8Array(0),
    meaning: NOTHING,
    watch,
    atOnce: new Uint8Array(UNIVERSE_SLOTS),
    guarded: new Uint8Array(UNIVERSE_SLOTS),
    waiting: new Uint8Array(UNIVERSE_SLOTS),
    level: new Float64Array(UNIVERSE_SLOTS),
    overAt: -Infinity,
    overMs: OVER_MS,
    until: null,
    mirrored: null,
    mirroredAt: -Infinity,
    leaving: false,
  }
}

/** Whether any slot means something else now. */
function markChanged(
  { meaning, atOnce, guarded, level, sent }: GuardedUniverse,
  was: readonly string[],
  all: boolean,
) {
  let changed = false
  for (let slot = 0; slot < UNIVERSE_SLOTS; slot++) {
    if (meaning[slot] === was[slot] && !all) continue
    changed = true
    if (guarded[slot] === 0) level[slot] = sent[slot]!
    atOnce[slot] = isHeld(meaning[slot]!) || isHeld(was[slot]!) ? 1 : 0
    guarded[slot] = 1
  }
  return changed
}

function goOver(universe: GuardedUniverse, now: Instant, ms: Milliseconds = OVER_MS): void {
  universe.overAt = now
  universe.overMs = ms
  universe.until = now + ms + GUARDED_MS - OVER_MS
}

function beginUniverse({ asked, sent, watch }: GuardedUniverse): void {
  sent.set(asked)
  for (let slot = 0; slot < UNIVERSE_SLOTS; slot++) beginFrom(watch, slot, sent[slot]! / 255)
}

function pass({ asked, sent, watch }: GuardedUniverse, t: Instant): void {
  for (let slot = 0; slot < UNIVERSE_SLOTS; slot++) {
    const byte = asked[slot]!
    if (byte === sent[slot]) continue
    noteShown(watch, slot, byte / 255, t)
    sent[slot] = byte
  }
}

/** What somebody stronger sends, as far as lamps may swing (VIS-5); a slot that is held here stays held. */
function mirror(guard: SlotGuard, universe: GuardedUniverse, slots: Uint8Array, t: Instant): void {
  const { asked, sent, watch, meaning, waiting } = universe
  for (let slot = 0; slot < UNIVERSE_SLOTS; slot++) {
    const byte = isHeld(meaning[slot]!) ? asked[slot]! : slots[slot]!
    if (byte === sent[slot]) continue
    if (!mayShow(watch, slot, byte / 255, t, FOR_EVERYBODY)) {
      if (waiting[slot] === 0) guard.heldBack++
      waiting[slot] = 1
      continue
    }
    waiting[slot] = 0
    noteShown(watch, slot, byte / 255, t)
    sent[slot] = byte
  }
}

/** Whether the universe has nothing more to go over to. Where one slot waits, all that go over take their time anew. */
function goOn(
  guard: SlotGuard,
  universe: GuardedUniverse,
  t: Instant,
  passed: Milliseconds,
  most: number,
): boolean {
  const { asked, sent, watch, atOnce, guarded, waiting, level } = universe
  const left = universe.overAt + universe.overMs - t
  const share = left <= 0 ? 1 : passed / (left + passed)
  let waits = false
  for (let slot = 0; slot < UNIVERSE_SLOTS; slot++) {
    const target = asked[slot]!
    const next =
      guarded[slot] === 0 || atOnce[slot] !== 0 ? target : level[slot]! + (target - level[slot]!) * share
    const byte = Math.round(next)
    if (byte !== sent[slot] && guarded[slot] !== 0 && !mayShow(watch, slot, byte / 255, t, most)) {
      if (waiting[slot] === 0) guard.heldBack++
      waiting[slot] = 1
      waits = true
      continue
    }
    waiting[slot] = 0
    level[slot] = next
    if (byte === sent[slot]) continue
    noteShown(watch, slot, byte / 255, t)
    sent[slot] = byte
  }
  if (waits) goOver(universe, t)
  if (waits || t < universe.until!) return false
  guarded.fill(0)
  universe.until = null
  return universe.leaving
}

function isHeld(meaning: string): boolean {
  return meaning.startsWith('held ')
}

/** What each slot of each universe means: whose it is, what it carries there, and above which floor. */
function meaningsOf(patches: readonly Patch[]): Map<number, string[]> {
  const meanings = new Map<number, string[]>()
  const written = new Map<LampKind, string[]>()
  for (const { roomId, lamps } of patches)
    for (const { kind, fixture } of lamps) {
      let slots = written.get(kind)
      if (slots === undefined) written.set(kind, (slots = kind.slots.map((slot) => JSON.stringify(slot))))
      let meaning = meanings.get(fixture.universe)
      if (meaning === undefined) meanings.set(fixture.universe, (meaning = [...NOTHING]))
      const whose = `${roomId} ${fixture.id} ${fixture.egress}`
      for (let i = 0; i < slots.length; i++)
        meaning[fixture.address - 1 + i] = `${kind.slots[i]!.source.from} ${whose} ${i} ${slots[i]}`
    }
  return meanings
}
