/** `npx untold doctor`: looks at everything that can be lost or be wrong, changes nothing, and says what to do. */
import { stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runningClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { inspect, type Inspection } from '../store/backup.ts'
import { canDecode } from '../media/ffmpeg.ts'
import { voicesHere } from '../speech/synthesise.ts'
import { RING_ID } from '../vault/open-vault.ts'
import { findRing } from '../vault/ring-keeper.ts'
import { ringDamaged, ringExplained, ringMissing, ringOfAnother, ringRefused } from '../vault/ring-words.ts'
import { readWithdrawn } from '../vault/withdrawn-list.ts'
import { UsageFault, type Command } from './command.ts'
import { settings } from './settings.ts'

const HELP = `npx untold doctor

Looks at the key ring, the database, the audit log, withdrawals and the disk. Changes nothing, also while Untold
runs. Exit code 1 when something must be mended.
`

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'looks at key ring, database, audit log, withdrawals and disk, and says what to do',
  help: HELP,
  run: doctor,
}

/** `mend`: something is wrong. `mind`: it works, and yet somebody should know. */
interface Finding {
  about: string
  state: 'well' | 'mind' | 'mend'
  words: string
}

/** Below this much room a database that grows for an evening may not be written any more. */
const LITTLE_ROOM = 1024 ** 3
const MONTH_MS = 31 * 86_400_000

async function doctor(words: readonly string[]): Promise<number> {
  if (words.length > 0) throw new UsageFault(`"doctor" takes nothing.\n\n${HELP}`)
  const config = settings()
  const findings = await examine(config)
  const mark = { well: 'well', mind: 'MIND', mend: 'MEND' }
  for (const { about, state, words: sentence } of findings)
    process.stdout.write(`  ${mark[state]}  ${about.padEnd(12)} ${sentence}\n`)
  const wrong = findings.filter((finding) => finding.state === 'mend').length
  process.stdout.write(wrong === 0 ? '\n  Nothing must be mended.\n' : `\n  To be mended: ${wrong}.\n`)
  return wrong === 0 ? 0 : 1
}

export async function examine(config: Config): Promise<Finding[]> {
  const file = join(config.dataDir, 'untold.sqlite')
  const findings: Finding[] = []
  let database: Inspection | null = null
  try {
    if ((await stat(file).catch(() => null)) !== null) database = inspect(file)
    const ring = database?.keepsake(RING_ID) ?? null
    findings.push(...(await ringFindings(config, ring)))
    if (database === null)
      findings.push({ about: 'database', state: 'mind', words: `There is none yet in ${config.dataDir}.` })
    else findings.push(...(await databaseFindings(database, config)))
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    findings.push({
      about: 'database',
      state: 'mend',
      words: `${file} cannot be read: ${why}. Restore a backup: npx untold restore <folder>.`,
    })
  } finally {
    await database?.close()
  }
  findings.push(await diskFinding(config), await recordingsFinding(), await speechFinding(config))
  return findings
}

async function recordingsFinding(): Promise<Finding> {
  const about = 'recordings'
  if (await canDecode()) return { about, state: 'well', words: 'ffmpeg is there; readings can be brought.' }
  return {
    about,
    state: 'mind',
    words: 'There is no ffmpeg; no recorded reading can be brought. On Debian: apt-get install ffmpeg.',
  }
}

async function speechFinding({ speech }: Config): Promise<Finding> {
  const about = 'speech'
  if (speech === 'off')
    return { about, state: 'mind', words: 'UNTOLD_SPEECH is 0; screens offer no machine voice.' }
  const { languages, missing } = await voicesHere()
  if (missing === null)
    return { about, state: 'well', words: `Screens can read themselves aloud: ${languages.join(', ')}.` }
  return {
    about,
    state: 'mind',
    words: `There is no ${missing}; screens offer no machine voice. On Debian: apt-get install espeak-ng ffmpeg.`,
  }
}

async function ringFindings(config: Config, expected: string | null): Promise<Finding[]> {
  const { keyFile, dataDir } = config
  const about = 'key ring'
  const found = await findRing(keyFile)
  switch (found.state) {
    case 'missing':
      if (expected === null)
        return [{ about, state: 'mind', words: `There is none yet; the first start makes ${keyFile}.` }]
      return [{ about, state: 'mend', words: ringMissing(keyFile) }]
    case 'damaged':
      return [{ about, state: 'mend', words: ringDamaged(keyFile) }]
    case 'refused':
      return [{ about, state: 'mend', words: ringRefused(keyFile, found.why) }]
    case 'held': {
      if (expected !== null && expected !== found.ring.id)
        return [{ about, state: 'mend', words: ringOfAnother(keyFile) }]
      // A dot is in no story's name: those keys are the house's own.
      const stories = Object.keys(found.ring.keys).filter((each) => !each.includes('.')).length
      const inData = dirname(keyFile) === dataDir
      const known: Finding[] = [
        {
          about,
          state: inData ? 'mind' : 'well',
          words: `${ringExplained(keyFile, inData).join(' ')} It holds the keys of ${stories} stories.`,
        },
      ]
      if (found.openToOthers)
        known.push({ about, state: 'mend', words: `Others may read it. Run: chmod 600 ${keyFile}` })
      return known
    }
    default:
      return found satisfies never
  }
}

async function databaseFindings(database: Inspection, config: Config): Promise<Finding[]> {
  const fault = database.fault()
  if (fault !== null)
    return [
      {
        about: 'database',
        state: 'mend',
        words: `It is damaged (${fault}). Stop Untold and restore a backup: npx untold restore <folder>.`,
      },
    ]
  const rooms = database.rooms()
  const findings: Finding[] = [{ about: 'database', state: 'well', words: `It is whole; ${rooms} rooms.` }]
  const broken = await database.audit.firstBroken()
  findings.push(
    broken === null
      ? { about: 'audit log', state: 'well', words: 'Its chain is whole: nobody changed the past.' }
      : {
          about: 'audit log',
          state: 'mend',
          words: `The chain breaks at entry ${broken}: somebody changed or removed what stood there. Keep this database, and compare it with a backup.`,
        },
  )
  findings.push(...(await withdrawalFindings(database, config)))
  return findings
}

async function withdrawalFindings(database: Inspection, { keyFile }: Config): Promise<Finding[]> {
  const about = 'withdrawals'
  const { all, unerased, awaited } = database.withdrawals()
  const listed = await readWithdrawn(keyFile)
  const known = new Set(database.withdrawnStories().map(({ story }) => story))
  const forgotten = [...listed.keys()].filter((story) => !known.has(story)).length
  const findings: Finding[] = []
  if (unerased + forgotten > 0)
    findings.push({
      about,
      state: 'mend',
      words: `${unerased + forgotten} withdrawn stories are not erased yet. Start Untold: it finishes by itself. If this stays, look at its log.`,
    })
  findings.push({
    about,
    state: 'well',
    words:
      all === 0
        ? 'None so far.'
        : `${all} so far. ${awaited} reports of screens are outstanding; a lease ends by itself after 15 minutes.`,
  })
  const last = Math.max(0, ...listed.values())
  if (last > 0 && runningClock(null).now() - last < MONTH_MS)
    findings.push({
      about,
      state: 'mind',
      words: `The last was on ${new Date(last).toISOString().slice(0, 10)}. A copy of the key ring that is older must be overwritten.`,
    })
  return findings
}

async function diskFinding({ dataDir }: Config): Promise<Finding> {
  const disk = await statfs(dataDir).catch(() => null)
  if (disk === null)
    return { about: 'disk', state: 'mind', words: `The folder ${dataDir} does not exist yet.` }
  const free = disk.bavail * disk.bsize
  const gigabytes = (free / 1024 ** 3).toFixed(1)
  return free < LITTLE_ROOM
    ? { about: 'disk', state: 'mend', words: `Only ${gigabytes} GB are free at ${dataDir}. Make room.` }
    : { about: 'disk', state: 'well', words: `${gigabytes} GB are free.` }
}
