import { afterAll, beforeAll, expect, test } from 'vitest'
import { AuditReply, SessionReply } from '../../../core/protocol/http.ts'
import { ResetMade, ResetSeen, ResetsReply } from '../../../core/protocol/people.ts'
import { PASSWORD, startTestServer, type Staff, type TestServer } from '../../helpers/server.ts'

const HOUR = 3_600_000
const NEXT = 'quite another sentence'

let server: TestServer
let admin: Staff
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-06-10T08:05:00Z') })
  admin = await server.admin()
})
afterAll(() => server.close())

const as = (staff: Staff) => ({ Cookie: staff.cookie })
const post = (path: string, json: unknown, headers = {}) =>
  server.ask(path, { method: 'POST', headers, json })
const signsIn = async (username: string, password: string) =>
  (await post('/session', { username, password })).status
async function link(person: Staff, hours = 4): Promise<{ id: string; token: string }> {
  return (await post(`/people/${person.id}/reset`, { hours }, as(admin))).read(ResetMade)
}

test('[SEC-2] a forgotten password: the link says whose it is, changes it once, and ends every session', async () => {
  const dana = await server.staff('operator')
  const { id, token } = await link(dana)
  expect((await post('/resets/look', { token })).read(ResetSeen)).toMatchObject({
    username: dana.username,
    timeZone: 'Asia/Almaty',
  })
  // Until it is used nothing changes.
  expect((await server.ask('/rooms', { headers: as(dana) })).status).toBe(200)
  expect(await signsIn(dana.username, PASSWORD)).toBe(201)
  const listed = await server.ask('/resets', { headers: as(admin) })
  expect(listed.read(ResetsReply).items).toMatchObject([{ id, personId: dana.id, by: 'Administrator' }])
  expect(listed.text).not.toContain(token)

  const used = await post('/resets/use', { token, password: NEXT })
  expect([used.status, used.read(SessionReply).person.id]).toEqual([201, dana.id])
  expect((await server.ask('/rooms', { headers: as(dana) })).status).toBe(401)
  expect(await signsIn(dana.username, PASSWORD)).toBe(401)
  expect(await signsIn(dana.username, NEXT)).toBe(201)
  for (const [path, body] of [
    ['look', { token }],
    ['use', { token, password: PASSWORD }],
  ] as const)
    expect((await post(`/resets/${path}`, body)).problem()).toBe('reset_closed')
  const rows = (await server.ask('/audit', { headers: as(admin) })).read(AuditReply).items
  const told = rows.filter((row) => row.subject === `person:${dana.id}`).map((row) => [row.actor, row.action])
  expect(told).toEqual(
    expect.arrayContaining([
      [`person:${admin.id}`, 'reset.make'],
      [`reset:${id}`, 'password.reset'],
    ]),
  )
})

test('[SEC-2] of ten who open one link at once, one gets in', async () => {
  const { token } = await link(await server.staff('operator'))
  const tries = Array.from({ length: 10 }, (_, n) =>
    post('/resets/use', { token, password: `${NEXT} number ${n}` }),
  )
  const statuses = (await Promise.all(tries)).map((each) => each.status)
  expect(statuses.filter((each) => each === 201)).toHaveLength(1)
})

test('[SEC-2] a link ends with a newer one, with a changed password, when it is called back, and with the account', async () => {
  const dana = await server.staff('operator')
  const closed = async (token: string) => (await post('/resets/look', { token })).status === 403
  const first = await link(dana)
  const second = await link(dana)
  expect([await closed(first.token), await closed(second.token)]).toEqual([true, false])
  expect((await post('/password', { current: PASSWORD, next: NEXT }, as(dana))).status).toBe(204)
  expect(await closed(second.token)).toBe(true)
  const third = await link(dana)
  const callBack = () =>
    server.ask(`/resets/${third.id}`, { method: 'DELETE', headers: as(admin) }).then((each) => each.status)
  expect([await callBack(), await closed(third.token), await callBack()]).toEqual([204, true, 404])
  const fourth = await link(dana)
  await post(`/people/${dana.id}/disable`, undefined, as(admin))
  expect(await closed(fourth.token)).toBe(true)
  expect((await post('/resets/use', { token: fourth.token, password: NEXT })).status).toBe(403)
  expect((await post(`/people/${dana.id}/reset`, { hours: 1 }, as(admin))).problem()).toBe('account_ended')
})

test('[SEC-2] whoever was locked out by wrong tries gets in with the link; a short password changes nothing', async () => {
  const dana = await server.staff('operator')
  for (let n = 0; n < 60; n++) await server.context.people.signIn(dana.username, 'wrong', `address-${n}`)
  expect(await signsIn(dana.username, PASSWORD)).toBe(429)
  const { token } = await link(dana)
  expect((await post('/resets/use', { token, password: 'short' })).status).toBe(400)
  expect((await post('/resets/use', { token, password: NEXT })).status).toBe(201)
})

test('[SEC-2] a link is over when its time is, and the restart forgets none', async () => {
  const dana = await server.staff('operator')
  const { token } = await link(dana, 2)
  const now = server.context.clock.now()
  await server.restart({ startAt: now + HOUR })
  expect((await post('/resets/look', { token })).status).toBe(200)
  await server.restart({ startAt: now + 3 * HOUR })
  expect((await post('/resets/look', { token })).problem()).toBe('reset_closed')
})
