/** Rehearsing a day in a running house: nothing of the house may notice. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { RehearsalReply } from '../../../core/protocol/rehearsal.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { rehearsedAt } from '../../../core/show/rehearse.ts'
import { openLine } from '../../helpers/kiosk-client.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { e131Sink, type E131Sink } from '../lights/e131-sink.ts'

let server: TestServer
let sink: E131Sink
let token: string
let operator: string
beforeAll(async () => {
  sink = await e131Sink('127.0.0.58')
  const read = readConfig({ UNTOLD_E131: '127.0.0.58' })
  if (!read.ok) throw new Error(read.problems.join(' '))
  server = await startTestServer({
    packageRoot: REPOSITORY,
    wiring: read.config.wiring,
    startAt: Date.parse('2026-06-10T12:00+05:00'),
  })
  token = (await server.token('curator')).token
  operator = (await server.token('operator')).token
})
afterAll(async () => {
  await server.close()
  sink.close()
})

const rehearsal = (json: object) =>
  server.ask('/rooms/hall/rehearsal', { method: 'POST', headers: bearer(token), json })
const evening = { id: 'opening-evening', at: '2026-11-25T19:00:00+05:00', pauseMs: 0 }

test('a day is what its schedule says, and a show in it is led to its end', async () => {
  const reply = (await rehearsal({ day: '2026-11-25', show: evening, presses: [] })).read(RehearsalReply)
  expect(new Date(reply.from).toISOString()).toBe('2026-11-24T19:00:00.000Z')
  expect(reply.to - reply.from).toBe(86_400_000)
  expect(reply.steps.map((each) => each.refused)).toEqual(reply.steps.map(() => null))
  const noon = reply.from + 43_200_000
  const before = onAt(rehearsedAt(reply.first, reply.steps, noon), reply.programme, noon)
  expect([before.theme.value, before.theme.level]).toEqual(['orange', 'schedule'])
  const during = Date.parse(evening.at) + 20_000
  const on = onAt(rehearsedAt(reply.first, reply.steps, during), reply.programme, during)
  expect(on.theme.level).toBe('show')
  expect(reply.show?.cues.length).toBeGreaterThan(4)
})

test('nothing real moves: no cue is written, no screen and no console hears of it, no lamp gets another level', async () => {
  await server.cue(operator, { kind: 'look', look: 'house', fadeMs: 0 })
  const kiosk = await server.kiosk((await server.admitKiosk()).token)
  const console = openLine(server.url, '/console', {
    headers: { Cookie: (await server.staff('operator')).cookie },
  })
  await console.next('kiosks')
  // The look has come to the lamps, and they rest: lately every packet of a universe says the same.
  // What rests is sent again now and then.
  const levels = (packets: typeof sink.arrived) =>
    new Set(packets.map((each) => `${each.universe} ${String(each.slots)}`))
  const universes = () => new Set(sink.arrived.map((each) => each.universe)).size
  await vi.waitFor(() => {
    expect(sink.arrived.at(-1)?.slots[0]).toBe(255)
    expect(levels(sink.arrived.slice(-8 * universes())).size).toBe(universes())
  }, 60_000)
  const resting = levels(sink.arrived.slice(-8 * universes()))
  const heard: string[] = []
  kiosk.line.socket.onAny((name: string) => heard.push(`kiosk ${name}`))
  console.socket.onAny((name: string) => name !== 'kiosks' && heard.push(`console ${name}`))
  const { installation, audit } = server.context
  const before = await server.hall(token)
  const audited = (await audit.read(null, 1))[0]?.seq
  const sent = sink.arrived.length

  for (const day of ['2026-11-25', '2026-12-10', '2026-06-10']) {
    const show = { ...evening, at: `${day}T19:00:00+05:00` }
    const answer = await rehearsal({
      day,
      show,
      presses: [
        { at: `${day}T08:00:00+05:00`, request: { kind: 'calm' } },
        { at: `${day}T08:01:00+05:00`, request: { kind: 'release', of: 'calm' } },
        { at: `${day}T09:00:00+05:00`, request: { kind: 'blackout', fadeMs: 0 } },
      ],
    })
    expect(answer.status).toBe(200)
  }
  // Later the lamps still get what they got.
  await vi.waitFor(() => expect(sink.arrived.length).toBeGreaterThan(sent + 4 * universes()), 60_000)
  expect(levels(sink.arrived.slice(sent))).toEqual(resting)
  const after = await server.hall(token)
  expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 })
  expect(installation.rooms.get('hall')!.state.show).toBeNull()
  expect((await audit.read(null, 1))[0]?.seq).toBe(audited)
  // A real cue shows that both were listening, and that they had heard of nothing before it.
  await kiosk.heard()
  expect(heard).toEqual([])
  await server.cue(operator, { kind: 'theme', theme: 'white' })
  await kiosk.nextCue()
  expect(heard).toContain('kiosk cue')
  console.close()
})

test('what does not fit is refused in words', async () => {
  expect(
    (await rehearsal({ day: '2026-11-25', show: { ...evening, id: 'nobody' }, presses: [] })).status,
  ).toBe(404)
  const other = await rehearsal({
    day: '2026-11-25',
    show: { ...evening, at: '2026-11-29T19:00:00+05:00' },
    presses: [],
  })
  expect([other.status, other.text]).toEqual([422, expect.stringContaining('on the day that is rehearsed')])
  expect((await rehearsal({ day: '25 November', show: null, presses: [] })).status).toBe(400)
})
