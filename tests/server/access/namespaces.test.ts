import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { RoomsMessage } from '../../../core/protocol/console-events.ts'
import { ROLES } from '../../../core/model/person.ts'
import { Welcome } from '../../../core/protocol/kiosk-events.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { openLine, type Line, type LineOptions } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
const lines: Line[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  lines.forEach((line) => line.close())
  await server.close()
})

function open(namespace: string, options: LineOptions): Line {
  const line = openLine(server.url, namespace, options)
  lines.push(line)
  return line
}
const withToken = (token: unknown) => ({ auth: { protocol: PROTOCOL, token, last: null } })

async function refusalAt(namespace: string, options: LineOptions): Promise<unknown> {
  const line = open(namespace, options)
  const reason = await line.next('connect_error')
  expect(line.untaken('connect')).toEqual([])
  return reason
}

describe('[SEC-1] the namespace of the screens', () => {
  test('[SEC-1] opens to a screen that staff admitted', async () => {
    const { token, kiosk } = await server.admitKiosk()
    const welcome = Welcome.parse(await open('/kiosk', withToken(token)).next('welcome'))
    expect(welcome.kiosk).toEqual(kiosk)
  })

  test('[SEC-1] refuses every other credential, each with the word that the page knows', async () => {
    const admin = await server.admin()
    const revoked = await server.admitKiosk('Revoked')
    await server.context.installation.fleet.revoke(revoked.kiosk.id)
    const good = (await server.admitKiosk('Good')).token
    const cases: [string, LineOptions, string][] = [
      ['nothing', {}, 'malformed'],
      ['a token that is no text', withToken({ a: 1 }), 'malformed'],
      ['a short token', withToken('unk_'), 'malformed'],
      ['a forged token', withToken(`unk_${'A'.repeat(43)}`), 'unknown'],
      ['a script’s token', withToken((await server.token('admin')).token), 'unknown'],
      ['a session', { headers: { Cookie: admin.cookie } }, 'malformed'],
      ['a session as a token', withToken(admin.cookie.slice('untold_session='.length)), 'unknown'],
      ['a revoked token', withToken(revoked.token), 'revoked'],
      ['a further field', { auth: { ...withToken(good).auth, admin: true } }, 'malformed'],
      ['another protocol', { auth: { ...withToken(good).auth, protocol: PROTOCOL + 1 } }, 'reload'],
    ]
    for (const [name, options, word] of cases)
      expect([name, await refusalAt('/kiosk', options)]).toEqual([name, word])
  })
})

describe('[SEC-1] the namespace of the consoles', () => {
  test.each(ROLES)('[SEC-1] opens to a %s who is signed in', async (role) => {
    const { cookie } = await server.staff(role)
    const rooms = await open('/console', { headers: { Cookie: cookie } }).next('rooms')
    expect(RoomsMessage.parse(rooms).rooms.map((room) => room.id)).toEqual(['hall'])
  })

  test('[SEC-1] refuses everybody else', async () => {
    const kiosk = await server.admitKiosk()
    const left = await server.staff('admin')
    await server.ask('/session', { method: 'DELETE', headers: { Cookie: left.cookie } })
    const disabled = await server.staff('admin')
    await server.context.people.disable(disabled.id, 'test')
    const late = await server.staff('admin')
    const database = new Database(server.database)
    database.prepare('update sessions set expires_at = 1 where person_id = ?').run(late.id)
    database.close()
    const cases: [string, LineOptions][] = [
      ['nothing', {}],
      ['a forged session', { headers: { Cookie: `untold_session=uns_${'A'.repeat(43)}` } }],
      ['a session that signed out', { headers: { Cookie: left.cookie } }],
      ['an expired session', { headers: { Cookie: late.cookie } }],
      ['a disabled person', { headers: { Cookie: disabled.cookie } }],
      ['a kiosk’s token', { ...withToken(kiosk.token), headers: bearer(kiosk.token) }],
      ['a script’s token', { headers: bearer((await server.token('admin')).token) }],
      ['a kiosk’s token as a session', { headers: { Cookie: `untold_session=${kiosk.token}` } }],
    ]
    for (const [name, options] of cases)
      expect([name, await refusalAt('/console', options)]).toEqual([name, 'not signed in'])
  })

  test('[SEC-1] hears nothing: whatever a console sends is answered with a refusal and changes nothing', async () => {
    const { cookie } = await server.staff('admin')
    const token = (await server.token('admin')).token
    const before = await server.hall(token)
    const line = open('/console', { headers: { Cookie: cookie } })
    await line.next('rooms')
    line.socket.emit('cue', { kind: 'calm' })
    expect(await line.next('refused')).toMatchObject({ message: expect.stringContaining('HTTP') })
    expect((await server.hall(token)).seq).toBe(before.seq)
  })
})

test('[SEC-1] no other namespace exists, with whatever credential', async () => {
  const { token } = await server.admitKiosk()
  const { cookie } = await server.admin()
  for (const namespace of ['/', '/admin', '/kiosk/', '/__proto__'])
    for (const options of [{}, withToken(token), { headers: { Cookie: cookie } }])
      expect(await refusalAt(namespace, options)).toMatch(/namespace/i)
})

test('[SEC-3] a screen that is removed between its token being looked up and its connection is let go', async () => {
  const { pairing, installation } = server.context
  const { token, kiosk } = await server.admitKiosk('Racing')
  const found = await pairing.kiosk(token)
  vi.spyOn(pairing, 'kiosk').mockImplementationOnce(async () => {
    await installation.fleet.revoke(kiosk.id)
    return found
  })
  const line = open('/kiosk', withToken(token))
  await line.next('disconnect')
  expect(line.untaken('welcome')).toEqual([])
})
