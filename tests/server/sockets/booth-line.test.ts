import { EventEmitter } from 'node:events'
import { IncomingMessage } from 'node:http'
import { Socket as Wire } from 'node:net'
import { TLSSocket } from 'node:tls'
import { pino } from 'pino'
import type { Socket } from 'socket.io'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServerContext } from '../../../server/context.ts'
import { attendBooth, tellBooth } from '../../../server/sockets/booth-line.ts'
import { BoothCrew, makeSent } from '../../helpers/booth.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let crew: BoothCrew
let context: ServerContext
beforeAll(async () => {
  server = await startTestServer()
  crew = await BoothCrew.at(server)
  context = server.context
})
afterAll(() => server.close())

/** A booth's connection as it would come from an address, with everything but the network. */
function boothFrom(address: string, tls: boolean): EventEmitter {
  const wire = tls ? new TLSSocket(new Wire()) : new Wire()
  Object.defineProperty(wire, 'remoteAddress', { value: address })
  const socket = Object.assign(new EventEmitter(), { request: new IncomingMessage(wire) })
  const { kiosk } = crew.booth.welcome
  const { venue } = [...context.installation.rooms.values()][0]!
  attendBooth(socket as unknown as Socket, kiosk, venue, context, () => true, pino({ level: 'silent' }))
  return socket
}
const asked = (socket: EventEmitter, event: string, body: unknown) =>
  new Promise((resolve) => socket.emit(event, body, resolve))

test('[SEC-8] over an open line nothing is taken, whatever is settled, and the booth hears why', async () => {
  const socket = boothFrom('10.0.0.7', false)
  expect(await asked(socket, 'contribute', makeSent())).toEqual({ ok: false, reason: 'off' })
  const heard = new Promise((resolve) => socket.once('booth', resolve))
  const { venue } = [...context.installation.rooms.values()][0]!
  tellBooth(socket as unknown as Socket, crew.booth.welcome.kiosk, venue, context)
  expect(await heard).toMatchObject({ reasons: ['line-open'] })
  expect(context.inbox.shelf.all()).toEqual([])
})

test('[SEC-8] over TLS, from anywhere, it is taken', async () => {
  const socket = boothFrom('10.0.0.7', true)
  const sent = makeSent()
  expect(await asked(socket, 'contribute', sent)).toMatchObject({ ok: true })
  expect(await asked(socket, 'contribute:kept', { key: sent.key })).toBe(true)
})

test('a booth that is told of every change is told no more once it is gone', async () => {
  const socket = boothFrom('127.0.0.1', false)
  let heard = 0
  socket.on('booth', () => (heard += 1))
  await context.inbox.booths.change(crew.venueId, { writing: 'shut' })
  expect(heard).toBe(1)
  socket.emit('disconnect')
  await context.inbox.booths.change(crew.venueId, { writing: 'open' })
  expect(heard).toBe(1)
})
