/** `npx untold stories`: packages out of and into a running installation, with the rights of one person. */
import { open, readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import {
  ARCHIVE_LIMIT,
  ExportReport,
  ImportReport,
  type ImportItem,
} from '../../core/protocol/story-packages.ts'
import { UsageFault, type Command } from './command.ts'
import { signIn, type SignedIn } from './signed-in.ts'

const HELP = `npx untold stories export <file.zip> --as <user name> [--story <id>]… [--dry-run]
npx untold stories import <file.zip> --as <user name> [--dry-run | --yes]

Untold must be running; --server names its address where it is not this machine's own. The password is asked for, or
read as the first line of standard input.

export  writes the stories that may leave (all, or those named) and says why the others stay.
import  says what the archive would change, then asks. --dry-run only says; --yes does not ask.
        Everything arrives as a draft: no approval and no consent comes in a package.

Exit code 1 when something stayed or was refused.
`

export const storiesCommand: Command = {
  name: 'stories',
  summary: 'exports and imports stories as packages that a person can read',
  help: HELP,
  run: stories,
}

interface Call {
  file: string
  as: string
  server: string | null
  story: readonly string[]
  dryRun: boolean
  yes: boolean
}

async function stories([way, ...words]: readonly string[]): Promise<number> {
  if (way !== 'export' && way !== 'import')
    throw new UsageFault(`"stories" is followed by export or import.\n\n${HELP}`)
  const call = callOf(words)
  if (way === 'import' && call.story.length > 0)
    throw new UsageFault(`An import takes the whole archive; --story is for an export.\n\n${HELP}`)
  // What can be seen to be wrong is said before anybody types a password.
  const archive = way === 'import' ? await archiveIn(call.file) : null
  if (way === 'export' && !call.dryRun) await mustBeNew(call.file)
  const session = await signIn(call.server, call.as)
  try {
    return archive === null ? await send(session, call) : await bring(session, call, archive)
  } finally {
    await session.end()
  }
}

function callOf(words: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        server: { type: 'string' },
        story: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Error('name one file.')
    if (values.as === undefined) throw new Error('say who you are with --as.')
    return {
      file,
      as: values.as,
      server: values.server?.replace(/\/$/u, '') ?? null,
      story: values.story ?? [],
      dryRun: values['dry-run'] ?? false,
      yes: values.yes ?? false,
    }
  } catch (fault) {
    throw new UsageFault(`"stories": ${fault instanceof Error ? fault.message : String(fault)}\n\n${HELP}`)
  }
}

async function archiveIn(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) throw new UsageFault(`There is no file ${JSON.stringify(file)}.`)
  if (found.size > ARCHIVE_LIMIT)
    throw new UsageFault(`${JSON.stringify(file)} is larger than ${ARCHIVE_LIMIT / (1024 * 1024)} MB.`)
  return readFile(file)
}

async function mustBeNew(file: string): Promise<void> {
  if ((await stat(file).catch(() => null)) !== null)
    throw new UsageFault(
      `${JSON.stringify(file)} is there already. Name a new file; nothing is written over.`,
    )
}

async function send(session: SignedIn, call: Call): Promise<number> {
  const wanted = Buffer.from(JSON.stringify({ stories: call.story.length > 0 ? call.story : 'all' }))
  const checked = await session.post('/desk/exports/check', 'application/json', wanted)
  const { items } = ExportReport.parse(await checked.json())
  const leave = items.filter(({ fate }) => fate === 'leaves')
  for (const { story, fate, languages, reasons } of items) {
    say(`  ${fate.padEnd(8)} ${story}  ${languages.join(', ')}`)
    for (const { words } of reasons) say(`           ${words.en}`)
  }
  say(`\n${leave.length} of ${items.length} may leave.`)
  if (call.dryRun || leave.length === 0) return leave.length === items.length ? 0 : 1
  const response = await session.post('/desk/exports', 'application/json', wanted)
  const file = await open(call.file, 'wx', 0o600)
  try {
    await file.writeFile(Buffer.from(await response.arrayBuffer()))
    await file.sync()
  } finally {
    await file.close()
  }
  say(`They are in ${call.file}.`)
  return leave.length === items.length ? 0 : 1
}

async function bring(session: SignedIn, call: Call, archive: Buffer): Promise<number> {
  const ask = async (dryRun: 'yes' | 'no'): Promise<ImportReport> => {
    const response = await session.post(`/desk/imports?dryRun=${dryRun}`, 'application/zip', archive)
    return ImportReport.parse(await response.json())
  }
  const foreseen = await ask('yes')
  sayReport(foreseen)
  const changes = foreseen.items.filter(({ fate }) => fate === 'new' || fate === 'revision').length
  if (call.dryRun || changes === 0) return isWhole(foreseen) ? 0 : 1
  if (!call.yes && !(await agreed(changes))) {
    say('Nothing was changed.')
    return 1
  }
  const report = await ask('no')
  const count = (fate: ImportItem['fate']) => report.items.filter((each) => each.fate === fate).length
  say(
    `\nTaken in: ${count('new')} new, ${count('revision')} revised. Unchanged: ${count('same')}. Refused: ${count('refused')}.`,
  )
  return isWhole(report) ? 0 : 1
}

function isWhole({ items, problems }: ImportReport): boolean {
  return problems.length === 0 && items.every(({ fate }) => fate !== 'refused')
}

function sayReport({ items, problems, notes }: ImportReport): void {
  for (const { file, words } of problems) say(`  refused  ${file === '.' ? '' : `${file}: `}${words.en}`)
  for (const item of items) {
    const revision = item.revision === null ? '' : `, revision ${item.revision}`
    say(`  ${item.fate.padEnd(8)} ${item.package}  ${item.languages.join(', ')}${revision}`)
    for (const { file, words } of item.problems) say(`           ${file}: ${words.en}`)
    for (const { words } of item.reasons) say(`           ${words.en}`)
    for (const { words } of item.findings) say(`           to settle: ${words.en}`)
    for (const note of item.notes) say(`           note: ${note.en}`)
  }
  if (notes.length > 0) say('')
  for (const note of notes) say(`  ${note.en}`)
}

async function agreed(changes: number): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageFault('Nobody is here to ask. Say --yes to take them in, or --dry-run to look only.')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question(`\nTake in ${changes}? [y/N] `)
  lines.close()
  return /^y(?:es)?$/iu.test(answer.trim())
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
