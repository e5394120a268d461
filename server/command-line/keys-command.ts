/** `npx untold keys --begin-again`: the way on when the key ring is lost and there is no copy of it. */
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runningClock } from '../clock.ts'
import { openStore } from '../store/open-store.ts'
import { RING_ID } from '../vault/open-vault.ts'
import { findRing, RingKeeper } from '../vault/ring-keeper.ts'
import { UsageFault, type Command } from './command.ts'
import { isRunning, settings } from './settings.ts'

const HELP = `npx untold keys --begin-again

Only when the key ring is lost or damaged and there is no copy: makes a new one. Every draft, recording and story that
narrators entrusted to this installation stays unreadable for ever, and no receipt is found any more. A damaged ring
is kept beside the new one. A ring that can be read is never replaced.
`

export const keysCommand: Command = {
  name: 'keys',
  summary: 'begins a new key ring when the old one is lost for good',
  help: HELP,
  run: keys,
}

async function keys(words: readonly string[]): Promise<number> {
  if (words.length !== 1 || words[0] !== '--begin-again') throw new UsageFault(HELP)
  const config = settings()
  if (await isRunning(config))
    throw new UsageFault(`Untold still runs on port ${config.port}. Stop it first.`)
  const { keyFile, dataDir } = config
  const found = await findRing(keyFile)
  if (found.state === 'held')
    throw new UsageFault(`${keyFile} is a whole key ring. It is not replaced; nothing was changed.`)
  if (found.state === 'refused')
    throw new UsageFault(`${keyFile} may not be read by this user (${found.why}). Nothing was changed.`)
  if ((await stat(join(dataDir, 'untold.sqlite')).catch(() => null)) === null)
    throw new UsageFault(`There is no database in ${dataDir}. Set UNTOLD_DATA_DIR to the data folder.`)
  if (found.state === 'damaged') await rename(keyFile, `${keyFile}.damaged`)
  const keeper = await RingKeeper.create(keyFile)
  const store = await openStore(join(dataDir, 'untold.sqlite'))
  await store.keepsakes.set(RING_ID, keeper.ring.id)
  await store.audit.write({
    at: runningClock(null).now(),
    actor: 'command-line',
    action: 'key-ring.begin-again',
    subject: 'vault',
  })
  await store.close()
  process.stdout.write(
    `There is a new key ring at ${keyFile}. What the old one opened is lost. Keep a copy of this one, locked away.\n`,
  )
  return 0
}
