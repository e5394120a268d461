import { afterAll, beforeAll, expect, test } from 'vitest'
import { SilentMinuteReply } from '../../../core/protocol/silence.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  operator = bearer((await server.token('operator')).token)
})
afterAll(() => server?.close())

const patch = (json: unknown) =>
  server.ask('/rooms/hall/silence', { method: 'PATCH', headers: operator, json })
const seen = async () =>
  (await server.ask('/rooms/hall/silence', { headers: operator })).read(SilentMinuteReply)

test('staff move the silent minute, every screen hears of it at once, and it outlives a restart', async () => {
  const client = await server.kiosk((await server.admitKiosk()).token)
  expect(await seen()).toEqual({ silentHour: { kind: 'off' }, next: null })
  const moved = (await patch({ kind: 'hourly', minute: 7 })).read(SilentMinuteReply)
  expect(new Date(moved.next!).getUTCMinutes()).toBe(7)
  const told = (await client.line.next('programme')) as {
    programme: { evening: { silences: { from: number }[] } }
  }
  expect(told.programme.evening.silences.length).toBeGreaterThanOrEqual(47)
  expect(told.programme.evening.silences.map((each) => each.from)).toContain(moved.next)

  const { rooms } = server.context.installation
  expect(rooms.get('hall')!.silentHour).toEqual({ kind: 'hourly', minute: 7 })
  await server.restart()
  expect(await seen()).toMatchObject({ silentHour: { kind: 'hourly', minute: 7 } })
})

test('a minute that is none is refused in words, and nothing changes', async () => {
  const before = await seen()
  for (const json of [{ kind: 'hourly', minute: 60 }, { kind: 'hourly' }, { kind: 'daily' }, { minute: 3 }])
    expect((await patch(json)).status).toBe(400)
  expect((await patch({ kind: 'hourly', minute: 60 })).text).toContain('a minute is 0 to 59')
  expect(await seen()).toEqual(before)
})

test('a room that does not exist has no silent minute', async () => {
  expect((await server.ask('/rooms/cellar/silence', { headers: operator })).status).toBe(404)
})
