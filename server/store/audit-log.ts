import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { AuditEntry, AuditLog } from '../ports/register.ts'
import type { Sqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** What the first entry is chained to. */
const GENESIS = '0'.repeat(64)

/** Appends one entry inside a transaction that is open already (`atOnce`): what was done and who did it stay together. */
export type AuditWriter = (entry: AuditEntry) => void

export function auditWriter({ prepare }: Pick<Sqlite, 'prepare'>): AuditWriter {
  const selectLast = prepare<{ seq: number; hash: string }>(
    `select seq, hash from audit order by seq desc limit 1`,
  )
  const insert = prepare(
    `insert into audit (seq, at, actor, action, subject, hash) values (?, ?, ?, ?, ?, ?)`,
  )
  return (entry) => {
    const last = selectLast.get()
    const seq = Number(last?.seq ?? 0) + 1
    const hash = chained(last?.hash ?? GENESIS, seq, entry)
    insert.run(seq, entry.at, entry.actor, entry.action, entry.subject, hash)
  }
}

/** The audit log, each row chained to the one before, so that a change in the past shows (SEC-4). */
export function auditLog({ db, atOnce }: Pick<Sqlite, 'db' | 'atOnce'>, append: AuditWriter): AuditLog {
  return { ...auditReader(db), write: (entry) => atOnce(() => append(entry)) }
}

export function auditReader(db: Kysely<Tables>): Omit<AuditLog, 'write'> {
  return {
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
