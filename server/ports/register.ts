/** What the server keeps besides the log: venues, rooms, screens, people, secrets (as hashes), audit. */
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Language } from '../../core/model/language.ts'
import type { Person, Role, VenueRoles } from '../../core/model/person.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Room, Venue } from '../../core/model/venue.ts'
import type { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { RuleEdit } from '../../core/protocol/schedule.ts'

export interface VenueRegister {
  venues(): Promise<Venue[]>
  rooms(): Promise<Room[]>
  rules(venueId: string): Promise<ScheduleRule[]>
  addVenue(venue: Venue): Promise<void>
  addRoom(room: Room): Promise<void>
  addRule(venueId: string, rule: ScheduleRule): Promise<void>
  changeRule(venueId: string, rule: ScheduleRule): Promise<void>
  removeRule(venueId: string, ruleId: string): Promise<void>
  /** All of them in this order, or none. */
  editRules(venueId: string, edits: readonly RuleEdit[]): Promise<void>
  changeVenue(venue: Venue): Promise<void>
  changeRoom(room: Room): Promise<void>
}

/** `demonstration`: admitted itself behind the demonstration's gate, not by staff. */
export interface KioskRecord {
  kiosk: Kiosk
  demonstration: boolean
}

export interface KioskRegister {
  kiosks(): Promise<KioskRecord[]>
  /** The screen that holds this token, revoked ones included, so that it can be told so. */
  kioskByToken(tokenHash: string): Promise<Kiosk | null>
  /** Adds a screen, or gives one with the same id its new settings and token. */
  admit(record: KioskRecord, tokenHash: string): Promise<void>
  change(kiosk: Kiosk): Promise<void>
  revoke(kioskId: string, at: Instant): Promise<void>
}

export interface PersonRecord {
  person: Person
  passwordHash: string
}

export interface SessionRecord {
  tokenHash: string
  personId: string
  createdAt: Instant
  expiresAt: Instant
  /** What people call it by; opens nothing. */
  id: string
  /** Browser and system in plain words, e.g. `Firefox, Windows`; never an address, never the whole user agent. */
  device: string
  /** When it was last used, to within ten minutes. */
  seenAt: Instant | null
}

/** A link that makes one account, once. */
export interface InvitationRecord {
  id: string
  /** What the inviting person calls it. */
  label: string
  roles: Role[]
  venueRoles: VenueRoles[]
  language: Language
  createdAt: Instant
  createdBy: string
  expiresAt: Instant
  /** When it was used or called back; null: it is open. */
  endedAt: Instant | null
}

/** A link with which one person chooses a new password, once. */
export interface ResetRecord {
  id: string
  personId: string
  createdAt: Instant
  createdBy: string
  expiresAt: Instant
  /** When it was used, replaced or called back; null: it is open. */
  endedAt: Instant | null
}

/** Six digits that open the overlay of a venue's screens for some hours. */
export interface PinRecord {
  id: string
  venueId: string
  personId: string
  createdAt: Instant
  expiresAt: Instant
  endedAt: Instant | null
}

export interface TokenRecord {
  id: string
  name: string
  role: Role
  /** Where the role counts; null: everywhere. */
  venueId: string | null
  createdAt: Instant
  expiresAt: Instant | null
  revokedAt: Instant | null
}

export interface PeopleRegister {
  people(): Promise<Person[]>
  personByName(username: string): Promise<PersonRecord | null>
  person(id: string): Promise<Person | null>
  /** False when the user name is taken. */
  addPerson(record: PersonRecord): Promise<boolean>
  disablePerson(id: string, at: Instant): Promise<void>
  /** An account that has ended holds again. */
  enablePerson(id: string): Promise<void>
  session(tokenHash: string): Promise<SessionRecord | null>
  addSession(session: SessionRecord): Promise<void>
  endSession(tokenHash: string): Promise<void>
  endSessionsOf(personId: string): Promise<void>
  endSessionsBefore(instant: Instant): Promise<void>
  sessions(): Promise<SessionRecord[]>
  seeSession(tokenHash: string, at: Instant): Promise<void>
  changePassword(id: string, passwordHash: string): Promise<void>
  changeRoles(id: string, roles: Role[], venueRoles: VenueRoles[]): Promise<void>
  invitations(): Promise<InvitationRecord[]>
  invitationByHash(hash: string): Promise<InvitationRecord | null>
  addInvitation(invitation: InvitationRecord, hash: string): Promise<void>
  /** False when it has ended already. */
  endInvitation(id: string, at: Instant): Promise<boolean>
  reopenInvitation(id: string): Promise<void>
  resets(): Promise<ResetRecord[]>
  resetByHash(hash: string): Promise<ResetRecord | null>
  /** Adds it; earlier ones of the same person end. */
  addReset(reset: ResetRecord, hash: string): Promise<void>
  /** False when it has ended already. */
  endReset(id: string, at: Instant): Promise<boolean>
  endResetsOf(personId: string, at: Instant): Promise<void>
  pins(): Promise<PinRecord[]>
  pinByHash(venueId: string, hash: string): Promise<PinRecord | null>
  addPin(pin: PinRecord, hash: string): Promise<void>
  endPin(id: string, at: Instant): Promise<void>
  tokens(): Promise<TokenRecord[]>
  tokenByHash(hash: string): Promise<TokenRecord | null>
  addToken(token: TokenRecord, hash: string): Promise<void>
  revokeToken(id: string, at: Instant): Promise<void>
}

/** One line of the audit log: who did what to what, never content (SEC-4). */
export interface AuditEntry {
  at: Instant
  /** Role and id of who acted, e.g. `person:…`, `token:…`, `system`. */
  actor: string
  action: string
  subject: string
}
export interface AuditRow extends AuditEntry {
  seq: number
  hash: string
}

/** Which entries; null: all. */
export interface AuditFilter {
  actor: string | null
  /** What an action begins with: `cue`, `story.publish`. */
  action: string | null
  from: Instant | null
  to: Instant | null
}

export interface AuditLog {
  /** Appends, chained to the row before by its hash. */
  write(entry: AuditEntry): Promise<void>
  /** Newest first, below `before` when given. */
  read(before: number | null, limit: number, filter?: AuditFilter): Promise<AuditRow[]>
  count(): Promise<number>
  /** `seq` of the first row whose hash does not follow from the one before, or null when the chain is whole. */
  firstBroken(): Promise<number | null>
}

/** Small facts that outlive a restart, by name. */
export interface Keepsakes {
  get(name: string): Promise<string | null>
  set(name: string, value: string): Promise<void>
}
