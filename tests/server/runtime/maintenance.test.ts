import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { LogReply, NotesReply } from '../../../core/protocol/maintenance.ts'
import { KiosksReply, PairingReply, PairingTokenReply, WhyReply } from '../../../core/protocol/http.ts'
import { CommandMessage } from '../../../core/protocol/kiosk-commands.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { makeSelfTest } from '../../helpers/builders.ts'
import { openLine } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type AdmittedKiosk, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: Record<string, string>
let door: AdmittedKiosk
beforeAll(async () => {
  server = await startTestServer()
  operator = bearer((await server.token('operator')).token)
  door = await server.admitKiosk('Door')
})
afterAll(() => server.close())

async function log(): Promise<LogReply> {
  server.context.maintenance.look()
  return (await server.ask('/venues/astana/log', { headers: operator })).read(LogReply)
}

test('[VEN-3] a stuck touch opens an entry by itself, and closes it by itself; both outlive a restart', async () => {
  const screen = await server.kiosk(door.token)
  screen.pulse({ problems: ['stuck-touch'] })
  await screen.heard()
  await vi.waitFor(async () =>
    expect((await log()).open).toMatchObject([{ kind: 'ghost-touch', kioskId: door.kiosk.id, name: 'Door' }]),
  )
  screen.pulse({ problems: [] })
  await screen.heard()
  await vi.waitFor(async () => expect((await log()).open).toEqual([]))
  const [closed] = (await log()).past
  expect(closed!.closedAt).toBeGreaterThanOrEqual(closed!.openedAt)
  screen.close()
  await server.restart()
  expect((await log()).past).toContainEqual(closed)
})

test('a self-test that fails opens an entry with what failed, until one passes', async () => {
  const screen = await server.kiosk(door.token)
  for (const fonts of [false, true]) {
    server.context.commands.issue(door.kiosk.id, { kind: 'self-test' }, { kind: 'system', id: 'test' })
    const { id } = CommandMessage.parse(await screen.line.next('command'))
    screen.line.socket.emit('command:report', {
      id,
      stage: 'done',
      test: makeSelfTest({ fonts }),
      picture: null,
    })
    await screen.heard()
    const open = (await log()).open.filter((each) => each.kind === 'self-test')
    expect(open.map((each) => each.cause)).toEqual(fonts ? [] : [['fonts']])
  }
  screen.close()
})

test('a clock of the machine that jumps by a day moves nothing, and is told until the two agree again', async () => {
  const why = async () => (await server.ask('/rooms/hall/why', { headers: operator })).read(WhyReply).at
  const before = await why()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
  try {
    expect((await log()).open).toMatchObject([{ kind: 'clock', kioskId: null, cause: ['1440'] }])
    expect((await why()) - before).toBeLessThan(3_600_000)
  } finally {
    vi.useRealTimers()
  }
  const { open, past } = await log()
  expect(open.filter((each) => each.kind === 'clock')).toEqual([])
  expect(past).toContainEqual(expect.objectContaining({ kind: 'clock', cause: ['1440'] }))
})

test('staff write notes about a screen, see who wrote them, and take them away', async () => {
  const path = `/kiosks/${door.kiosk.id}/notes`
  const person = await server.staff('operator')
  const write = (text: string) =>
    server.ask(path, { method: 'POST', headers: { Cookie: person.cookie }, json: { text } })
  expect((await write('  ')).status).toBe(400)
  expect((await write('The left screw is loose.')).status).toBe(201)
  await server.restart()
  const notes = (await server.ask(path, { headers: operator })).read(NotesReply).items
  expect(notes).toMatchObject([{ text: 'The left screw is loose.', byName: person.username }])
  const remove = () => server.ask(`${path}/${notes[0]!.id}`, { method: 'DELETE', headers: operator })
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404])
})

test('[SEC-3] a new machine takes over the whole place of a broken one in one act, and the old one is let go', async () => {
  const technician = bearer((await server.token('technician')).token)
  const kiosks = async () => (await server.ask('/kiosks', { headers: operator })).read(KiosksReply).items
  await server.ask(`/kiosks/${door.kiosk.id}`, {
    method: 'PATCH',
    headers: technician,
    json: { name: 'North door', role: 'booth', audio: 'handset', span: { from: 3, to: 4.5 } },
  })
  const before = (await kiosks()).find((each) => each.id === door.kiosk.id)!
  const old = await server.kiosk(door.token)
  const begun = (await server.ask('/pairings', { method: 'POST' })).read(PairingReply)
  const approve = (replaces: string) =>
    server.ask(`/pairings/${begun.userCode}/approve`, {
      method: 'POST',
      headers: technician,
      json: { replaces },
    })
  expect((await approve('kiosk-none')).status).toBe(404)
  expect((await approve(door.kiosk.id)).status).toBe(201)
  expect(await old.line.next('dismissed')).toEqual({ reason: 'revoked' })
  const { token, kiosk } = (
    await server.ask('/pairings/token', { method: 'POST', json: { deviceCode: begun.deviceCode } })
  ).read(PairingTokenReply)
  const { name, role, audio, span, settings, roomId, id } = before
  expect(kiosk).toMatchObject({ name, role, audio, span, settings, roomId, id })
  const fresh = await server.kiosk(token)
  expect(fresh.welcome.kiosk.id).toBe(id)
  expect((await kiosks()).filter((each) => each.name === 'North door')).toHaveLength(1)
  const again = openLine(server.url, '/kiosk', {
    auth: { protocol: PROTOCOL, token: door.token, last: null },
  })
  expect(await again.next('connect_error')).toBe('unknown')
  again.close()
})
