import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VenueSettings } from '../../../core/venue/venue-settings.ts'
import { RoomsReply } from '../../../core/protocol/http.ts'
import { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const said = (word: string) => ({ kk: word, ru: word, en: word })
const line = {
  id: 'line-111',
  number: '111',
  name: said('Contact centre'),
  hours: said('round the clock'),
  languages: ['kk' as const, 'ru' as const],
  cost: said('free'),
  police: 'yes' as const,
  source: 'the line itself',
  verifiedAt: null,
}
const museum: VenueSettings = {
  name: said('Museum'),
  timeZone: 'Asia/Almaty',
  latitude: 43.24,
  longitude: 76.95,
  languages: ['kk', 'ru', 'en'],
  supportLines: [line],
  rooms: [{ id: 'rotunda', name: said('Rotunda') }],
}

let server: TestServer
let admin: Record<string, string>
beforeAll(async () => {
  server = await startTestServer({ demonstration: false, startAt: Date.parse('2026-11-20T19:30:00Z') })
  admin = bearer((await server.token('admin')).token)
})
afterAll(() => server.close())

const post = (path: string, json: unknown, headers = admin) =>
  server.ask(path, { method: 'POST', headers, json })
const settings = async (id = 'museum') =>
  (await server.ask(`/venues/${id}/settings`, { headers: admin })).read(VenueSettingsReply)

describe('a bare installation', () => {
  test('has no room, and becomes a working venue without a restart', async () => {
    expect((await server.ask('/rooms', { headers: admin })).read(RoomsReply).items).toEqual([])

    const made = await post('/venues', { id: 'museum', settings: museum })
    expect(made.status).toBe(201)
    expect(made.read(VenueSettingsReply)).toMatchObject({ revision: 1, undoable: false, settings: museum })

    expect(
      (await server.ask('/rooms', { headers: admin })).read(RoomsReply).items.map(({ id }) => id),
    ).toEqual(['rotunda'])
    const schedule = (await server.ask('/venues/museum/schedule', { headers: admin })).read(ScheduleReply)
    expect(schedule.rules.map((rule) => rule.id)).toEqual(['every-day'])
    const calm = await post('/rooms/rotunda/cues', { kind: 'calm' })
    expect(calm.status).toBe(202)
    const state = await server.ask('/rooms/rotunda/state', { headers: admin })
    expect(JSON.parse(state.text)).toMatchObject({ calm: true })
    await post('/rooms/rotunda/cues', { kind: 'release', of: 'calm' })
  })

  test('can settle its booth and is there after a restart', async () => {
    const lead = { name: 'A. B.', reach: '+7 700 000 00 00' }
    const settled = await server.ask('/venues/museum/booth', {
      method: 'PATCH',
      headers: admin,
      json: {
        lead,
        procedure: 'Stay with the child.',
        wayBack: { address: null, telephone: '+7 7172 00 00 00' },
      },
    })
    expect(JSON.parse(settled.text)).toMatchObject({ reasons: [], settings: { lead } })
    await server.restart()
    expect(await settings()).toMatchObject({ revision: 1, settings: museum })
  })

  test('refuses what cannot be, with every reason, and changes nothing', async () => {
    const wrong = { ...museum, timeZone: 'Asia/Atlantis', supportLines: [] }
    const answer = await post('/venues', { id: 'second', settings: wrong })
    expect([answer.status, answer.problem()]).toEqual([422, 'venue_refused'])
    expect(JSON.parse(answer.text).errors.map((each: { field: string }) => each.field)).toEqual([
      'venue.timeZone',
      'venue.supportLines',
      'rooms',
    ])
    expect((await post('/venues', { id: 'museum', settings: museum })).problem()).toBe('venue_exists')
  })
})

describe('edits of a venue', () => {
  test('keep a room that exists, and take in a second one at once', async () => {
    const { revision } = await settings()
    const without = { ...museum, rooms: [{ id: 'passage', name: said('Passage') }] }
    expect((await post('/venues/museum/settings', { revision, settings: without })).problem()).toBe(
      'venue_refused',
    )
    const both = { ...museum, rooms: [...museum.rooms, { id: 'passage', name: said('Passage') }] }
    const done = await post('/venues/museum/settings', { revision, settings: both })
    expect(done.read(VenueSettingsReply)).toMatchObject({ revision: revision + 1, what: 'rooms' })
    const rooms = (await server.ask('/rooms', { headers: admin })).read(RoomsReply).items
    expect(rooms.map(({ id }) => id).toSorted()).toEqual(['passage', 'rotunda'])
  })

  test('of two people the slower is told who was first, and nothing of it is saved', async () => {
    const before = await settings()
    const first = { ...before.settings, name: said('First') }
    const slow = { ...before.settings, name: said('Slow') }
    expect(
      (await post('/venues/museum/settings', { revision: before.revision, settings: first })).status,
    ).toBe(200)
    const refused = await post('/venues/museum/settings', { revision: before.revision, settings: slow })
    expect([refused.status, refused.problem()]).toEqual([409, 'stale'])
    expect((await settings()).settings.name).toEqual(said('First'))
  })

  test('can be taken back; opening hours and whom a room is for stay as they are', async () => {
    const hours = {
      weekly: Array.from({ length: 7 }, () => [{ from: '10:00', to: '18:00' }]),
      exceptions: [],
    }
    const { version } = (await server.ask('/venues/museum/schedule', { headers: admin })).read(ScheduleReply)
    const set = await server.ask('/venues/museum/hours', {
      method: 'PATCH',
      headers: admin,
      json: { version, hours },
    })
    expect(set.status).toBe(200)
    await server.ask('/rooms/rotunda/audience', {
      method: 'PATCH',
      headers: admin,
      json: { audience: 'with-children' },
    })
    const before = await settings()

    const undone = await post('/venues/museum/settings/undo', { revision: before.revision })

    expect(undone.read(VenueSettingsReply).settings.name).toEqual(said('Museum'))
    await server.restart()
    expect((await settings()).settings.name).toEqual(said('Museum'))
    expect(
      (await server.ask('/venues/museum/schedule', { headers: admin })).read(ScheduleReply).hours,
    ).toEqual(hours)
    expect(server.context.installation.rooms.get('rotunda')?.room.audience).toBe('with-children')
  })

  test('[VEN-2] a support line is verified on the venue’s day, by name, and says so', async () => {
    const operator = bearer((await server.token('operator')).token)
    const answer = await post('/venues/museum/lines/line-111/verify', undefined, operator)
    const after = answer.read(VenueSettingsReply)
    // Half past seven in the evening in UTC is the next day in Almaty.
    expect(after.settings.supportLines[0]?.verifiedAt).toBe('2026-11-21')
    expect(after.verifiedBy).toEqual({ 'line-111': 'operator' })
    expect((await post('/venues/museum/lines/none/verify', undefined, operator)).status).toBe(404)
    const exhibition = server.context.installation.exhibitions.of('museum')
    expect(exhibition?.json).toContain('"verifiedAt":"2026-11-21"')
    expect(exhibition?.json).not.toContain('verifiedBy')
  })
})
