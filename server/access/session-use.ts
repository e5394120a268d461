/** When each session was used last, to the second; the register behind it hears of it once in a while. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'

/** Requests in quick turns cost one write; a restart forgets no more than this. */
const WRITTEN_EVERY_MS: Milliseconds = 60_000

export class SessionUse {
  readonly #used = new Map<string, Instant>()
  /** Pages of the console that are open now, by session. */
  readonly #open = new Map<string, number>()

  /** True: the register should hear of it too. `written`: when it heard last. */
  use(session: string, now: Instant, written: Instant | null): boolean {
    this.#used.set(session, now)
    return written === null || now - written > WRITTEN_EVERY_MS
  }

  /** A page of the console is open; the release says when it has gone. */
  open(session: string, now: () => Instant): () => void {
    this.#open.set(session, (this.#open.get(session) ?? 0) + 1)
    return () => {
      const left = (this.#open.get(session) ?? 1) - 1
      if (left > 0) return void this.#open.set(session, left)
      this.#open.delete(session)
      if (this.#used.has(session)) this.#used.set(session, now())
    }
  }

  isOpen(session: string): boolean {
    return this.#open.has(session)
  }

  lastUsed(session: string, written: Instant | null): Instant | null {
    return this.#used.get(session) ?? written
  }

  forget(session: string): void {
    this.#used.delete(session)
  }

  /** Only these are still there. */
  keep(sessions: ReadonlySet<string>): void {
    for (const each of this.#used.keys()) if (!sessions.has(each)) this.#used.delete(each)
  }
}
