import type { Kysely, Selectable } from 'kysely'
import * as z from 'zod/mini'
import { Language } from '../../core/model/language.ts'
import { Person, Role, VenueRoles } from '../../core/model/person.ts'
import type {
  InvitationRecord,
  PeopleRegister,
  PinRecord,
  ResetRecord,
  SessionRecord,
  TokenRecord,
} from '../ports/register.ts'
import type { Sqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

/**
 * Whoever asks for a cue is looked up first, so these look-ups are compiled once and wait for no turn: each is one
 * statement over tables that no transaction of several statements writes.
 */
export function peopleRegister({ db, prepare }: Pick<Sqlite, 'db' | 'prepare'>): PeopleRegister {
  const selectToken = prepare<Selectable<Tables['tokens']>>(`select * from tokens where hash = ?`)
  const selectSession = prepare<Selectable<Tables['sessions']>>(`select * from sessions where token_hash = ?`)
  const selectPerson = prepare<Selectable<Tables['people']>>(`select * from people where id = ?`)
  return {
    async people() {
      const rows = await db.selectFrom('people').selectAll().orderBy('username').execute()
      return rows.map(personOf)
    },
    async personByName(username) {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where('username', '=', username)
        .executeTakeFirst()
      return row === undefined ? null : { person: personOf(row), passwordHash: row.password_hash }
    },
    async person(id) {
      const row = selectPerson.get(id)
      return row === undefined ? null : personOf(row)
    },
    async addPerson({ person, passwordHash }) {
      const result = await db
        .insertInto('people')
        .values({
          id: person.id,
          username: person.username,
          display_name: person.displayName,
          roles: JSON.stringify(person.roles),
          venue_roles: JSON.stringify(person.venueRoles),
          language: person.language,
          password_hash: passwordHash,
          created_at: person.createdAt,
          disabled_at: person.disabledAt,
        })
        .onConflict((conflict) => conflict.column('username').doNothing())
        .executeTakeFirst()
      return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
    },
    async disablePerson(id, at) {
      await db.updateTable('people').set({ disabled_at: at }).where('id', '=', id).execute()
    },
    async enablePerson(id) {
      await db.updateTable('people').set({ disabled_at: null }).where('id', '=', id).execute()
    },

    async session(tokenHash) {
      const row = selectSession.get(tokenHash)
      return row === undefined ? null : sessionOf(row)
    },
    async addSession(session) {
      await db
        .insertInto('sessions')
        .values({
          token_hash: session.tokenHash,
          person_id: session.personId,
          created_at: session.createdAt,
          expires_at: session.expiresAt,
          id: session.id,
          device: session.device,
          seen_at: session.seenAt,
        })
        .execute()
    },
    async endSession(tokenHash) {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },
    async endSessionsOf(personId) {
      await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
    },
    async endSessionsBefore(instant) {
      await db.deleteFrom('sessions').where('expires_at', '<', instant).execute()
    },

    async sessions() {
      const rows = await db.selectFrom('sessions').selectAll().orderBy('created_at', 'desc').execute()
      return rows.map(sessionOf)
    },
    async seeSession(tokenHash, at) {
      await db.updateTable('sessions').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
    },
    async changePassword(id, passwordHash) {
      await db.updateTable('people').set({ password_hash: passwordHash }).where('id', '=', id).execute()
    },
    async changeRoles(id, roles, venueRoles) {
      await db
        .updateTable('people')
        .set({ roles: JSON.stringify(roles), venue_roles: JSON.stringify(venueRoles) })
        .where('id', '=', id)
        .execute()
    },

    async invitations() {
      const rows = await db.selectFrom('invitations').selectAll().orderBy('id', 'desc').execute()
      return rows.map(invitationOf)
    },
    async invitationByHash(hash) {
      const row = await db.selectFrom('invitations').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row === undefined ? null : invitationOf(row)
    },
    async addInvitation(invitation, hash) {
      const { id, expiresAt, endedAt, ...body } = invitation
      await db
        .insertInto('invitations')
        .values({ id, hash, body: JSON.stringify(body), expires_at: expiresAt, ended_at: endedAt })
        .execute()
    },
    async endInvitation(id, at) {
      const result = await db
        .updateTable('invitations')
        .set({ ended_at: at })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return Number(result.numUpdatedRows) === 1
    },
    async reopenInvitation(id) {
      await db.updateTable('invitations').set({ ended_at: null }).where('id', '=', id).execute()
    },

    async resets() {
      const rows = await db.selectFrom('password_resets').selectAll().orderBy('created_at', 'desc').execute()
      return rows.map(resetOf)
    },
    async resetByHash(hash) {
      const row = await db
        .selectFrom('password_resets')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst()
      return row === undefined ? null : resetOf(row)
    },
    async addReset(reset, hash) {
      await db.transaction().execute(async (trx) => {
        await endResets(trx, reset.personId, reset.createdAt)
        await trx
          .insertInto('password_resets')
          .values({
            id: reset.id,
            hash,
            person_id: reset.personId,
            created_at: reset.createdAt,
            created_by: reset.createdBy,
            expires_at: reset.expiresAt,
            ended_at: reset.endedAt,
          })
          .execute()
      })
    },
    async endReset(id, at) {
      const result = await db
        .updateTable('password_resets')
        .set({ ended_at: at })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return Number(result.numUpdatedRows) === 1
    },
    endResetsOf: (personId, at) => endResets(db, personId, at),

    async pins() {
      const rows = await db.selectFrom('staff_pins').selectAll().orderBy('created_at', 'desc').execute()
      return rows.map(pinOf)
    },
    async pinByHash(venueId, hash) {
      const row = await db
        .selectFrom('staff_pins')
        .selectAll()
        .where('venue_id', '=', venueId)
        .where('hash', '=', hash)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return row === undefined ? null : pinOf(row)
    },
    async addPin(pin, hash) {
      await db
        .insertInto('staff_pins')
        .values({
          id: pin.id,
          venue_id: pin.venueId,
          person_id: pin.personId,
          hash,
          created_at: pin.createdAt,
          expires_at: pin.expiresAt,
          ended_at: pin.endedAt,
        })
        .execute()
    },
    async endPin(id, at) {
      await db
        .updateTable('staff_pins')
        .set({ ended_at: at })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
    },

    async tokens() {
      const rows = await db.selectFrom('tokens').selectAll().orderBy('created_at').execute()
      return rows.map(tokenOf)
    },
    async tokenByHash(hash) {
      const row = selectToken.get(hash)
      return row === undefined ? null : tokenOf(row)
    },
    async addToken(token, hash) {
      await db
        .insertInto('tokens')
        .values({
          id: token.id,
          name: token.name,
          role: token.role,
          venue_id: token.venueId,
          hash,
          created_at: token.createdAt,
          expires_at: token.expiresAt,
          revoked_at: token.revokedAt,
        })
        .execute()
    },
    async revokeToken(id, at) {
      await db.updateTable('tokens').set({ revoked_at: at }).where('id', '=', id).execute()
    },
  }
}

function personOf(row: Selectable<Tables['people']>): Person {
  return Person.parse({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    roles: JSON.parse(row.roles),
    venueRoles: JSON.parse(row.venue_roles),
    language: row.language,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  })
}

function sessionOf(row: Selectable<Tables['sessions']>): SessionRecord {
  return {
    tokenHash: row.token_hash,
    personId: row.person_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    // One that began before sessions had names.
    id: row.id === '' ? `session-${row.token_hash.slice(0, 16)}` : row.id,
    device: row.device,
    seenAt: row.seen_at,
  }
}

const InvitationBody = z.object({
  label: z.string(),
  roles: z.array(Role),
  venueRoles: z.array(VenueRoles),
  language: Language,
  createdAt: z.number(),
  createdBy: z.string(),
})

function invitationOf(row: Selectable<Tables['invitations']>): InvitationRecord {
  const body = InvitationBody.parse(JSON.parse(row.body))
  return { id: row.id, ...body, expiresAt: row.expires_at, endedAt: row.ended_at }
}

async function endResets(db: Kysely<Tables>, personId: string, at: number): Promise<void> {
  await db
    .updateTable('password_resets')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

function resetOf(row: Selectable<Tables['password_resets']>): ResetRecord {
  return {
    id: row.id,
    personId: row.person_id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }
}

function pinOf(row: Selectable<Tables['staff_pins']>): PinRecord {
  return {
    id: row.id,
    venueId: row.venue_id,
    personId: row.person_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }
}

function tokenOf(row: Selectable<Tables['tokens']>): TokenRecord {
  return {
    id: row.id,
    name: row.name,
    role: Role.parse(row.role),
    venueId: row.venue_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
