/** People and scripts: accounts, sessions, bearer tokens, and the first administrator. */
import type { Person, Role, VenueRoles } from '../../core/model/person.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Language } from '../../core/model/language.ts'
import { freshId, freshSecret } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type {
  AuditLog,
  InvitationRecord,
  Keepsakes,
  PeopleRegister,
  SessionRecord,
  TokenRecord,
} from '../ports/register.ts'
import { listeners } from '../runtime/listeners.ts'
import { Attempts } from './attempts.ts'
import type { Caller } from './caller.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { secretHash } from './secret-hash.ts'
import { SessionUse } from './session-use.ts'

const SESSION_MS = 12 * 3_600_000
const TEN_MINUTES = 600_000
/** A keepsake: hash of the one-time set-up token, until it is used. */
const SETUP_TOKEN = 'setup-token-hash'

export type SignIn =
  | { outcome: 'welcome'; person: Person; token: string; expiresAt: Instant }
  | { outcome: 'refused' }
  | { outcome: 'wait'; milliseconds: number }

export interface NewPerson {
  username: string
  displayName: string
  password: string
  roles: Role[]
  /** Roles at single venues; none where it is left out. */
  venueRoles?: VenueRoles[]
  language: Language
}

export class People {
  /** A session ended, by its token's hash; sockets that hold it are let go. */
  readonly onSessionEnded = listeners<[string]>()
  /** All sessions of a person ended. */
  readonly onPersonEnded = listeners<[string]>()
  readonly #register: PeopleRegister
  readonly #keepsakes: Keepsakes
  readonly #audit: AuditLog
  readonly #clock: Clock
  readonly #byAddress = new Attempts(20, TEN_MINUTES)
  /** Higher than for an address, so that nobody locks a colleague out from one machine. */
  readonly #byAccount = new Attempts(60, TEN_MINUTES)
  readonly #use = new SessionUse()
  #verifying = 0
  #settingUp = false
  /** Display names of people and scripts by id, for sentences about who did what. */
  readonly #names = new Map<string, string>()

  constructor(register: PeopleRegister, keepsakes: Keepsakes, audit: AuditLog, clock: Clock) {
    this.#register = register
    this.#keepsakes = keepsakes
    this.#audit = audit
    this.#clock = clock
  }

  /** Reads the names; call once before use. */
  async load(): Promise<void> {
    for (const person of await this.#register.people()) this.#names.set(person.id, person.displayName)
    for (const token of await this.#register.tokens()) this.#names.set(token.id, token.name)
  }

  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null
  }

  /** `device`: in plain words, see `deviceOf`. */
  async signIn(username: string, password: string, address: string, device = ''): Promise<SignIn> {
    const now = this.#clock.now()
    const wait = Math.max(this.#byAddress.wait(address, now), this.#byAccount.wait(username, now))
    if (wait > 0) return { outcome: 'wait', milliseconds: wait }
    // A few hashes at a time: a thousand tries at once wait for nobody and hold no memory.
    if (this.#verifying >= 8) return { outcome: 'wait', milliseconds: 1_000 }
    this.#verifying++
    try {
      const record = await this.#register.personByName(username)
      const usable = record !== null && record.person.disabledAt === null
      const matches = await passwordMatches(usable ? record.passwordHash : null, password)
      if (!matches || record === null) {
        this.#byAddress.failed(address, now)
        this.#byAccount.failed(username, now)
        await this.#audit.write({ at: now, actor: 'nobody', action: 'sign-in.refused', subject: 'session' })
        return { outcome: 'refused' }
      }
      this.#byAccount.succeeded(username)
      const token = freshSecret('uns')
      const expiresAt = now + SESSION_MS
      await this.#register.endSessionsBefore(now)
      await this.#register.addSession({
        tokenHash: secretHash(token),
        personId: record.person.id,
        createdAt: now,
        expiresAt,
        id: freshId('session', now),
        device,
        seenAt: now,
      })
      await this.#note(`person:${record.person.id}`, 'sign-in', 'session')
      return { outcome: 'welcome', person: record.person, token, expiresAt }
    } finally {
      this.#verifying--
    }
  }

  /** The person behind a session cookie, and until when; null when it ended, expired or was never. */
  async session(token: string): Promise<{ person: Person; session: string; expiresAt: Instant } | null> {
    const session = secretHash(token)
    const record = await this.#register.session(session)
    if (record === null || record.expiresAt <= this.#clock.now()) return null
    const person = await this.#register.person(record.personId)
    if (person === null || person.disabledAt !== null) return null
    const now = this.#clock.now()
    if (this.#use.use(session, now, record.seenAt)) await this.#register.seeSession(session, now)
    return { person, session, expiresAt: record.expiresAt }
  }

  /** A page of the console is open in this session, until the release says otherwise. */
  sessionOpened(session: string): () => void {
    return this.#use.open(session, () => this.#clock.now())
  }

  /** Those that are not over; of one person, or (null) of everybody. `open`: a page of the console is open there now. */
  async sessions(personId: string | null): Promise<(SessionRecord & { open: boolean })[]> {
    const now = this.#clock.now()
    const all = (await this.#register.sessions()).filter((each) => each.expiresAt > now)
    this.#use.keep(new Set(all.map((each) => each.tokenHash)))
    return all
      .filter((each) => personId === null || each.personId === personId)
      .map((each) => ({
        ...each,
        seenAt: this.#use.lastUsed(each.tokenHash, each.seenAt),
        open: this.#use.isOpen(each.tokenHash),
      }))
  }

  /** Ends a session by its name. False: there is none that this actor may end. */
  async endNamed(id: string, personId: string | null, actor: string): Promise<boolean> {
    const found = (await this.sessions(personId)).find((each) => each.id === id)
    if (found === undefined) return false
    await this.endSession(found.tokenHash)
    await this.#note(actor, 'session.end', `person:${found.personId}`)
    return true
  }

  /** Changes one's own password and ends all of one's other sessions. */
  async changePassword(
    person: Person,
    session: string,
    current: string,
    next: string,
    address: string,
  ): Promise<'changed' | 'refused' | { wait: number }> {
    const now = this.#clock.now()
    const wait = Math.max(this.#byAddress.wait(address, now), this.#byAccount.wait(person.username, now))
    if (wait > 0) return { wait }
    const record = await this.#register.personByName(person.username)
    if (record === null || !(await passwordMatches(record.passwordHash, current))) {
      this.#byAddress.failed(address, now)
      this.#byAccount.failed(person.username, now)
      return 'refused'
    }
    await this.#setPassword(person.id, next, session)
    await this.#note(`person:${person.id}`, 'password.change', `person:${person.id}`)
    return 'changed'
  }

  /** Gives somebody the password that they chose with a link; all their sessions end, and tries that failed count no more. */
  async resetPassword(person: Person, next: string, actor: string): Promise<void> {
    await this.#setPassword(person.id, next, null)
    this.#byAccount.succeeded(person.username)
    await this.#note(actor, 'password.reset', `person:${person.id}`)
  }

  /** No link for a new password outlives it, and no session but `kept`. */
  async #setPassword(personId: string, next: string, kept: string | null): Promise<void> {
    await this.#register.changePassword(personId, await hashPassword(next))
    await this.#register.endResetsOf(personId, this.#clock.now())
    for (const each of await this.sessions(personId))
      if (each.tokenHash !== kept) await this.endSession(each.tokenHash)
  }

  /** `last`: nobody would be an administrator of the whole house any more. */
  async changeRoles(
    id: string,
    roles: Role[],
    venueRoles: VenueRoles[],
    actor: string,
  ): Promise<'changed' | 'missing' | 'last'> {
    const all = await this.#register.people()
    if (!all.some((each) => each.id === id)) return 'missing'
    const others = all.filter((each) => each.id !== id && each.disabledAt === null)
    if (!roles.includes('admin') && !others.some((each) => each.roles.includes('admin'))) return 'last'
    await this.#register.changeRoles(id, roles, venueRoles)
    await this.#note(actor, 'person.roles', `person:${id}`)
    return 'changed'
  }

  invitations(): Promise<InvitationRecord[]> {
    return this.#register.invitations()
  }

  /** The secret is told this once. */
  async invite(
    wanted: Pick<InvitationRecord, 'label' | 'roles' | 'venueRoles' | 'language' | 'expiresAt'>,
    actor: string,
  ): Promise<{ id: string; token: string }> {
    const now = this.#clock.now()
    const token = freshSecret('unj')
    const id = freshId('invitation', now)
    const invitation = { id, ...wanted, createdAt: now, createdBy: actor, endedAt: null }
    await this.#register.addInvitation(invitation, secretHash(token))
    await this.#note(actor, 'invitation.make', `invitation:${id}`)
    return { id, token }
  }

  async callBack(id: string, actor: string): Promise<boolean> {
    if (!(await this.#register.endInvitation(id, this.#clock.now()))) return false
    await this.#note(actor, 'invitation.call-back', `invitation:${id}`)
    return true
  }

  /** The invitation behind a link; null when it was used, called back, is over or never was. */
  async invitation(token: string): Promise<InvitationRecord | null> {
    const found = await this.#register.invitationByHash(secretHash(token))
    if (found === null || found.endedAt !== null || found.expiresAt <= this.#clock.now()) return null
    return found
  }

  /** Makes the account, once; `taken`: the user name is, and the link still holds. */
  async join(
    token: string,
    wanted: Pick<NewPerson, 'username' | 'displayName' | 'password' | 'language'>,
  ): Promise<Person | 'taken' | 'closed'> {
    const found = await this.invitation(token)
    if (found === null) return 'closed'
    // Claimed before the account is made: of two who open one link only the first gets in.
    if (!(await this.#register.endInvitation(found.id, this.#clock.now()))) return 'closed'
    const { roles, venueRoles } = found
    const person = await this.add({ ...wanted, roles, venueRoles }, `invitation:${found.id}`)
    if (person !== null) return person
    await this.#register.reopenInvitation(found.id)
    return 'taken'
  }

  async endSession(session: string): Promise<void> {
    await this.#register.endSession(session)
    this.#use.forget(session)
    this.onSessionEnded.tell(session)
  }

  async script(token: string): Promise<Caller | null> {
    const record = await this.#register.tokenByHash(secretHash(token))
    if (record === null || record.revokedAt !== null) return null
    if (record.expiresAt !== null && record.expiresAt <= this.#clock.now()) return null
    return { kind: 'script', tokenId: record.id, name: record.name, ...heldBy(record) }
  }

  all(): Promise<Person[]> {
    return this.#register.people()
  }

  /** Null when the user name is taken. */
  async add(wanted: NewPerson, actor: string): Promise<Person | null> {
    const { password, ...rest } = wanted
    const now = this.#clock.now()
    const person: Person = {
      id: freshId('person', now),
      venueRoles: [],
      ...rest,
      createdAt: now,
      disabledAt: null,
    }
    const added = await this.#register.addPerson({ person, passwordHash: await hashPassword(password) })
    if (!added) return null
    this.#names.set(person.id, person.displayName)
    await this.#note(actor, 'person.add', `person:${person.id}`)
    return person
  }

  /** False when there is nobody with this id. */
  async disable(id: string, actor: string): Promise<boolean> {
    if ((await this.#register.person(id)) === null) return false
    await this.#register.disablePerson(id, this.#clock.now())
    await this.#register.endSessionsOf(id)
    await this.#note(actor, 'person.disable', `person:${id}`)
    this.onPersonEnded.tell(id)
    return true
  }

  /** The way back: signed in nowhere, with the password and the roles of before. False when there is nobody with this id. */
  async enable(id: string, actor: string): Promise<boolean> {
    if ((await this.#register.person(id)) === null) return false
    await this.#register.enablePerson(id)
    await this.#note(actor, 'person.enable', `person:${id}`)
    return true
  }

  tokens(): Promise<TokenRecord[]> {
    return this.#register.tokens()
  }

  async addToken(
    wanted: Pick<TokenRecord, 'name' | 'role' | 'venueId' | 'expiresAt'>,
    actor: string,
  ): Promise<{ id: string; token: string }> {
    const now = this.#clock.now()
    const token = freshSecret('unt')
    const id = freshId('token', now)
    await this.#register.addToken({ id, ...wanted, createdAt: now, revokedAt: null }, secretHash(token))
    this.#names.set(id, wanted.name)
    await this.#note(actor, 'token.add', `token:${id}`)
    return { id, token }
  }

  async revokeToken(id: string, actor: string): Promise<boolean> {
    const known = (await this.#register.tokens()).some((token) => token.id === id)
    if (!known) return false
    await this.#register.revokeToken(id, this.#clock.now())
    await this.#note(actor, 'token.revoke', `token:${id}`)
    return true
  }

  async hasAnybody(): Promise<boolean> {
    return (await this.#register.people()).length > 0
  }

  /** A fresh one-time token for the first administrator; earlier ones end. Null once there is somebody. */
  async offerSetup(): Promise<string | null> {
    if (await this.hasAnybody()) return null
    const token = freshSecret('unsetup')
    await this.#keepsakes.set(SETUP_TOKEN, secretHash(token))
    return token
  }

  /** The first administrator, once, with the token that the terminal showed. */
  async setUp(token: string, wanted: Omit<NewPerson, 'roles'>): Promise<Person | null> {
    if (this.#settingUp) return null
    this.#settingUp = true
    try {
      const expected = await this.#keepsakes.get(SETUP_TOKEN)
      if (expected === null || expected === '' || expected !== secretHash(token)) return null
      if (await this.hasAnybody()) return null
      const person = await this.add({ ...wanted, roles: ['admin'] }, 'setup')
      if (person !== null) await this.#keepsakes.set(SETUP_TOKEN, '')
      return person
    } finally {
      this.#settingUp = false
    }
  }

  #note(actor: string, action: string, subject: string): Promise<void> {
    return this.#audit.write({ at: this.#clock.now(), actor, action, subject })
  }
}

function heldBy({ role, venueId }: TokenRecord): Pick<Person, 'roles' | 'venueRoles'> {
  return venueId === null
    ? { roles: [role], venueRoles: [] }
    : { roles: [], venueRoles: [{ venueId, roles: [role] }] }
}
