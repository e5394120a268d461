import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AuditChainReply, AuditReply, SessionReply } from '../../../core/protocol/http.ts'
import {
  InvitationMade,
  InvitationSeen,
  InvitationsReply,
  SessionsReply,
} from '../../../core/protocol/people.ts'
import { deviceOf } from '../../../server/access/device.ts'
import { openLine } from '../../helpers/kiosk-client.ts'
import {
  PASSWORD,
  sessionCookie,
  startTestServer,
  type Staff,
  type TestServer,
} from '../../helpers/server.ts'

const HOUR = 3_600_000
const wanted = { label: 'For Dana', roles: ['operator'], venueRoles: [], language: 'kk', hours: 48 }
const joining = { displayName: 'Dana', password: PASSWORD, language: 'kk' }

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
async function invite(more = {}): Promise<InvitationMadeType> {
  return (await post('/invitations', { ...wanted, ...more }, as(admin))).read(InvitationMade)
}
type InvitationMadeType = { id: string; token: string }

describe('[SEC-2] an invitation', () => {
  test('[SEC-2] says what it offers, makes one account whose password only its owner knows, and works once', async () => {
    const { id, token } = await invite({
      roles: [],
      venueRoles: [{ venueId: 'astana', roles: ['technician'] }],
    })
    expect((await post('/invitations/look', { token })).read(InvitationSeen)).toMatchObject({
      by: 'Administrator',
      roles: [],
      venueRoles: [{ venue: { en: 'Astana' }, roles: ['technician'] }],
      timeZone: 'Asia/Almaty',
    })
    const joined = await post('/invitations/join', { token, username: 'dana', ...joining })
    expect(joined.status).toBe(201)
    expect(joined.read(SessionReply).person).toMatchObject({
      username: 'dana',
      roles: [],
      venueRoles: [{ venueId: 'astana', roles: ['technician'] }],
    })
    expect(sessionCookie(joined)).toContain('untold_session=')
    for (const path of ['/invitations/look', '/invitations/join']) {
      const again = await post(
        path,
        path.endsWith('look') ? { token } : { token, username: 'eve', ...joining },
      )
      expect([again.status, again.problem()]).toEqual([403, 'invitation_closed'])
    }
    const listed = (await server.ask('/invitations', { headers: as(admin) })).read(InvitationsReply).items
    expect(listed.find((each) => each.id === id)?.endedAt).not.toBeNull()
    expect(JSON.stringify(listed)).not.toContain(token)
  })

  test('[SEC-2] of twenty who open one link at once, one gets in', async () => {
    const { token } = await invite()
    const tries = Array.from({ length: 20 }, (_, n) =>
      post('/invitations/join', { token, username: `twin-${n}`, ...joining }),
    )
    const statuses = (await Promise.all(tries)).map((each) => each.status)
    expect(statuses.filter((each) => each === 201)).toHaveLength(1)
    const people = await server.context.people.all()
    expect(people.filter((each) => each.username.startsWith('twin-'))).toHaveLength(1)
  })

  test('[SEC-2] holds when the user name was taken, and no longer once it was called back', async () => {
    const { id, token } = await invite()
    const taken = await post('/invitations/join', { token, username: 'admin', ...joining })
    expect([taken.status, taken.problem()]).toEqual([409, 'username_taken'])
    expect((await post('/invitations/look', { token })).status).toBe(200)
    expect((await server.ask(`/invitations/${id}`, { method: 'DELETE', headers: as(admin) })).status).toBe(
      204,
    )
    expect((await post('/invitations/look', { token })).problem()).toBe('invitation_closed')
    expect((await server.ask(`/invitations/${id}`, { method: 'DELETE', headers: as(admin) })).status).toBe(
      404,
    )
  })

  test('[SEC-2] is over when its time is, and never offers nothing or a venue that is not there', async () => {
    expect((await post('/invitations', { ...wanted, roles: [] }, as(admin))).status).toBe(400)
    const nowhere = { ...wanted, venueRoles: [{ venueId: 'nowhere', roles: ['operator'] }] }
    expect((await post('/invitations', nowhere, as(admin))).problem()).toBe('no_such_venue')
    const { token } = await invite({ hours: 1 })
    const later = server.context.clock.now() + 2 * HOUR
    await server.restart({ startAt: later })
    expect((await post('/invitations/look', { token })).problem()).toBe('invitation_closed')
    admin = await server.admin()
  })
})

describe('[SEC-2] sessions and passwords', () => {
  test('[SEC-2] one sees one’s own sessions by device, without an address, and ends them', async () => {
    const dana = await server.staff('operator')
    const headers = {
      'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
    }
    await post('/session', { username: dana.username, password: PASSWORD }, headers)
    const mine = await server.ask('/sessions', { headers: as(dana) })
    const { items } = mine.read(SessionsReply)
    expect(items.map((each) => each.device).toSorted()).toEqual(['', 'Firefox, Windows'])
    expect(mine.text).not.toMatch(/127\.0\.0\.1|::1|Gecko/)
    const other = items.find((each) => !each.current)!
    const stranger = await server.staff('operator')
    expect(
      (await server.ask(`/sessions/${other.id}`, { method: 'DELETE', headers: as(stranger) })).status,
    ).toBe(404)
    expect((await server.ask(`/sessions/${other.id}`, { method: 'DELETE', headers: as(dana) })).status).toBe(
      204,
    )
    expect((await server.ask('/sessions', { headers: as(dana) })).read(SessionsReply).items).toHaveLength(1)
    const own = items.find((each) => each.current)!
    expect((await server.ask(`/sessions/${own.id}`, { method: 'DELETE', headers: as(admin) })).status).toBe(
      204,
    )
    expect((await server.ask('/sessions', { headers: as(dana) })).status).toBe(401)
  })

  test('[SEC-2] one sees where the console is open now, and to the minute when it was used last', async () => {
    const dana = await server.staff('operator')
    const session = async () => {
      const all = (await server.ask('/people/sessions', { headers: as(admin) })).read(SessionsReply).items
      return all.find((each) => each.personId === dana.id)!
    }
    const line = openLine(server.url, '/console', { headers: { Cookie: dana.cookie } })
    await line.next('rooms')
    expect((await session()).open).toBe(true)
    line.close()
    await vi.waitFor(async () => expect((await session()).open).toBe(false))
    const before = server.context.clock.now()
    await server.ask('/sessions', { headers: as(dana) })
    expect((await session()).seenAt).toBeGreaterThanOrEqual(before)
  })

  test('[SEC-2] a changed password ends every other session, and the old one opens nothing', async () => {
    const dana = await server.staff('operator')
    const elsewhere = await server.signIn(dana.username, PASSWORD)
    const next = 'quite another sentence'
    const wrong = await post('/password', { current: 'not this one', next }, as(dana))
    expect([wrong.status, wrong.problem()]).toEqual([422, 'wrong_password'])
    expect((await post('/password', { current: PASSWORD, next }, as(dana))).status).toBe(204)
    expect((await server.ask('/rooms', { headers: as(dana) })).status).toBe(200)
    expect((await server.ask('/rooms', { headers: as(elsewhere) })).status).toBe(401)
    expect((await post('/session', { username: dana.username, password: PASSWORD })).status).toBe(401)
    expect((await post('/session', { username: dana.username, password: next })).status).toBe(201)
  })

  test('[SEC-1] roles count from the next request on, and the house keeps an administrator', async () => {
    const dana = await server.staff('operator')
    const change = (id: string, roles: string[]) =>
      server.ask(`/people/${id}/roles`, { method: 'PATCH', headers: as(admin), json: { roles } })
    expect((await change(dana.id, ['curator'])).status).toBe(204)
    const cue = await post('/rooms/hall/cues', { kind: 'theme', theme: 'violet' }, as(dana))
    expect(cue.problem()).toBe('not_allowed')
    expect((await change(admin.id, ['operator'])).problem()).toBe('last_administrator')
  })

  test.each([
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
      'Safari, Mac',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0',
      'Edge, Windows',
    ],
    ['curl/8.5.0', ''],
  ])('%s is %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device)
  })
})

describe('[SEC-4] the audit log', () => {
  test('[SEC-4] is filtered by who, what and when, and its chain is checked', async () => {
    const token = await server.token('operator')
    const t = server.context.clock.now()
    await server.cue(token.token, { kind: 'theme', theme: 'violet' })
    const read = async (query: string) =>
      (await server.ask(`/audit?${query}`, { headers: as(admin) })).read(AuditReply).items
    const mine = await read(`actor=token:${token.id}`)
    expect(mine.map((each) => each.action)).toEqual(['cue.theme'])
    const invitations = await read('action=invitation')
    expect(invitations.length).toBeGreaterThan(3)
    expect(new Set(invitations.map((each) => each.action))).toEqual(
      new Set(['invitation.make', 'invitation.call-back']),
    )
    expect(await read('action=%25')).toEqual([])
    const at = new Date(t).toISOString()
    expect((await read(`action=cue.theme&from=${at}`)).length).toBeGreaterThan(0)
    expect(await read(`action=cue.theme&to=${at}&actor=token:${token.id}`)).toEqual([])
    const chain = await server.ask('/audit/chain', { headers: as(admin) })
    expect(chain.read(AuditChainReply)).toMatchObject({ firstBroken: null })
  })

  test('[SEC-4] goes out as CSV that no spreadsheet takes for a formula, and as a line of JSON for each entry', async () => {
    await server.context.audit.write({ at: 1, actor: 'nobody', action: '=1+1', subject: 'a "quoted", one' })
    const csv = await server.ask('/audit/export?format=csv', { headers: as(admin) })
    expect(csv.headers['content-disposition']).toBe('attachment; filename="untold-audit.csv"')
    const lines = csv.text.split('\r\n')
    expect(lines[0]).toBe('seq,at,actor,action,subject,hash')
    expect(lines.find((each) => each.includes("'=1+1"))).toContain(`,'=1+1,"a ""quoted"", one",`)
    const json = await server.ask('/audit/export?format=jsonl&action=invitation', { headers: as(admin) })
    const rows = json.text
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each) as { seq: number; action: string })
    expect(rows.every((each) => each.action.startsWith('invitation'))).toBe(true)
    expect(rows.map((each) => each.seq)).toEqual(rows.map((each) => each.seq).toSorted((a, b) => a - b))
  })
})
