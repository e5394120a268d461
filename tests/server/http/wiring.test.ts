import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { LightsReply } from '../../../core/protocol/http.ts'
import { RigReply, WiringReply } from '../../../core/protocol/lighting.ts'
import type { Answer } from '../../helpers/ask.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { e131Sink, type E131Sink } from '../lights/e131-sink.ts'

let server: TestServer
let headers: Record<string, string>
const sinks: E131Sink[] = []

beforeAll(async () => {
  server = await startTestServer()
  headers = bearer((await server.token('technician')).token)
})
afterAll(async () => {
  await server.close()
  for (const sink of sinks) sink.close()
})

const get = (path: string): Promise<Answer> => server.ask(path, { headers })
const post = (path: string, json: unknown): Promise<Answer> =>
  server.ask(path, { method: 'POST', headers, json })
const wiring = async (): Promise<WiringReply> => (await get('/wiring')).read(WiringReply)
const rig = async (): Promise<RigReply> => (await get('/rooms/hall/rig')).read(RigReply)
const sinkAt = async (address: string): Promise<E131Sink> => {
  const sink = await e131Sink(address)
  sinks.push(sink)
  return sink
}
const patient = { timeout: 60_000, interval: 50 }

test('a wire that is switched on here sends at once, outlives a restart, and ends with its undo', async () => {
  const sink = await sinkAt('127.87.0.1')
  const before = await wiring()
  expect([before.revision, before.undoable, before.wiring.e131.to.kind]).toEqual([0, false, 'off'])

  const e131 = { ...before.wiring.e131, to: { kind: 'unicast', addresses: ['127.87.0.1'] }, priority: 130 }
  const on = (await post('/wiring', { revision: 0, change: { e131 } })).read(WiringReply)
  await vi.waitFor(() => expect(sink.arrived.at(-1)?.priority).toBe(130), patient)
  await vi.waitFor(async () => {
    const lights = (await get('/lighting')).read(LightsReply)
    expect(lights.wire).toBe('sent-unconfirmed')
    expect(lights.nodes).toMatchObject([{ protocol: 'e131', to: '127.87.0.1', state: 'sending' }])
  }, patient)

  await server.restart()
  expect((await wiring()).wiring).toEqual(on.wiring)
  const known = sink.arrived.length
  await vi.waitFor(() => expect(sink.arrived.length).toBeGreaterThan(known), patient)

  const undone = (await post('/wiring/undo', { revision: on.revision })).read(WiringReply)
  expect(undone.wiring).toEqual(before.wiring)
  // Whoever is not spoken to any more is told so (E1.31 §6.2.6).
  await vi.waitFor(
    () => expect(sink.arrived.slice(-3).map(({ options }) => options)).toEqual([0x40, 0x40, 0x40]),
    patient,
  )
})

test('two technicians at two wires do not disturb each other; at one, the second hears who was first', async () => {
  const { revision, wiring: now } = await wiring()
  const e131 = { ...now.e131, ttl: 9 }
  const artnet = { ...now.artnet, nodes: ['127.87.0.9'] }
  const [first, second] = await Promise.all([
    post('/wiring', { revision, change: { e131 } }),
    post('/wiring', { revision, change: { artnet } }),
  ])
  expect([first.status, second.status]).toEqual([200, 200])
  expect((await wiring()).wiring).toMatchObject({ e131: { ttl: 9 }, artnet: { nodes: ['127.87.0.9'] } })

  const late = await post('/wiring', { revision, change: { e131: { ...now.e131, ttl: 2 } } })
  expect([late.status, late.problem()]).toEqual([409, 'stale'])
  expect((await wiring()).wiring.e131.ttl).toBe(9)
  await post('/wiring', { revision: (await wiring()).revision, change: { artnet: now.artnet } })
})

test('what no wire can be is refused in words, and nothing is changed', async () => {
  const { revision, wiring: now } = await wiring()
  const refused = async (change: object): Promise<string> => {
    const answer = await post('/wiring', { revision, change })
    expect([answer.status, answer.problem()]).toEqual([400, 'bad_request'])
    return answer.text
  }
  for (const syncUniverse of [0, 64_000])
    expect(await refused({ e131: { ...now.e131, syncUniverse } })).toMatch(
      /from 1 to 63999; use one of these/,
    )
  await refused({ e131: { ...now.e131, priority: 201 } })
  await refused({ e131: { ...now.e131, ttl: 0 } })
  await refused({ e131: { ...now.e131, to: { kind: 'unicast', addresses: [] } } })
  await refused({ e131: { ...now.e131, to: { kind: 'unicast', addresses: ['239.255.0.1'] } } })
  await refused({ artnet: { ...now.artnet, nodes: ['255.255.255.255'] } })
  await refused({ onStop: 'dark' })
  await refused({})
  expect((await wiring()).revision).toBe(revision)
})

test('everybody’s address is no node, and none is named twice; what may come later is only said', async () => {
  const { revision, wiring: now, interfaces } = await wiring()
  expect(interfaces).toContainEqual(
    expect.objectContaining({ address: '127.0.0.1', broadcast: '127.255.255.255' }),
  )
  const refused = async (change: object): Promise<string> => {
    const answer = await post('/wiring', { revision, change })
    expect([answer.status, answer.problem()]).toEqual([422, 'wiring_refused'])
    return answer.text
  }
  expect(await refused({ artnet: { ...now.artnet, nodes: ['127.255.255.255'] } })).toContain('everybody')
  const twice = { kind: 'unicast', addresses: ['127.87.0.4', '127.87.0.4'] }
  expect(await refused({ e131: { ...now.e131, to: twice } })).toContain('127.87.0.4 is named twice')
  expect((await wiring()).revision).toBe(revision)
  const before = await rig()
  const { universe } = before.rig.fixtures[0]!
  const output = { universe, nodes: twice.addresses }
  const same = await post('/rooms/hall/rig', {
    revision: before.revision,
    change: { kind: 'output', universe, output },
  })
  expect([same.status, same.problem()]).toEqual([422, 'rig_refused'])
  expect(same.text).toContain(`Universe ${universe} goes to 127.87.0.4 twice`)

  const artnet = { ...now.artnet, nodes: ['127.87.0.9'], interface: '192.0.2.7' }
  const saved = (await post('/wiring', { revision, change: { artnet } })).read(WiringReply)
  const { problems } = (await get('/lighting')).read(LightsReply)
  expect(problems).toMatchObject([
    { code: 'no-interface', address: '192.0.2.7' },
    { code: 'only-here', address: '127.87.0.9' },
  ])
  await post('/wiring', { revision: saved.revision, change: { artnet: now.artnet } })
  expect((await get('/lighting')).read(LightsReply).problems).toEqual([])
})

test('a universe goes its own way, and the desk is heard: each its own edit, refused where it cannot be', async () => {
  const own = await sinkAt('127.87.0.2')
  const { revision: from, wiring: now } = await wiring()
  const e131 = { ...now.e131, to: { kind: 'unicast', addresses: ['127.87.0.3'] } }
  await post('/wiring', { revision: from, change: { e131 } })
  const before = await rig()
  const { universe } = before.rig.fixtures[0]!
  const output = { universe, nodes: ['127.87.0.2'], priority: 150 }
  const input = { id: 'hall-desk', protocol: 'e131', universe: 101, of: universe, mode: 'layer' }
  const edits = await Promise.all([
    post('/rooms/hall/rig', { revision: before.revision, change: { kind: 'output', universe, output } }),
    post('/rooms/hall/rig', { revision: before.revision, change: { kind: 'input', id: input.id, input } }),
  ])
  expect(edits.map(({ status }) => status)).toEqual([200, 200])
  await vi.waitFor(() => expect(own.arrived.at(-1)).toMatchObject({ universe, priority: 150 }), patient)
  await vi.waitFor(async () => {
    const { inputs } = (await get('/lighting')).read(LightsReply)
    expect(inputs).toMatchObject([{ id: 'hall-desk', universe: 101, state: 'silent' }])
  }, patient)

  const { revision } = await rig()
  const same = { ...input, id: 'other' }
  const twice = await post('/rooms/hall/rig', {
    revision,
    change: { kind: 'input', id: 'other', input: same },
  })
  expect([twice.status, twice.problem()]).toEqual([422, 'rig_refused'])
  expect(twice.text).toMatch(/Universe 101 of the desk is patched in twice/)
  for (const wrong of [0, 64_000]) {
    const answer = await post('/rooms/hall/rig', {
      revision,
      change: { kind: 'output', universe: wrong, output: { universe: wrong } },
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/from 1 to 63999; use one of these/)
  }
  const ours = await post('/rooms/hall/rig', {
    revision,
    change: { kind: 'input', id: 'own', input: { ...input, id: 'own', universe } },
  })
  expect([ours.status, ours.problem()]).toEqual([422, 'rig_refused'])
  expect(ours.text).toMatch(
    /from the desk and go out from here over the same wire.*Let the desk send another number/,
  )
  const onto = { ...before.rig.fixtures[0]!, universe: 101 }
  const lamp = await post('/rooms/hall/rig', { revision, change: { kind: 'change', fixtures: [onto] } })
  expect([lamp.status, lamp.problem()]).toEqual([422, 'rig_refused'])
  expect(lamp.text).toMatch(/Universe 101 would come from the desk.*give the lamps another universe/)
  const stale = await post('/rooms/hall/rig', {
    revision: before.revision,
    change: { kind: 'output', universe, output: null },
  })
  expect([stale.status, stale.problem()]).toEqual([409, 'stale'])
})

test('a wire that is switched on over what is heard as the desk is named, in force as it is', async () => {
  const looped = async (): Promise<number[]> =>
    (await get('/lighting'))
      .read(LightsReply)
      .problems.flatMap((each) => (each.code === 'own-universe' ? [each.universe] : []))
  const { revision: from, wiring: now } = await wiring()
  const off = { ...now.e131, to: { kind: 'off' } }
  const quiet = (await post('/wiring', { revision: from, change: { e131: off } })).read(WiringReply)
  const before = await rig()
  const { universe } = before.rig.fixtures[0]!
  const input = { id: 'loop', protocol: 'e131', universe, of: universe, mode: 'off' }
  const heard = await post('/rooms/hall/rig', {
    revision: before.revision,
    change: { kind: 'input', id: 'loop', input },
  })
  expect(heard.status).toBe(200)
  expect(await looped()).toEqual([])

  const e131 = { ...off, to: { kind: 'unicast', addresses: ['127.87.0.1'] } }
  expect((await post('/wiring', { revision: quiet.revision, change: { e131 } })).status).toBe(200)
  expect(await looped()).toEqual([universe])
  // Other work goes on, and taking the input away mends it.
  const { revision } = await rig()
  const gone = { kind: 'input', id: 'loop', input: null }
  expect((await post('/rooms/hall/rig', { revision, change: gone })).status).toBe(200)
  expect(await looped()).toEqual([])
})
