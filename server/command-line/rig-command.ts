/** `npx untold rig`: the lamps of a room as a file, to carry them to another machine and put them in there. */
import { changeRig, problemSentence } from '../../core/lighting/patching/change-rig.ts'
import { newlyHeardFromHere } from '../../core/lighting/patching/own-universes.ts'
import { rigDifference, type RigDifference } from '../../core/lighting/patching/rig-difference.ts'
import { Rig } from '../../core/model/fixture.ts'
import { Wiring } from '../../core/model/wiring.ts'
import { runningClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Store } from '../ports/store.ts'
import { keptRig } from '../runtime/kept-rig.ts'
import { UsageFault, type Command } from './command.ts'
import { jsonFile } from './json-file.ts'
import { isRunning, settings } from './settings.ts'
import { withStore } from './with-store.ts'

const HELP = `npx untold rig [list | export <room> | import <room> <file> [--dry-run]]

list                   every room, with its lamps counted
export <room>          kinds of lamp, lamps, groups and universes, as the file that "import" and the console take
import <room> <file>   puts that file in the place of the room's rig; the console's Undo brings the old one back.
                       Stop Untold first; the next start has it. With --dry-run nothing is written.
                       "-" reads the file from standard input.

Looks are not in the file: those that ship go by roles and suit any rig.
`

export const rigCommand: Command = {
  name: 'rig',
  summary: "a room's lamps, patch and groups, as a file",
  help: HELP,
  run: rig,
}

async function rig([word = 'list', ...words]: readonly string[]): Promise<number> {
  const config = settings()
  const named = words.filter((each) => each !== '--dry-run')
  const [room = '', file = '', ...more] = named
  const wants = (count: number): void => {
    if (named.length !== count || more.length > 0) throw new UsageFault(HELP)
  }
  switch (word) {
    case 'list':
      wants(0)
      return withStore(config, list)
    case 'export':
      wants(1)
      return withStore(config, (store) => exportRig(store, room))
    case 'import':
      wants(2)
      return importRig(config, room, file, words.includes('--dry-run'))
    default:
      throw new UsageFault(`"rig" does not know "${word}".\n\n${HELP}`)
  }
}

async function list(store: Store): Promise<number> {
  const rigs = await rigsOf(store)
  for (const { id, name } of await store.venues.rooms()) {
    const lamps = rigs.get(id)?.rig.fixtures.length
    const words = lamps === undefined ? 'no rig yet' : lamps === 1 ? '1 lamp' : `${lamps} lamps`
    process.stdout.write(`${id}  ${name.en}: ${words}\n`)
  }
  return 0
}

async function exportRig(store: Store, room: string): Promise<number> {
  await knownRoom(store, room)
  const kept = (await rigsOf(store)).get(room)
  if (kept === undefined)
    throw new UsageFault(`The room "${room}" has no rig yet. Start Untold once, or import one.`)
  process.stdout.write(`${JSON.stringify(kept.rig, null, 2)}\n`)
  return 0
}

async function importRig(config: Config, room: string, name: string, dryRun: boolean): Promise<number> {
  const file = await jsonFile(name, Rig)
  if (!dryRun && (await isRunning(config)))
    throw new UsageFault(
      `Untold still runs on port ${config.port}. Stop it, then import. Nothing was changed.`,
    )
  return withStore(config, async (store) => {
    await knownRoom(store, room)
    const rigs = await rigsOf(store)
    const kept = rigs.get(room)
    const before = kept?.rig ?? { roomId: room, profiles: [], fixtures: [] }
    const change = { kind: 'replace', rig: { ...file, roomId: room } } as const
    const changed = changeRig(before, change)
    const wiring = await wiringOf(store, config)
    const problems = [
      ...(changed.ok ? [] : changed.problems),
      ...newlyHeardFromHere(
        changed.rig,
        [...rigs.values()].map((each) => each.rig),
        wiring,
      ),
    ]
    if (problems.length > 0)
      throw new UsageFault(
        [
          'This rig cannot be put in; nothing was changed.',
          ...problems.map((each) => problemSentence(each, changed.rig)),
        ].join('\n  '),
      )
    const difference = rigDifference(before, changed.rig)
    const same = kept !== undefined && isNothing(difference)
    if (!dryRun && !same) await write(store, room, kept?.revision ?? 0, changed.rig)
    process.stdout.write([...sayDifference(difference), last(same, dryRun), ''].join('\n'))
    return 0
  })
}

async function knownRoom(store: Store, room: string): Promise<void> {
  const rooms = (await store.venues.rooms()).map(({ id }) => id)
  if (!rooms.includes(room))
    throw new UsageFault(`There is no room "${room}". There are: ${rooms.join(', ') || 'none'}.`)
}

async function rigsOf(store: Store): Promise<Map<string, { revision: number; rig: Rig }>> {
  const kept = await store.desk.newest('rig')
  return new Map(
    kept.flatMap(({ id, revision, body }) => {
      const rig = keptRig(body)
      return rig === null ? [] : [[id, { revision, rig }] as const]
    }),
  )
}

/** What is kept goes before what the environment says. */
async function wiringOf(store: Store, config: Config): Promise<Wiring> {
  const [kept] = await store.desk.newest('wiring')
  return Wiring.safeParse(kept?.body).data ?? config.wiring
}

async function write(store: Store, room: string, from: number, rig: Rig): Promise<void> {
  const at = runningClock(null).now()
  const revision = { kind: 'rig', id: room, revision: from + 1, base: from === 0 ? null : from } as const
  const written = await store.desk.add({ ...revision, at, actor: 'command-line', what: 'replace', body: rig })
  if (!written) throw new UsageFault('Somebody else changed this rig just now. Try again.')
  await store.audit.write({ at, actor: 'command-line', action: 'rig.replace', subject: `room:${room}` })
}

function isNothing({ added, removed, changed, parts }: RigDifference): boolean {
  return added.length + removed.length + changed.length + parts.length === 0
}

function sayDifference({ added, removed, changed, parts }: RigDifference): string[] {
  const lamps = { 'new lamps': added, 'lamps that go': removed, 'lamps that change': changed }
  return [
    ...Object.entries(lamps).flatMap(([words, names]) =>
      names.length > 0 ? [`${words}  ${few(names)}`] : [],
    ),
    ...(parts.length > 0 ? [`other ${parts.join(', ')}`] : []),
  ]
}

function few(names: readonly string[]): string {
  const rest = names.length - 8
  return rest > 0 ? `${names.slice(0, 8).join(', ')} and ${rest} more` : names.join(', ')
}

function last(same: boolean, dryRun: boolean): string {
  if (same) return 'It is all there already; nothing was changed.'
  return dryRun ? 'Nothing was written: this was a dry run.' : 'It is in. Start Untold.'
}
