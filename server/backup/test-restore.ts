/** Whether a backup can be gone back to: it is restored into a folder of its own, looked at, and thrown away. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../core/model/time.ts'
import type { PointTest } from '../../core/protocol/backups.ts'
import { fileSlot } from '../desk/story-file.ts'
import type { StoredStory } from '../ports/story-register.ts'
import { inspect } from '../store/backup.ts'
import { openStore } from '../store/open-store.ts'
import { place } from '../vault/open-vault.ts'
import { findRing } from '../vault/ring-keeper.ts'
import { dataKey } from '../vault/ring.ts'
import { openWith } from '../vault/sealing.ts'
import { readWithdrawn } from '../vault/withdrawn-list.ts'
import { BackupFault } from './backup-fault.ts'
import { layOut, type Laid } from './restore-backup.ts'

/** `shelf`: where there is room for another copy. */
export async function testRestore(
  from: string,
  keyFile: string,
  shelf: string,
  now: Instant,
): Promise<PointTest> {
  const dataDir = await mkdtemp(join(shelf, '.testing-'))
  const found = { at: now, fault: null, rooms: 0, people: 0, opened: 0, withdrawn: 0 }
  try {
    const laid = await layOut(from, { dataDir, keyFile })
    return { ...found, ...(await lookAt(join(dataDir, 'restoring', 'untold.sqlite'), keyFile, laid)) }
  } catch (fault) {
    if (!(fault instanceof BackupFault)) throw fault
    return { ...found, fault: fault.message }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function lookAt(
  database: string,
  keyFile: string,
  { withdrawn }: Laid,
): Promise<Omit<PointTest, 'at'>> {
  const looked = inspect(database)
  const broken = looked.fault() ?? (await brokenChain(looked.audit))
  const rooms = looked.rooms()
  await looked.close()
  const store = await openStore(database)
  try {
    const people = (await store.people.people()).filter((each) => each.disabledAt === null).length
    const gone = await readWithdrawn(keyFile)
    const ring = await findRing(keyFile)
    const stories = (await store.stories.all()).filter((each) => each.kind === 'sealed' && !gone.has(each.id))
    const closed = stories.filter((each) => !opens(each, ring))
    const fault =
      broken ??
      (people === 0 ? 'Nobody could sign in: it holds no account.' : null) ??
      (closed.length > 0
        ? `${closed.length} stories that were never withdrawn do not open with the present key ring.`
        : null)
    return { fault, rooms, people, opened: stories.length - closed.length, withdrawn }
  } finally {
    await store.close()
  }
}

type FoundRing = Awaited<ReturnType<typeof findRing>>

/** Its file really opens, with its own key, where it lies. */
function opens(story: StoredStory, ring: FoundRing): boolean {
  if (story.kind !== 'sealed' || ring.state !== 'held') return false
  const key = dataKey(ring.ring, story.id)
  return key !== null && openWith(key, place(fileSlot(story.id, story.version)), story.file) !== null
}

async function brokenChain(audit: { firstBroken(): Promise<number | null> }): Promise<string | null> {
  const at = await audit.firstBroken()
  return at === null ? null : `The audit log’s chain breaks at entry ${at}.`
}
