import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RigChange } from '../../../core/model/rig-change.ts'
import type { Fixture } from '../../../core/model/fixture.ts'
import { UniverseReply } from '../../../core/protocol/http.ts'
import {
  FixtureImportReply,
  FreeAddressReply,
  LooksReply,
  LookView,
  RigReply,
} from '../../../core/protocol/lighting.ts'
import type { Answer } from '../../helpers/ask.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { definition } from '../../core/lighting/open-fixture-library/library.ts'

let server: TestServer
let headers: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  headers = bearer((await server.token('technician')).token)
})
afterAll(() => server.close())

const get = (path: string): Promise<Answer> => server.ask(path, { headers })
const post = (path: string, json: unknown): Promise<Answer> =>
  server.ask(path, { method: 'POST', headers, json })
const rig = async (): Promise<RigReply> => (await get('/rooms/hall/rig')).read(RigReply)
const change = async (from: number, what: RigChange): Promise<Answer> =>
  post('/rooms/hall/rig', { revision: from, change: what })
const row = (overrides: object = {}) => ({
  ...{ name: 'Door', profile: 'generic-rgb', role: 'wash' as const, count: 1, at: null, spacing: null },
  ...{ position: { x: 1, y: 1, z: 3 }, step: { x: 1, y: 0, z: 0 }, egress: 0 },
  ...overrides,
})
const levels = async (universe: number): Promise<number[]> =>
  (await get(`/lighting/universes/${universe}`)).read(UniverseReply).levels

describe('the rig of a room', () => {
  test('is the demonstration’s at first, and a lamp that is added takes part at once and outlives a restart', async () => {
    const before = await rig()
    expect(before.rig.fixtures).toHaveLength(12)
    const added = await change(before.revision, {
      kind: 'add',
      row: row({ at: { universe: 7, address: 100 } }),
    })

    expect(added.status).toBe(200)
    await vi.waitFor(
      async () => expect((await levels(7)).slice(99, 102).some((each) => each > 0)).toBe(true),
      8_000,
    )
    await server.restart()
    expect((await rig()).rig.fixtures.at(-1)).toMatchObject({ id: 'door', universe: 7, address: 100 })
    expect(added.read(RigReply).undoable).toBe(true)
  })

  test('an edit can be taken back, and the one before it', async () => {
    const before = await rig()
    const first = (await change(before.revision, { kind: 'add', row: row({ name: 'One' }) })).read(RigReply)
    const second = (await change(first.revision, { kind: 'add', row: row({ name: 'Two' }) })).read(RigReply)

    const once = (await post('/rooms/hall/rig/undo', { revision: second.revision })).read(RigReply)
    const twice = (await post('/rooms/hall/rig/undo', { revision: once.revision })).read(RigReply)

    expect(once.rig).toEqual(first.rig)
    expect(twice.rig).toEqual(before.rig)
  })

  test('two technicians at once: both lamps are there, or the second hears who was first', async () => {
    const before = await rig()
    const [wash, accent] = [
      before.rig.fixtures.find((each) => each.id === 'wash-1')!,
      before.rig.fixtures[0]!,
    ]
    const moved = (lamp: Fixture, x: number): RigChange => ({
      kind: 'change',
      fixtures: [{ ...lamp, position: { ...lamp.position, x } }],
    })
    const both = await Promise.all([
      change(before.revision, moved(wash, 2)),
      change(before.revision, moved(accent, 3)),
    ])
    expect(both.map((each) => each.status)).toEqual([200, 200])

    const same = await change(before.revision, moved(wash, 9))
    expect([same.status, same.problem()]).toEqual([409, 'stale'])
    expect(same.text).toMatch(/technician changed this meanwhile/)
    const after = (await rig()).rig.fixtures
    expect(after.find((each) => each.id === 'wash-1')!.position.x).toBe(2)
    expect(after[0]!.position.x).toBe(3)
  })

  test('what cannot be is refused in a sentence that names both lamps, and nothing is changed', async () => {
    const before = await rig()
    const overlap = await change(before.revision, {
      kind: 'add',
      row: row({ name: 'Stairs', at: { universe: 1, address: 2 } }),
    })

    expect([overlap.status, overlap.problem()]).toEqual([422, 'rig_refused'])
    expect(overlap.text).toMatch(/\\"Accent 1\\" and \\"Stairs\\" share slots 2–3 of universe 1/)
    for (const universe of [0, 64_000, 1.5, -1]) {
      const answer = await change(before.revision, {
        kind: 'add',
        row: row({ at: { universe, address: 1 } }),
      })
      expect([universe, answer.status, answer.problem()]).toEqual([universe, 400, 'bad_request'])
    }
    expect((await rig()).revision).toBe(before.revision)
  })

  test('a lamp whose name has signs that nobody sees, or that hangs beyond any room, is refused in a sentence', async () => {
    const before = await rig()
    const add = (overrides: object) => change(before.revision, { kind: 'add', row: row(overrides) })
    for (const name of ['Do\u202eor', 'Do\nor', '\u0000']) {
      const answer = await add({ name })
      expect([answer.status, answer.problem()]).toEqual([400, 'bad_request'])
      expect(answer.text).toMatch(/signs in it that nobody sees/)
    }
    const far = await add({ count: 20, step: { x: 1_000, y: 0, z: 0 } })
    expect(far.status).toBe(400)
    expect(far.text).toMatch(/would hang beyond 10000 m\. Make the step smaller/)
    expect((await rig()).revision).toBe(before.revision)
  })

  test(
    'five thousand lamps are taken in one file, rendered, and taken back',
    { timeout: 60_000 },
    async () => {
      const before = await rig()
      const lamp = before.rig.fixtures[0]!
      const fixtures = Array.from({ length: 5_000 }, (_, i) => ({
        ...lamp,
        ...{
          id: `lamp-${i}`,
          name: `Lamp ${i}`,
          universe: 1 + Math.floor(i / 170),
          address: 1 + (i % 170) * 3,
        },
      }))
      const many = await change(before.revision, {
        kind: 'replace',
        rig: { ...before.rig, fixtures, groups: [] },
      })

      expect(many.status).toBe(200)
      await vi.waitFor(async () => expect((await levels(30)).some((each) => each > 0)).toBe(true), 20_000)
      const undone = await post('/rooms/hall/rig/undo', { revision: many.read(RigReply).revision })
      expect(undone.read(RigReply).rig).toEqual(before.rig)
    },
  )

  test('the next free address is found, and a universe that is named is begun', async () => {
    const free = (await get('/rooms/hall/rig/free?profile=generic-rgbw&universe=1')).read(FreeAddressReply)
    expect(free).toEqual({ universe: 1, address: 13 })
    expect(
      (await get('/rooms/hall/rig/free?profile=generic-rgb&universe=500')).read(FreeAddressReply),
    ).toEqual({
      ...{ universe: 500, address: 1 },
    })
  })

  test('[VIS-5] a lamp that is looked for pulses slowly, is seen to do so, and stops by itself', async () => {
    const asked = await post('/rooms/hall/rig/identify', { fixtures: ['accent-1'], seconds: 4 })
    expect(asked.status).toBe(200)
    expect((await rig()).identifying?.fixtures).toEqual(['accent-1'])
    const seen: { at: number; level: number }[] = []
    await vi.waitFor(
      async () => {
        const [level = 0] = await levels(1)
        seen.push({ at: performance.now(), level })
        expect((await rig()).identifying).toBeNull()
      },
      { timeout: 60_000, interval: 60 },
    )
    expect(new Set(seen.map(({ level }) => level)).size).toBeGreaterThan(3)
    // Of two looks that a busy machine took far apart nothing can be said.
    for (const [i, { at, level }] of seen.slice(1).entries())
      if (at - seen[i]!.at < 300) expect(Math.abs(level - seen[i]!.level)).toBeLessThan(200)
  })
})

describe('looks', () => {
  test('a new look is recalled at once, changed under its lamps, and taken back', async () => {
    const id = 'test-look'
    const name = { kk: 'Сынақ', ru: 'Проба', en: 'Trial' }
    const look = { id, name, roles: { accent: { intensity: 1, colour: { l: 0.6, c: 0.25, h: 29 } } } }
    const made = (await post(`/looks/${id}`, { revision: 0, look })).read(LookView)
    await post('/rooms/hall/cues', { kind: 'look', look: id, fadeMs: 0 })
    await vi.waitFor(async () => expect((await levels(1))[0]).toBeGreaterThan(200), 8_000)

    const dim = { ...look, roles: { accent: { ...look.roles.accent, intensity: 0.2 } } }
    const changed = await post(`/looks/${id}`, { revision: made.revision, look: dim })
    expect(changed.status).toBe(200)
    await vi.waitFor(async () => expect((await levels(1))[0]).toBeLessThan(80), 8_000)
    expect((await post(`/looks/${id}`, { revision: made.revision, look })).problem()).toBe('stale')

    await post('/rooms/hall/cues', { kind: 'release', of: 'look' })
    const undone = await post(`/looks/${id}/undo`, { revision: changed.read(LookView).revision })
    expect(undone.read(LookView).look).toEqual(look)
  })

  test('a shipped look that was changed goes back to how it was shipped, and is never removed', async () => {
    const find = async () =>
      (await get('/looks')).read(LooksReply).items.find((each) => each.id === 'orange')!
    const before = await find()
    const look = { ...before.look, roles: {} }
    const changed = (await post('/looks/orange', { revision: 0, look })).read(LookView)
    expect([changed.source, (await find()).look.roles]).toEqual(['changed', {}])

    const back = await server.ask(`/looks/orange?revision=${changed.revision}`, { method: 'DELETE', headers })
    expect(back.status).toBe(204)
    const after = await find()
    expect([after.source, after.look]).toEqual(['shipped', before.look])
    expect(
      (await server.ask(`/looks/orange?revision=${after.revision}`, { method: 'DELETE', headers })).status,
    ).toBe(409)
  })
})

describe('looks that safety rests on', () => {
  test('[VEN-4] house light cannot be saved dark; all that is wrong is said at once, and nothing has changed', async () => {
    const before = (await get('/looks')).read(LooksReply).items.find((each) => each.id === 'house')!
    const refused = await post('/looks/house', {
      revision: before.revision,
      look: { ...before.look, roles: { wash: { ...before.look.roles.wash, intensity: 0 } } },
    })
    expect([refused.status, refused.problem()]).toEqual([422, 'look_unsafe'])
    expect(refused.text).toMatch(/roles\.house says nothing\. roles\.wash is too dark\./)
    const after = (await get('/looks')).read(LooksReply).items.find((each) => each.id === 'house')!
    expect(after).toEqual(before)
  })

  test('a look that is on now is not removed from under its lamps', async () => {
    const id = 'held-look'
    const look = { id, name: { kk: 'Сынақ', ru: 'Проба', en: 'Held' }, roles: {} }
    const made = (await post(`/looks/${id}`, { revision: 0, look })).read(LookView)
    await post('/rooms/hall/cues', { kind: 'look', look: id, fadeMs: 0 })
    const remove = () => server.ask(`/looks/${id}?revision=${made.revision}`, { method: 'DELETE', headers })
    await vi.waitFor(async () => {
      const why = await get('/rooms/hall/why')
      expect(why.text).toContain(`"value":"${id}"`)
    })
    expect((await remove()).problem()).toBe('look_is_on')
    await post('/rooms/hall/cues', { kind: 'release', of: 'look' })
    await vi.waitFor(async () => expect((await remove()).status).toBe(204))
  })
})

describe('a definition of the Open Fixture Library', () => {
  test('is read into modes with notes; nothing is kept before somebody chooses', async () => {
    const before = await rig()
    const asked = {
      manufacturer: 'varytec',
      key: 'bat-par-6-rgbwa',
      definition: definition('varytec/bat-par-6-rgbwa'),
    }
    const read = (await post('/fixture-imports', asked)).read(FixtureImportReply)
    expect(read.modes.map((each) => each.profile.channels.length)).toContain(8)
    expect((await rig()).revision).toBe(before.revision)

    const profile = read.modes.at(-1)!.profile
    const kept = (await change(before.revision, { kind: 'profiles', profiles: [profile] })).read(RigReply)
    const added = await change(kept.revision, { kind: 'add', row: row({ name: 'Bat', profile: profile.id }) })
    expect(added.status).toBe(200)
  })

  test.each([[null], [1], ['<html>'], [[]], [{}], [{ name: 'x', modes: [] }]])(
    'nonsense (%j) gets a sentence',
    async (nonsense) => {
      const answer = await post('/fixture-imports', { definition: nonsense })
      expect([answer.status, answer.problem()]).toEqual([422, 'no_fixture'])
    },
  )
})
