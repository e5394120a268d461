/** `npx untold restore`: a backup becomes the data folder; what was withdrawn stays withdrawn (END-6). */
import { cp, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Instant } from '../../core/model/time.ts'
import { runningClock } from '../clock.ts'
import { beginAnew, copyDatabase, inspect } from '../store/backup.ts'
import { findRing } from '../vault/ring-keeper.ts'
import { addWithdrawn, readWithdrawn } from '../vault/withdrawn-list.ts'
import { BackupNote } from './backup-note.ts'
import { UsageFault, type Command } from './command.ts'
import { isRunning, settings } from './settings.ts'

const HELP = `npx untold restore <folder>

Makes a backup the data folder (UNTOLD_DATA_DIR). Stop Untold first. The present key ring is used: stories that were
withdrawn since the backup stay withdrawn, because their keys are gone. What is in the data folder now is moved
beside it, not deleted.
`

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'makes a backup the data folder; withdrawn stories stay withdrawn',
  help: HELP,
  run: restore,
}

async function restore(words: readonly string[]): Promise<number> {
  const [named, ...more] = words
  if (named === undefined || named.startsWith('-') || more.length > 0)
    throw new UsageFault(`"restore" needs the folder of one backup.\n\n${HELP}`)
  const from = resolve(named)
  const config = settings()
  const note = await noteIn(from)
  if (await isRunning(config))
    throw new UsageFault(
      `Untold still runs on port ${config.port}. Stop it, then restore. Nothing was changed.`,
    )
  await mustFit(note, config.keyFile)
  const now = runningClock(null).now()
  const { dataDir } = config
  const present = join(dataDir, 'untold.sqlite')
  const seen = await epochOf(present)
  // A withdrawal that only the present database knows is written beside the ring before it is put away.
  await keepWithdrawals(present, config.keyFile)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const coming = join(dataDir, 'untold.sqlite.restoring')
  await rm(coming, { force: true })
  await copyDatabase(join(from, 'untold.sqlite'), coming)
  beginAnew(coming, now, seen)
  await sync(coming)
  const aside = await putAside(dataDir, now)
  await rename(coming, present)
  if (await exists(join(from, 'vault')))
    await cp(join(from, 'vault'), join(dataDir, 'vault'), { recursive: true })
  await sync(dataDir)
  const withdrawn = await withdrawnSince(present, config.keyFile)
  process.stdout.write(
    [
      `The backup of ${note.at} is in ${dataDir}. Start Untold; screens take the restored state by themselves.`,
      ...(withdrawn > 0
        ? [`${withdrawn} stories were withdrawn since. They stay withdrawn and are erased at the start.`]
        : []),
      ...(aside === null
        ? []
        : [`What was there before is in ${aside}; delete it when you no longer need it.`]),
      '',
    ].join('\n'),
  )
  return 0
}

async function noteIn(folder: string): Promise<BackupNote> {
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => null)
  if (text === null) throw new UsageFault(`${folder} is no backup of Untold: it has no backup.json.`)
  let note: BackupNote | undefined
  try {
    note = BackupNote.safeParse(JSON.parse(text)).data
  } catch {
    note = undefined
  }
  if (note === undefined) throw new UsageFault(`${folder}/backup.json cannot be read. Take another backup.`)
  return note
}

/** The present ring must be the one that the backup was sealed with. */
async function mustFit(note: BackupNote, keyFile: string): Promise<void> {
  if (note.ring === null) return
  const found = await findRing(keyFile)
  if (found.state !== 'held')
    throw new UsageFault(
      `The key ring ${keyFile} is not there or cannot be read. Without it nothing that narrators told can be read from this backup. Put it in its place, or set UNTOLD_KEY_FILE. Nothing was changed.`,
    )
  if (found.ring.id !== note.ring)
    throw new UsageFault(
      `The key ring ${keyFile} belongs to another installation than this backup. Set UNTOLD_KEY_FILE to the right one. Nothing was changed.`,
    )
}

async function epochOf(database: string): Promise<number> {
  if (!(await exists(database))) return 0
  try {
    const present = inspect(database)
    const epoch = Number(present.keepsake('epoch') ?? 0)
    await present.close()
    return epoch
  } catch {
    // It is being replaced because it is broken; the present second is above it.
    return 0
  }
}

async function keepWithdrawals(database: string, keyFile: string): Promise<void> {
  if (!(await exists(database))) return
  try {
    const present = inspect(database)
    const known = await readWithdrawn(keyFile)
    for (const { story, at } of present.withdrawnStories())
      if (!known.has(story)) await addWithdrawn(keyFile, story, at)
    await present.close()
  } catch {
    // A broken database says nothing; the list beside the ring does.
  }
}

/** How many withdrawals the restored database has yet to learn of. */
async function withdrawnSince(database: string, keyFile: string): Promise<number> {
  const restored = inspect(database)
  const known = new Set(restored.withdrawnStories().map(({ story }) => story))
  await restored.close()
  return [...(await readWithdrawn(keyFile)).keys()].filter((story) => !known.has(story)).length
}

const PARTS = ['untold.sqlite', 'untold.sqlite-wal', 'untold.sqlite-shm', 'vault'] as const

async function putAside(dataDir: string, now: Instant): Promise<string | null> {
  const there = []
  for (const part of PARTS) if (await exists(join(dataDir, part))) there.push(part)
  if (there.length === 0) return null
  const aside = join(dataDir, `before-restore-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`)
  await mkdir(aside, { mode: 0o700 })
  for (const part of there) await rename(join(dataDir, part), join(aside, part))
  return aside
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
