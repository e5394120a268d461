import type { Milliseconds } from '../../../core/model/time.ts'

/** Three presses of Shift within five seconds leave, from everywhere (VIS-1). */
export const PRESSES = 3
export const WITHIN_MS: Milliseconds = 5_000

export interface ExitKeys {
  /** Shift went down; true at the press that completes the three. */
  shift(at: Milliseconds): boolean
  /** Another key went down with it: that was a capital letter, and no press of its own. */
  capital(): void
}

export function exitKeys(): ExitKeys {
  let pressed: Milliseconds[] = []
  return {
    shift(at) {
      pressed = [...pressed.filter((each) => at - each <= WITHIN_MS), at]
      if (pressed.length < PRESSES) return false
      pressed = []
      return true
    },
    capital() {
      pressed.pop()
    },
  }
}
