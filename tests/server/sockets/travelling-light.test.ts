import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LightMessage } from '../../../core/protocol/kiosk-events.ts'
import { makeLight } from '../../helpers/builders.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string

beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
})
afterAll(() => server?.close())

/** A light that sets out now from this place. */
const lightAt = (id: string, x0: number) => makeLight({ id, x0, tStart: server.context.clock.now() + 2_000 })

describe('a light that a visitor lets go', () => {
  test('reaches every screen of the room, and one that joins later, and is in no file', async () => {
    const left = await server.admitKiosk('Left')
    const right = await server.admitKiosk('Right')
    const [first, second] = [await server.kiosk(left.token), await server.kiosk(right.token)]
    expect(second.welcome.programme.horizon).toEqual({ from: left.kiosk.span.from, to: right.kiosk.span.to })

    const light = lightAt('light-5ac0e91f3b77d2', left.kiosk.span.from + 1)
    first.line.socket.emit('light', { light })
    expect(LightMessage.parse(await second.line.next('light')).light).toEqual(light)
    expect(LightMessage.parse(await first.line.next('light')).light).toEqual(light)
    const late = await server.kiosk((await server.admitKiosk('Late')).token)
    expect(late.welcome.lights).toEqual([light])

    // [VIS-4]: not in the log, the database or its journal, nor in a line of the server's own log.
    const files = await readdir(server.config.dataDir, { recursive: true, withFileTypes: true })
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name))
      expect([file.name, bytes.includes(light.id)]).toEqual([file.name, false])
    }
    expect(server.logLines.join('\n')).not.toContain(light.id)
    expect(server.context.installation.rooms.get('hall')!.state.lights).toEqual([])
  })

  test('[BOO-3] from a booth is refused in words and goes nowhere', async () => {
    const booth = await server.admitKiosk('Booth', 'booth')
    const other = await server.kiosk((await server.admitKiosk('Beside')).token)
    const client = await server.kiosk(booth.token)
    client.line.socket.emit('light', { light: lightAt('light-b', booth.kiosk.span.from + 1) })
    expect(await client.line.next('refused')).toMatchObject({ event: 'light' })
    await other.heard()
    expect(other.line.untaken('light')).toEqual([])
  })

  test('with absurd values is refused by name and changes nothing', async () => {
    const client = await server.kiosk((await server.admitKiosk('Absurd')).token)
    for (const over of [{ speed: -1 }, { x0: 1e30 }, { tStart: 'now' }, { direction: 'up' }]) {
      client.line.socket.emit('light', { light: { ...lightAt('light-c', 1), ...over } })
      expect(await client.line.next('refused')).toMatchObject({ event: 'light' })
    }
    expect(client.line.untaken('light')).toEqual([])
  })
})

describe('a light that staff send', () => {
  test('goes through the log, is in the state of who joins, and ends with calm', async () => {
    const before = await server.kiosk((await server.admitKiosk('Before')).token)
    const reply = await server.cue(operator, { kind: 'light', direction: 'left' })
    const cue = await before.nextCue()
    expect(cue).toMatchObject({ id: reply.cueId, action: { kind: 'light', direction: 'left', speed: 0.6 } })
    expect(before.state.lights).toMatchObject([{ id: reply.cueId, tStart: reply.at }])
    await server.cue(operator, { kind: 'calm' })
    await before.nextCue()
    expect(before.state.lights).toEqual([])
    const refused = await server.tryCue(operator, { kind: 'light' })
    expect(refused.status).toBe(422)
    await server.cue(operator, { kind: 'release', of: 'calm' })
  })
})

test('a screen that is placed elsewhere changes the room’s length for all', async () => {
  const here = await server.admitKiosk('Here')
  const client = await server.kiosk(here.token)
  const technician = (await server.token('technician')).token
  const moved = await server.ask(`/kiosks/${here.kiosk.id}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${technician}` },
    json: { span: { from: 40, to: 44 } },
  })
  expect(moved.status).toBe(200)
  const message = (await client.line.next('programme')) as { programme: { horizon: { to: number } } }
  expect(message.programme.horizon.to).toBe(44)
})
