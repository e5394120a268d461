/** A forgotten password: an administrator makes a link; whoever it is for chooses another with it, alone and once. */
import type { Person } from '../../core/model/person.ts'
import type { Milliseconds } from '../../core/model/time.ts'
import { freshId, freshSecret } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { AuditLog, PeopleRegister, ResetRecord } from '../ports/register.ts'
import type { People } from './people.ts'
import { secretHash } from './secret-hash.ts'

type Offered = { outcome: 'made'; id: string; token: string } | { outcome: 'missing' | 'ended' }

export class PasswordResets {
  readonly #register: PeopleRegister
  readonly #people: People
  readonly #audit: AuditLog
  readonly #clock: Clock

  constructor(register: PeopleRegister, people: People, audit: AuditLog, clock: Clock) {
    this.#register = register
    this.#people = people
    this.#audit = audit
    this.#clock = clock
  }

  /** The secret is told this once; an earlier link of the same person ends. `ended`: the account has. */
  async offer(personId: string, lasts: Milliseconds, actor: string): Promise<Offered> {
    const person = await this.#register.person(personId)
    if (person === null) return { outcome: 'missing' }
    if (person.disabledAt !== null) return { outcome: 'ended' }
    const now = this.#clock.now()
    const token = freshSecret('unr')
    const id = freshId('reset', now)
    const reset = { id, personId, createdAt: now, createdBy: actor, expiresAt: now + lasts, endedAt: null }
    await this.#register.addReset(reset, secretHash(token))
    await this.#note(actor, 'reset.make', personId)
    return { outcome: 'made', id, token }
  }

  /** Links that still open something. */
  async open(): Promise<ResetRecord[]> {
    return (await this.#register.resets()).filter((each) => this.#holds(each))
  }

  /** Whose password a link changes; null when it was used, called back, is over or never was. */
  async find(token: string): Promise<{ reset: ResetRecord; person: Person } | null> {
    const reset = await this.#register.resetByHash(secretHash(token))
    if (reset === null || !this.#holds(reset)) return null
    const person = await this.#register.person(reset.personId)
    return person === null || person.disabledAt !== null ? null : { reset, person }
  }

  /** Changes the password; of many who open one link at once, one gets in. */
  async use(token: string, password: string): Promise<Person | null> {
    const found = await this.find(token)
    if (found === null || !(await this.#register.endReset(found.reset.id, this.#clock.now()))) return null
    await this.#people.resetPassword(found.person, password, `reset:${found.reset.id}`)
    return found.person
  }

  /** False when there is no open one with this id. */
  async callBack(id: string, actor: string): Promise<boolean> {
    const found = (await this.open()).find((each) => each.id === id)
    if (found === undefined || !(await this.#register.endReset(id, this.#clock.now()))) return false
    await this.#note(actor, 'reset.call-back', found.personId)
    return true
  }

  #holds({ endedAt, expiresAt }: ResetRecord): boolean {
    return endedAt === null && expiresAt > this.#clock.now()
  }

  #note(actor: string, action: string, personId: string): Promise<void> {
    return this.#audit.write({ at: this.#clock.now(), actor, action, subject: `person:${personId}` })
  }
}
