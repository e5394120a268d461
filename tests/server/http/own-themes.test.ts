import { afterAll, beforeAll, expect, test } from 'vitest'
import { themeOf, type OwnTheme } from '../../../core/model/own-theme.ts'
import { RoomStateReply, ThemesReply } from '../../../core/protocol/http.ts'
import { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { OwnThemesReply, ThemePreviewReply } from '../../../core/protocol/themes.ts'
import { makeRule } from '../../helpers/builders.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let admin: Record<string, string>
let venue: string

beforeAll(async () => {
  server = await startTestServer()
  admin = bearer((await server.token('admin')).token)
  venue = server.context.installation.rooms.get('hall')!.venue.id
})
afterAll(() => server?.close())

const SEA: OwnTheme = {
  id: 'sea',
  name: { kk: 'Теңіз', ru: 'Море', en: 'Sea' },
  hue: 220,
  fullness: 0.8,
  ambience: 'cool',
}
const put = (theme: OwnTheme, revision: number) =>
  server.ask(`/own-themes/${theme.id}`, { method: 'POST', headers: admin, json: { theme, revision } })
const remove = (id: string, revision: number) =>
  server.ask(`/own-themes/${id}?revision=${revision}`, { method: 'DELETE', headers: admin })
const own = async () => (await server.ask('/own-themes', { headers: admin })).read(OwnThemesReply).items
const cue = (json: unknown) => server.ask('/rooms/hall/cues', { method: 'POST', headers: admin, json })
const themes = async () =>
  (await server.ask('/themes', { headers: admin })).read(ThemesReply).items.map(({ id }) => id)
const revision = async () => (await own()).find(({ theme }) => theme.id === 'sea')!.revision

test('a theme that was made is one like any other: on screens, in cues and in rules, also after a restart', async () => {
  expect((await cue({ kind: 'theme', theme: 'sea' })).status).toBe(422)
  const made = (await put(SEA, 0)).read(OwnThemesReply)
  expect(made.items).toMatchObject([{ theme: SEA, revision: 1, usedIn: [] }])
  expect(await themes()).toContain('sea')
  const shown = () =>
    server.context.installation.exhibitions.ofOne(server.context.installation.exhibitions.onShowAt(venue)[0]!)
      .themes
  expect(shown()).toContainEqual(themeOf(SEA))
  expect((await cue({ kind: 'theme', theme: 'sea', fadeMs: 0, until: 'released' })).status).toBe(202)
  const state = async () => (await server.ask('/rooms/hall/state', { headers: admin })).read(RoomStateReply)
  await expect.poll(async () => (await state()).theme).toBe('sea')
  expect((await state()).look).toBe('theme')
  await server.restart()
  expect(await own()).toMatchObject([{ theme: SEA, revision: 1 }])
  expect((await state()).theme).toBe('sea')
})

test('what is used cannot be removed, and it is said where it is used', async () => {
  const { version } = (await server.ask(`/venues/${venue}/schedule`, { headers: admin })).read(ScheduleReply)
  const rule = makeRule({ id: 'sea-days', title: { kk: 'Т', ru: 'М', en: 'Days of the sea' }, theme: 'sea' })
  const added = await server.ask(`/venues/${venue}/rules`, {
    method: 'POST',
    headers: admin,
    json: { version, rule },
  })
  expect(added.status).toBe(201)
  const refused = await remove('sea', await revision())
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Days of the sea')
  const uses = (await own())[0]!.usedIn
  expect(uses).toContainEqual({ kind: 'rule', id: 'sea-days', name: rule.title })
  expect(uses).toContainEqual(expect.objectContaining({ kind: 'room', id: 'hall' }))
  expect(await themes()).toContain('sea')

  const now = added.read(ScheduleReply).version
  await server.ask(`/venues/${venue}/rules/sea-days?version=${now}`, { method: 'DELETE', headers: admin })
  await cue({ kind: 'release', of: 'theme', fadeMs: 0 })
  await expect.poll(async () => (await own())[0]!.usedIn).toEqual([])
  expect((await remove('sea', await revision())).read(OwnThemesReply).items).toEqual([])
  expect(await themes()).not.toContain('sea')
  expect((await cue({ kind: 'theme', theme: 'sea' })).status).toBe(422)
})

test('two administrators never write over each other, and no theme takes the name of one that ships', async () => {
  await put(SEA, 0)
  const seen = await revision()
  expect((await put({ ...SEA, hue: 10 }, seen)).status).toBe(200)
  const late = await put({ ...SEA, hue: 300 }, seen)
  expect(late.status).toBe(409)
  expect(late.text).toContain('urn:untold:problem:stale')
  expect((await own())[0]!.theme.hue).toBe(10)
  expect((await put({ ...SEA, id: 'orange' }, 0)).text).toContain('theme_exists')
  expect((await remove('orange', 0)).status).toBe(404)
})

test('a preview is the exhibition with one story that ships and this theme; nothing of it is kept', async () => {
  const before = await themes()
  const reply = await server.ask('/own-themes/preview', {
    method: 'POST',
    headers: admin,
    json: { theme: { ...SEA, id: 'looked-at' } },
  })
  const { exhibition } = reply.read(ThemePreviewReply)
  expect(exhibition.themes).toContainEqual(themeOf({ ...SEA, id: 'looked-at' }))
  expect(exhibition.stories).toHaveLength(1)
  expect(exhibition.stories[0]!.composite).toBe(true)
  expect(await themes()).toEqual(before)
})
