/** Copies the database and the sealed files into a folder, while Untold runs; never the key ring (END-6). */
import { cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Instant } from '../../core/model/time.ts'
import { copyDatabase, inspect } from '../store/backup.ts'
import { RING_ID } from '../vault/open-vault.ts'
import { BACKUP_FORMAT, type BackupNote } from './backup-note.ts'

/** `folder` is new or empty. What is cut short leaves only `<folder>.unfinished`, which the next one sweeps away. */
export async function makeBackup(dataDir: string, folder: string, now: Instant): Promise<BackupNote> {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  // The database first: a sealed file that it does not know yet harms nobody, one that is missing would.
  await copyDatabase(join(dataDir, 'untold.sqlite'), join(unfinished, 'untold.sqlite'))
  await copyIfThere(join(dataDir, 'vault'), join(unfinished, 'vault'))
  const copy = inspect(join(unfinished, 'untold.sqlite'))
  const note: BackupNote = {
    format: BACKUP_FORMAT,
    at: new Date(now).toISOString(),
    ring: copy.keepsake(RING_ID),
  }
  await copy.close()
  await writeFile(join(unfinished, 'backup.json'), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
  await mkdir(dirname(folder), { recursive: true })
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
  return note
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if ((await stat(from).catch(() => null)) === null) return
  await cp(from, to, { recursive: true })
}
