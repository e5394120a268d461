import type { Kysely, Selectable } from 'kysely'
import { Person, Role } from '../../core/model/person.ts'
import type { PeopleRegister, TokenRecord } from '../ports/register.ts'
import type { Tables } from './tables.ts'

export function peopleRegister(db: Kysely<Tables>): PeopleRegister {
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
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
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

    async session(tokenHash) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      if (row === undefined) return null
      return {
        tokenHash,
        personId: row.person_id,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      }
    },
    async addSession(session) {
      await db
        .insertInto('sessions')
        .values({
          token_hash: session.tokenHash,
          person_id: session.personId,
          created_at: session.createdAt,
          expires_at: session.expiresAt,
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

    async tokens() {
      const rows = await db.selectFrom('tokens').selectAll().orderBy('created_at').execute()
      return rows.map(tokenOf)
    },
    async tokenByHash(hash) {
      const row = await db.selectFrom('tokens').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row === undefined ? null : tokenOf(row)
    },
    async addToken(token, hash) {
      await db
        .insertInto('tokens')
        .values({
          id: token.id,
          name: token.name,
          role: token.role,
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
    language: row.language,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  })
}

function tokenOf(row: Selectable<Tables['tokens']>): TokenRecord {
  return {
    id: row.id,
    name: row.name,
    role: Role.parse(row.role),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
