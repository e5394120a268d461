import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { AuditEntry, AuditLog } from '../ports/register.ts'
import type { Tables } from './tables.ts'

/** What the first entry is chained to. */
const GENESIS = '0'.repeat(64)

/** The audit log, each row chained to the one before, so that a change in the past shows (SEC-4). */
export function auditLog(db: Kysely<Tables>): AuditLog {
  return {
    async write(entry) {
      await db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('audit')
          .select(['seq', 'hash'])
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst()
        const seq = Number(last?.seq ?? 0) + 1
        await trx
          .insertInto('audit')
          .values({ seq, ...entry, hash: chained(last?.hash ?? GENESIS, seq, entry) })
          .execute()
      })
    },

    async read(before, limit, filter) {
      let query = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit)
      if (before !== null) query = query.where('seq', '<', before)
      const { actor = null, action = null, from = null, to = null } = filter ?? {}
      if (actor !== null) query = query.where('actor', '=', actor)
      if (action !== null)
        // A prefix, letter by letter: nothing in it is a pattern.
        query = query.where((each) =>
          each(each.fn('substr', ['action', sql.lit(1), sql.lit(action.length)]), '=', action),
        )
      if (from !== null) query = query.where('at', '>=', from)
      if (to !== null) query = query.where('at', '<', to)
      const rows = await query.execute()
      return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    },

    async count() {
      const row = await db
        .selectFrom('audit')
        .select((each) => each.fn.countAll().as('all'))
        .executeTakeFirst()
      return Number(row?.all ?? 0)
    },

    async firstBroken() {
      let previous = GENESIS
      let expected = 1
      for (;;) {
        const rows = await db
          .selectFrom('audit')
          .selectAll()
          .where('seq', '>=', expected)
          .orderBy('seq')
          .limit(500)
          .execute()
        if (rows.length === 0) return null
        for (const row of rows) {
          const seq = Number(row.seq)
          if (seq !== expected || row.hash !== chained(previous, seq, row)) return expected
          previous = row.hash
          expected = seq + 1
        }
      }
    },
  }
}

function chained(previous: string, seq: number, entry: AuditEntry): string {
  const text = JSON.stringify([previous, seq, entry.at, entry.actor, entry.action, entry.subject])
  return createHash('sha256').update(text).digest('hex')
}
