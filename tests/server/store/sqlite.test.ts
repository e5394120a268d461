import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../../server/store/open-store.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { contributionConformance } from './contribution-conformance.ts'
import { storeConformance, type StorePlace } from './store-conformance.ts'
import { withdrawalConformance } from './withdrawal-conformance.ts'

async function sqlitePlace(): Promise<StorePlace & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'untold-store-'))
  const file = join(folder, 'untold.sqlite')
  const beside = (statement: string, ...values: unknown[]) => {
    const database = new Database(file)
    database.prepare(statement).run(...values)
    database.close()
  }
  return {
    file,
    open: () => openStore(file),
    async tamper(seq, subject) {
      if (subject === null) beside('delete from audit where seq = ?', seq)
      else beside('update audit set subject = ? where seq = ?', subject, seq)
    },
    async writeByNewer() {
      beside('insert into migrations (id) values (9999)')
    },
    async bytes() {
      const files = await readdir(folder)
      return Buffer.concat(await Promise.all(files.map((each) => readFile(join(folder, each)))))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

storeConformance('SQLite', sqlitePlace)
withdrawalConformance('SQLite', sqlitePlace)
contributionConformance('SQLite', sqlitePlace)

test('[END-1] a write is on the disk before it is acknowledged: WAL with full synchronisation', async () => {
  const place = await sqlitePlace()
  const { db, prepare } = openSqlite(place.file)
  expect(prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  expect(prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
  expect(prepare('pragma secure_delete').get()).toEqual({ secure_delete: 1 })
  await db.destroy()
  await place.remove()
})
