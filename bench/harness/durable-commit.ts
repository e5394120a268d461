/** What one durable commit costs on this disk by itself: WAL and `synchronous=FULL`, as the server's store. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { monotonic } from '../../server/clock.ts'

/** About the size of a cue and its room's state, in characters. */
const ROW = 'x'.repeat(700)

export async function commitTimes(count: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'untold-bench-commit-'))
  const database = new Database(join(folder, 'commit.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table rows (id integer primary key, body text not null)')
  const insert = database.prepare('insert into rows (body) values (?)')
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const begun = monotonic()
    insert.run(ROW)
    times.push(monotonic() - begun)
    await new Promise((done) => setTimeout(done, 5))
  }
  database.close()
  await rm(folder, { recursive: true })
  return times
}
