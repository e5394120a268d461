import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  CommandMessage,
  CommandsMessage,
  CommandsReply,
  CommandView,
} from '../../../core/protocol/kiosk-commands.ts'
import { makeSelfTest } from '../../helpers/builders.ts'
import { openLine, type KioskClient } from '../../helpers/kiosk-client.ts'
import { bearer, startTestServer, type AdmittedKiosk, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: Record<string, string>
let door: AdmittedKiosk
let screen: KioskClient

beforeAll(async () => {
  server = await startTestServer()
  operator = bearer((await server.token('operator')).token)
})
afterAll(() => server.close())
beforeEach(async () => {
  door = await server.admitKiosk('Door')
  screen = await server.kiosk(door.token)
})
afterEach(() => screen.close())

async function command(action: object): Promise<CommandView> {
  const answer = await server.ask(`/kiosks/${door.kiosk.id}/commands`, {
    method: 'POST',
    headers: operator,
    json: { action },
  })
  expect(answer.status).toBe(202)
  return answer.read(CommandView)
}

async function standing(id: string): Promise<CommandView['standing']['state'] | undefined> {
  const { items } = (await server.ask('/kiosk-commands', { headers: operator })).read(CommandsReply)
  return items.find((each) => each.id === id)?.standing.state
}

async function asked(kiosk = screen): Promise<CommandMessage> {
  return CommandMessage.parse(await kiosk.line.next('command'))
}

function report(body: object): void {
  screen.line.socket.emit('command:report', body)
}

const done = (id: string) => ({ id, stage: 'done', test: null, picture: null })

describe('a command', () => {
  test('[VEN-3] is sent, received and done in its own words, and the console hears each', async () => {
    const cookie = (await server.staff('operator')).cookie
    const console_ = openLine(server.url, '/console', { headers: { Cookie: cookie } })
    await console_.next('rooms')
    const { id } = await command({ kind: 'identify' })
    expect((await asked()).id).toBe(id)
    /** Waits until the console has been told this. */
    const told = async (state: string): Promise<void> => {
      for (;;) {
        const { commands } = CommandsMessage.parse(await console_.next('commands'))
        if (commands.some((each) => each.id === id && each.standing.state === state)) return
      }
    }
    await told('sent')
    expect(await standing(id)).toBe('sent')
    report({ id, stage: 'received' })
    await told('received')
    report(done(id))
    await told('done')
    expect(await standing(id)).toBe('done')
    console_.close()
  })

  test('[VEN-3] to a screen that is away was not sent, and is as soon as it comes', async () => {
    screen.close()
    await vi.waitFor(() => expect(server.context.installation.fleet.view(door.kiosk.id)?.online).toBe(false))
    const { id, standing: first } = await command({ kind: 'reload' })
    expect(first).toEqual({ state: 'waiting' })
    screen = await server.kiosk(door.token)
    expect((await asked()).id).toBe(id)
  })

  test('[VEN-3] is sent again until the screen answers', async () => {
    const { id } = await command({ kind: 'clean', seconds: 60 })
    expect([(await asked()).id, (await asked()).id]).toEqual([id, id])
    report({ id, stage: 'received' })
    await screen.heard()
    expect(await standing(id)).toBe('received')
  })

  test('[VEN-3] survives a restart as it stood', async () => {
    const { id } = await command({ kind: 'reload' })
    await asked()
    report({ id, stage: 'failed', why: 'trouble' })
    await screen.heard()
    await server.restart()
    expect(await standing(id)).toBe('failed')
    screen = await server.kiosk(door.token)
  })

  test('[SEC-1] is answered by its own screen alone', async () => {
    const other = await server.kiosk((await server.admitKiosk('Window')).token)
    const { id } = await command({ kind: 'identify' })
    other.line.socket.emit('command:report', done(id))
    await other.heard()
    expect(await standing(id)).toBe('sent')
  })

  test('is on the record with whoever asked', async () => {
    await command({ kind: 'sleep' })
    const [row] = await server.context.audit.read(null, 1)
    expect(row).toMatchObject({ action: 'kiosk.sleep', subject: `kiosk:${door.kiosk.id}` })
  })

  test('to every screen of a room is one request', async () => {
    const answer = await server.ask('/rooms/hall/kiosk-commands', {
      method: 'POST',
      headers: operator,
      json: { action: { kind: 'identify' } },
    })
    const { items } = answer.read(CommandsReply)
    expect(items.map((each) => each.kioskId)).toContain(door.kiosk.id)
    expect(items.length).toBe(server.context.installation.fleet.inRoom('hall').length)
  })
})

describe('sleep', () => {
  test('holds through a reload of the page, and ends with a touch, which is on the record', async () => {
    const { id } = await command({ kind: 'sleep' })
    await asked()
    report(done(id))
    await screen.heard()
    screen.close()
    screen = await server.kiosk(door.token)
    expect(await asked()).toMatchObject({ id, action: { kind: 'sleep' } })
    screen.line.socket.emit('woke', { at: 5 })
    await screen.heard()
    expect(server.context.commands.isToSleep(door.kiosk.id)).toBe(false)
    expect(server.context.commands.last(door.kiosk.id, 'wake')).toMatchObject({
      by: { kind: 'system', id: 'touch' },
      standing: { state: 'done' },
    })
  })

  test('that a wake overtakes says that something else was asked', async () => {
    const { id } = await command({ kind: 'sleep' })
    await command({ kind: 'wake' })
    expect(server.context.commands.find(id)?.standing).toMatchObject({ state: 'failed', why: 'superseded' })
  })
})

describe('a tiny picture', () => {
  const jpeg = Buffer.from('/9j/4AAQ', 'base64')
  const picture = () => server.ask(`/kiosks/${door.kiosk.id}/picture`, { headers: operator })

  test('[VIS-4] is not even asked for while a visitor is there', async () => {
    screen.pulse({ activity: 'session' })
    await screen.heard()
    expect((await command({ kind: 'picture' })).standing).toMatchObject({ state: 'failed', why: 'visitor' })
    expect(screen.line.untaken('command')).toEqual([])
  })

  test('[VIS-4] is held in memory for staff to fetch, and is in no file', async () => {
    expect((await picture()).status).toBe(404)
    const { id } = await command({ kind: 'picture' })
    await asked()
    report({ id, stage: 'done', test: null, picture: jpeg.toString('base64') })
    await screen.heard()
    const answer = await picture()
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ])
    expect(answer.bytes.equals(jpeg)).toBe(true)
    await server.restart()
    expect((await picture()).status).toBe(404)
    screen = await server.kiosk(door.token)
  })
})

test('[END-4] what a screen found in itself is kept with the test that was asked for', async () => {
  const { id } = await command({ kind: 'self-test' })
  await asked()
  const found = makeSelfTest({ fonts: false })
  report({ id, stage: 'done', test: found, picture: null })
  await screen.heard()
  await server.restart()
  expect(server.context.commands.last(door.kiosk.id, 'self-test')?.test).toEqual(found)
  screen = await server.kiosk(door.token)
})
