import type { Milliseconds } from '../../core/model/time.ts'

/** How evenly frames come: how far each distance between two is off what it should be. */
export class Jitter {
  readonly #distance: Milliseconds
  #before: Milliseconds | null = null
  #count = 0
  #sum = 0
  #worst = 0

  constructor(distance: Milliseconds) {
    this.#distance = distance
  }

  frame(now: Milliseconds): void {
    if (this.#before !== null) {
      const off = Math.abs(now - this.#before - this.#distance)
      this.#count++
      this.#sum += off
      this.#worst = Math.max(this.#worst, off)
    }
    this.#before = now
  }

  /** Since the last time it was asked. */
  take(): { mean: Milliseconds; worst: Milliseconds } {
    const taken = { mean: this.#count === 0 ? 0 : this.#sum / this.#count, worst: this.#worst }
    this.#count = this.#sum = this.#worst = 0
    return taken
  }
}
