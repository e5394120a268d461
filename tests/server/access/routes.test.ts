import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../../core/model/person.ts'
import { PERMISSIONS } from '../../../core/protocol/access.ts'
import { routesOf } from '../../../server/http/app.ts'
import type { Answer } from '../../helpers/ask.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const STAFF: readonly Role[] = ROLES
const RUN: readonly Role[] = ['operator', 'technician', 'admin']
const TECHNICAL: readonly Role[] = ['technician', 'admin']
const DESK: readonly Role[] = ['curator', 'reviewer', 'admin']
const EDIT: readonly Role[] = ['curator', 'admin']
const REVIEW: readonly Role[] = ['reviewer', 'admin']
const ADMIN: readonly Role[] = ['admin']

interface Rule {
  who: 'anybody' | 'kiosk' | readonly Role[]
  /** A call that harms nothing where it is allowed. */
  path?: string
  json?: unknown
}

const person = {
  username: 'x',
  displayName: 'Nobody',
  password: 'too short',
  roles: ['admin'],
  language: 'en',
}

/** Written out by hand: who may call what. A new route, or one with another permission, fails here. */
const TABLE: Record<string, Rule> = {
  'get /rooms': { who: STAFF },
  'get /rooms/{id}/state': { who: STAFF, path: '/rooms/hall/state' },
  'get /rooms/{id}/why': { who: STAFF, path: '/rooms/hall/why' },
  'get /rooms/{id}/programme': {
    who: STAFF,
    path: '/rooms/hall/programme?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z',
  },
  'post /rooms/{id}/cues': { who: STAFF, path: '/rooms/hall/cues', json: { kind: 'calm' } },
  'get /rooms/{id}/cues/{cueId}': { who: STAFF, path: '/rooms/hall/cues/cue-none' },
  'get /rooms/{id}/silence': { who: STAFF, path: '/rooms/hall/silence' },
  'patch /rooms/{id}/silence': { who: RUN, path: '/rooms/hall/silence', json: { kind: 'off' } },
  'get /shows': { who: STAFF },
  'get /shows/{id}': { who: STAFF, path: '/shows/none' },
  'get /venues/{id}/messages': { who: STAFF, path: '/venues/nowhere/messages' },
  'post /venues/{id}/messages': { who: RUN, path: '/venues/nowhere/messages', json: {} },
  'delete /venues/{id}/messages/{messageId}': { who: RUN, path: '/venues/nowhere/messages/none' },
  'post /shows/{id}': { who: RUN, path: '/shows/none', json: {} },
  'delete /shows/{id}': { who: RUN, path: '/shows/none?revision=1' },
  'get /shows/{id}/revisions': { who: STAFF, path: '/shows/none/revisions' },
  'get /shows/{id}/revisions/{n}': { who: STAFF, path: '/shows/none/revisions/1' },
  'post /rooms/{id}/rehearsal': { who: STAFF, path: '/rooms/hall/rehearsal', json: {} },
  'post /rooms/{id}/dry-run': { who: STAFF, path: '/rooms/hall/dry-run', json: {} },
  'patch /rooms/{id}/audience': {
    who: RUN,
    path: '/rooms/hall/audience',
    json: { audience: 'everyone' },
  },
  'get /kiosks': { who: STAFF },
  'patch /kiosks/{id}': { who: TECHNICAL, path: '/kiosks/kiosk-none', json: {} },
  'delete /kiosks/{id}': { who: TECHNICAL, path: '/kiosks/kiosk-none' },
  'get /displays': { who: STAFF },
  'patch /kiosks/{id}/display': {
    who: TECHNICAL,
    path: '/kiosks/kiosk-none/display',
    json: { address: null, mac: '00:00:00:00:00:00' },
  },
  'delete /kiosks/{id}/display': { who: TECHNICAL, path: '/kiosks/kiosk-none/display' },
  'post /kiosks/{id}/display/power': {
    who: RUN,
    path: '/kiosks/kiosk-none/display/power',
    json: { power: 'on' },
  },
  'get /venues/{id}/log': { who: STAFF, path: '/venues/nowhere/log' },
  'get /kiosks/{id}/notes': { who: STAFF, path: '/kiosks/kiosk-none/notes' },
  'post /kiosks/{id}/notes': { who: RUN, path: '/kiosks/kiosk-none/notes', json: { text: 'x' } },
  'delete /kiosks/{id}/notes/{noteId}': { who: RUN, path: '/kiosks/kiosk-none/notes/note-none' },
  'get /venues/{id}/day': { who: STAFF, path: '/venues/nowhere/day' },
  'post /venues/{id}/check': { who: RUN, path: '/venues/nowhere/check' },
  'post /venues/{id}/open': { who: RUN, path: '/venues/nowhere/open', json: { anyway: null } },
  'post /venues/{id}/close': { who: RUN, path: '/venues/nowhere/close' },
  'get /kiosk-commands': { who: STAFF },
  'post /kiosks/{id}/commands': {
    who: RUN,
    path: '/kiosks/kiosk-none/commands',
    json: { action: { kind: 'identify' } },
  },
  'post /rooms/{id}/kiosk-commands': {
    who: RUN,
    path: '/rooms/nowhere/kiosk-commands',
    json: { action: { kind: 'identify' } },
  },
  'get /kiosks/{id}/picture': { who: RUN, path: '/kiosks/kiosk-none/picture' },
  'post /pairings': { who: 'anybody' },
  'post /pairings/token': { who: 'anybody', json: { deviceCode: 'und_0123456789012345678901234' } },
  'post /pairings/{userCode}/approve': {
    who: TECHNICAL,
    path: '/pairings/BBBB-BBBB/approve',
    json: { roomId: 'nowhere', name: 'A', role: 'wall', audio: 'none' },
  },
  'post /demonstration/kiosks': { who: 'anybody', json: { role: 'wall' } },
  'get /kiosk/exhibition': { who: 'kiosk' },
  'post /kiosk/counts': {
    who: 'kiosk',
    json: {
      id: '01JDQ4A1B2C3D4E5F6G7H8J9K0',
      counted: [{ of: 'visits', hour: 1_732_503_600_000, count: 1 }],
    },
  },
  'get /metrics': { who: STAFF },
  'get /venues/{id}/report': { who: STAFF, path: '/venues/nowhere/report?from=2026-11-01&to=2026-11-02' },
  'get /venues/{id}/report.csv': {
    who: STAFF,
    path: '/venues/nowhere/report.csv?from=2026-11-01&to=2026-11-02&language=en',
  },
  'get /venues/{id}/counts': {
    who: STAFF,
    path: '/venues/astana/counts?from=2026-11-01&to=2026-11-02',
  },
  'get /stories': { who: STAFF },
  'get /themes': { who: STAFF },
  'get /own-themes': { who: STAFF },
  'post /own-themes/preview': { who: ADMIN, json: {} },
  'post /own-themes/{id}': { who: ADMIN, path: '/own-themes/none', json: {} },
  'delete /own-themes/{id}': { who: ADMIN, path: '/own-themes/none?revision=1' },
  'get /looks': { who: STAFF },
  'post /looks/{id}': { who: TECHNICAL, path: '/looks/none', json: { revision: 1 } },
  'post /looks/{id}/undo': { who: TECHNICAL, path: '/looks/none/undo', json: { revision: 1 } },
  'delete /looks/{id}': { who: TECHNICAL, path: '/looks/none?revision=1' },
  'get /rooms/{id}/rig': { who: STAFF, path: '/rooms/hall/rig' },
  'post /rooms/{id}/rig': { who: TECHNICAL, path: '/rooms/hall/rig', json: {} },
  'post /rooms/{id}/rig/undo': { who: TECHNICAL, path: '/rooms/hall/rig/undo', json: { revision: 99 } },
  'get /rooms/{id}/rig/free': { who: STAFF, path: '/rooms/hall/rig/free?profile=generic-rgb' },
  'post /rooms/{id}/rig/identify': {
    who: TECHNICAL,
    path: '/rooms/hall/rig/identify',
    json: { fixtures: [], seconds: 0 },
  },
  'get /wiring': { who: STAFF },
  'post /wiring': { who: TECHNICAL, json: {} },
  'post /wiring/undo': { who: TECHNICAL, json: { revision: 99 } },
  'get /fixture-profiles': { who: STAFF },
  'post /fixture-imports': { who: TECHNICAL, json: { definition: 1 } },
  'get /lighting': { who: STAFF },
  'get /lighting/universes/{n}': { who: STAFF, path: '/lighting/universes/63999' },
  'get /venues': { who: STAFF },
  'get /venues/{id}/schedule': { who: STAFF, path: '/venues/nowhere/schedule' },
  'get /venues/{id}/programme': {
    who: STAFF,
    path: '/venues/nowhere/programme?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z',
  },
  'get /venues/{id}/programme.ics': {
    who: STAFF,
    path: '/venues/nowhere/programme.ics?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z&language=en',
  },
  'post /venues/{id}/rules': { who: RUN, path: '/venues/nowhere/rules', json: {} },
  'post /venues/{id}/rules/edits': { who: RUN, path: '/venues/nowhere/rules/edits', json: {} },
  'patch /venues/{id}/rules/{ruleId}': { who: RUN, path: '/venues/nowhere/rules/none', json: {} },
  'delete /venues/{id}/rules/{ruleId}': { who: RUN, path: '/venues/nowhere/rules/none?version=x' },
  'patch /venues/{id}/hours': { who: RUN, path: '/venues/nowhere/hours', json: {} },
  'patch /venues/{id}/school-hours': { who: RUN, path: '/venues/nowhere/school-hours', json: {} },
  'post /venues/{id}/suspension': { who: RUN, path: '/venues/nowhere/suspension', json: {} },
  'post /venues/{id}/outlook': { who: STAFF, path: '/venues/nowhere/outlook', json: {} },
  'post /venues': { who: ADMIN, json: {} },
  'get /venues/{id}/settings': { who: STAFF, path: '/venues/nowhere/settings' },
  'post /venues/{id}/settings': { who: ADMIN, path: '/venues/nowhere/settings', json: {} },
  'post /venues/{id}/settings/undo': {
    who: ADMIN,
    path: '/venues/nowhere/settings/undo',
    json: { revision: 1 },
  },
  'post /venues/{id}/lines/{lineId}/verify': { who: RUN, path: '/venues/nowhere/lines/none/verify' },
  'get /backups': { who: ADMIN },
  'post /backups': { who: ADMIN, path: '/backups?now=no' },
  'post /backups/plan': { who: ADMIN, json: {} },
  'post /backups/{name}/test': { who: ADMIN, path: '/backups/2020-01-01t00-00-00z-nightly/test' },
  'post /backups/{name}/restore': {
    who: ADMIN,
    path: '/backups/2020-01-01t00-00-00z-nightly/restore',
    json: {},
  },
  'delete /backups/{name}': { who: ADMIN, path: '/backups/2020-01-01t00-00-00z-nightly' },
  'post /session': { who: 'anybody', json: { username: '?', password: '?' } },
  'get /session': { who: STAFF },
  'delete /session': { who: STAFF },
  'get /setup': { who: 'anybody' },
  'post /setup': { who: 'anybody', json: { ...person, token: 'x' } },
  'get /people': { who: ADMIN },
  'post /people': { who: ADMIN, json: person },
  'post /people/{id}/disable': { who: ADMIN, path: '/people/person-none/disable' },
  'post /people/{id}/enable': { who: ADMIN, path: '/people/person-none/enable' },
  'get /tokens': { who: ADMIN },
  'post /tokens': { who: ADMIN, json: { name: '', role: 'admin', expiresAt: null } },
  'delete /tokens/{id}': { who: ADMIN, path: '/tokens/token-none' },
  'get /audit': { who: ADMIN },
  'get /audit/chain': { who: ADMIN },
  'get /audit/export': { who: ADMIN, path: '/audit/export?format=csv' },
  'get /facts': { who: STAFF },
  'post /facts': { who: ADMIN, json: {} },
  'post /facts/{id}': { who: ADMIN, path: '/facts/none', json: {} },
  'post /facts/{id}/undo': { who: ADMIN, path: '/facts/none/undo', json: { revision: 1 } },
  'get /pins': { who: RUN },
  'post /pins': { who: RUN, json: {} },
  'delete /pins/{id}': { who: RUN, path: '/pins/pin-none' },
  'post /kiosk/staff': { who: 'kiosk', json: {} },
  'get /sessions': { who: STAFF },
  'get /people/sessions': { who: ADMIN },
  'delete /sessions/{id}': { who: STAFF, path: '/sessions/session-none' },
  'post /password': { who: STAFF, json: {} },
  'patch /people/{id}/roles': { who: ADMIN, path: '/people/person-none/roles', json: {} },
  'post /people/{id}/reset': { who: ADMIN, path: '/people/person-none/reset', json: { hours: 1 } },
  'get /resets': { who: ADMIN },
  'delete /resets/{id}': { who: ADMIN, path: '/resets/reset-none' },
  'post /resets/look': { who: 'anybody', json: { token: 'unr_0123456789012345678901234' } },
  'post /resets/use': { who: 'anybody', json: {} },
  'get /invitations': { who: ADMIN },
  'post /invitations': { who: ADMIN, json: {} },
  'delete /invitations/{id}': { who: ADMIN, path: '/invitations/invitation-none' },
  'post /invitations/look': { who: 'anybody', json: { token: 'unj_0123456789012345678901234' } },
  'post /invitations/join': { who: 'anybody', json: {} },
  'post /withdrawals': { who: 'anybody', json: { receipt: 'nothing' } },
  'post /desk/stories/{id}/withdraw': { who: EDIT, path: '/desk/stories/story-none/withdraw' },
  'get /desk/stories/{id}/withdrawal': { who: DESK, path: '/desk/stories/story-none/withdrawal' },
  'post /desk/stories/{id}/receipts': {
    who: EDIT,
    path: '/desk/stories/story-none/receipts',
    json: { language: 'kk' },
  },
  'get /desk/stories': { who: DESK },
  'post /desk/stories': { who: EDIT, json: {} },
  'get /desk/people': { who: DESK },
  'get /desk/consents': { who: EDIT },
  'get /desk/stories/{id}': { who: DESK, path: '/desk/stories/story-none' },
  'get /desk/stories/{id}/revisions': { who: DESK, path: '/desk/stories/story-none/revisions' },
  'get /desk/stories/{id}/revisions/{n}': { who: DESK, path: '/desk/stories/story-none/revisions/1' },
  'get /desk/stories/{id}/difference': {
    who: DESK,
    path: '/desk/stories/story-none/difference?from=1&to=2',
  },
  'post /desk/stories/{id}/revisions': { who: EDIT, path: '/desk/stories/story-none/revisions', json: {} },
  'post /desk/stories/{id}/autosave': { who: EDIT, path: '/desk/stories/story-none/autosave', json: {} },
  'post /desk/stories/{id}/asides': { who: EDIT, path: '/desk/stories/story-none/asides', json: {} },
  'get /desk/stories/{id}/asides/{n}': { who: EDIT, path: '/desk/stories/story-none/asides/1' },
  'delete /desk/stories/{id}/asides/{n}': { who: EDIT, path: '/desk/stories/story-none/asides/1' },
  'post /desk/stories/{id}/check': { who: EDIT, path: '/desk/stories/story-none/check', json: {} },
  'post /desk/stories/{id}/preview': { who: DESK, path: '/desk/stories/story-none/preview', json: {} },
  'post /desk/stories/{id}/resolutions': {
    who: EDIT,
    path: '/desk/stories/story-none/resolutions',
    json: {},
  },
  'post /desk/stories/{id}/team': { who: EDIT, path: '/desk/stories/story-none/team', json: {} },
  'post /desk/stories/{id}/send': { who: EDIT, path: '/desk/stories/story-none/send' },
  'post /desk/stories/{id}/recall': { who: EDIT, path: '/desk/stories/story-none/recall' },
  'post /desk/stories/{id}/approve': {
    who: REVIEW,
    path: '/desk/stories/story-none/approve',
    json: { revision: 1 },
  },
  'post /desk/stories/{id}/return': {
    who: REVIEW,
    path: '/desk/stories/story-none/return',
    json: { revision: 1, remark: '' },
  },
  'post /desk/stories/{id}/publish': {
    who: EDIT,
    path: '/desk/stories/story-none/publish',
    json: { languages: [], narration: false },
  },
  'post /desk/stories/{id}/pause': { who: EDIT, path: '/desk/stories/story-none/pause' },
  'post /desk/stories/{id}/resume': { who: EDIT, path: '/desk/stories/story-none/resume' },
  'post /desk/stories/{id}/consents': { who: EDIT, path: '/desk/stories/story-none/consents', json: {} },
  'post /desk/stories/{id}/narrow': { who: EDIT, path: '/desk/stories/story-none/narrow', json: {} },
  'post /desk/exports/check': { who: EDIT, json: {} },
  'post /desk/exports': { who: EDIT, json: {} },
  'post /desk/imports': { who: EDIT },
  'get /desk/stories/{id}/forbidden': { who: EDIT, path: '/desk/stories/story-none/forbidden' },
  'get /desk/stories/{id}/contact': { who: EDIT, path: '/desk/stories/story-none/contact' },
  'post /desk/stories/{id}/contact': {
    who: EDIT,
    path: '/desk/stories/story-none/contact',
    json: { contact: null },
  },
  'post /desk/stories/{id}/forbidden': {
    who: EDIT,
    path: '/desk/stories/story-none/forbidden',
    json: { words: [] },
  },
  'post /desk/stories/{id}/readings/{language}': {
    who: EDIT,
    path: '/desk/stories/story-none/readings/kk?voice=reader',
  },
  'get /desk/stories/{id}/readings': { who: DESK, path: '/desk/stories/story-none/readings' },
  'delete /desk/stories/{id}/readings/{language}': {
    who: EDIT,
    path: '/desk/stories/story-none/readings/kk',
  },
  'get /desk/stories/{id}/readings/{audio}/sound': {
    who: DESK,
    path: `/desk/stories/story-none/readings/${'0'.repeat(64)}/sound`,
  },
  'get /desk/ingests/{ingest}': { who: EDIT, path: '/desk/ingests/ingest-none' },
  'delete /desk/ingests/{ingest}': { who: EDIT, path: '/desk/ingests/ingest-none' },
  'get /kiosk/sounds/{sound}': { who: 'kiosk', path: `/kiosk/sounds/${'0'.repeat(64)}` },
  'get /speech': { who: STAFF },
  'get /kiosk/speech/words/{language}/{phrase}': {
    who: 'kiosk',
    path: `/kiosk/speech/words/kk/${'0'.repeat(16)}`,
  },
  'get /kiosk/speech/receipts/{language}/{edition}': {
    who: 'kiosk',
    path: '/kiosk/speech/receipts/kk/1',
  },
  'get /kiosk/speech/stories/{story}/{language}/{part}': {
    who: 'kiosk',
    path: '/kiosk/speech/stories/story-none/kk/title',
  },
  'get /inbox': { who: DESK },
  'get /inbox/{id}': { who: DESK, path: '/inbox/words-00000000000000000000000000000000' },
  'post /inbox/{id}/check': {
    who: DESK,
    path: '/inbox/words-00000000000000000000000000000000/check',
    json: {},
  },
  'post /inbox/{id}/propose': {
    who: DESK,
    path: '/inbox/words-00000000000000000000000000000000/propose',
    json: {},
  },
  'post /inbox/{id}/approve': {
    who: DESK,
    path: '/inbox/words-00000000000000000000000000000000/approve',
    json: { base: 1 },
  },
  'post /inbox/{id}/decline': {
    who: DESK,
    path: '/inbox/words-00000000000000000000000000000000/decline',
    json: {},
  },
  'post /inbox/{id}/reopen': { who: DESK, path: '/inbox/words-00000000000000000000000000000000/reopen' },
  'post /inbox/{id}/release': { who: DESK, path: '/inbox/words-00000000000000000000000000000000/release' },
  'post /inbox/{id}/attend': { who: DESK, path: '/inbox/words-00000000000000000000000000000000/attend' },
  'post /inbox/{id}/draft': { who: EDIT, path: '/inbox/words-00000000000000000000000000000000/draft' },
  'post /inbox/{id}/destroy': { who: DESK, path: '/inbox/words-00000000000000000000000000000000/destroy' },
  'post /inbox/{id}/take-down': {
    who: DESK,
    path: '/inbox/words-00000000000000000000000000000000/take-down',
  },
  'get /venues/{id}/booth': { who: DESK, path: '/venues/nowhere/booth' },
  'patch /venues/{id}/booth': { who: EDIT, path: '/venues/nowhere/booth', json: {} },
  'get /venues/{id}/wall': { who: DESK, path: '/venues/nowhere/wall' },
  'post /venues/{id}/book': { who: DESK, path: '/venues/nowhere/book', json: { language: 'en' } },
  'post /venues/{id}/wall/pause': { who: DESK, path: '/venues/nowhere/wall/pause' },
  'post /venues/{id}/wall/resume': { who: DESK, path: '/venues/nowhere/wall/resume' },
  'post /anonymise/check': { who: STAFF, json: { lang: 'en', text: '' } },
}

type Headers = Record<string, string>

let server: TestServer
/** Credentials that open nothing, by what is wrong with them. */
const closed: [string, Headers][] = []
const scripts = new Map<Role, Headers>()
const people = new Map<Role, Headers>()
let kiosk: Headers

beforeAll(async () => {
  server = await startTestServer()
  for (const role of ROLES) {
    scripts.set(role, bearer((await server.token(role)).token))
    people.set(role, { Cookie: (await server.staff(role)).cookie })
  }
  kiosk = bearer((await server.admitKiosk()).token)
  const revoked = await server.token('admin')
  await server.context.people.revokeToken(revoked.id, 'test')
  const expired = await server.token('admin', '2020-01-01T00:00:00Z')
  const late = await server.staff('admin')
  const database = new Database(server.database)
  database.prepare('update sessions set expires_at = 1 where person_id = ?').run(late.id)
  const suspended = await server.staff('admin')
  database.prepare('update people set disabled_at = 1 where id = ?').run(suspended.id)
  database.close()
  const disabled = await server.staff('admin')
  await server.context.people.disable(disabled.id, 'test')
  const left = await server.staff('admin')
  await server.ask('/session', { method: 'DELETE', headers: { Cookie: left.cookie } })
  const removed = await server.admitKiosk('Removed')
  await server.context.installation.fleet.revoke(removed.kiosk.id)
  const value = (cookie: string) => cookie.slice('untold_session='.length)
  closed.push(
    ['no credential', {}],
    ['a malformed bearer', { Authorization: 'Bearer x' }],
    ['a malformed header', { Authorization: 'Bearer' }],
    ['another scheme', { Authorization: 'Basic YWRtaW46YWRtaW4=' }],
    ['a forged token', bearer(`unt_${'A'.repeat(43)}`)],
    ['a forged kiosk token', bearer(`unk_${'A'.repeat(43)}`)],
    ['a forged session', { Cookie: `untold_session=uns_${'A'.repeat(43)}` }],
    ['an empty session', { Cookie: 'untold_session=' }],
    ['a revoked token', bearer(revoked.token)],
    ['an expired token', bearer(expired.token)],
    ['an expired session', { Cookie: late.cookie }],
    ['the session of a disabled person', { Cookie: disabled.cookie }],
    ['a session that a disabled person still has', { Cookie: suspended.cookie }],
    ['a session that signed out', { Cookie: left.cookie }],
    ['a session as a bearer', bearer(value(late.cookie))],
    ['a token as a session', { Cookie: `untold_session=${(await server.token('admin')).token}` }],
    ['a revoked kiosk', bearer(removed.token)],
  )
})
afterAll(() => server.close())

function call(route: string, rule: Rule, headers: Headers): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ')
  return server.ask(rule.path ?? path, {
    method: method.toUpperCase(),
    headers,
    ...(rule.json !== undefined && { json: rule.json }),
  })
}

/** What the door said: let in, asked to sign in, or turned away. What happened behind it is not its business. */
function door(answer: Answer): 'in' | '401' | '403' {
  const problem = answer.problem()
  if (answer.status === 401 && problem === 'not_signed_in') return '401'
  if (answer.status === 403 && problem === 'not_allowed') return '403'
  return 'in'
}

test('[SEC-1] the table names every route that there is, and no other', () => {
  const routes = routesOf(server.context).map((route) => `${route.method} ${route.path}`)
  expect(routes.toSorted()).toEqual(Object.keys(TABLE).toSorted())
})

test('[SEC-1] every route declares the access that the table demands', () => {
  for (const route of routesOf(server.context)) {
    const { who } = TABLE[`${route.method} ${route.path}`]!
    const declared =
      route.access === 'public' ? 'anybody' : route.access === 'kiosk' ? 'kiosk' : PERMISSIONS[route.access]
    expect([route.path, declared]).toEqual([route.path, who])
  }
})

describe.each(Object.entries(TABLE))('[SEC-1] %s', (route, rule) => {
  test('[SEC-1] opens to no credential that is not valid', async () => {
    for (const [name, headers] of closed) {
      const expected = rule.who === 'anybody' ? 'in' : '401'
      expect([name, door(await call(route, rule, headers))]).toEqual([name, expected])
    }
  })

  test('[SEC-1] opens to exactly its roles, for people and for scripts, and to a kiosk only if it is its own', async () => {
    for (const role of ROLES) {
      const allowed = rule.who === 'anybody' || (rule.who !== 'kiosk' && rule.who.includes(role))
      const found = [door(await call(route, rule, scripts.get(role)!))]
      // A person who signs out would be missing in the next test.
      if (route !== 'delete /session') found.push(door(await call(route, rule, people.get(role)!)))
      expect([role, ...new Set(found)]).toEqual([role, allowed ? 'in' : '403'])
    }
    const forKiosk = rule.who === 'anybody' || rule.who === 'kiosk' ? 'in' : '403'
    expect(door(await call(route, rule, kiosk))).toBe(forKiosk)
  })
})

describe('[SEC-1] what may be asked of a room', () => {
  const calls = [
    { json: { kind: 'calm' }, who: STAFF },
    { json: { kind: 'alarm' }, who: STAFF },
    { json: { kind: 'theme', theme: 'orange' }, who: RUN },
    { json: { kind: 'look', look: 'house' }, who: RUN },
    { json: { kind: 'volume', volume: 0.5 }, who: RUN },
    { json: { kind: 'story', story: 'the-bowl' }, who: RUN },
    { json: { kind: 'stopStory' }, who: RUN },
    { json: { kind: 'silence' }, who: RUN },
    { json: { kind: 'show.start', show: 'silent-minute' }, who: RUN },
    { json: { kind: 'show.go' }, who: RUN },
    { json: { kind: 'show.hold' }, who: RUN },
    { json: { kind: 'show.back' }, who: RUN },
    { json: { kind: 'show.jump', to: '1' }, who: RUN },
    { json: { kind: 'show.stop' }, who: RUN },
    { json: { kind: 'release', of: 'all' }, who: RUN },
    { json: { kind: 'release', of: 'calm' }, who: RUN },
    { json: { kind: 'release', of: 'alarm' }, who: RUN },
  ]

  test.each(calls)('[SEC-1] $json.kind $json.of', async ({ json, who }) => {
    for (const role of ROLES) {
      const before = (await server.hall(tokenOf('admin'))).seq
      const answer = await server.ask('/rooms/hall/cues', {
        method: 'POST',
        headers: scripts.get(role)!,
        json,
      })
      expect([role, door(answer)]).toEqual([role, who.includes(role) ? 'in' : '403'])
      const after = (await server.hall(tokenOf('admin'))).seq
      if (!who.includes(role)) expect(after).toBe(before)
    }
  })

  const tokenOf = (role: Role) => scripts.get(role)!['Authorization']!.slice('Bearer '.length)
})

test('[SEC-1] what is not in the table is not there', async () => {
  const admin = scripts.get('admin')!
  for (const path of ['/', '/rooms/hall', '/users', '/rooms/hall/cues/a/b', '/vault', '/__proto__'])
    expect((await server.ask(path, { headers: admin })).status).toBe(404)
  for (const [method, path] of [
    ['PUT', '/people'],
    ['DELETE', '/rooms'],
    ['GET', '/rooms/hall/cues'],
    ['OPTIONS', '/people'],
  ] as const) {
    const answer = await server.ask(path, { method, headers: admin })
    expect([answer.status, answer.problem()]).toEqual([405, 'method_not_allowed'])
  }
})
