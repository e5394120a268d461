/**
 * A touch that stays in one place for 20 seconds is no hand: a sleeve, a fault of the glass, a sticker. Its place is
 * masked until it lifts, and it is no sign of a person. A hand that rests and moves a little is left alone.
 */
import type { Milliseconds } from '../../../core/model/time.ts'

export const GHOST_AFTER_MS: Milliseconds = 20_000
/** A living hand moves more than this in 20 seconds, in CSS pixels. */
export const STILL_PX = 6
/** More fingers than two hands have: a palm, a cloth, a child's whole arm. The first ten count. */
export const MOST_TOUCHES = 10

interface Touch {
  x: number
  y: number
  since: Milliseconds
}

export interface GhostWatch {
  /** True when this touch may do something; false when it is one too many. */
  down(id: number, x: number, y: number, at: Milliseconds): boolean
  moved(id: number, x: number, y: number, at: Milliseconds): void
  up(id: number): void
  /** Ghosts, looked at now and then. */
  ghosts(at: Milliseconds): number[]
}

export function ghostWatch(): GhostWatch {
  const touches = new Map<number, Touch>()
  return {
    down(id, x, y, at) {
      if (touches.size >= MOST_TOUCHES) return false
      touches.set(id, { x, y, since: at })
      return true
    },
    moved(id, x, y, at) {
      const touch = touches.get(id)
      if (touch !== undefined && Math.hypot(x - touch.x, y - touch.y) > STILL_PX)
        touches.set(id, { x, y, since: at })
    },
    up: (id) => void touches.delete(id),
    ghosts: (at) => [...touches].filter(([, touch]) => at - touch.since >= GHOST_AFTER_MS).map(([id]) => id),
  }
}
