/** `npx untold venues`: what venue and which rooms there are, written down as a file and put in while nobody runs. */
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { planVenue, RoomInFile, VenueFile, type VenueStep } from '../../core/venue/venue-file.ts'
import { DEMONSTRATION_ENDED } from '../access/pairing.ts'
import type { Config } from '../config.ts'
import type { Store } from '../ports/store.ts'
import { knowsZone, takeVenueStep } from '../runtime/take-venue.ts'
import { openStore } from '../store/open-store.ts'
import { UsageFault, type Command } from './command.ts'
import { isRunning, settings } from './settings.ts'

const HELP = `npx untold venues [list | show <venue> | put <file> [--dry-run]]

list               every venue and its rooms
show <venue>       a venue with its rooms, as the file that "put" takes
put <file>         adds a venue, or changes one and adds rooms to it. Stop Untold first; the next start has it.
                   With --dry-run nothing is written. "-" reads the file from standard input.

The fields are in docs/operations.md. Rooms and venues are never taken away by leaving them out.
`

export const venuesCommand: Command = {
  name: 'venues',
  summary: 'a venue, its rooms and its support lines, as a file',
  help: HELP,
  run: venues,
}

async function venues([word = 'list', ...words]: readonly string[]): Promise<number> {
  const config = settings()
  switch (word) {
    case 'list':
      return withStore(config, list)
    case 'show':
      return withStore(config, (store) => show(store, one(words)))
    case 'put': {
      const dryRun = words.includes('--dry-run')
      const file = one(words.filter((each) => each !== '--dry-run'))
      return put(config, file, dryRun)
    }
    default:
      throw new UsageFault(`"venues" does not know "${word}".\n\n${HELP}`)
  }
}

function one(words: readonly string[]): string {
  const [named, ...more] = words
  if (named === undefined || more.length > 0) throw new UsageFault(`Name one thing.\n\n${HELP}`)
  return named
}

async function list(store: Store): Promise<number> {
  const rooms = await store.venues.rooms()
  const all = await store.venues.venues()
  for (const venue of all) {
    process.stdout.write(`${venue.id}  ${venue.name.en}, ${venue.timeZone}\n`)
    for (const room of rooms.filter((each) => each.venueId === venue.id))
      process.stdout.write(`  ${room.id}  ${room.name.en}\n`)
  }
  if (all.length === 0) process.stdout.write('There is no venue yet. Write one down and "put" it.\n')
  return 0
}

async function show(store: Store, id: string): Promise<number> {
  const venue = (await store.venues.venues()).find((each) => each.id === id)
  if (venue === undefined) throw new UsageFault(`There is no venue "${id}". "npx untold venues" lists them.`)
  const rooms = (await store.venues.rooms())
    .filter((room) => room.venueId === id)
    .map((room) => RoomInFile.parse(room))
  process.stdout.write(`${JSON.stringify({ venue, rooms } satisfies VenueFile, null, 2)}\n`)
  return 0
}

async function put(config: Config, name: string, dryRun: boolean): Promise<number> {
  const file = await read(name)
  if (!dryRun && (await isRunning(config)))
    throw new UsageFault(`Untold still runs on port ${config.port}. Stop it, then put. Nothing was changed.`)
  return withStore(config, async (store) => {
    const present = { venues: await store.venues.venues(), rooms: await store.venues.rooms() }
    const plan = planVenue(file, present, knowsZone)
    if (!plan.ok)
      throw new UsageFault(['This cannot be put in; nothing was changed.', ...plan.problems].join('\n  '))
    if (!dryRun) {
      for (const step of plan.steps) await takeVenueStep(store.venues, file, step)
      if (plan.steps.length > 0) await store.keepsakes.set(DEMONSTRATION_ENDED, 'a venue was put in')
    }
    process.stdout.write([...plan.steps.map(sayStep), last(plan.steps.length, dryRun), ''].join('\n'))
    return 0
  })
}

function sayStep(step: VenueStep): string {
  const words = {
    'add-venue': 'new venue',
    'change-venue': 'venue',
    'add-room': 'new room',
    'change-room': 'room',
  }
  const fields = 'fields' in step ? `: ${step.fields.join(', ')}` : ''
  return `${words[step.kind]}  ${step.id}${fields}`
}

function last(steps: number, dryRun: boolean): string {
  if (steps === 0) return 'It is all there already; nothing was changed.'
  return dryRun ? 'Nothing was written: this was a dry run.' : 'It is in. Start Untold.'
}

async function read(name: string): Promise<VenueFile> {
  const text = name === '-' ? await standardInput() : await readFile(resolve(name), 'utf8').catch(() => null)
  if (text === null) throw new UsageFault(`There is no file ${resolve(name)}.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    throw new UsageFault(`${name} is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
  const parsed = z.safeParse(VenueFile, json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
  throw new UsageFault([`${name} does not fit; nothing was changed.`, ...problems].join('\n  '))
}

async function standardInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin.setEncoding('utf8')) text += String(piece)
  return text
}

async function withStore(config: Config, act: (store: Store) => Promise<number>): Promise<number> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const store = await openStore(join(config.dataDir, 'untold.sqlite'))
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}
