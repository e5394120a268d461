/** `npx untold venues`: from an empty data folder to a venue of one's own, with the example of docs/operations.md. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { planVenue, VenueFile, type VenuePlan } from '../../../core/venue/venue-file.ts'
import { untold, type Ended } from '../../helpers/command-line.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'
import { startTestServer } from '../../helpers/server.ts'

let place: string
let file: string
let museum: VenueFile

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'untold-venues-'))
  const page = await readFile(join(REPOSITORY, 'docs', 'operations.md'), 'utf8')
  museum = VenueFile.parse(JSON.parse(/## Your venue[^]*?```json\n([^]*?)```/.exec(page)![1]!))
  file = join(place, 'museum.json')
  await write(museum)
})
afterEach(() => rm(place, { recursive: true, force: true }))

const write = (content: unknown) => writeFile(file, JSON.stringify(content))

/** On a port where nothing is. */
function run(...words: string[]): Promise<Ended> {
  return untold(['venues', ...words], { env: { UNTOLD_DATA_DIR: join(place, 'data'), PORT: '1' } })
}

test('the example of the page is put in, shown again word for word, and is what the server runs', async () => {
  const tried = await run('put', file, '--dry-run')
  expect([tried.code, tried.err]).toEqual([0, ''])
  expect(tried.out).toContain('new venue  museum')
  expect((await run()).out).toContain('There is no venue yet')

  const done = await run('put', file)
  expect(done.out).toBe('new venue  museum\nnew room  rotunda\nnew room  passage\nIt is in. Start Untold.\n')
  const shown = VenueFile.parse(JSON.parse((await run('show', 'museum')).out))
  expect(shown).toEqual({ ...museum, rooms: museum.rooms.toReversed() })
  expect((await run()).out).toContain(
    'museum  National Museum, Asia/Almaty\n  passage  Passage\n  rotunda  Rotunda\n',
  )
  expect((await run('put', file)).out).toContain('It is all there already')

  const server = await startTestServer({ dataDir: join(place, 'data'), demonstration: true })
  try {
    const { token } = await server.token('operator')
    const hall = await server.ask('/rooms/rotunda/state', { headers: { authorization: `Bearer ${token}` } })
    expect(JSON.parse(hall.text)).toMatchObject({ id: 'rotunda', theme: 'dusk' })
    // From now on staff pair the screens: nothing admits itself beside a venue of one's own.
    const own = await server.ask('/demonstration/kiosks', { method: 'POST', json: { role: 'listening' } })
    expect(own.status).toBe(403)
  } finally {
    await server.close()
  }
})

test('a change says what changes; a room that is left out, and a file that does not fit, change nothing', async () => {
  await run('put', file)
  const [line] = museum.venue.supportLines
  const supportLines = [{ ...line!, verifiedAt: '2026-11-20' }]
  const [rotunda, passage] = museum.rooms
  await write({
    venue: { ...museum.venue, supportLines },
    rooms: [{ ...rotunda!, name: passage!.name }, passage],
  })
  expect((await run('put', file)).out).toBe(
    'venue  museum: supportLines\nroom  rotunda: name\nIt is in. Start Untold.\n',
  )

  await write({ ...museum, rooms: [rotunda] })
  const less = await run('put', file)
  expect([less.code, less.out]).toEqual([2, ''])
  expect(less.err).toContain('"passage" is missing. A room stays')

  await write({ ...museum, venue: { ...museum.venue, latitude: 91, timezone: 'Asia/Almaty' } })
  const wrong = await run('put', file)
  expect(wrong.err).toContain('venue.latitude')
  expect(wrong.err).toContain('timezone')
  await writeFile(file, '{ "venue": ')
  expect((await run('put', file)).err).toContain('is not JSON')
  expect((await run('put', join(place, 'nowhere.json'))).err).toContain('There is no file')
  expect(VenueFile.parse(JSON.parse((await run('show', 'museum')).out)).venue.supportLines).toEqual(
    supportLines,
  )
})

test('beside a running server nothing is put in', async () => {
  const server = await startTestServer()
  try {
    const env = { UNTOLD_DATA_DIR: server.config.dataDir, PORT: String(server.running.port) }
    const refused = await untold(['venues', 'put', file], { env })
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Stop it, then put')])
  } finally {
    await server.close()
  }
})

test('all problems of a file are named at once', () => {
  const [rotunda] = museum.rooms
  const [line] = museum.venue.supportLines
  const knows = (zone: string) => zone === 'Asia/Almaty'
  const problemsOf = (plan: VenuePlan) => (plan.ok ? [] : plan.problems.map((each) => each.split(':')[0]))
  const venue = { ...museum.venue, timeZone: 'Asia/Atlantis', supportLines: [line!, line!] }
  const elsewhere = { ...rotunda!, venueId: 'station' }
  expect(
    problemsOf(planVenue({ venue, rooms: [rotunda!, rotunda!] }, { venues: [], rooms: [elsewhere] }, knows)),
  ).toEqual(['venue.timeZone', 'venue.supportLines', 'rooms', 'rooms'])
  const silent = { ...museum.venue, supportLines: [] }
  expect(problemsOf(planVenue({ ...museum, venue: silent }, { venues: [], rooms: [] }, knows))).toEqual([
    'venue.supportLines',
  ])
})
