/** Six digits for some hours that open the overlay of a venue's screens: whoever made them answers for what they do. */
import { mayAt } from '../../core/protocol/access.ts'
import type { Person } from '../../core/model/person.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { freshBelow, freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { PeopleRegister, PinRecord } from '../ports/register.ts'
import type { Vault } from '../ports/vault.ts'
import { Attempts } from './attempts.ts'

const TEN_MINUTES: Milliseconds = 600_000

export type PinOpened =
  | { outcome: 'open'; person: Person; pin: PinRecord }
  | { outcome: 'refused' }
  | { outcome: 'wait'; milliseconds: Milliseconds }

export class StaffPins {
  readonly #register: PeopleRegister
  readonly #vault: Pick<Vault, 'keyedHash'>
  readonly #clock: Clock
  /** Six digits are few: five tries at a screen, twenty at a venue. */
  readonly #atScreen = new Attempts(5, TEN_MINUTES)
  readonly #atVenue = new Attempts(20, TEN_MINUTES)

  constructor(register: PeopleRegister, vault: Pick<Vault, 'keyedHash'>, clock: Clock) {
    this.#register = register
    this.#vault = vault
    this.#clock = clock
  }

  /** The digits are told this once; those that the same person made there before end. */
  async make(
    venueId: string,
    personId: string,
    hours: number,
  ): Promise<{ id: string; pin: string; expiresAt: Instant }> {
    const now = this.#clock.now()
    for (const each of await this.inForce())
      if (each.venueId === venueId && each.personId === personId) await this.#register.endPin(each.id, now)
    let pin = this.#draw()
    while ((await this.#register.pinByHash(venueId, this.#hash(venueId, pin))) !== null) pin = this.#draw()
    const id = freshId('pin', now)
    const expiresAt = now + hours * 3_600_000
    await this.#register.addPin(
      { id, venueId, personId, createdAt: now, expiresAt, endedAt: null },
      this.#hash(venueId, pin),
    )
    return { id, pin, expiresAt }
  }

  async inForce(): Promise<PinRecord[]> {
    const now = this.#clock.now()
    return (await this.#register.pins()).filter((each) => each.endedAt === null && each.expiresAt > now)
  }

  end(id: string): Promise<void> {
    return this.#register.endPin(id, this.#clock.now())
  }

  /** Whose digits these are, if they hold at this venue and their owner still may run it. */
  async open(venueId: string, kioskId: string, pin: string): Promise<PinOpened> {
    const now = this.#clock.now()
    const wait = Math.max(this.#atScreen.wait(kioskId, now), this.#atVenue.wait(venueId, now))
    if (wait > 0) return { outcome: 'wait', milliseconds: wait }
    const found = await this.#register.pinByHash(venueId, this.#hash(venueId, pin))
    const person =
      found === null || found.expiresAt <= now ? null : await this.#register.person(found.personId)
    if (found === null || person === null || person.disabledAt !== null || !mayAt(person, 'run', venueId)) {
      this.#atScreen.failed(kioskId, now)
      this.#atVenue.failed(venueId, now)
      return { outcome: 'refused' }
    }
    this.#atScreen.succeeded(kioskId)
    return { outcome: 'open', person, pin: found }
  }

  #draw(): string {
    return String(freshBelow(1_000_000)).padStart(6, '0')
  }

  #hash(venueId: string, pin: string): string {
    return this.#vault.keyedHash('staff-pin', `${venueId} ${pin}`)
  }
}
