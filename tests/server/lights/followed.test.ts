/** What happens in the room reaches its lamps: a visitor's light, one that staff send, and a voice. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { UniverseReply } from '../../../core/protocol/http.ts'
import type { LightEffect } from '../../../core/model/light-effect.ts'
import { makeLight } from '../../helpers/builders.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** Washes of the demonstration: where they hang, and their first slot; red, green, blue and white, 16 bits each. */
const WASHES = [
  { x: 1.5, slot: 21 },
  { x: 4.5, slot: 29 },
  { x: 7.5, slot: 37 },
  { x: 10.5, slot: 45 },
]
const patient = { timeout: 25_000, interval: 40 }
vi.setConfig({ testTimeout: 60_000 })

let server: TestServer
let headers: Record<string, string>
let operator: string

beforeAll(async () => {
  server = await startTestServer()
  headers = bearer((await server.token('technician')).token)
  operator = (await server.token('operator')).token
})
afterAll(() => server?.close())

async function levels(): Promise<number[]> {
  const { levels } = (await server.ask('/lighting/universes/1', { headers })).read(UniverseReply)
  return WASHES.map(({ slot }) => Math.max(...[0, 2, 4, 6].map((coarse) => levels[slot - 1 + coarse]!)))
}

/** A white look whose washes move so, on in the room at once. */
async function recall(id: string, intensity: number, effect: LightEffect): Promise<void> {
  const name = { kk: id, ru: id, en: id }
  const wash = { intensity, colour: { l: 1, c: 0, h: 0 }, effects: [effect] }
  const saved = await server.ask(`/looks/${id}`, {
    ...{ method: 'POST', headers },
    json: { revision: 0, look: { id, name, roles: { wash } } },
  })
  expect(saved.status).toBe(200)
  await server.cue(operator, { kind: 'look', look: id, fadeMs: 0 })
}

/** The look has come, and nothing moves in it: all of them give this share. */
const rests = (of: readonly number[], share: number): boolean =>
  of.every((each) => each === of[0] && Math.abs(each - share * 255) < 2)

test('a light that a visitor lets go passes over the lamps, one after the other, and so does one of the staff', async () => {
  await recall('follower', 0.1, { kind: 'follow', lift: 0.8, widthM: 1.5 })
  await vi.waitFor(async () => expect(rests(await levels(), 0.1)).toBe(true), patient)
  const [rest = 0] = await levels()
  const { token, kiosk } = await server.admitKiosk('Left')
  const screen = await server.kiosk(token)
  for (const name of ['Middle', 'Right']) await server.admitKiosk(name)
  const { to } = server.context.installation.rooms.get('hall')!.programme.horizon
  const x0 = kiosk.span.from + 0.5
  const light = makeLight({ id: 'light-of-a-visitor', x0, tStart: server.context.clock.now() })
  screen.line.socket.emit('light', { light })
  await screen.line.next('light')

  const lit = WASHES.map(({ x }, i) => ({ x, i })).filter(({ x }) => x > x0 && x < to)
  expect(lit.length).toBeGreaterThan(1)
  for (const { i } of lit)
    await vi.waitFor(async () => {
      const now = await levels()
      expect(now[i]).toBeGreaterThan(rest * 3)
      // It has left the ones before, and is not at the ones after.
      now.forEach((level, other) => Math.abs(other - i) > 0 && expect(level).toBeLessThan(now[i]! / 2))
    }, patient)
  await vi.waitFor(
    async () => expect(server.context.installation.rooms.get('hall')!.lights.underWay()).toEqual([]),
    patient,
  )

  await server.cue(operator, { kind: 'light', direction: 'left' })
  await vi.waitFor(async () => expect(Math.max(...(await levels()))).toBeGreaterThan(rest * 3), patient)
})

test('lamps go with the voice of a story while it is told, and are as they were when it stops', async () => {
  await recall('listener', 0.5, { kind: 'voice', depth: 1 })
  await vi.waitFor(async () => expect(rests(await levels(), 0.5)).toBe(true), patient)
  const [full = 0] = await levels()

  await server.cue(operator, { kind: 'story', story: 'the-bowl' })
  await vi.waitFor(async () => expect((await levels())[0]).toBeLessThan(full * 0.5), patient)
  await vi.waitFor(async () => expect((await levels())[0]).toBeGreaterThan(full * 0.6), patient)
  await vi.waitFor(async () => expect((await levels())[0]).toBeLessThan(full * 0.5), patient)

  await server.cue(operator, { kind: 'stopStory' })
  await vi.waitFor(async () => expect(rests(await levels(), 0.5)).toBe(true), patient)
})
