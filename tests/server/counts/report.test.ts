import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ulid } from '../../../client/kiosk/counting/ulid.ts'
import { CountsReply, HOUR_MS, type Counted } from '../../../core/protocol/counts.ts'
import { ReportReply } from '../../../core/protocol/report.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** A Thursday in June, late enough for all of Wednesday to be over in Astana. */
const NOW = Date.parse('2026-06-11T15:00+05:00')
const YESTERDAY = Date.parse('2026-06-10T14:00+05:00')

let server: TestServer
let operator: string
let staff: Record<string, string>
beforeAll(async () => {
  server = await startTestServer({ packageRoot: REPOSITORY, startAt: NOW })
  operator = (await server.token('operator')).token
  staff = bearer((await server.token('curator')).token)
  const screen = bearer((await server.admitKiosk()).token)
  const counted: Counted[] = [
    { of: 'visits', hour: YESTERDAY, count: 40 },
    { of: 'visits', hour: YESTERDAY + HOUR_MS, count: 30 },
    { of: 'story', hour: YESTERDAY, story: 'the-spare-key', what: 'begun', count: 33 },
    { of: 'story', hour: YESTERDAY, story: 'the-spare-key', what: 'heard', count: 25 },
    { of: 'story', hour: YESTERDAY, story: 'the-bowl', what: 'heard', count: 12 },
    { of: 'story', hour: YESTERDAY, story: 'the-bowl', what: 'call', count: 4 },
    { of: 'language', hour: YESTERDAY, language: 'kk', count: 20 },
    { of: 'language', hour: YESTERDAY, language: 'ru', count: 10 },
    { of: 'language', hour: YESTERDAY, language: 'en', count: 3 },
  ]
  const sent = await server.ask('/kiosk/counts', {
    method: 'POST',
    headers: screen,
    json: { id: ulid(NOW), counted },
  })
  expect(sent.status).toBe(204)
})
afterAll(() => server.close())

const days = 'from=2026-06-08&to=2026-06-11'
const report = async () =>
  (await server.ask(`/venues/astana/report?${days}`, { headers: staff })).read(ReportReply)

test('a report tells what was counted of days that have ended, story by story and language by language', async () => {
  const { visits, stories, hours, languages, heard } = await report()
  expect(visits).toEqual({ atLeast: 70, hidden: 0 })
  expect([hours[14]!.atLeast, hours[15]!.atLeast]).toEqual([40, 30])
  expect(heard).toEqual({ atLeast: 37, hidden: 0 })
  expect(stories.map(({ title, heard }) => [title.en, heard.atLeast])).toEqual([
    ['The spare key', 25],
    [expect.stringMatching(/bowl/i), 12],
  ])
  // Three in English alone would be what is left of the total: another number goes with it.
  expect(languages).toEqual({
    kk: { atLeast: 20, hidden: 0 },
    ru: { atLeast: 0, hidden: 1 },
    en: { atLeast: 0, hidden: 1 },
  })
})

test('[VIS-4] four people who would call are nowhere in the report, nor in its table', async () => {
  const { responses } = await report()
  expect(responses.call).toEqual({ atLeast: 0, hidden: 1 })
  const answer = await server.ask(`/venues/astana/report.csv?${days}&language=en`, { headers: staff })
  expect(answer.headers['content-type']).toMatch(/^text\/csv/)
  const lines = answer.text.replace('\ufeff', '').trimEnd().split('\r\n')
  expect(lines).toContain('visits,2026-06-10,,,70,')
  expect(lines).toContain('"response, at least",,,call,0,1')
  expect(lines).toContain('"story heard, at least",,,The spare key,25,0')
  const counts = lines.slice(1).map((line) => line.split(',').at(-2))
  expect(counts.filter((each) => /^[1-9]$/.test(each!))).toEqual([])
  const keys = Object.keys(await report()).join(' ')
  expect(`${keys} ${answer.text}`).not.toMatch(/leave|support/i)
  const { days: shown } = (await server.ask(`/venues/astana/counts?${days}`, { headers: staff })).read(
    CountsReply,
  )
  expect(shown[0]!.languages).toEqual({ kk: 20, ru: null, en: null })
})

test('calm stands among the incidents from its call to its release, and goes on where it was not released', async () => {
  await server.cue(operator, { kind: 'calm' })
  await vi.waitFor(async () =>
    expect((await report()).incidents).toEqual([
      {
        kind: 'calm',
        room: expect.objectContaining({ en: expect.any(String) }),
        beganAt: expect.any(Number),
        endedAt: null,
      },
    ]),
  )
  await server.restart({ startAt: NOW + 30 * 60_000 })
  const { incidents } = await report()
  // The restart itself: nobody wrote a minute for half an hour.
  expect(incidents.map(({ kind, room, endedAt }) => [kind, room === null, endedAt === null])).toEqual([
    ['calm', false, true],
    ['server-away', true, false],
  ])
  await server.cue(operator, { kind: 'release', of: 'calm' })
  await vi.waitFor(async () => expect((await report()).incidents[0]!.endedAt).toBeGreaterThan(NOW))
})

test('too many days, and a venue that nobody has, are refused in words', async () => {
  const ask = (path: string) => server.ask(path, { headers: staff })
  expect((await ask('/venues/astana/report?from=2026-01-01&to=2026-12-31')).status).toBe(422)
  expect((await ask(`/venues/nowhere/report?${days}`)).status).toBe(404)
})
