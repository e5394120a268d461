import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ALARM_LASTS_MS } from '../../../core/protocol/kiosk-events.ts'
import { bearer, startTestServer, type AdmittedKiosk, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
let door: AdmittedKiosk
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
  door = await server.admitKiosk('Door')
})
afterAll(() => server.close())

async function contact(alarmKey: string | null): Promise<number> {
  const answer = await server.ask(`/kiosks/${door.kiosk.id}`, {
    method: 'PATCH',
    headers: bearer((await server.token('technician')).token),
    json: { settings: { ...door.kiosk.settings, alarmKey } },
  })
  return answer.status
}

async function typed(at: number): Promise<void> {
  const screen = await server.kiosk(door.token)
  screen.line.socket.emit('alarm', { at })
  await screen.heard()
  screen.close()
}

const now = () => server.context.clock.now()
const alarmed = async () => (await server.hall(operator)).alarm

test('[VEN-4] a screen without a contact raises no alarm, and neither does a key of its pad', async () => {
  await typed(now())
  expect(await contact('F13')).toBe(400)
  expect(await alarmed()).toBe(false)
})

test('[VEN-4] a contact that types its key alarms the venue, is on the record, and latches until a person releases it', async () => {
  expect(await contact('F24')).toBe(200)
  await typed(now() - ALARM_LASTS_MS - 60_000)
  expect(await alarmed()).toBe(false)
  await typed(now())
  await vi.waitFor(async () => expect(await alarmed()).toBe(true))
  const rows = async () =>
    (await server.context.audit.read(null, 9)).filter((each) => each.action === 'cue.alarm')
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1))
  expect(await rows()).toMatchObject([{ actor: 'contact', subject: 'room:hall' }])
  // The contact opens and closes again: it is alarm still, and one release ends it.
  await typed(now())
  await vi.waitFor(async () => expect(await rows()).toHaveLength(2))
  expect(await alarmed()).toBe(true)
  await server.cue(operator, { kind: 'release', of: 'alarm' })
  await vi.waitFor(async () => expect(await alarmed()).toBe(false))
})
