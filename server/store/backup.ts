/**
 * A copy of the database while it is in use, and the way back (END-6). A restored database begins at the epoch and
 * the sequence of the present second: no installation starts, or is given cues, more often than once a second over
 * its whole life, so both lie above whatever any screen has seen, whichever copy it was.
 */
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Instant } from '../../core/model/time.ts'
import { RoomState } from '../../core/show/room-state.ts'
import type { AuditLog } from '../ports/register.ts'
import { auditReader } from './audit-log.ts'
import type { Tables } from './tables.ts'

/** Copies a live database, page by page, without holding anybody up; the copy stands on its own, without a WAL. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
  const copy = new Database(to)
  copy.pragma('journal_mode = DELETE')
  const fault = faultIn(copy)
  copy.close()
  if (fault !== null) throw new Error(`The copy is not whole: ${fault}`)
}

/** Makes a copy fit to be started from: whoever holds an older state takes the new one. */
export function beginAnew(file: string, now: Instant, seen: number): void {
  const database = new Database(file)
  try {
    database.pragma('secure_delete = ON')
    const kept = database.prepare(`select value from keepsakes where name = 'epoch'`).pluck().get()
    const second = Math.floor(now / 1_000)
    const epoch = Math.max(Number(kept ?? 0), seen, second) + 1
    database.transaction(() => {
      database
        .prepare(
          `insert into keepsakes (name, value) values ('epoch', ?) on conflict (name) do update set value = excluded.value`,
        )
        .run(String(epoch))
      const rooms = database.prepare<[], { id: string; state: string }>(`select id, state from rooms`).all()
      const update = database.prepare(`update rooms set epoch = ?, seq = ?, state = ? where id = ?`)
      for (const room of rooms) {
        const before = RoomState.parse(JSON.parse(room.state))
        const state: RoomState = { ...before, epoch, seq: Math.max(before.seq, second) }
        update.run(state.epoch, state.seq, JSON.stringify(state), room.id)
      }
    })()
  } finally {
    standAlone(database)
    database.close()
  }
}

/** Leaves everything in the one file, without a log of writes beside it. */
function standAlone(database: Database.Database): void {
  database.pragma('journal_mode = DELETE')
}

/**
 * Whom staff turned away since the copy was made stays turned away: accounts that ended, roles and passwords that
 * changed, tokens and screens that were revoked. Nobody is signed in any more, and no invitation, link for a new
 * password or number of the staff's holds. Both databases are of this version.
 */
export function carryOver(file: string, present: string): void {
  const database = new Database(file)
  try {
    database.prepare(`attach database ? as present`).run(present)
    database.transaction(() => {
      database.exec(`
        update people set (disabled_at, roles, venue_roles, password_hash) = (select
          coalesce(people.disabled_at, now.disabled_at), now.roles, now.venue_roles, now.password_hash
          from present.people as now where now.id = people.id)
          where id in (select id from present.people);
        update tokens set revoked_at = (select now.revoked_at from present.tokens as now where now.id = tokens.id)
          where revoked_at is null and id in (select id from present.tokens);
        update kiosks set revoked_at = (select now.revoked_at from present.kiosks as now where now.id = kiosks.id)
          where revoked_at is null and id in (select id from present.kiosks);
        delete from sessions;
        delete from invitations;
        delete from staff_pins;
        delete from password_resets;
      `)
    })()
  } finally {
    database.exec(`detach database present`)
    standAlone(database)
    database.close()
  }
}

/** A database looked at without changing it. */
export interface Inspection {
  /** In SQLite's words, or null when it is whole. */
  fault(): string | null
  keepsake(name: string): string | null
  rooms(): number
  /** Withdrawals that are not erased yet, and screens of any withdrawal that have not answered. */
  withdrawals(): { all: number; unerased: number; awaited: number }
  /** Stories that this database knows as withdrawn. */
  withdrawnStories(): { story: string; at: Instant }[]
  audit: Omit<AuditLog, 'write'>
  close(): Promise<void>
}

/** Null when there is no such file. Throws when it is no database. */
export function inspect(file: string): Inspection {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  const has = (table: string): boolean =>
    database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(table) !== undefined
  const count = (statement: string): number => Number(database.prepare(statement).pluck().get())
  return {
    fault: () => faultIn(database),
    keepsake(name) {
      if (!has('keepsakes')) return null
      const value = database.prepare(`select value from keepsakes where name = ?`).pluck().get(name)
      return typeof value === 'string' ? value : null
    },
    rooms: () => (has('rooms') ? count(`select count(*) from rooms`) : 0),
    withdrawals() {
      if (!has('withdrawals')) return { all: 0, unerased: 0, awaited: 0 }
      return {
        all: count(`select count(*) from withdrawals`),
        unerased: count(`select count(*) from withdrawals where erased_at is null`),
        awaited: count(`select count(*) from withdrawal_screens where dark_at is null`),
      }
    },
    withdrawnStories: () =>
      has('withdrawals')
        ? database.prepare<[], { story: string; at: Instant }>(`select story, at from withdrawals`).all()
        : [],
    audit: auditReader(db),
    async close() {
      await db.destroy()
      // What was never asked through Kysely it does not close; an open handle would hold the log of writes.
      database.close()
    },
  }
}

function faultIn(database: Database.Database): string | null {
  const said = String(database.pragma('integrity_check(1)', { simple: true }))
  return said === 'ok' ? null : said
}
