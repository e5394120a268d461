import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../core/model/person.ts'
import { PERMISSIONS } from '../../../core/protocol/access.ts'
import { TokenReply, TokensReply } from '../../../core/protocol/http.ts'
import type { Route } from '../../../server/http/route.ts'
import { routesOf } from '../../../server/http/app.ts'
import type { Answer } from '../../helpers/ask.ts'
import { bearer, PASSWORD, startTestServer, type TestServer } from '../../helpers/server.ts'

const SCOPED: readonly Role[] = ['curator', 'reviewer', 'operator', 'technician', 'admin']
const said = (word: string) => ({ kk: word, ru: word, en: word })

/** Two venues of one house; everybody here holds roles at the museum alone. */
const OWN = { venue: 'museum', room: 'museum-hall', kiosk: '' }
const OTHER = { venue: 'astana', room: 'hall', kiosk: '' }

let server: TestServer
const cookies = new Map<Role, Record<string, string>>()
beforeAll(async () => {
  server = await startTestServer()
  const { venue } = server.context.installation.timetables.get('astana')!
  const { timeZone, latitude, longitude, languages, supportLines } = venue
  await server.context.venues.create(
    OWN.venue,
    {
      ...{ name: said('Museum'), timeZone, latitude, longitude, languages, supportLines },
      rooms: [{ id: OWN.room, name: said('Hall') }],
    },
    'test',
  )
  OTHER.kiosk = (await server.admitKiosk('Here')).kiosk.id
  const there = await server.admitKiosk('There')
  await server.context.installation.fleet.change({ ...there.kiosk, roomId: OWN.room })
  OWN.kiosk = there.kiosk.id
  for (const role of SCOPED) {
    const username = `${role}-at-museum`
    await server.context.people.add(
      {
        ...{ username, displayName: username, password: PASSWORD, language: 'en' },
        roles: [],
        venueRoles: [{ venueId: OWN.venue, roles: [role] }],
      },
      'test',
    )
    cookies.set(role, { Cookie: (await server.signIn(username, PASSWORD)).cookie })
  }
})
afterAll(() => server.close())

const PLACED = ['/venues/{id}', '/rooms/{id}', '/kiosks/{id}'] as const

/** `by`: a person with this role at the museum, or whoever sends these headers. */
function call(
  route: Route,
  place: typeof OWN,
  by: Role | Record<string, string>,
  json: unknown = {},
): Promise<Answer> {
  const { venue, room, kiosk } = place
  const path = route.path
    .replace('/venues/{id}', `/venues/${venue}`)
    .replace('/rooms/{id}', `/rooms/${room}`)
    .replace('/kiosks/{id}', `/kiosks/${kiosk}`)
    .replaceAll(/\{\w+\}/g, 'none')
  return server.ask(path, {
    method: route.method.toUpperCase(),
    headers: typeof by === 'string' ? cookies.get(by)! : by,
    ...(route.method !== 'get' && route.method !== 'delete' && { json }),
  })
}

function isIn(answer: Answer): boolean {
  return !(answer.status === 403 && answer.problem() === 'not_allowed')
}

const staffRoutes = (): Route[] =>
  routesOf(server.context).filter(({ access }) => access !== 'public' && access !== 'kiosk')

describe('[SEC-1] a role at one venue', () => {
  test('[SEC-1] sees the house, changes nothing of another venue and nothing of the whole house, over every route', async () => {
    let tried = 0
    for (const route of staffRoutes()) {
      // Whoever signs out would be missing below; admitting a screen is looked at by its room, below.
      if (route.path === '/session' || route.place === 'anywhere') continue
      for (const role of SCOPED) {
        const sees = route.access === 'see' && !(route.path === '/rooms/{id}/cues')
        const answer = await call(
          route,
          OTHER,
          role,
          route.path === '/rooms/{id}/cues' ? { kind: 'calm' } : {},
        )
        expect([route.method, route.path, role, isIn(answer)]).toEqual([route.method, route.path, role, sees])
        tried++
      }
    }
    expect(tried).toBeGreaterThan(500)
  })

  test('[SEC-1] opens at its own venue exactly what the role opens everywhere', async () => {
    for (const route of staffRoutes()) {
      if (!PLACED.some((each) => route.path.startsWith(each)) || route.method === 'delete') continue
      const { access } = route
      if (access === 'public' || access === 'kiosk') continue
      for (const role of SCOPED) {
        const allowed = (PERMISSIONS[access] as readonly Role[]).includes(role)
        const answer = await call(route, OWN, role)
        expect([route.method, route.path, role, isIn(answer)]).toEqual([
          route.method,
          route.path,
          role,
          allowed,
        ])
      }
    }
  })

  test('[SEC-1] of a script does at its venue what the role does, and elsewhere only sees, over every route', async () => {
    const { token } = await server.token('admin', null, OWN.venue)
    let [here, there] = [0, 0]
    for (const route of staffRoutes()) {
      const { access } = route
      if (access === 'public' || access === 'kiosk' || route.place === 'anywhere') continue
      const cue = route.path === '/rooms/{id}/cues'
      const json = cue ? { kind: 'calm' } : {}
      const away = await call(route, OTHER, bearer(token), json)
      expect([route.method, route.path, isIn(away)]).toEqual([
        route.method,
        route.path,
        access === 'see' && !cue,
      ])
      there++
      if (!PLACED.some((each) => route.path.startsWith(each)) || route.method === 'delete') continue
      const home = await call(route, OWN, bearer(token))
      expect([route.method, route.path, isIn(home)]).toEqual([route.method, route.path, true])
      here++
    }
    expect([there > 100, here > 40]).toEqual([true, true])
  })

  test('[SEC-1] of a script is of a venue that is there, and is told in the list', async () => {
    const { cookie } = await server.admin()
    const make = (venueId: string) =>
      server.ask('/tokens', {
        method: 'POST',
        headers: { Cookie: cookie },
        json: { name: 'Desk', role: 'operator', venueId, expiresAt: null },
      })
    expect((await make('nowhere')).problem()).toBe('no_such_venue')
    const { id } = (await make(OWN.venue)).read(TokenReply)
    const listed = (await server.ask('/tokens', { headers: { Cookie: cookie } })).read(TokensReply).items
    expect(listed.find((each) => each.id === id)).toMatchObject({ role: 'operator', venueId: OWN.venue })
  })

  test('[SEC-1] runs its own room, and the room of another venue does not even move', async () => {
    const operator = cookies.get('operator')!
    const json = { kind: 'theme', theme: 'violet' }
    const hall = server.context.installation.rooms.get('hall')!
    const before = hall.state.seq
    expect((await server.ask('/rooms/hall/cues', { method: 'POST', headers: operator, json })).status).toBe(
      403,
    )
    expect(hall.state.seq).toBe(before)
    const own = await server.ask(`/rooms/${OWN.room}/cues`, { method: 'POST', headers: operator, json })
    expect(own.status).toBe(202)
  })

  test('[SEC-1] admits a screen to its own rooms only', async () => {
    const technician = cookies.get('technician')!
    const admit = (roomId: string) =>
      server.ask('/pairings/BBBB-BBBB/approve', {
        method: 'POST',
        headers: technician,
        json: { roomId, name: 'A', role: 'wall', audio: 'none' },
      })
    expect((await admit('hall')).problem()).toBe('not_allowed')
    expect((await admit(OWN.room)).problem()).toBe('unknown_code')
    const operator = await server.ask('/pairings/BBBB-BBBB/approve', {
      method: 'POST',
      headers: cookies.get('operator')!,
      json: { roomId: OWN.room, name: 'A', role: 'wall', audio: 'none' },
    })
    expect(operator.problem()).toBe('not_allowed')
  })
})
