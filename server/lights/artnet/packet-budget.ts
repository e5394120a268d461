/**
 * How many packets are looked at: so many a second from each sender, and so many from all strangers together.
 * A sender that floods loses its own packets; strangers that flood do not take those of nodes that are known.
 */
import type { Milliseconds } from '../../../core/model/time.ts'

const WINDOW_MS = 1_000

export class PacketBudget {
  readonly #perSender: number
  readonly #strangers: number
  readonly #taken = new Map<string, number>()
  #fromStrangers = 0
  #since: Milliseconds = -Infinity

  constructor(perSender: number, strangers: number) {
    this.#perSender = perSender
    this.#strangers = strangers
  }

  /** Whether one more packet from there may be looked at. The table never outgrows the known and the budget. */
  take(from: string, standing: 'known' | 'stranger', now: Milliseconds): boolean {
    if (now - this.#since >= WINDOW_MS) {
      this.#taken.clear()
      this.#fromStrangers = 0
      this.#since = now
    }
    const taken = this.#taken.get(from) ?? 0
    if (taken >= this.#perSender) return false
    if (standing === 'stranger' && this.#fromStrangers++ >= this.#strangers) return false
    this.#taken.set(from, taken + 1)
    return true
  }
}
