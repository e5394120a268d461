/** The schedule as a calendar file, read back by a library that did not write it. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VenueProgrammeReply } from '../../../core/protocol/schedule.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

const RANGE = 'from=2026-11-20T00:00:00%2B05:00&to=2026-12-20T00:00:00%2B05:00'

let server: TestServer
let headers: Record<string, string>
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-07-01T14:00:00+05:00') })
  headers = { authorization: `Bearer ${(await server.token('operator')).token}` }
})
afterAll(() => server?.close())

async function events(language: string, range = RANGE) {
  const answer = await server.ask(`/venues/astana/programme.ics?${range}&language=${language}`, { headers })
  expect(answer.status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(answer.text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    return {
      uid: event.uid,
      summary: event.summary,
      why: event.description,
      from: event.startDate.toJSDate().getTime(),
      to: event.endDate.toJSDate().getTime(),
    }
  })
}

test('the 16 Days are one event with its theme and its rule, and every instant is covered as in the programme', async () => {
  const all = await events('en')
  const orange = all.filter((each) => each.summary === 'Orange')
  expect(orange).toHaveLength(1)
  expect(orange[0]).toMatchObject({
    from: Date.parse('2026-11-25T00:00:00+05:00'),
    to: Date.parse('2026-12-11T00:00:00+05:00'),
    why: expect.stringContaining('16 Days'),
  })
  const answer = await server.ask(`/venues/astana/programme?${RANGE}`, { headers })
  const { programme } = answer.read(VenueProgrammeReply)
  expect(all[0]!.from).toBe(programme.intervals[0]!.from)
  expect(all.at(-1)!.to).toBe(programme.intervals.at(-1)!.to)
  all.slice(1).forEach((each, i) => expect(each.from).toBe(all[i]!.to))
})

test.each([
  ['kk', 'Қызғылт сары', '16 күн'],
  ['ru', 'Оранжевый', '16 дней'],
])('names and reasons are in %s', async (language, theme, why) => {
  const found = (await events(language)).find((each) => each.why.includes(why))
  expect(found?.summary).toBe(theme)
})

test('the same stretch has the same id in every export, so that a calendar changes it instead of adding another', async () => {
  const ids = (await events('en')).map((each) => each.uid)
  expect((await events('kk')).map((each) => each.uid)).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('days are the venue’s own, the last one whole, and without any it is a year from today', async () => {
  const answer = await server.ask('/venues/astana/programme?from=2026-11-24&to=2026-11-25', { headers })
  expect(answer.read(VenueProgrammeReply).programme).toMatchObject({
    from: Date.parse('2026-11-24T00:00:00+05:00'),
    to: Date.parse('2026-11-26T00:00:00+05:00'),
  })
  expect((await events('en', 'from=2026-11-24&to=2026-11-25')).at(-1)!.to).toBe(
    Date.parse('2026-11-26T00:00:00+05:00'),
  )
  expect((await events('en', '')).at(-1)!.to).toBe(Date.parse('2027-07-02T00:00:00+05:00'))
})

test.each([
  '',
  '&language=de',
  '&language=en&from=2026-13-01',
  '&language=en&from=2026-12-20&to=2026-11-01',
  '&language=en&to=2030-01-01T00:00:00Z',
])('a question that does not fit is answered in words: "%s"', async (rest) => {
  const query = rest.includes('from=') ? rest : `${RANGE}${rest}`
  const answer = await server.ask(`/venues/astana/programme.ics?${query}`, { headers })
  expect(answer.status).toBe(400)
})
