/** The installation's clock in a browser: asks the server now and then, answers at once from the estimate. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { ClockReply } from '../../core/protocol/kiosk-events.ts'
import {
  BURST,
  BURST_EVERY_MS,
  errorBound,
  EXCHANGE_EVERY_MS,
  serverTime,
  takeExchange,
  type ClockEstimate,
} from '../../core/sync/clock-estimate.ts'
import { machineTime, monotonic } from './clock.ts'

export interface ServerClock {
  /** The server's time as well as it is known; the machine's own before the first exchange. */
  now(): Instant
  /** How far `now()` can be wrong, or null before the first exchange. */
  bound(): Milliseconds | null
  /** How far `now()` is ahead of the machine's own time. */
  ahead(): Milliseconds
  /** Before the first exchange: what `ahead()` was when this machine last knew. */
  assume(ahead: Milliseconds): void
  /** Begins to ask: five times in the first second, then once a second. Answers what stops it. */
  ask(exchange: (t0: Milliseconds) => Promise<ClockReply | null>): () => void
}

export function createServerClock(): ServerClock {
  let estimate: ClockEstimate | null = null
  const begun = machineTime() - monotonic()
  let assumed: Milliseconds = 0

  async function exchangeOnce(exchange: (t0: Milliseconds) => Promise<ClockReply | null>): Promise<void> {
    const t0 = monotonic()
    const reply = await exchange(t0)
    if (reply !== null) estimate = takeExchange(estimate, { t0, ...reply, t3: monotonic() })
  }

  const now = (): Instant =>
    estimate === null ? begun + assumed + monotonic() : serverTime(estimate, monotonic())

  return {
    now,
    ahead: () => now() - machineTime(),
    assume(ahead) {
      assumed = ahead
    },
    bound: () => estimate && errorBound(estimate, monotonic()),
    ask(exchange) {
      let asked = 0
      let timer: ReturnType<typeof setTimeout>
      const next = (): void => {
        asked += 1
        void exchangeOnce(exchange)
        timer = setTimeout(next, asked < BURST ? BURST_EVERY_MS : EXCHANGE_EVERY_MS)
      }
      next()
      return () => clearTimeout(timer)
    },
  }
}
