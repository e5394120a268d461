/**
 * How finely the picture is drawn, from the measured time of its frames. Down after one bad second; up only
 * after a long good time, and each climb that failed doubles the wait: the picture must not breathe by tiers.
 */
import type { Milliseconds } from '../../../core/model/time.ts'

/** Height of the drawing buffer in lines; the scene chooses its number of motes by it. */
export const TIERS = [1440, 1080, 720, 540, 432, 324] as const

export interface Quality {
  /** Index into `TIERS`. */
  tier: number
  /** Frames and their summed time in the present window. */
  frames: number
  spent: Milliseconds
  /** How long the windows have been good without a break. */
  good: Milliseconds
  /** How long they must be good before the next climb. */
  patience: Milliseconds
  /** True from a climb until it has proved itself. */
  climbing: boolean
}

const WINDOW: Milliseconds = 1_000
/** Below 42 frames a second the picture is too dear. */
const SLOW: Milliseconds = 24
/** Above 55 frames a second it may be finer. */
const GOOD: Milliseconds = 18.2
/** Below 12 frames a second one step is not enough, and a second is too long to wait. */
const DIRE: Milliseconds = 80
const DIRE_FRAMES = 3
/** Below 4 frames a second three steps. */
const DESPERATE: Milliseconds = 250
const FIRST_PATIENCE: Milliseconds = 20_000
const LAST_PATIENCE: Milliseconds = 3_600_000

/** Where a processor must do a graphics card's work, the picture begins here. */
export const SOFTWARE_LINES = 432

/** Begins at the finest tier that is not finer than the screen. */
export function startQuality(screenLines: number): Quality {
  const fitting = TIERS.findIndex((lines) => lines <= screenLines)
  const tier = fitting === -1 ? TIERS.length - 1 : fitting
  return { tier, frames: 0, spent: 0, good: 0, patience: FIRST_PATIENCE, climbing: false }
}

/** Counts one frame in place; true when the tier has changed. `finest` is the tier of the screen's own lines. */
export function countFrame(quality: Quality, took: Milliseconds, finest: number): boolean {
  quality.frames += 1
  quality.spent += took
  const mean = quality.spent / quality.frames
  const dire = mean > DIRE
  if (quality.spent < WINDOW && !(dire && quality.frames >= DIRE_FRAMES)) return false
  const spent = quality.spent
  quality.frames = 0
  quality.spent = 0
  if (mean > SLOW) return descend(quality, !dire ? 1 : mean > DESPERATE ? 3 : 2)
  if (mean > GOOD) {
    quality.good = 0
    return false
  }
  quality.good += spent
  return climbIfPatient(quality, finest)
}

function descend(quality: Quality, steps: number): boolean {
  if (quality.climbing) quality.patience = Math.min(LAST_PATIENCE, quality.patience * 2)
  quality.climbing = false
  quality.good = 0
  const tier = Math.min(TIERS.length - 1, quality.tier + steps)
  const changed = tier !== quality.tier
  quality.tier = tier
  return changed
}

function climbIfPatient(quality: Quality, finest: number): boolean {
  if (quality.good < quality.patience) return false
  quality.good = 0
  quality.climbing = quality.tier > finest
  if (!quality.climbing) return false
  quality.tier -= 1
  return true
}
