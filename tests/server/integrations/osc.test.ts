import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { followRooms } from '../../../server/integrations/room-states.ts'
import { OscLine } from '../../helpers/osc-line.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** An ordinary day: no rule of the schedule in the way. */
const ORDINARY = Date.parse('2026-07-01T14:00:00+05:00')

let server: TestServer
let operator: string
let line: OscLine

beforeAll(async () => {
  server = await startTestServer({
    startAt: ORDINARY,
    osc: { port: 0, from: ['127.0.0.1'], to: [], venue: null },
  })
  operator = (await server.token('operator')).token
  line = await OscLine.open(server.running.oscPort!)
})
afterAll(async () => {
  line?.close()
  await server?.close()
})
beforeEach(async () => {
  for (const of of ['alarm', 'calm', 'all']) {
    line.say('/untold/room/hall/release', of)
    await line.answer('/untold/room/hall/release')
  }
})

const hall = () => server.hall(operator)

test('a theme over a fade, a volume and the grand master are taken, and stand in the room and in /why as OSC', async () => {
  line.say('/untold/room/hall/theme', 'violet', 4.5)
  line.say('/untold/room/hall/volume', 0.4)
  line.say('/untold/room/hall/master', 0.8)
  for (const word of ['theme', 'volume', 'master'])
    await line.hears('/untold/taken', `/untold/room/hall/${word}`)
  await expect.poll(hall).toMatchObject({ theme: 'violet', volume: 0.4, master: 0.8 })
  const { theme } = JSON.parse(
    (await server.ask('/rooms/hall/why', { headers: { authorization: `Bearer ${operator}` } })).text,
  )
  expect(theme.holder).toMatchObject({ level: 'person', name: 'OSC' })
})

test('[VEN-1] calm is one press, its release another, and letting the button go is nothing', async () => {
  line.say('/untold/room/hall/calm', 1)
  await line.hears('/untold/taken', '/untold/room/hall/calm')
  expect(await hall()).toMatchObject({ calm: true })
  line.say('/untold/room/hall/release', 'calm')
  await line.hears('/untold/taken', '/untold/room/hall/release')
  const { seq } = await hall()
  line.say('/untold/room/hall/calm', 0)
  line.say('/untold/room/hall/volume', 0.5)
  expect(await line.hears('/untold/taken')).toEqual(['/untold/taken', '/untold/room/hall/volume', seq + 1])
})

test('[VEN-4] a fire-alarm contact latches until a person releases it', async () => {
  line.say('/untold/room/hall/alarm')
  await line.hears('/untold/taken', '/untold/room/hall/alarm')
  line.say('/untold/room/hall/release', 'all')
  await line.hears('/untold/taken', '/untold/room/hall/release')
  expect(await hall()).toMatchObject({ alarm: true })
})

test('eight presses of GO are one GO', async () => {
  line.say('/untold/room/hall/show/start', 'opening-evening')
  await line.hears('/untold/taken', '/untold/room/hall/show/start')
  const { seq } = await hall()
  for (let press = 0; press < 8; press++) line.say('/untold/room/hall/show/go')
  for (let press = 0; press < 7; press++) await line.hears('/untold/refused', '/untold/room/hall/show/go')
  expect((await hall()).seq).toBe(seq + 1)
  line.say('/untold/room/hall/show/stop')
  await line.hears('/untold/taken', '/untold/room/hall/show/stop')
})

test.each([
  ['a room that is not there', '/untold/room/cellar/calm', [], 'There is no room "cellar". Rooms: hall.'],
  ['a word that is not there', '/untold/room/hall/dance', [], 'There is no word dance.'],
  ['an address that is not there', '/cue/1/start', [], 'Use /untold/room/<room>/<word>'],
  ['a theme without its name', '/untold/room/hall/theme', [], 'theme'],
  ['a volume beyond the whole', '/untold/room/hall/volume', [1.5], 'volume'],
  ['a theme that nobody made', '/untold/room/hall/theme', ['mauve'], 'mauve'],
  ['a fade in words', '/untold/room/hall/theme', ['violet', 'slowly'], 'fadeMs'],
] as const)('%s is refused in words', async (_, address, args, words) => {
  const { seq } = await hall()
  line.say(address, ...args)
  const [, , reason] = await line.hears('/untold/refused', address)
  expect(reason).toContain(words)
  expect((await hall()).seq).toBe(seq)
})

test('[SEC-7] garbage changes nothing, and the next command is obeyed', async () => {
  const { seq } = await hall()
  const packets = fc.sample(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // What begins as OSC and goes wrong later.
      fc
        .uint8Array({ maxLength: 60 })
        .map((rest) => Buffer.concat([Buffer.from('/untold/room/hall/theme\0,'), rest])),
      fc.uint8Array({ maxLength: 60 }).map((rest) => Buffer.concat([Buffer.from('#bundle\0'), rest])),
    ),
    { numRuns: 120, seed: 7 },
  )
  for (const packet of packets) line.raw(packet)
  // A bundle that holds itself, as deep as a packet is long.
  line.raw(
    Buffer.concat(
      Array.from({ length: 400 }, () => Buffer.from('#bundle\0\0\0\0\0\0\0\0\u0001\0\0\u0010\0', 'latin1')),
    ),
  )
  line.say('/untold/room/hall/volume', 0.3)
  await line.hears('/untold/taken', '/untold/room/hall/volume')
  await expect.poll(hall).toMatchObject({ volume: 0.3, calm: false, seq: seq + 1 })
})

test('[VEN-1] [VEN-4] calm and alarm come through garbage and a fader that runs wild', async () => {
  for (const word of ['calm', 'alarm'] as const) {
    for (let i = 0; i < 400; i++) {
      line.raw(Buffer.alloc(40, i % 256))
      // What the kernel's buffer cannot hold is lost before anybody could look at it.
      if (i % 20 === 0) await setImmediate()
    }
    line.say(`/untold/room/hall/${word}`)
    await line.answer(`/untold/room/hall/${word}`)
    expect(await hall()).toMatchObject({ [word]: true })
  }
  // Whoever pressed something else meanwhile is told that it was not heard, and that is counted.
  expect((await line.hears('/untold/refused', ''))[2]).toMatch(/were not heard|no OSC message/)
  const metrics = (await server.ask('/metrics', { headers: bearer(operator) })).text
  expect(Number(/^untold_osc_lost_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0)
  // What it may say otherwise comes back by itself.
  await expect
    .poll(async () => {
      line.say('/untold/room/hall/release', 'alarm')
      return (await hall()).alarm
    })
    .toBe(false)
})

test('[SEC-1] a wire of one venue does not reach the rooms of another, nor hears of them', async () => {
  const osc = { port: 0, from: ['127.0.0.1'], to: [], venue: 'elsewhere' }
  const other = await startTestServer({ startAt: ORDINARY, osc })
  const wire = await OscLine.open(other.running.oscPort!)
  try {
    wire.say('/untold/room/hall/calm')
    const [, , reason] = await wire.hears('/untold/refused', '/untold/room/hall/calm')
    expect(reason).toBe('There is no room "hall". Rooms: none.')
    expect(other.context.installation.rooms.get('hall')!.state.seq).toBe(0)
    const heard = (venue: string | null): string[] => {
      const rooms: string[] = []
      followRooms(other.context, (room) => rooms.push(room), venue)()
      return rooms
    }
    expect([heard('elsewhere'), heard('astana'), heard(null)]).toEqual([[], ['hall'], ['hall']])
  } finally {
    wire.close()
    await other.close()
  }
})

test('an address that is not named is not obeyed and not answered, and the log says so once', async () => {
  const other = await startTestServer({
    startAt: ORDINARY,
    osc: { port: 0, from: ['127.0.0.9'], to: [], venue: null },
  })
  const stranger = await OscLine.open(other.running.oscPort!)
  try {
    const { token } = await other.token('operator')
    const { seq } = await other.hall(token)
    for (let i = 0; i < 5; i++) stranger.say('/untold/room/hall/alarm')
    await expect.poll(() => other.logLines.filter((text) => text.includes('UNTOLD_OSC_FROM')).length).toBe(1)
    expect(await other.hall(token)).toMatchObject({ seq, alarm: false })
  } finally {
    stranger.close()
    await other.close()
  }
})

test('what is on is sent to whoever wants to know, at once when it changes', async () => {
  const listener = await OscLine.open(1)
  const teller = await startTestServer({
    startAt: ORDINARY,
    osc: { port: 0, from: ['127.0.0.1'], to: [{ host: '127.0.0.1', port: listener.port }], venue: null },
  })
  try {
    await listener.hears('/untold/room/hall/on/mode', 'open')
    await teller.cue((await teller.token('operator')).token, { kind: 'theme', theme: 'violet' })
    await listener.hears('/untold/room/hall/on/theme', 'violet')
    await teller.cue((await teller.token('operator')).token, { kind: 'calm' })
    await listener.hears('/untold/room/hall/on/mode', 'calm')
  } finally {
    listener.close()
    await teller.close()
  }
})
