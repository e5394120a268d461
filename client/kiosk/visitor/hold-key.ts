import type { Milliseconds } from '../../../core/model/time.ts'
import type { Nearness } from './nearness.ts'

/** A press that goes to the next control is shorter. */
export const HELD_AFTER_MS: Milliseconds = 450

export interface HeldKey {
  down(code: string): void
  up(code: string): void
  /** The page no longer hears the keyboard: nobody can tell when it lifts. */
  lost(): void
}

/**
 * A key that is held does what a hand that rests on the glass does: the voice comes nearer. The keys are those that go
 * from control to control, which change nothing by being pressed, so that a pad of five has it, too (VIS-6).
 */
export function holdKey(listens: () => boolean, nearness: Nearness): HeldKey {
  let code: string | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  function lost(): void {
    clearTimeout(waiting)
    code = null
    nearness.letGo('key')
  }
  return {
    down(pressed) {
      lost()
      if (!listens()) return
      code = pressed
      waiting = setTimeout(() => {
        if (listens()) nearness.hold('key')
      }, HELD_AFTER_MS)
    },
    up(lifted) {
      if (lifted === code) lost()
    },
    lost,
  }
}
