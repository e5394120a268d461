import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import type { Tables } from './tables.ts'

/** How long a write waits for another process, at most. */
const PATIENCE_MS = 3_000

/** One embedded database, one connection, two ways to it. */
export interface Sqlite {
  /** The usual way. */
  db: Kysely<Tables>
  /** A statement for `atOnce`, compiled once; its names are checked here and now. */
  prepare<Row>(statement: string): Database.Statement<unknown[], Row>
  /**
   * The short way, for what a whole room waits for: runs `work` in one durable transaction, in its turn among the
   * queries of `db`. Nothing else happens in between, because `work` never waits; when it throws, nothing was done.
   */
  atOnce<Result>(work: () => Result): Promise<Result>
  /**
   * Moves everything out of the write-ahead log and cuts it to nothing: older versions of pages stand there until
   * then. In the file itself `secure_delete` has overwritten what was deleted.
   */
  scrub(): Promise<void>
}

/**
 * Opens the embedded database. WAL with `synchronous=FULL` is the setting under which no acknowledged write
 * was lost to `kill -9` or to a power cut; `secure_delete` overwrites what is deleted.
 */
export function openSqlite(file: string): Sqlite {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  database.pragma(`busy_timeout = ${PATIENCE_MS}`)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: compiledOnce(database) }) })
  return {
    db,
    prepare: (statement) => database.prepare(statement),
    // The turn is Kysely's own: a transaction of `db` is never open while `work` runs.
    atOnce: (work) => db.connection().execute(async () => database.transaction(work).immediate()),
    scrub: () =>
      db.connection().execute(async () => {
        const [row] = checkpointed(database)
        if (row?.busy !== 0)
          throw new Error('The write-ahead log could not be emptied: something else reads the database.')
      }),
  }
}

/** Waiting for a reader would hold up everything, calm too; whoever scrubs tries again. */
function checkpointed(database: Database.Database): { busy: number }[] {
  database.pragma('busy_timeout = 0')
  try {
    return database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  } finally {
    database.pragma(`busy_timeout = ${PATIENCE_MS}`)
  }
}

/** Texts of queries are few; should some code ever make them up as it goes, the oldest are forgotten. */
const STATEMENTS_KEPT = 256

/** Kysely has every query compiled anew, which takes longer than most of ours take to run. */
function compiledOnce(database: Database.Database): SqliteDatabase {
  const compiled = new Map<string, Database.Statement>()
  return {
    prepare(text) {
      const known = compiled.get(text)
      if (known !== undefined) return known
      const statement = database.prepare(text)
      compiled.set(text, statement)
      if (compiled.size > STATEMENTS_KEPT) compiled.delete(compiled.keys().next().value!)
      return statement
    },
    close: () => database.close(),
  }
}
