import { afterAll, beforeAll, expect, test } from 'vitest'
import { CueReply, RoomStateReply, WhyReply } from '../../../core/protocol/http.ts'
import { MessagesReply, MOST_PREPARED } from '../../../core/protocol/messages.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  operator = bearer((await server.token('operator')).token)
})
afterAll(() => server?.close())

const MESSAGE = { kk: 'Жабыламыз.', ru: '', en: 'We close soon.' }
const NAMING = { kk: '', ru: 'Айгерим Сериковна, вас ждут у входа.', en: '' }
const address = () => `/venues/${server.context.installation.rooms.get('hall')!.venue.id}/messages`
const prepared = async () => (await server.ask(address(), { headers: operator })).read(MessagesReply)
const keep = (message: unknown) =>
  server.ask(address(), { method: 'POST', headers: operator, json: { message } })
const cue = (json: unknown) => server.ask('/rooms/hall/cues', { method: 'POST', headers: operator, json })
const state = async () => (await server.ask('/rooms/hall/state', { headers: operator })).read(RoomStateReply)
const why = async () => (await server.ask('/rooms/hall/why', { headers: operator })).read(WhyReply)
const audited = async (action: string) =>
  (await server.context.audit.read(null, 200)).filter((each) => each.action === action)

test('a message is on for the room, says why in three languages, stands in the audit, and outlives a restart', async () => {
  const reply = (await cue({ kind: 'message', message: MESSAGE, until: 'released' })).read(CueReply)
  await expect.poll(async () => (await state()).message).toEqual(MESSAGE)
  expect(reply.heldBackBy).toBeNull()
  const { sentences, message } = await why()
  expect(message).toMatchObject({ value: 'We close soon.', until: null })
  expect(sentences.en.join(' ')).toContain('Message on the wall: “We close soon.”')
  expect(sentences.ru.join(' ')).toContain('Сообщение на стене: «Жабыламыз.»')
  expect(sentences.kk.join(' ')).toContain('Қабырғадағы хабарлама: «Жабыламыз.»')
  await server.restart()
  expect((await state()).message).toEqual(MESSAGE)
  await cue({ kind: 'release', of: 'message' })
  await expect.poll(async () => (await state()).message).toBeNull()
})

test('[ANO-2] what names somebody is refused with the field and the words, and is not repeated in the audit', async () => {
  const refused = await cue({ kind: 'message', message: NAMING })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('tells_of_somebody')
  expect(refused.text).toContain('body.message.ru')
  expect((await keep(NAMING)).status).toBe(422)
  expect((await state()).message).toBeNull()
})

test.each([
  [{ kk: '', ru: '', en: '' }, 'at least one language'],
  [{ kk: 'а'.repeat(121), ru: '', en: '' }, 'at most 120'],
  [{ kk: 'Жабыламыз.', ru: '' }, 'en'],
])('%j is refused in words', async (message, why) => {
  const refused = await cue({ kind: 'message', message })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain(why)
})

test('a venue keeps messages of its own beside those that ship, once each, over a restart, up to a number', async () => {
  const before = await prepared()
  expect(before.items.length).toBeGreaterThan(0)
  expect(before.items.every(({ own }) => !own)).toBe(true)
  expect((await keep(MESSAGE)).status).toBe(201)
  expect((await keep(MESSAGE)).status).toBe(201)
  const own = (await prepared()).items.filter((each) => each.own)
  expect(own.map(({ message }) => message)).toEqual([MESSAGE])
  await server.restart()
  expect((await prepared()).items.filter((each) => each.own)).toEqual(own)
  for (let n = 1; n < MOST_PREPARED; n++)
    expect((await keep({ ...MESSAGE, en: `No. ${n}` })).status).toBe(201)
  expect((await keep({ ...MESSAGE, en: 'One more' })).status).toBe(409)
  const remove = () => server.ask(`${address()}/${own[0]!.id}`, { method: 'DELETE', headers: operator })
  expect((await remove()).status).toBe(200)
  expect((await remove()).status).toBe(404)
  expect((await prepared()).items.filter((each) => each.own).length).toBe(MOST_PREPARED - 1)
  expect((await audited('message.keep')).length).toBe(MOST_PREPARED)
  expect((await audited('message.remove')).length).toBe(1)
})
