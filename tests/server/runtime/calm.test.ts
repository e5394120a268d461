import { afterAll, beforeAll, expect, test } from 'vitest'
import { onAt } from '../../../core/show/on-at.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
let curator: string
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
  curator = (await server.token('curator')).token
})
afterAll(() => server.close())

test('[VEN-1] calm takes effect on a connected screen without lead, above what a person had set', async () => {
  const kiosk = await server.kiosk((await server.admitKiosk()).token)
  await server.cue(operator, { kind: 'theme', theme: 'orange', fadeMs: 0 })
  await kiosk.nextCue()
  await server.cue(operator, { kind: 'look', look: 'house' })
  await kiosk.nextCue()
  await server.cue(operator, { kind: 'story', story: 'the-kitchen' })
  await kiosk.nextCue()

  const asked = performance.now()
  await server.cue(curator, { kind: 'calm' })
  const { message, at } = await kiosk.line.nextWith('cue')

  expect(message).toMatchObject({ level: 'calm', action: { kind: 'calm' } })
  const cue = message as { atServerTime: number; issuedAt: number }
  expect(cue.atServerTime).toBe(cue.issuedAt)
  expect(at - asked).toBeLessThan(500)
  const on = onAt(kiosk.state, kiosk.welcome.programme, cue.atServerTime)
  expect(on).toMatchObject({
    mode: 'calm',
    theme: { value: 'calm', level: 'calm' },
    look: null,
    story: null,
  })
  expect(on.theme.beat.map((each) => each.value)).toContain('dusk')
})
