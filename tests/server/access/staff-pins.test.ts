import { afterAll, beforeAll, expect, test } from 'vitest'
import { PinMade, PinsReply, StaffReply } from '../../../core/protocol/staff-overlay.ts'
import { bearer, PASSWORD, startTestServer, type Staff, type TestServer } from '../../helpers/server.ts'

const HOUR = 3_600_000

let server: TestServer
let operator: Staff
let screen: string
beforeAll(async () => {
  server = await startTestServer({ startAt: Date.parse('2026-06-10T08:05:00Z') })
  operator = await server.staff('operator')
  screen = (await server.admitKiosk('First')).token
})
afterAll(() => server.close())

const as = (staff: Staff) => ({ Cookie: staff.cookie })
async function make(hours = 4, who = operator): Promise<{ id: string; pin: string }> {
  const answer = await server.ask('/pins', {
    method: 'POST',
    headers: as(who),
    json: { venueId: 'astana', hours },
  })
  return answer.read(PinMade)
}
const at = (pin: string, act: unknown = null, token = screen) =>
  server.ask('/kiosk/staff', { method: 'POST', headers: bearer(token), json: { pin, act } })
const wrongly = (pin: string) => String((Number(pin) + 1) % 1_000_000).padStart(6, '0')

test('[SEC-2] six digits open the overlay of a venue’s screens in the name of whoever made them', async () => {
  const { pin } = await make()
  expect(pin).toMatch(/^\d{6}$/)
  const opened = (await at(pin)).read(StaffReply)
  expect(opened).toMatchObject({ by: operator.username, mode: 'open' })
  expect(opened.themes.map((each) => each.id)).toContain('violet')

  expect((await at(pin, { kind: 'theme', theme: 'violet' })).read(StaffReply).theme).toBe('violet')
  expect((await at(pin, { kind: 'volume', volume: 0.25 })).read(StaffReply).volume).toBe(0.25)
  expect((await at(pin, { kind: 'calm' })).read(StaffReply).mode).toBe('calm')
  expect((await at(pin, { kind: 'release', of: 'calm' })).read(StaffReply).mode).toBe('open')
  const hall = server.context.installation.rooms.get('hall')!
  expect(hall.state.claims.find((each) => each.aspect === 'theme')?.origin).toEqual({
    kind: 'person',
    id: operator.id,
  })
  const audit = await server.context.audit.read(null, 20)
  expect(audit.filter((each) => each.action.startsWith('overlay.')).map((each) => each.actor)).toContain(
    `person:${operator.id}`,
  )
  expect(JSON.stringify(audit)).not.toContain(pin)
})

test('[SEC-2] the digits stand nowhere, not in the database and not in the log', async () => {
  const { pin, id } = await make()
  const listed = await server.ask('/pins', { headers: as(operator) })
  expect(listed.read(PinsReply).items.map((each) => each.id)).toEqual([id])
  expect(listed.text).not.toContain(`"${pin}"`)
  const records = JSON.stringify(await server.context.people.all()) + server.logLines.join('')
  expect(records).not.toContain(`"${pin}"`)
})

test('[SEC-2] only the newest digits of a person hold, and those that were ended do not', async () => {
  const before = await make()
  const { pin, id } = await make()
  expect((await at(before.pin)).problem()).toBe('wrong_pin')
  expect((await at(pin)).status).toBe(200)
  expect((await server.ask(`/pins/${id}`, { method: 'DELETE', headers: as(operator) })).status).toBe(204)
  expect((await at(pin)).problem()).toBe('wrong_pin')
})

test('[SEC-2] digits end with their hours, and with the account or the role of whoever made them', async () => {
  const short = await server.staff('operator')
  const { pin } = await make(2, short)
  expect((await at(pin)).status).toBe(200)
  await server.context.people.changeRoles(short.id, ['curator'], [], 'test')
  expect((await at(pin)).problem()).toBe('wrong_pin')
  await server.context.people.changeRoles(short.id, ['operator'], [], 'test')
  expect((await at(pin)).status).toBe(200)
  await server.restart({ startAt: server.context.clock.now() + 3 * HOUR })
  expect((await at(pin)).problem()).toBe('wrong_pin')
})

test('[SEC-2] five wrong ones close a screen for ten minutes, and the right ones do not open it meanwhile', async () => {
  operator = await server.signIn(operator.username, PASSWORD)
  const { pin } = await make()
  for (let n = 0; n < 5; n++) await at(wrongly(pin))
  const closed = await at(pin)
  expect([closed.status, closed.problem()]).toEqual([429, 'too_many_tries'])
  const other = (await server.admitKiosk('Second')).token
  expect((await at(pin, null, other)).status).toBe(200)
})

test('[SEC-1] digits are of one venue, and made by people who run it', async () => {
  for (const role of ['curator', 'reviewer'] as const) {
    const staff = await server.staff(role)
    const refused = await server.ask('/pins', {
      method: 'POST',
      headers: as(staff),
      json: { venueId: 'astana', hours: 1 },
    })
    expect(refused.problem()).toBe('not_allowed')
  }
  const script = await server.ask('/pins', {
    method: 'POST',
    headers: bearer((await server.token('admin')).token),
    json: { venueId: 'astana', hours: 1 },
  })
  expect(script.problem()).toBe('not_allowed')
  const malformed = [{ pin: '12345' }, { pin: '1234567' }, { pin: 123456 }, { pin: '12 456' }]
  for (const json of malformed) {
    const answer = await server.ask('/kiosk/staff', { method: 'POST', headers: bearer(screen), json })
    expect(answer.status).toBe(400)
  }
})
