/** What goes wrong between people, clocks and tokens, each with what must stay true. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CueReply, WhyReply } from '../../../core/protocol/http.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const NOW = Date.parse('2026-06-10T14:00+05:00')

let server: TestServer
let cookies: string[]
beforeAll(async () => {
  server = await startTestServer({ startAt: NOW })
  cookies = [(await server.staff('operator')).cookie, (await server.staff('operator')).cookie]
})
afterAll(() => server.close())

const press = (cookie: string, theme: string) =>
  server.ask('/rooms/hall/cues', {
    method: 'POST',
    headers: { Cookie: cookie },
    json: { kind: 'theme', theme, fadeMs: 0 },
  })
const why = async () =>
  (await server.ask('/rooms/hall/why', { headers: { Cookie: cookies[0]! } })).read(WhyReply)

test('two operators press different themes in the same second: both are taken in one order, the later is on everywhere', async () => {
  const screens = await Promise.all(
    ['A', 'B'].map(async (name) => server.kiosk((await server.admitKiosk(name)).token)),
  )
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all([press(cookies[0]!, 'violet'), press(cookies[1]!, 'white')])
    const [violet, white] = answers.map((each) => each.read(CueReply))
    expect(new Set([violet!.seq, white!.seq]).size).toBe(2)
    const later = violet!.seq > white!.seq ? 'violet' : 'white'
    const newest = Math.max(violet!.seq, white!.seq)
    await vi.waitFor(() => expect(screens.map((each) => each.state.seq)).toEqual([newest, newest]))
    await vi.waitFor(async () => expect((await why()).theme.value).toBe(later))
    const on = (each: (typeof screens)[number]) =>
      each.state.claims.findLast((claim) => claim.aspect === 'theme')?.value
    expect(screens.map(on)).toEqual([later, later])
  }
})

test('a machine whose clock was set a day ahead and back keeps what a person asked for, and calm with it', async () => {
  const operator = (await server.token('operator')).token
  const ask = (json: object) => server.cue(operator, json as Record<string, unknown>)
  await server.restart({ startAt: NOW + 86_400_000 })
  await ask({ kind: 'theme', theme: 'violet', fadeMs: 0 })
  await ask({ kind: 'calm' })
  await server.restart({ startAt: NOW })
  expect(await server.hall(operator)).toMatchObject({ calm: true, theme: 'calm' })
  await ask({ kind: 'release', of: 'calm', fadeMs: 0 })
  await vi.waitFor(async () =>
    expect(await server.hall(operator)).toMatchObject({ calm: false, theme: 'violet' }),
  )
  // Ahead again: nothing that was asked is lost, and the schedule is looked up at the new day.
  await server.restart({ startAt: NOW + 86_400_000 })
  expect(await server.hall(operator)).toMatchObject({ calm: false, theme: 'violet' })
  await ask({ kind: 'release', of: 'all', fadeMs: 0 })
  await vi.waitFor(async () => expect((await server.hall(operator)).theme).toBe('dusk'))
})

test('[SEC-1] a token that was revoked does nothing from that moment on, and its last cue stays in the log', async () => {
  const { id, token } = await server.token('operator')
  const before = await server.cue(token, { kind: 'theme', theme: 'white' })
  await server.context.people.revokeToken(id, 'test')
  const after = await server.ask('/rooms/hall/cues', {
    method: 'POST',
    headers: bearer(token),
    json: { kind: 'theme', theme: 'orange' },
  })
  expect([after.status, after.problem()]).toEqual([401, 'not_signed_in'])
  expect(after.text).toContain('has not been revoked')
  expect((await fetch(`${server.url}/metrics`, { headers: bearer(token) })).status).toBe(401)
  const other = (await server.token('operator')).token
  // What is asked begins a moment later.
  await vi.waitFor(async () => expect((await server.hall(other)).theme).toBe('white'))
  expect((await server.hall(other)).seq).toBe(before.seq)
})
