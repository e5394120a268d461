/** Who is expected, and when schoolchildren come: set by staff, carried to screens, kept over a restart (VIS-8). */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { OpeningHours } from '../../../core/model/opening-hours.ts'
import { AudienceReply } from '../../../core/protocol/http.ts'
import { ProgrammeMessage } from '../../../core/protocol/kiosk-events.ts'
import { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import { DeskStory } from '../../../core/protocol/stories.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { isOffered } from '../../../core/show/sensitive.ts'
import type { Answer } from '../../helpers/ask.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** Marked as sensitive by whoever wrote it; and one that is not. */
const SENSITIVE = 'the-bowl'
const PLAIN = 'first-night-alone'
/** A Monday at ten in the morning in Astana. */
const MONDAY = Date.parse('2026-03-02T05:00:00Z')
const day = [{ from: '08:00', to: '14:00' }]
const SCHOOL: OpeningHours = { weekly: [day, day, day, day, day, [], []], exceptions: [] }

let server: TestServer
let operator: string
let screen: string
beforeAll(async () => {
  server = await startTestServer({ startAt: MONDAY })
  operator = (await server.token('operator')).token
  screen = (await server.admitKiosk()).token
})
afterAll(() => server.close())

const send = (path: string, json: unknown): Promise<Answer> =>
  server.ask(path, { method: 'PATCH', headers: bearer(operator), json })
const play = (story: string) => server.tryCue(operator, { kind: 'story', story })

async function schedule(): Promise<ScheduleReply> {
  return (await server.ask('/venues/astana/schedule', { headers: bearer(operator) })).read(ScheduleReply)
}
async function setSchoolHours(hours: OpeningHours | null): Promise<void> {
  const { version } = await schedule()
  const answer = await send('/venues/astana/school-hours', { version, hours })
  expect(answer.read(ScheduleReply).schoolHours).toEqual(hours)
}
/** What a screen of the hall offers by what it was last told, as it would without its server. */
async function offered(): Promise<string[]> {
  const answer = await server.ask('/kiosk/exhibition', { headers: bearer(screen) })
  const { sensitive } = server.context.installation.rooms.get('hall')!.programme
  return answer
    .read(Exhibition)
    .stories.filter((each) => isOffered(each, sensitive, server.context.clock.now()))
    .map((each) => each.id)
}

test('[VIS-8] in school hours sensitive stories are offered by no screen, and nobody can play one', async () => {
  expect(await offered()).toContain(SENSITIVE)
  const client = await server.kiosk(screen)
  await setSchoolHours(SCHOOL)
  const { programme } = ProgrammeMessage.parse(await client.line.next('programme'))
  expect(programme.sensitive).toMatchObject({ kind: 'school-hours' })
  expect(await offered()).not.toContain(SENSITIVE)
  expect(await offered()).toContain(PLAIN)
  const refused = await play(SENSITIVE)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('school hours until 2026-03-02T09:00:00.000Z')
  expect((await play(PLAIN)).status).toBe(202)
  const hall = await server.hall(operator)
  expect(hall.withheld).toEqual({ why: 'school-hours', until: Date.parse('2026-03-02T09:00:00Z') })
  await server.restart({ startAt: MONDAY + 60_000 })
  expect((await play(SENSITIVE)).status).toBe(422)
  await server.restart({ startAt: MONDAY + 5 * 3_600_000 })
  expect(await offered()).toContain(SENSITIVE)
  expect((await play(SENSITIVE)).status).toBe(202)
  await setSchoolHours(null)
})

test('[VIS-8] in a room with children they are offered at no hour, also after a restart, until staff say otherwise', async () => {
  const set = async (audience: string) =>
    (await send('/rooms/hall/audience', { audience })).read(AudienceReply)
  expect(await set('with-children')).toEqual({
    audience: 'with-children',
    withheld: { why: 'with-children', until: null },
  })
  await server.restart({ startAt: MONDAY + 15 * 3_600_000 })
  expect(await offered()).not.toContain(SENSITIVE)
  expect((await play(SENSITIVE)).status).toBe(422)
  expect(await set('everyone')).toEqual({ audience: 'everyone', withheld: null })
  expect(await offered()).toContain(SENSITIVE)
})

test('[VIS-8] a story that sounds for the whole room ends when children are expected', async () => {
  const hall = server.context.installation.rooms.get('hall')!
  const playing = () =>
    onAt(hall.state, hall.programme, server.context.clock.now() + 500).story?.value ?? null
  expect((await play(SENSITIVE)).status).toBe(202)
  expect(playing()).toBe(SENSITIVE)
  await send('/rooms/hall/audience', { audience: 'with-children' })
  await vi.waitFor(() => expect(playing()).toBeNull(), 10_000)
  await send('/rooms/hall/audience', { audience: 'everyone' })
})

test('[VIS-8] the desk says where a sensitive story is on show and yet not offered, and why', async () => {
  await send('/rooms/hall/audience', { audience: 'with-children' })
  const curator = await server.staff('curator')
  const open = async (id: string) =>
    (await server.ask(`/desk/stories/${id}`, { headers: { Cookie: curator.cookie } })).read(DeskStory).resting
  expect(await open(SENSITIVE)).toEqual([
    { room: 'hall', name: { kk: 'Зал', ru: 'Зал', en: 'Hall' }, why: 'with-children', until: null },
  ])
  expect(await open(PLAIN)).toEqual([])
  await send('/rooms/hall/audience', { audience: 'everyone' })
  expect(await open(SENSITIVE)).toEqual([])
})

test('a schedule that somebody else changed is not written over; hours that are none are refused', async () => {
  expect((await send('/venues/astana/school-hours', { version: 'old', hours: SCHOOL })).status).toBe(409)
  const { version } = await schedule()
  const wrong = { weekly: [day], exceptions: [] }
  expect((await send('/venues/astana/school-hours', { version, hours: wrong })).status).toBe(400)
  expect((await send('/rooms/hall/audience', { audience: 'nobody' })).status).toBe(400)
  expect((await schedule()).schoolHours).toBeNull()
})
