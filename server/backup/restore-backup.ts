/**
 * A backup becomes the data folder in two steps, so that power may go at any moment: what is to come is laid out beside
 * what is there and made fit to be started from; then it takes its place, and a start completes what was cut short.
 * What was withdrawn stays withdrawn (END-6), and whom staff turned away stays turned away.
 */
import { cp, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../core/model/time.ts'
import { beginAnew, carryOver, copyDatabase, inspect } from '../store/backup.ts'
import { openStore } from '../store/open-store.ts'
import { findRing } from '../vault/ring-keeper.ts'
import { addWithdrawn, readWithdrawn } from '../vault/withdrawn-list.ts'
import { BackupFault } from './backup-fault.ts'
import { BackupNote } from './backup-note.ts'

export interface Place {
  dataDir: string
  keyFile: string
}

/** What lies ready to take its place. */
export interface Laid {
  note: BackupNote
  /** Stories that were withdrawn since the backup: they stay withdrawn. */
  withdrawn: number
}

const LAID = 'restoring'
/** Stands there once what is to come is whole: from then on a start goes through with it. */
const READY = 'ready.json'
const DATABASE = 'untold.sqlite'
const OLD_PARTS = [DATABASE, 'untold.sqlite-wal', 'untold.sqlite-shm'] as const

/** Lays a backup out in the data folder, while Untold runs. Throws `BackupFault`; nothing that is in use was changed. */
export async function layOut(from: string, place: Place): Promise<Laid> {
  const note = await noteIn(from)
  await mustFit(note, place.keyFile)
  const laid = join(place.dataDir, LAID)
  await rm(laid, { recursive: true, force: true })
  await mkdir(laid, { recursive: true, mode: 0o700 })
  try {
    await copyDatabase(join(from, DATABASE), join(laid, DATABASE))
    if (await exists(join(from, 'vault')))
      await cp(join(from, 'vault'), join(laid, 'vault'), { recursive: true })
    // Brings an older backup up to date; one that a newer Untold has written is refused here.
    await (await openStore(join(laid, DATABASE))).close()
  } catch (fault) {
    await rm(laid, { recursive: true, force: true })
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new BackupFault(`${from} cannot be restored: ${why}`)
  }
  const withdrawn = await withdrawnSince(join(laid, DATABASE), place.keyFile)
  return { note, withdrawn }
}

export async function throwAway(dataDir: string): Promise<void> {
  await rm(join(dataDir, LAID), { recursive: true, force: true })
}

/** Lets what lies ready take its place; nobody runs on the folder. The folder that holds what was there, or null. */
export async function takePlace(place: Place, now: Instant): Promise<string | null> {
  const { dataDir, keyFile } = place
  const laid = join(dataDir, LAID)
  const present = join(dataDir, DATABASE)
  // A withdrawal that only the present database knows is written beside the ring before it is put away.
  await keepWithdrawals(present, keyFile)
  beginAnew(join(laid, DATABASE), now, await epochOf(present))
  if (await isWhole(present)) carryOver(join(laid, DATABASE), present)
  await sync(join(laid, DATABASE))
  const there = await exists(present)
  const aside = `before-restore-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`
  await writeFile(join(laid, READY), JSON.stringify({ aside }), { mode: 0o600 })
  await sync(join(laid, READY))
  await sync(laid)
  await completeRestore(dataDir)
  return there ? join(dataDir, aside) : null
}

/** Goes through with a restore that was cut short, or sweeps away one that had not begun; call before every start. */
export async function completeRestore(dataDir: string): Promise<void> {
  const laid = join(dataDir, LAID)
  if (!(await exists(laid))) return
  const aside = await readyIn(laid)
  if (aside !== null) {
    const away = join(dataDir, aside)
    await mkdir(away, { recursive: true, mode: 0o700 })
    if (await exists(join(laid, DATABASE))) {
      for (const part of OLD_PARTS) await move(join(dataDir, part), join(away, part))
      // The sealed files follow their database: without new ones the folder stays empty until the next is sealed.
      if (!(await exists(join(away, 'vault')))) await move(join(dataDir, 'vault'), join(away, 'vault'))
      await move(join(laid, 'vault'), join(dataDir, 'vault'))
      await move(join(laid, DATABASE), join(dataDir, DATABASE))
      await sync(dataDir)
    }
  }
  await rm(laid, { recursive: true, force: true })
}

/** Puts back what a restore put aside; nobody runs on the folder. What the restore brought is lost. */
export async function putBack(dataDir: string, aside: string): Promise<void> {
  for (const part of [...OLD_PARTS, 'vault']) {
    await rm(join(dataDir, part), { recursive: true, force: true })
    await move(join(aside, part), join(dataDir, part))
  }
  await rm(aside, { recursive: true, force: true })
  await sync(dataDir)
}

export async function noteIn(folder: string): Promise<BackupNote> {
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => null)
  if (text === null) throw new BackupFault(`${folder} is no backup of Untold: it has no backup.json.`)
  let note: BackupNote | undefined
  try {
    note = BackupNote.safeParse(JSON.parse(text)).data
  } catch {
    note = undefined
  }
  if (note === undefined) throw new BackupFault(`${folder}/backup.json cannot be read. Take another backup.`)
  return note
}

/** The present ring must be the one that the backup was sealed with. */
async function mustFit(note: BackupNote, keyFile: string): Promise<void> {
  if (note.ring === null) return
  const found = await findRing(keyFile)
  if (found.state !== 'held')
    throw new BackupFault(
      `The key ring ${keyFile} is not there or cannot be read. Without it nothing that narrators told can be read from this backup. Put it in its place, or set UNTOLD_KEY_FILE. Nothing was changed.`,
    )
  if (found.ring.id !== note.ring)
    throw new BackupFault(
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

async function isWhole(database: string): Promise<boolean> {
  if (!(await exists(database))) return false
  try {
    const present = inspect(database)
    const fault = present.fault()
    await present.close()
    return fault === null
  } catch {
    return false
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

async function readyIn(laid: string): Promise<string | null> {
  const text = await readFile(join(laid, READY), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { aside } = JSON.parse(text) as { aside?: unknown }
    return typeof aside === 'string' && /^before-restore-[\w-]+$/.test(aside) ? aside : null
  } catch {
    return null
  }
}

async function move(from: string, to: string): Promise<void> {
  if (await exists(from)) await rename(from, to)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
