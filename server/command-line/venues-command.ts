/** `npx untold venues`: what venue and which rooms there are, written down as a file and put in while nobody runs. */
import { planVenue, RoomInFile, VenueFile, type VenueStep } from '../../core/venue/venue-file.ts'
import { DEMONSTRATION_ENDED } from '../access/pairing.ts'
import type { Config } from '../config.ts'
import type { Store } from '../ports/store.ts'
import { knowsZone, takeVenueStep } from '../runtime/take-venue.ts'
import { UsageFault, type Command } from './command.ts'
import { jsonFile } from './json-file.ts'
import { isRunning, settings } from './settings.ts'
import { withStore } from './with-store.ts'

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
  const file = await jsonFile(name, VenueFile)
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
