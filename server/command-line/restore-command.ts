/** `npx untold restore`: a backup becomes the data folder; what was withdrawn stays withdrawn (END-6). */
import { resolve } from 'node:path'
import { BackupFault } from '../backup/backup-fault.ts'
import { layOut, takePlace } from '../backup/restore-backup.ts'
import { runningClock } from '../clock.ts'
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
  if (await isRunning(config))
    throw new UsageFault(
      `Untold still runs on port ${config.port}. Stop it, then restore, or restore in the console (Settings → Backups). Nothing was changed.`,
    )
  const { dataDir } = config
  const { note, withdrawn } = await layOut(from, config).catch((fault: unknown) => {
    throw fault instanceof BackupFault ? new UsageFault(fault.message) : fault
  })
  const aside = await takePlace(config, runningClock(null).now())
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
