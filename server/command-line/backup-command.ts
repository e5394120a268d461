/** `npx untold backup`: everything but the key ring, while Untold runs. */
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { copyDatabase, inspect } from '../store/backup.ts'
import { RING_ID } from '../vault/open-vault.ts'
import { BACKUP_FORMAT, type BackupNote } from './backup-note.ts'
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
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  // The database first: a sealed file that it does not know yet harms nobody, one that is missing would.
  await copyDatabase(database, join(unfinished, 'untold.sqlite'))
  await copyIfThere(join(dataDir, 'vault'), join(unfinished, 'vault'))
  const copy = inspect(join(unfinished, 'untold.sqlite'))
  const note: BackupNote = {
    format: BACKUP_FORMAT,
    at: new Date().toISOString(),
    ring: copy.keepsake(RING_ID),
  }
  await copy.close()
  await writeFile(join(unfinished, 'backup.json'), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
  await mkdir(dirname(folder), { recursive: true })
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
  process.stdout.write(
    `The backup is in ${folder}. The key ring is not in it; without the ring, narrators’ stories in it cannot be read.\n`,
  )
  return 0
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if ((await stat(from).catch(() => null)) === null) return
  await cp(from, to, { recursive: true })
}
