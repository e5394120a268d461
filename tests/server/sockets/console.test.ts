import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  KiosksMessage,
  ReportMessage,
  RoomMessage,
  RoomsMessage,
} from '../../../core/protocol/console-events.ts'
import { openLine, type Line } from '../../helpers/kiosk-client.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
let line: Line
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
  const { cookie } = await server.staff('operator')
  line = openLine(server.url, '/console', { headers: { Cookie: cookie } })
})
afterAll(async () => {
  line.close()
  await server.close()
})

/** Messages of an event until one is as it should be. */
async function until<T>(
  event: string,
  parse: (message: unknown) => T,
  good: (message: T) => boolean,
): Promise<T> {
  for (;;) {
    const message = parse(await line.next(event))
    if (good(message)) return message
  }
}

test('a console is told everything as it opens', async () => {
  const { rooms } = RoomsMessage.parse(await line.next('rooms'))
  expect(rooms.map((room) => room.id)).toEqual(['hall'])
  expect(KiosksMessage.parse(await line.next('kiosks'))).toMatchObject({ scope: 'all', kiosks: [], gone: [] })
})

test('a cue is told at once, as what will be on, before it takes effect', async () => {
  const { at } = await server.cue(operator, { kind: 'theme', theme: 'white' })
  const { room, serverTime } = await until('room', RoomMessage.parse, (each) => each.room.theme === 'white')
  expect(room.at).toBe(at)
  expect(serverTime).toBeLessThan(at)
  expect(room.overrides).toMatchObject([{ aspect: 'theme', value: 'white' }])
})

test('a wish that ends by itself is told without any cue', async () => {
  const until_ = new Date(server.context.clock.now() + 700).toISOString()
  const { seq } = await server.cue(operator, { kind: 'theme', theme: 'violet', until: until_ })
  await until('room', RoomMessage.parse, (each) => each.room.theme === 'violet')
  const after = await until('room', RoomMessage.parse, (each) => each.room.theme !== 'violet')
  expect(after.room).toMatchObject({ seq, overrides: [] })
})

test('screens are told as they come, change and go; and how far a cue has come on them', async () => {
  const admitted = await server.admitKiosk('By the door')
  const id = admitted.kiosk.id
  const kiosk = await server.kiosk(admitted.token)
  const has = (good: (view: KiosksMessage['kiosks'][number]) => boolean) => (each: KiosksMessage) =>
    each.kiosks.some((view) => view.id === id && good(view))
  await until(
    'kiosks',
    KiosksMessage.parse,
    has((view) => view.online),
  )
  kiosk.pulse()
  await until(
    'kiosks',
    KiosksMessage.parse,
    has((view) => view.inStep),
  )
  const { cueId } = await server.cue(operator, { kind: 'theme', theme: 'orange' })
  kiosk.acknowledge(cueId, 'rendered', 5)
  const { report } = await until(
    'report',
    ReportMessage.parse,
    (each) => each.report.cue.id === cueId && each.report.done,
  )
  expect(report.kiosks).toMatchObject([{ kioskId: id, rendered: 5 }])
  await server.context.installation.fleet.revoke(id)
  await until('kiosks', KiosksMessage.parse, (each) => each.gone.includes(id))
})

test('changes of screens are gathered: at most four messages a second, whatever they do', async () => {
  const admitted = await server.admitKiosk('Busy')
  const kiosk = await server.kiosk(admitted.token)
  await until('kiosks', KiosksMessage.parse, (each) =>
    each.kiosks.some((view) => view.id === admitted.kiosk.id),
  )
  const began = performance.now()
  for (let n = 0; n < 100; n++) kiosk.pulse({ frames: n })
  await kiosk.heard()
  await until('kiosks', KiosksMessage.parse, (each) => each.kiosks.some((view) => view.pulse?.frames === 99))
  const seconds = (performance.now() - began) / 1_000
  expect(line.untaken('kiosks').length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1)
})
