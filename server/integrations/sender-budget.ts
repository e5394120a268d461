/** How much OSC one address may say: a fader that runs wild, or garbage, never keeps calm or an alarm from being heard. */
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { FrameBudget } from '../sockets/frame-budget.ts'

/** The address of a message, or of one in a short bundle, as it stands in the packet: before anything is decoded. */
const URGENT = /\/untold\/room\/[a-z0-9-]{1,64}\/(?:calm|alarm)\0/
const LONGEST_URGENT = 512

const TELL_EVERY_MS: Milliseconds = 1_000

/** `lost` with `tell`: how many were, since the sender was last told. It is told once a second and no oftener. */
export type Spent = { outcome: 'taken' } | { outcome: 'lost'; tell: number | null }

export class SenderBudget {
  readonly #other: FrameBudget
  readonly #urgent: FrameBudget
  #told: Instant = -Infinity
  #lost = 0

  constructor(now: Instant) {
    this.#other = new FrameBudget(now)
    this.#urgent = new FrameBudget(now)
  }

  spend(packet: Buffer, now: Instant): Spent {
    const urgent = packet.length <= LONGEST_URGENT && URGENT.test(packet.toString('latin1'))
    if ((urgent ? this.#urgent : this.#other).spend(now)) return { outcome: 'taken' }
    this.#lost += 1
    if (now - this.#told < TELL_EVERY_MS) return { outcome: 'lost', tell: null }
    const tell = this.#lost
    this.#told = now
    this.#lost = 0
    return { outcome: 'lost', tell }
  }
}
