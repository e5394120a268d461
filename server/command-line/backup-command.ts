/** `npx untold backup`: everything but the key ring, while Untold runs. */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeBackup } from '../backup/make-backup.ts'
import { runningClock } from '../clock.ts'
import { UsageFault, type Command } from './command.ts'
import { settings } from './settings.ts'

const HELP = `npx untold backup <folder>

Copies the database and the sealed files into a new folder, while Untold runs. The key ring is never part of a
backup: a story that is withdrawn must not come back with it. Keep the ring's own copy elsewhere, locked away.
`

export const backupCommand: Command = {
  name: 'backup',
  summary: 'copies everything but the key ring, while Untold runs',
  help: HELP,
  run: backup,
}

async function backup(words: readonly string[]): Promise<number> {
  const [named, ...more] = words
  if (named === undefined || named.startsWith('-') || more.length > 0)
    throw new UsageFault(`"backup" needs one folder to write to.\n\n${HELP}`)
  const folder = resolve(named)
  const { dataDir } = settings()
  const database = join(dataDir, 'untold.sqlite')
  if ((await stat(database).catch(() => null)) === null)
    throw new UsageFault(`There is no database in ${dataDir}. Set UNTOLD_DATA_DIR to the data folder.`)
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new UsageFault(`${folder} is not empty. Name a new folder; a backup never overwrites another.`)
  if (`${folder}/`.startsWith(`${resolve(dataDir)}/`))
    throw new UsageFault(`${folder} lies in the data folder. A backup belongs on another disk.`)
  await makeBackup(dataDir, folder, runningClock(null).now())
  process.stdout.write(
    `The backup is in ${folder}. The key ring is not in it; without the ring, narrators’ stories in it cannot be read.\n`,
  )
  return 0
}
