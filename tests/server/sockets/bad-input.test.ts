import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ask } from '../../helpers/ask.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import type { KioskClient } from '../../helpers/kiosk-client.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
let operator: string
let token: string
let seq: number
let kiosk: KioskClient
beforeAll(async () => {
  server = await startTestServer()
  operator = (await server.token('operator')).token
  token = (await server.admitKiosk()).token
  seq = (await server.cue(operator, { kind: 'theme', theme: 'white' })).seq
})
afterAll(() => server.close())
beforeEach(async () => {
  kiosk = await server.kiosk(token)
})
/** Whatever came: the room is as it was, the server answers, and a good screen is welcomed. */
afterEach(async () => {
  kiosk.close()
  expect((await server.hall(operator)).seq).toBe(seq)
  expect((await ask(`${server.url}/healthz`)).status).toBe(200)
  const again = await server.kiosk(token)
  expect(again.state.seq).toBe(seq)
  again.close()
  expect(server.logLines.filter((line) => /"level":[56]0/.test(line))).toEqual([])
})

const ack = { cueId: 'cue-none', stage: 'applied', at: 5 }

describe('[SEC-7] a frame that does not fit is answered by name and changes nothing', () => {
  test.each<[string, string, unknown]>([
    ['nothing where something belongs', 'cue:ack', undefined],
    ['a text', 'cue:ack', 'x'],
    ['a number', 'pulse', 5],
    ['an array', 'pulse', []],
    ['a stage that is none', 'cue:ack', { ...ack, stage: 'seen' }],
    ['a time that is none', 'cue:ack', { ...ack, at: 'now' }],
    ['an unknown field', 'cue:ack', { ...ack, kioskId: 'kiosk-b' }],
    ['a name that is none', 'cue:ack', { ...ack, cueId: '../cue' }],
    ['a name that is too long', 'cue:ack', { ...ack, cueId: 'a'.repeat(65) }],
    ['a fingerprint that is too long', 'pulse', { epoch: 1, seq: 1, fingerprint: 'x'.repeat(33) }],
    ['a negative number', 'catch-up', { epoch: 0, seq: -1 }],
    ['half a number', 'catch-up', { epoch: 1, seq: 1.5 }],
    ['a clock that is none', 'clock', { t0: null }],
    ['bytes', 'pulse', Buffer.from([1, 2, 3])],
    ['bytes in a field', 'cue:ack', { ...ack, at: Buffer.from([1]) }],
  ])('[SEC-7] %s', async (_, event, message) => {
    if (message === undefined) kiosk.line.socket.emit(event)
    else kiosk.line.socket.emit(event, message)
    expect(await kiosk.line.next('refused')).toMatchObject({ event, message: expect.stringMatching(/./) })
    await kiosk.heard()
  })

  test.each(['theme', 'cue', 'withdraw', 'welcome', '__proto__', 'constructor', 'error', 'x'.repeat(5_000)])(
    '[SEC-7] an event that does not exist: %s',
    async (event) => {
      kiosk.line.socket.emit(event, { kind: 'calm' })
      const refused = await kiosk.line.next('refused')
      expect(refused).toMatchObject({ event: event.slice(0, 64) })
      await kiosk.heard()
    },
  )
})

test('[SEC-7] 5,000 frames in a burst end the connection; the screen may come back', async () => {
  for (let n = 0; n < 5_000; n++) kiosk.line.socket.emit('clock', { t0: n })
  await kiosk.line.next('disconnect')
})

test('[SEC-7] 5,000 frames that nobody knows end it as well', async () => {
  for (let n = 0; n < 5_000; n++) kiosk.line.socket.emit(`event-${n}`, n)
  await kiosk.line.next('disconnect')
  expect(kiosk.line.untaken('refused').length).toBeLessThan(400)
})

test('[SEC-7] a frame of more than 64 kB ends the connection', async () => {
  kiosk.line.socket.emit('pulse', { bundle: 'x'.repeat(65 * 1_024) })
  await kiosk.line.next('disconnect')
})

test('[SEC-7] what is not Socket.IO, or only nearly, harms nobody', async () => {
  for (const frame of [
    'nonsense',
    '9',
    '4',
    '42["pulse"',
    '42/kiosk,{"a":1}',
    '42/kiosk,[]',
    '42/kiosk,["disconnect"]',
    '42/kiosk,["newListener",1]',
    '42/kiosk,[{"a":1}]',
    '45999999999-["pulse",{"_placeholder":true,"num":0}]',
    '451-/kiosk,["pulse",{"_placeholder":true,"num":5}]',
    '43/kiosk,99["x"]',
    '44/kiosk,"x"',
    '40/kiosk,{"protocol":',
    `42/kiosk,${'['.repeat(20_000)}`,
    `42/kiosk,["pulse",${'['.repeat(30_000)}${']'.repeat(30_000)}]`,
    `42/kiosk,["cue:ack",${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}]`,
    `451-/kiosk,["pulse",${'['.repeat(9_000)}{"_placeholder":true,"num":0}${']'.repeat(9_000)}]`,
    `40/kiosk,{"protocol":1,"token":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
    Buffer.from([4, 255, 0, 1]),
    Buffer.alloc(70_000),
  ])
    await spoken(frame)
})

/** Is welcomed on a bare websocket, says this frame, and waits until either side has ended it. */
function spoken(frame: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    socket.on('open', () =>
      socket.send(`40/kiosk,${JSON.stringify({ protocol: PROTOCOL, token, last: null })}`),
    )
    socket.on('message', (data: Buffer) => {
      if (!data.toString().startsWith('42/kiosk,["welcome"')) return
      socket.send(frame)
      // By the answer to this the server has read the frame; or it has ended the connection before.
      socket.ping()
    })
    socket.on('pong', () => socket.close())
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
}

test('[SEC-7] no frames that anybody can think of change anything', async () => {
  const event = fc.oneof(
    fc.constantFrom('cue:ack', 'pulse', 'clock', 'catch-up', 'disconnecting', 'connect_error', 'error'),
    fc.string({ maxLength: 30 }),
  )
  const message = fc.oneof(fc.jsonValue(), fc.uint8Array({ maxLength: 50 }), fc.object({ maxDepth: 3 }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(event, fc.array(message, { maxLength: 3 })), { maxLength: 20 }),
      async (frames) => {
        const client = await server.kiosk(token)
        for (const [name, messages] of frames)
          if (!RESERVED.has(name)) client.line.socket.emit(name, ...messages)
        await client.heard().catch(() => client.line.next('disconnect'))
        client.close()
      },
    ),
    { numRuns: 40 },
  )
})

/** Names that the client library itself refuses to send. */
const RESERVED = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
])
