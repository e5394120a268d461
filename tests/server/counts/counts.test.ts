import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLine } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { ulid } from '../../../client/kiosk/counting/ulid.ts'
import { CountsReply, HOUR_MS, type Counted } from '../../../core/protocol/counts.ts'
import { WarmthMessage } from '../../../core/protocol/kiosk-events.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'

let server: TestServer
let screen: Record<string, string>
let token: string
let staff: Record<string, string>
const STORY = 'the-spare-key'

beforeAll(async () => {
  server = await startTestServer({ packageRoot: REPOSITORY })
  token = (await server.admitKiosk()).token
  screen = bearer(token)
  staff = bearer((await server.token('curator')).token)
})
afterAll(() => server.close())

const hourAgo = (hours: number) => (Math.floor(Date.now() / HOUR_MS) - hours) * HOUR_MS
const send = (counted: Counted[], id = ulid(Date.now())) =>
  server.ask('/kiosk/counts', { method: 'POST', headers: screen, json: { id, counted } })
const read = async () => {
  const days = [2, 0].map((ago) => new Date(Date.now() - ago * 24 * HOUR_MS).toISOString().slice(0, 10))
  const answer = await server.ask(`/venues/astana/counts?from=${days[0]}&to=${days[1]}`, { headers: staff })
  expect(answer.status).toBe(200)
  return answer.read(CountsReply)
}

test('[VIS-4] a batch counts once however often it is sent, and small numbers are not shown', async () => {
  const hour = hourAgo(26)
  const id = ulid(Date.now())
  const counted: Counted[] = [
    { of: 'visits', hour, count: 12 },
    { of: 'story', hour, story: STORY, what: 'heard', count: 11 },
    { of: 'story', hour, story: STORY, what: 'believe', count: 4 },
  ]
  for (let i = 0; i < 3; i++) expect((await send(counted, id)).status).toBe(204)
  const { days } = await read()
  expect(days).toHaveLength(1)
  expect(days[0]?.visits.total).toBe(12)
  expect(days[0]?.stories).toEqual([
    { story: STORY, counts: expect.objectContaining({ heard: 11, believe: null }) },
  ])
  expect(days[0]?.totals).toMatchObject({ heard: 11, believe: null })
})

test('[VIS-4] today is not shown, an unknown story is not kept, nor anything of long ago', async () => {
  await send([
    { of: 'visits', hour: hourAgo(0), count: 50 },
    { of: 'story', hour: hourAgo(26), story: 'nobody-knows-it', what: 'heard', count: 50 },
    { of: 'visits', hour: hourAgo(24 * 60), count: 50 },
  ])
  const { days } = await read()
  expect(days.map((day) => day.visits.total)).toEqual([12])
  expect(days[0]?.stories.map((each) => each.story)).toEqual([STORY])
})

test('[VIS-4] what does not fit is refused in words: half hours, identifiers, LEAVE', async () => {
  for (const counted of [
    { of: 'visits', hour: hourAgo(0) + 1, count: 1 },
    { of: 'visits', hour: hourAgo(0), count: 1, kiosk: 'kiosk-a' },
    { of: 'story', hour: hourAgo(0), story: STORY, what: 'leave', count: 1 },
    { of: 'story', hour: hourAgo(0), story: STORY, what: 'heard', count: -1 },
  ]) {
    const answer = await send([counted as Counted])
    expect(answer.status).toBe(400)
  }
  expect(
    (await server.ask('/venues/astana/counts?from=2026-01-01&to=2027-01-01', { headers: staff })).status,
  ).toBe(422)
})

test('[VIS-4] the database holds numbers by venue, day and hour, and not which screen counted', async () => {
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(server.database, { readonly: true })
  const columns = (table: string) =>
    (database.pragma(`table_info(${table})`) as { name: string }[]).map((each) => each.name)
  expect(columns('visit_counts')).toEqual(['venue_id', 'day', 'hour', 'count'])
  expect(columns('story_counts')).toEqual(['venue_id', 'day', 'story', 'what', 'count'])
  expect(columns('count_batches')).toEqual(['id', 'taken_at'])
  database.close()
})

test('the day’s answers warm the horizon of every screen, and one that comes later is told', async () => {
  const connect = () => openLine(server.url, '/kiosk', { auth: { protocol: PROTOCOL, token, last: null } })
  const first = connect()
  expect(WarmthMessage.parse(await first.next('warmth')).warmth).toBe(0)
  await send([{ of: 'story', hour: hourAgo(0), story: STORY, what: 'light', count: 80 }])
  const { warmth } = WarmthMessage.parse(await first.next('warmth'))
  expect(warmth).toBeGreaterThan(0.3)
  const late = connect()
  expect(WarmthMessage.parse(await late.next('warmth')).warmth).toBe(warmth)
  first.close()
  late.close()
})
