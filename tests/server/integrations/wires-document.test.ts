/** Runs every example of docs/wires.md against a real server, with an OSC program, an MQTT broker and curl's own words. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { promisify } from 'node:util'
import { Aedes } from 'aedes'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { OscLine } from '../../helpers/osc-line.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

const text = readFileSync(new URL('../../../docs/wires.md', import.meta.url), 'utf8')
const lines = (kind: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, 'g'))]
    .flatMap(([, body]) => body!.split('\n'))
    .filter((line) => line.trim() !== '')
const STATE = /```json\n([^]*?)```/.exec(text)![1]!

let aedes: Aedes
let net: Server
let server: TestServer
let osc: OscLine
let mqtt: MqttClient
let token: string
const answers: { ok: boolean }[] = []
let state: object | null = null

beforeAll(async () => {
  aedes = await Aedes.createBroker()
  net = createServer(aedes.handle)
  net.listen(0, '127.0.0.1')
  await once(net, 'listening')
  const broker = `mqtt://127.0.0.1:${(net.address() as { port: number }).port}`
  server = await startTestServer({
    packageRoot: REPOSITORY,
    startAt: Date.parse('2026-07-01T14:00:00+05:00'),
    osc: { port: 0, from: ['127.0.0.1'], to: [], venue: null },
    mqtt: { url: broker, venue: null },
  })
  token = (await server.token('operator')).token
  osc = await OscLine.open(server.running.oscPort!)
  mqtt = await connectAsync(broker)
  mqtt.on('message', (topic, payload) => {
    if (topic.endsWith('/answer')) answers.push(JSON.parse(payload.toString()))
    else state = JSON.parse(payload.toString())
  })
  await mqtt.subscribeAsync(['untold/rooms/hall/answer', 'untold/rooms/hall/state'])
})
afterAll(async () => {
  osc?.close()
  await mqtt?.endAsync(true)
  await server?.close()
  if (aedes) await new Promise<void>((closed) => aedes.close(() => closed()))
  net?.close()
})

test('the page shows each wire', () => {
  for (const kind of ['osc', 'mqtt', 'curl']) expect(lines(kind).length).toBeGreaterThan(2)
})

describe('OSC', () => {
  test.each(lines('osc'))('%s', async (line) => {
    const [address, ...words] = line.split(' ')
    const args = words.map((word) => (word.startsWith('"') ? word.slice(1, -1) : Number(word)))
    const taken = ['/untold/taken', address, expect.any(Number)]
    osc.say(address!, ...args)
    const answer = await osc.answer(address!)
    // A hold has a quarter of a second after GO; on a slow machine that is over before it is asked for.
    if (!address!.endsWith('/hold') || answer[0] === taken[0]) return expect(answer).toEqual(taken)
    await vi.waitFor(async () => {
      await server.tryCue(token, { kind: 'show.start', show: 'opening-evening', from: '1' })
      await server.tryCue(token, { kind: 'show.go' })
      osc.say(address!, ...args)
      expect(await osc.answer(address!)).toEqual(taken)
    }, 30_000)
  })
})

describe('MQTT', () => {
  test.each(lines('mqtt'))('%s', async (line) => {
    const at = line.indexOf(' ')
    const before = answers.length
    await mqtt.publishAsync(line.slice(0, at), line.slice(at + 1))
    await vi.waitFor(() => expect(answers.length).toBe(before + 1))
    expect(answers.at(-1)).toMatchObject({ ok: true })
  })

  test('the state is as shown', async () => {
    await vi.waitFor(() => expect(state).not.toBeNull())
    expect(Object.keys(state!)).toEqual(Object.keys(JSON.parse(STATE)))
  })
})

describe('HTTP', () => {
  test.each(lines('curl'))('%s', async (line) => {
    // The words as a shell would cut them; curl itself may not be there.
    const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
      .map(([, double, single, bare]) => double ?? single ?? bare!)
      .map((word) => word.replace('$UNTOLD', server.url).replace('$TOKEN', token))
    const { stdout } = await promisify(execFile)('curl', ['-s', '-w', '\n%{http_code}', ...words.slice(1)])
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^20[0-2]$/)
  })
})
