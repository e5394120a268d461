import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Opens the embedded database. WAL with `synchronous=FULL` is the setting under which no acknowledged write
 * was lost to `kill -9` or to a power cut; `secure_delete` overwrites what is deleted.
 */
export function openSqlite(file: string): Kysely<Tables> {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  database.pragma('busy_timeout = 3000')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}
