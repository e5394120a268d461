/** How much OSC one address may say: a fader that runs wild, or garbage, never keeps calm or an alarm from being heard. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { FrameBudget } from '../sockets/frame-budget.ts'

/** The address of a message, or of one in a short bundle, as it stands in the packet: before anything is decoded. */
const URGENT = /\/untold\/room\/[a-z0-9-]{1,64}\/(?:calm|alarm)\0/
const LONGEST_URGENT = 512

const WARN_EVERY_MS: Milliseconds = 60_000

/** `warn`: too much, and that has not been said for a minute. */
export type Spent = 'taken' | 'lost' | 'warn'

export class SenderBudget {
  readonly #other: FrameBudget
  readonly #urgent: FrameBudget
  #warned: Instant = -Infinity

  constructor(now: Instant) {
    this.#other = new FrameBudget(now)
    this.#urgent = new FrameBudget(now)
  }

  spend(packet: Buffer, now: Instant): Spent {
    if (packet.length <= LONGEST_URGENT && URGENT.test(packet.toString('latin1')))
      return this.#urgent.spend(now) ? 'taken' : 'lost'
    if (this.#other.spend(now)) return 'taken'
    if (now - this.#warned < WARN_EVERY_MS) return 'lost'
    this.#warned = now
    return 'warn'
  }
}
