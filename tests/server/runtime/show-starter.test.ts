import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { RoomStateReply, WhyReply } from '../../../core/protocol/http.ts'
import { ScheduleReply } from '../../../core/protocol/schedule.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import { makeRule, makeShow, makeShowCue } from '../../helpers/builders.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** A Wednesday in June, two in the afternoon in Astana. */
const NOW = Date.parse('2026-06-10T14:00+05:00')

let server: TestServer
let token: string
beforeAll(async () => {
  server = await startTestServer({ startAt: NOW })
  token = (await server.token('operator')).token
  const show = makeShow(
    [makeShowCue('1', { action: { kind: 'theme', theme: 'violet', fadeMs: 0 } }), makeShowCue('2')],
    { id: 'afternoon' },
  )
  const written = await server.ask('/shows/afternoon', {
    method: 'POST',
    headers: bearer(token),
    json: { revision: 0, show },
  })
  expect(written.status).toBe(200)
})
afterAll(() => server.close())

async function add(rule: ScheduleRule) {
  const headers = bearer(token)
  const { version } = (await server.ask('/venues/astana/schedule', { headers })).read(ScheduleReply)
  return server.ask('/venues/astana/rules', { method: 'POST', headers, json: { version, rule } })
}
const hall = async () =>
  (await server.ask('/rooms/hall/state', { headers: bearer(token) })).read(RoomStateReply)

test('a rule’s show is started and given its GO as the rule holds, once, also over a restart', async () => {
  const rule = makeRule({
    id: 'matinee',
    hours: { from: '13:55', to: '15:00' },
    theme: null,
    show: 'afternoon',
  })
  expect((await add(rule)).status).toBe(201)
  await vi.waitFor(async () => expect((await hall()).theme).toBe('violet'), 20_000)
  const on = (await hall()).show
  expect([on?.id, on?.last?.number, on?.startedBy.origin]).toEqual([
    'afternoon',
    '1',
    { kind: 'rule', id: 'matinee' },
  ])
  await server.cue(token, { kind: 'show.stop', fadeMs: 0 })
  await vi.waitFor(async () => expect((await hall()).show).toBeNull())
  const { seq } = await hall()
  await server.restart({ startAt: NOW + 10 * 60_000 })
  // Asked for again and again, and each time the log says that it was.
  await vi.waitFor(
    async () => expect(server.context.clock.now()).toBeGreaterThan(NOW + 10 * 60_000 + 2_000),
    20_000,
  )
  expect([(await hall()).seq, (await hall()).show]).toEqual([seq, null])
})

test('a rule’s volume and look are on, and explained with the rule’s name', async () => {
  const answer = await add(
    makeRule({
      id: 'quiet',
      title: { kk: 'Тыныш сағат', ru: 'Тихий час', en: 'Quiet hour' },
      hours: { from: '13:00', to: '17:00' },
      theme: null,
      volume: 0.25,
      look: 'house',
    }),
  )
  expect(answer.status).toBe(201)
  expect(await hall()).toMatchObject({ volume: 0.25, look: 'house', overrides: [] })
  const why = (await server.ask('/rooms/hall/why', { headers: bearer(token) })).read(WhyReply)
  expect(why.sentences.en.join(' ')).toContain('Volume: 25 % (by the schedule: Quiet hour, until')
  expect(why.sentences.ru.join(' ')).toContain('Тихий час')
})

test('a look or a show that nobody has, and a rule that wants nothing, are refused in words', async () => {
  const hours = { from: '10:00', to: '11:00' }
  for (const [rule, status, says] of [
    [makeRule({ id: 'a', look: 'nobody-made-it' }), 422, 'There is no look'],
    [makeRule({ id: 'b', hours, show: 'nobody-wrote-it' }), 422, 'There is no show'],
    [makeRule({ id: 'c', show: 'afternoon' }), 400, 'needs hours'],
    [makeRule({ id: 'd', theme: null }), 400, 'must want something'],
  ] as const) {
    const answer = await add(rule)
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)])
  }
})
