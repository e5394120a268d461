import type { Milliseconds } from '../../../core/model/time.ts'

/** Three presses of Shift within five seconds leave, from everywhere (VIS-1). */
export const PRESSES = 3
export const WITHIN_MS: Milliseconds = 5_000

/** Counts presses; answers true at the one that completes the three. */
export function exitKeys(): (at: Milliseconds) => boolean {
  let pressed: Milliseconds[] = []
  return (at) => {
    pressed = [...pressed.filter((each) => at - each <= WITHIN_MS), at]
    if (pressed.length < PRESSES) return false
    pressed = []
    return true
  }
}
