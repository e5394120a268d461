import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { Aedes } from 'aedes'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openMqtt } from '../../../server/integrations/mqtt.ts'
import { keptLog, startTestServer, type TestServer } from '../../helpers/server.ts'

const ORDINARY = Date.parse('2026-07-01T14:00:00+05:00')

let broker: { aedes: Aedes; net: Server; port: number }
let server: TestServer
let client: MqttClient
let operator: string
const heard: { topic: string; payload: string }[] = []

async function openBroker(port = 0): Promise<typeof broker> {
  const aedes = await Aedes.createBroker()
  const net = createServer(aedes.handle)
  net.listen(port, '127.0.0.1')
  await once(net, 'listening')
  return { aedes, net, port: (net.address() as { port: number }).port }
}

async function closeBroker(): Promise<void> {
  await new Promise<void>((closed) => broker.aedes.close(() => closed()))
  await new Promise((closed) => broker.net.close(closed))
}

async function listen(): Promise<MqttClient> {
  const listener = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, { reconnectPeriod: 0 })
  listener.on('message', (topic, payload) => heard.push({ topic, payload: payload.toString() }))
  await listener.subscribeAsync(['untold/#', 'homeassistant/#'])
  return listener
}

/** The last that was said on a topic, as JSON where it is that. */
async function says(topic: string, like: object | string): Promise<void> {
  await vi.waitFor(() => {
    const last = heard.findLast((each) => each.topic === topic)
    if (typeof like === 'string') expect(last?.payload).toBe(like)
    else expect(JSON.parse(last?.payload ?? 'null')).toMatchObject(like)
  })
}

const command = (body: unknown, retain = false) =>
  client.publishAsync('untold/rooms/hall/command', typeof body === 'string' ? body : JSON.stringify(body), {
    qos: 1,
    retain,
  })

beforeAll(async () => {
  broker = await openBroker()
  server = await startTestServer({
    startAt: ORDINARY,
    mqtt: { url: `mqtt://127.0.0.1:${broker.port}`, venue: null },
  })
  operator = (await server.token('operator')).token
  client = await listen()
})
afterAll(async () => {
  await client?.endAsync(true)
  await server?.close()
  if (broker) await closeBroker()
})

test('what is on is kept at the broker for whoever comes later, and follows every change', async () => {
  await says('untold/status', 'online')
  await says('untold/rooms/hall/state', { mode: 'open', show: '' })
  await server.cue(operator, { kind: 'theme', theme: 'violet' })
  await says('untold/rooms/hall/state', { theme: 'violet' })
})

test('[VEN-1] calm comes over MQTT, and its release', async () => {
  await command({ kind: 'calm' })
  await says('untold/rooms/hall/answer', { ok: true })
  await says('untold/rooms/hall/state', { mode: 'calm' })
  await command({ kind: 'release', of: 'calm' })
  await says('untold/rooms/hall/state', { mode: 'open' })
})

test('nothing at all is no command: so a broker is told to forget one that it kept', async () => {
  heard.length = 0
  await command('', true)
  await command({ kind: 'release', of: 'theme' })
  await says('untold/rooms/hall/answer', { ok: true })
  expect(heard.filter(({ topic }) => topic.endsWith('/answer'))).toHaveLength(1)
})

test.each([
  ['no JSON', 'calm', 'This is not JSON'],
  ['something else', { kind: 'dance' }, 'kind'],
  ['a field too many', { kind: 'calm', why: 'because' }, 'why'],
  ['a theme that nobody made', { kind: 'theme', theme: 'mauve' }, 'mauve'],
  ['a long text', 'x'.repeat(5_000), 'at most 4096 bytes'],
] as const)('%s is answered in words and changes nothing', async (_, body, words) => {
  const { seq } = await server.hall(operator)
  heard.length = 0
  await command(body)
  await says('untold/rooms/hall/answer', { ok: false, reason: expect.stringContaining(words) })
  expect((await server.hall(operator)).seq).toBe(seq)
})

/** Asks until it is heard: after a flood, what is not urgent is left out for a while. */
async function releaseCalm(): Promise<void> {
  await expect
    .poll(
      async () => {
        await command({ kind: 'release', of: 'calm' })
        return (await server.hall(operator)).calm
      },
      { timeout: 30_000, interval: 200 },
    )
    .toBe(false)
  await says('untold/rooms/hall/state', { mode: 'open' })
}

test('[VEN-1] calm comes through a flood of other commands', async () => {
  for (let i = 0; i < 260; i++) void command('x')
  await command({ kind: 'calm' })
  await says('untold/rooms/hall/state', { mode: 'calm' })
  await releaseCalm()
})

test('Home Assistant finds the room, its calm and its release', async () => {
  const late = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, { reconnectPeriod: 0 })
  const found = new Map<string, Record<string, unknown>>()
  late.on('message', (topic, payload) => found.set(topic, JSON.parse(payload.toString())))
  await late.subscribeAsync('homeassistant/#')
  await vi.waitFor(() => expect(found.size).toBe(4))
  const press = found.get('homeassistant/button/untold-hall-calm/config')!
  await late.publishAsync(String(press['command_topic']), String(press['payload_press']))
  await says('untold/rooms/hall/state', { mode: 'calm' })
  await releaseCalm()
  await late.endAsync(true)
})

test.each(['goes at that moment', 'has stopped answering'])(
  'a broker that %s does not keep the server from stopping, nor from going back to a backup',
  async (how) => {
    const other = await Aedes.createBroker()
    const net = createServer(other.handle)
    net.listen(0, '127.0.0.1')
    await once(net, 'listening')
    const url = `mqtt://127.0.0.1:${(net.address() as { port: number }).port}`
    const lines: string[] = []
    const asked = new Promise<void>((resolve) => {
      other.authorizePublish = (_, packet, done) => {
        if (packet.payload.toString() !== 'offline') return done(null)
        // The last word is never acknowledged.
        resolve()
        if (how === 'goes at that moment') other.close()
      }
    })
    const wire = openMqtt({ url, venue: null }, server.context, keptLog(lines))
    await vi.waitFor(() => expect(lines.join()).toContain('The MQTT broker is there.'))
    await Promise.all([asked, wire.close()])
    net.close()
    other.close()
  },
)

test('a broker that goes and comes again hears what is on then, and a command that it kept is not obeyed', async () => {
  const { port } = broker
  await client.endAsync(true)
  await closeBroker()
  await server.cue(operator, { kind: 'theme', theme: 'white' })
  const { seq } = await server.hall(operator)
  broker = await openBroker(port)
  client = await listen()
  heard.length = 0
  await command({ kind: 'alarm' }, true)
  await says('untold/rooms/hall/state', { theme: 'white' })
  await says('untold/rooms/hall/answer', { ok: false, reason: expect.stringContaining('kept by the broker') })
  expect(await server.hall(operator)).toMatchObject({ seq, alarm: false })
})
