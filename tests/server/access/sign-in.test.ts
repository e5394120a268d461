import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SessionReply, SetupReply } from '../../../core/protocol/http.ts'
import { ask } from '../../helpers/ask.ts'
import { openLine } from '../../helpers/kiosk-client.ts'
import {
  ADMIN_PASSWORD,
  bearer,
  PASSWORD,
  sessionCookie,
  startTestServer,
  type TestServer,
} from '../../helpers/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const signIn = (username: string, password: string, headers: Record<string, string> = {}) =>
  server.ask('/session', { method: 'POST', json: { username, password }, headers })
const isOpen = async (cookie: string) =>
  (await server.ask('/session', { headers: { Cookie: cookie } })).status === 200

function inDatabase(query: string): Record<string, unknown>[] {
  const database = new Database(server.database, { readonly: true })
  try {
    return database.prepare<[], Record<string, unknown>>(query).all()
  } finally {
    database.close()
  }
}

describe('[SEC-2] a password', () => {
  test('[SEC-2] is kept as argon2id with 19 MiB and two passes, and never as itself', async () => {
    const staff = await server.staff('curator')
    const rows = inDatabase('select username, password_hash from people')
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
    expect(rows.map((row) => row['username'])).toContain(staff.username)
  })

  test('[SEC-2] is the same however its letters were composed', async () => {
    const composed = 'Жетінші қабаттағы көрші \u0439\u00e9'
    await server.context.people.add(
      { username: 'composed', displayName: 'C', password: composed, roles: ['curator'], language: 'kk' },
      'test',
    )
    expect((await signIn('composed', composed.normalize('NFD'))).status).toBe(201)
  })
})

describe('[SEC-2] a session', () => {
  test('[SEC-2] is a cookie that scripts on a page cannot read and other sites cannot send', async () => {
    const answer = await signIn('admin', ADMIN_PASSWORD)
    const [set] = answer.headers['set-cookie'] ?? []
    const parts = (set ?? '').split('; ')
    expect(parts[0]).toMatch(/^untold_session=uns_[\w-]{43}$/)
    expect(parts).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']))
    // Twelve hours, less the moment that it took to answer.
    expect(parts.join()).toMatch(/Max-Age=43(200|1\d\d)/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.read(SessionReply).person).toMatchObject({ username: 'admin', roles: ['admin'] })
  })

  test('[SEC-2] is kept as a hash only', async () => {
    const { cookie } = await server.admin()
    const secret = cookie.split('=')[1]!
    expect(JSON.stringify(inDatabase('select * from sessions'))).not.toContain(secret)
    expect(server.logLines.join()).not.toContain(secret)
  })

  test('[SEC-2] is a new one at every log-in, and the one that the browser had before ends', async () => {
    const first = await server.admin()
    const again = await signIn('admin', ADMIN_PASSWORD, { Cookie: first.cookie })
    const second = sessionCookie(again)
    expect(second).not.toBe(first.cookie)
    expect([await isOpen(first.cookie), await isOpen(second)]).toEqual([false, true])
  })

  test('[SEC-2] that a stranger planted is not taken over', async () => {
    const planted = `untold_session=uns_${'A'.repeat(43)}`
    const answer = await signIn('admin', ADMIN_PASSWORD, { Cookie: planted })
    expect(sessionCookie(answer)).not.toBe(planted)
    expect(await isOpen(planted)).toBe(false)
  })

  test('[SEC-2] ends with signing out: the cookie is cleared, its sockets are let go, others stay', async () => {
    const staff = await server.staff('operator')
    const elsewhere = await server.signIn(staff.username, PASSWORD)
    const line = openLine(server.url, '/console', { headers: { Cookie: staff.cookie } })
    await line.next('rooms')
    const answer = await server.ask('/session', { method: 'DELETE', headers: { Cookie: staff.cookie } })
    expect(answer.status).toBe(204)
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^untold_session=; Max-Age=0/)
    await line.next('signed-out')
    await line.next('disconnect')
    expect([await isOpen(staff.cookie), await isOpen(elsewhere.cookie)]).toEqual([false, true])
  })

  test('[SEC-2] ends everywhere when the account is ended, sockets too', async () => {
    const staff = await server.staff('operator')
    const line = openLine(server.url, '/console', { headers: { Cookie: staff.cookie } })
    await line.next('rooms')
    const admin = await server.admin()
    const answer = await server.ask(`/people/${staff.id}/disable`, {
      method: 'POST',
      headers: { Cookie: admin.cookie },
    })
    expect(answer.status).toBe(204)
    await line.next('disconnect')
    expect(await isOpen(staff.cookie)).toBe(false)
    expect((await signIn(staff.username, PASSWORD)).status).toBe(401)
  })

  test('an account that has ended comes back with its password, and with none of its sessions', async () => {
    const staff = await server.staff('operator')
    const headers = { Cookie: (await server.admin()).cookie }
    await server.ask(`/people/${staff.id}/disable`, { method: 'POST', headers })
    expect((await server.ask(`/people/${staff.id}/enable`, { method: 'POST', headers })).status).toBe(204)
    expect(await isOpen(staff.cookie)).toBe(false)
    expect((await signIn(staff.username, PASSWORD)).status).toBe(201)
    const { text } = await server.ask('/audit?action=person.enable', { headers })
    expect(text).toContain(`person:${staff.id}`)
  })

  test('nobody ends their own account', async () => {
    const admin = await server.admin()
    const answer = await server.ask(`/people/${admin.id}/disable`, {
      method: 'POST',
      headers: { Cookie: admin.cookie },
    })
    expect([answer.status, answer.problem()]).toEqual([409, 'own_account'])
  })
})

describe('[SEC-2] a page of another site', () => {
  const foreign = () => [
    'http://evil.example',
    'null',
    `https://127.0.0.1:${server.running.port}`,
    `http://127.0.0.1:${server.running.port + 1}`,
    `http://localhost:${server.running.port}`,
    `http://127.0.0.1:${server.running.port}.evil.example`,
  ]

  test('[SEC-2] can change nothing, although it carries the cookie', async () => {
    const { cookie } = await server.admin()
    for (const Origin of foreign()) {
      const answer = await server.ask('/rooms/hall/cues', {
        method: 'POST',
        headers: { Cookie: cookie, Origin },
        json: { kind: 'alarm' },
      })
      expect([Origin, answer.status, answer.problem()]).toEqual([Origin, 403, 'foreign_origin'])
    }
    expect((await server.hall((await server.token('admin')).token)).alarm).toBe(false)
  })

  test('[SEC-2] cannot even sign somebody in or out', async () => {
    const { cookie } = await server.admin()
    const headers = { Cookie: cookie, Origin: 'http://evil.example' }
    expect((await signIn('admin', ADMIN_PASSWORD, headers)).status).toBe(403)
    expect((await server.ask('/session', { method: 'DELETE', headers })).status).toBe(403)
    expect(await isOpen(cookie)).toBe(true)
  })

  test('[SEC-2] opens no socket, in either namespace', async () => {
    const { cookie } = await server.admin()
    for (const Origin of foreign())
      for (const namespace of ['/console', '/kiosk']) {
        const line = openLine(server.url, namespace, { headers: { Cookie: cookie, Origin } })
        await line.next('connect_error')
        expect(line.untaken('connect')).toEqual([])
        line.close()
      }
  })

  test('[SEC-2] is told apart from our own, which may', async () => {
    const { cookie } = await server.admin()
    const Origin = server.url
    const answer = await server.ask('/rooms/hall/cues', {
      method: 'POST',
      headers: { Cookie: cookie, Origin },
      json: { kind: 'stopStory' },
    })
    expect(answer.status).toBe(202)
    const line = openLine(server.url, '/console', { headers: { Cookie: cookie, Origin } })
    await line.next('rooms')
    line.close()
  })
})

test('[SEC-2] the first administrator is made once, by the link from the terminal alone', async () => {
  const bare = await startTestServer({ adminPassword: null })
  try {
    const open = async () => (await bare.ask('/setup')).read(SetupReply).open
    const wanted = { username: 'dana', displayName: 'Dana', password: PASSWORD, language: 'kk' }
    const setUp = (token: string) => bare.ask('/setup', { method: 'POST', json: { ...wanted, token } })
    const token = bare.running.setupToken
    if (token === null) throw new Error('No set-up token was offered.')

    expect(await open()).toBe(true)
    expect((await setUp(`unsetup_${'A'.repeat(43)}`)).problem()).toBe('setup_closed')
    const answer = await setUp(token)
    expect(answer.status).toBe(201)
    expect(answer.read(SessionReply).person.roles).toEqual(['admin'])
    expect(sessionCookie(answer)).toMatch(/^untold_session=uns_/)
    expect(await open()).toBe(false)
    expect((await setUp(token)).problem()).toBe('setup_closed')

    await bare.restart()
    expect(bare.running.setupToken).toBeNull()
    expect((await setUp(token)).problem()).toBe('setup_closed')
  } finally {
    await bare.close()
  }
})

describe('[SEC-2] guessing', () => {
  let attacked: TestServer
  beforeEach(async () => {
    attacked = await startTestServer()
  })
  afterEach(() => attacked.close())
  const guess = (username: string) =>
    attacked.ask('/session', { method: 'POST', json: { username, password: 'a wrong password' } })

  test('[SEC-2] says the same of a name that exists and of one that does not, also once it is locked', async () => {
    const known = await guess('admin')
    const unknown = await guess('nobody-here')
    expect(known.status).toBe(401)
    expect(known.text).toBe(unknown.text)
    for (let n = 0; n < 18; n++) await guess('nobody-here')
    const locked = await guess('nobody-here')
    expect(locked.status).toBe(429)
    expect(locked.text).not.toMatch(/account|exist|unknown|user/i)
  })

  test('[SEC-2] a thousand times is answered by 401, then by 429 with when to come back, and the house stands', async () => {
    const token = (await attacked.token('operator')).token
    const answers = []
    for (let n = 0; n < 1_000; n += 50)
      answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, i) => guess(`guest-${n + i}`)))))
    const counts = new Map<number, number>()
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
    expect([...counts.keys()].toSorted()).toEqual([401, 429])
    expect(counts.get(401)).toBeLessThan(30)
    for (const { status, headers } of answers)
      if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0)

    expect((await ask(`${attacked.url}/healthz`)).status).toBe(200)
    expect((await attacked.cue(token, { kind: 'calm' })).seq).toBe(1)
    const right = await attacked.ask('/session', {
      method: 'POST',
      json: { username: 'admin', password: ADMIN_PASSWORD },
      headers: bearer(token),
    })
    expect(right.status).toBe(429)
  })

  test('[VIS-4] and leaves no address behind: not in the log, not in the database', async () => {
    const { cookie } = await server.admin()
    await server.ask('/rooms/hall/state', { headers: { Cookie: cookie } })
    await attacked.ask('/nowhere')
    await attacked.ask('/session', {
      method: 'POST',
      raw: '{',
      headers: { 'Content-Type': 'application/json' },
    })
    const kept = attacked.logLines.join('\n') + JSON.stringify(dump(attacked.database))
    expect(kept).not.toMatch(/127\.0\.0\.1|::1|::ffff/)
    expect(kept).not.toContain('a wrong password')
  })
})

function dump(file: string): unknown {
  const database = new Database(file, { readonly: true })
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
  const rows = tables.map(({ name }) => database.prepare(`select * from "${name}"`).all())
  database.close()
  return rows
}
