/** `npx untold rig`: a patch carried from one machine to another. */
import { afterEach, expect, test, vi } from 'vitest'
import { rigDifference } from '../../../core/lighting/patching/rig-difference.ts'
import { Rig, type Fixture } from '../../../core/model/fixture.ts'
import { RigReply } from '../../../core/protocol/lighting.ts'
import { untold, type Ended } from '../../helpers/command-line.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { makeFixture, makeRig } from '../../core/lighting/light-room.ts'

vi.setConfig({ testTimeout: 120_000 })

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function house(): Promise<TestServer> {
  const server = await startTestServer()
  servers.push(server)
  return server
}

/** On a port where nothing is. */
const on = (dataDir: string, words: string[], input = ''): Promise<Ended> =>
  untold(['rig', ...words], { env: { UNTOLD_DATA_DIR: dataDir, PORT: '1' }, input })

test('a patch goes out of one house and into another, the same to the letter, and can be undone there', async () => {
  const [first, second] = [await house(), await house()]
  const [here, there] = [first.config.dataDir, second.config.dataDir]
  const before = (
    await first.ask('/rooms/hall/rig', { headers: bearer((await first.token('technician')).token) })
  ).read(RigReply)
  const row = {
    ...{ name: 'Ниша', profile: 'generic-rgbw', role: 'accent', count: 3, at: null, spacing: null },
    ...{ position: { x: 1, y: 1, z: 3 }, step: { x: 1, y: 0, z: 0 }, egress: 0.1 },
  }
  const added = await first.ask('/rooms/hall/rig', {
    ...{ method: 'POST', headers: bearer((await first.token('technician')).token) },
    json: { revision: before.revision, change: { kind: 'add', row } },
  })
  expect(added.status).toBe(200)

  const out = await on(here, ['export', 'hall'])
  expect([out.code, out.err]).toEqual([0, ''])
  const dry = await on(there, ['import', 'hall', '-', '--dry-run'], out.out)
  expect([dry.code, dry.err]).toEqual([0, ''])
  expect(dry.out).toMatch(/^new lamps {2}Ниша 1, Ниша 2, Ниша 3\n/)
  expect(dry.out).toMatch(/this was a dry run\.\n$/)

  expect((await on(there, ['import', 'hall', '-'], out.out)).out).toMatch(/It is in\. Start Untold\.\n$/)
  expect((await on(there, ['export', 'hall'])).out).toBe(out.out)

  await second.restart()
  const headers = bearer((await second.token('technician')).token)
  const now = (await second.ask('/rooms/hall/rig', { headers })).read(RigReply)
  expect(now.rig).toEqual(Rig.parse(JSON.parse(out.out)))
  const undone = await second.ask('/rooms/hall/rig/undo', {
    ...{ method: 'POST', headers },
    json: { revision: now.revision },
  })
  expect(undone.read(RigReply).rig).toEqual(before.rig)
})

test('lamps in each other’s slots and a room nobody knows change nothing, in words', async () => {
  const server = await house()
  const headers = bearer((await server.token('technician')).token)
  const { rig, revision } = (await server.ask('/rooms/hall/rig', { headers })).read(RigReply)
  const overlapping = { ...rig, fixtures: rig.fixtures.map((each) => ({ ...each, address: 1 })) }
  const data = server.config.dataDir
  const refused = await on(data, ['import', 'hall', '-'], JSON.stringify(overlapping))
  expect([refused.code, refused.out]).toEqual([2, ''])
  expect(refused.err).toContain('share slots 1–3 of universe 1')
  const elsewhere = await on(data, ['import', 'cellar', '-'], JSON.stringify(rig))
  expect([elsewhere.code, elsewhere.err]).toEqual([
    2,
    'untold: There is no room "cellar". There are: hall.\n',
  ])
  await server.restart()
  expect((await server.ask('/rooms/hall/rig', { headers })).read(RigReply).revision).toBe(revision)
})

test('what another rig would change is counted, whatever the order of its fields', () => {
  const rig = makeRig({
    fixtures: [makeFixture({ id: 'a', name: 'A' }), makeFixture({ id: 'b', name: 'B', address: 9 })],
  })
  const { fixtures, roomId, profiles } = rig
  const turned = Object.fromEntries(Object.entries(fixtures[0]!).toReversed()) as unknown as Fixture
  expect(rigDifference(rig, { profiles, fixtures: [turned, fixtures[1]!], roomId })).toEqual({
    ...{ added: [], removed: [], changed: [], parts: [] },
  })
  const other = { ...rig, fixtures: [{ ...fixtures[0]!, egress: 0.5 }, makeFixture({ id: 'c', name: 'C' })] }
  expect(rigDifference(rig, { ...other, groups: [{ id: 'g', name: 'G', fixtures: [] }] })).toEqual({
    ...{ added: ['C'], removed: ['B'], changed: ['A'], parts: ['groups'] },
  })
})
