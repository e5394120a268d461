import type { Instant } from '../../core/model/time.ts'

/** How many frames a connection may send: a steady rate with room for a burst. A kiosk needs about three a second. */
export class FrameBudget {
  #left = 200
  #at: Instant

  constructor(now: Instant) {
    this.#at = now
  }

  /** False when the connection sends more than any of our pages does; what is refused costs nothing, so a flood leaves no debt. */
  spend(now: Instant): boolean {
    this.#left = Math.min(200, this.#left + ((now - this.#at) / 1_000) * 50)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
