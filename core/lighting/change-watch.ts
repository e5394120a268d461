/**
 * Counts opposing changes of a quantity as they are shown, for many things side by side (each lamp, and the
 * room). A swing is a run in one direction; it is over when the quantity has come back by `swing`. It counts for
 * a second when at least `swing` of it falls into that second, so the slow end of a fade does not.
 */
import type { Instant, Milliseconds } from '../model/time.ts'

const SECOND: Milliseconds = 1_000
/** Finished swings remembered per thing; with the present one, as many as may ever fall into one second. */
const REMEMBERED = 2
/** How finely it is known where the present swing was, and when: marks per length of `swing`. */
const MARKS = 4

export interface ChangeWatch {
  /** The smallest change that counts. */
  swing: number
  /** 1 while rising, −1 while falling. */
  direction: Int8Array
  /** The furthest that the present swing has gone. */
  extreme: Float64Array
  /** Where the present swing was and when, in a ring of `MARKS` per thing, each `swing / MARKS` beyond the last. */
  markValue: Float64Array
  markAt: Float64Array
  markLast: Uint8Array
  /** How far the quantity has come back from the extreme, less than `swing`. */
  back: Float64Array
  /** When the finished swings counted last, in a ring of `REMEMBERED` per thing. */
  ends: Float64Array
  endLast: Uint8Array
}

export function changeWatch(things: number, swing: number): ChangeWatch {
  return {
    swing,
    direction: new Int8Array(things).fill(1),
    extreme: new Float64Array(things),
    markValue: new Float64Array(things * MARKS),
    markAt: new Float64Array(things * MARKS).fill(-Infinity),
    markLast: new Uint8Array(things),
    back: new Float64Array(things),
    ends: new Float64Array(things * REMEMBERED).fill(-Infinity),
    endLast: new Uint8Array(things),
  }
}

/** Whether `value` may be shown now without more than `most` swings in the second that ends now. */
export function mayShow(watch: ChangeWatch, thing: number, value: number, t: Instant, most: number): boolean {
  if (!opposes(watch, thing, value)) return true
  let count = countsUntil(watch, thing) >= t - SECOND ? 1 : 0
  for (let i = 0; i < REMEMBERED; i++) if (watch.ends[thing * REMEMBERED + i]! >= t - SECOND) count++
  return count < most
}

/** Takes note of what is shown. */
export function noteShown(watch: ChangeWatch, thing: number, value: number, t: Instant): void {
  const { direction, extreme, back, ends, endLast } = watch
  const beyond = (value - extreme[thing]!) * direction[thing]!
  if (opposes(watch, thing, value)) {
    endLast[thing] = (endLast[thing]! + 1) % REMEMBERED
    ends[thing * REMEMBERED + endLast[thing]!] = countsUntil(watch, thing)
    direction[thing] = -direction[thing]!
    begin(watch, thing, value, t)
  } else if (beyond <= 0) back[thing] = Math.max(back[thing]!, -beyond)
  else extend(watch, thing, value, t)
}

/** The present swing goes on. Having come back for a while it counts as new, for it is seen as a longer way. */
function extend(watch: ChangeWatch, thing: number, value: number, t: Instant): void {
  const step = watch.swing / MARKS
  const last = watch.markValue[thing * MARKS + watch.markLast[thing]!]!
  if (watch.back[thing]! >= step) begin(watch, thing, value, t)
  else if ((value - last) * watch.direction[thing]! >= step) mark(watch, thing, value, t)
  watch.extreme[thing] = value
  watch.back[thing] = 0
}

function begin(watch: ChangeWatch, thing: number, value: number, t: Instant): void {
  watch.markAt.fill(-Infinity, thing * MARKS, (thing + 1) * MARKS)
  mark(watch, thing, value, t)
  watch.extreme[thing] = value
  watch.back[thing] = 0
}

/** Begins from what is shown first: nothing has swung yet. */
export function beginFrom(watch: ChangeWatch, thing: number, value: number): void {
  watch.direction[thing] = 1
  watch.extreme[thing] = value
  watch.back[thing] = 0
  watch.ends.fill(-Infinity, thing * REMEMBERED, (thing + 1) * REMEMBERED)
  watch.markAt.fill(-Infinity, thing * MARKS, (thing + 1) * MARKS)
  watch.markValue.fill(value, thing * MARKS, (thing + 1) * MARKS)
}

/**
 * Another watch goes on where this one is: the same thing in a changed rig. `shift`: by how much
 * more its value counts there, because the room is another whole.
 */
export function carryOn(
  from: ChangeWatch,
  there: number,
  to: ChangeWatch,
  here: number,
  shift: number,
): void {
  to.direction[here] = from.direction[there]!
  to.extreme[here] = from.extreme[there]! + shift
  to.back[here] = from.back[there]!
  for (let i = 0; i < MARKS; i++) {
    to.markValue[here * MARKS + i] = from.markValue[there * MARKS + i]! + shift
    to.markAt[here * MARKS + i] = from.markAt[there * MARKS + i]!
  }
  to.markLast[here] = from.markLast[there]!
  for (let i = 0; i < REMEMBERED; i++) to.ends[here * REMEMBERED + i] = from.ends[there * REMEMBERED + i]!
  to.endLast[here] = from.endLast[there]!
}

function mark(watch: ChangeWatch, thing: number, value: number, t: Instant): void {
  const next = (watch.markLast[thing]! + 1) % MARKS
  watch.markLast[thing] = next
  watch.markValue[thing * MARKS + next] = value
  watch.markAt[thing * MARKS + next] = t
}

function opposes(watch: ChangeWatch, thing: number, value: number): boolean {
  return (watch.extreme[thing]! - value) * watch.direction[thing]! >= watch.swing
}

/**
 * Seen from any moment after this one the present swing is too short to count: the earliest mark from which it
 * had less than `swing` to go, less one step, by which it may have come back. −Infinity when it never began.
 */
function countsUntil(watch: ChangeWatch, thing: number): Instant {
  const { direction, extreme, markValue, markAt, swing } = watch
  const short = swing - swing / MARKS
  let earliest = Infinity
  for (let i = thing * MARKS; i < (thing + 1) * MARKS; i++) {
    const toGo = (extreme[thing]! - markValue[i]!) * direction[thing]!
    if (markAt[i]! > -Infinity && toGo < short && markAt[i]! < earliest) earliest = markAt[i]!
  }
  return earliest === Infinity ? -Infinity : earliest
}
