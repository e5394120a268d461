/** Counts failures per key within a window, in memory only; keys are hashed with a secret of this process. */
import { createHmac } from 'node:crypto'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { freshSecret } from '../chance.ts'

export class Attempts {
  readonly #limit: number
  readonly #window: Milliseconds
  readonly #pepper = freshSecret('attempts')
  readonly #failures = new Map<string, { count: number; since: Instant }>()

  constructor(limit: number, window: Milliseconds) {
    this.#limit = limit
    this.#window = window
  }

  /** Milliseconds to wait before the next try, or 0. */
  wait(key: string, now: Instant): Milliseconds {
    const entry = this.#failures.get(this.#hidden(key))
    if (entry === undefined || now - entry.since >= this.#window) return 0
    return entry.count >= this.#limit ? entry.since + this.#window - now : 0
  }

  failed(key: string, now: Instant): void {
    const hidden = this.#hidden(key)
    const entry = this.#failures.get(hidden)
    if (entry === undefined || now - entry.since >= this.#window) {
      if (this.#failures.size > 10_000) this.#forget(now)
      this.#failures.set(hidden, { count: 1, since: now })
    } else entry.count++
  }

  succeeded(key: string): void {
    this.#failures.delete(this.#hidden(key))
  }

  #forget(now: Instant): void {
    for (const [key, entry] of this.#failures)
      if (now - entry.since >= this.#window) this.#failures.delete(key)
  }

  #hidden(key: string): string {
    return createHmac('sha256', this.#pepper).update(key).digest('base64url')
  }
}
