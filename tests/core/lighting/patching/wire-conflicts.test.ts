import { expect, test } from 'vitest'
import { changeRig, problemSentence } from '../../../../core/lighting/patching/change-rig.ts'
import { heardFromHere, newlyHeardFromHere } from '../../../../core/lighting/patching/own-universes.ts'
import { stillMeans } from '../../../../core/lighting/patching/touched-fixtures.ts'
import type { WireConflict } from '../../../../core/lighting/patching/wire-conflicts.ts'
import type { Rig } from '../../../../core/model/fixture.ts'
import type { DeskInput, UniverseOutput } from '../../../../core/model/light-wire.ts'
import type { RigChange } from '../../../../core/model/rig-change.ts'
import { makeFixture, makeRig } from '../light-room.ts'

const input = (overrides: Partial<DeskInput> = {}): DeskInput => ({
  ...{ id: 'desk', protocol: 'e131', universe: 7, of: 1, mode: 'layer' },
  ...overrides,
})
const rig = makeRig({ fixtures: [makeFixture()], outputs: [{ universe: 1, ttl: 4 }], inputs: [input()] })
const refused = (change: RigChange): string[] => {
  const changed = changeRig(rig, change)
  return changed.ok ? [] : changed.problems.map((each) => problemSentence(each, changed.rig))
}

test.each<[RigExp: RegExp, change: RigChange]>([
  [/Universe 3 is said twice/, { kind: 'wires', outputs: [{ universe: 3 }, { universe: 3 }], inputs: [] }],
  [
    /no address for universe 40000.*E1\.31/,
    { kind: 'output', universe: 40_000, output: { universe: 40_000, wires: ['artnet'] } },
  ],
  [/Universe 7 of the desk is patched in twice/, { kind: 'input', id: 'b', input: input({ id: 'b' }) }],
  [
    /no address for universe 40000.*lower/,
    { kind: 'input', id: 'b', input: input({ id: 'b', protocol: 'artnet', universe: 40_000 }) },
  ],
  [
    /At most 20 universes/,
    {
      kind: 'wires',
      outputs: [],
      inputs: Array.from({ length: 21 }, (_, i) => input({ id: `desk-${i}`, universe: i + 1 })),
    },
  ],
])('what no wire can do is refused: %s', (sentence, change) => {
  expect(refused(change)).toEqual([expect.stringMatching(sentence)])
})

test('one universe, and one of the desk, are changed and taken away by themselves', () => {
  const once = changeRig(rig, {
    kind: 'output',
    universe: 2,
    output: { universe: 2, nodes: ['10.0.0.5'] },
  }).rig
  expect(once.outputs).toEqual([
    { universe: 1, ttl: 4 },
    { universe: 2, nodes: ['10.0.0.5'] },
  ])
  expect(changeRig(once, { kind: 'output', universe: 1, output: null }).rig.outputs).toHaveLength(1)
  expect(changeRig(rig, { kind: 'input', id: 'desk', input: null }).rig.inputs).toEqual([])
  const louder = input({ mode: 'takeover' })
  expect(changeRig(rig, { kind: 'input', id: 'desk', input: louder }).rig.inputs).toEqual([louder])
})

test('two technicians at two universes do not disturb each other; at one, the second is told', () => {
  const mine: RigChange = { kind: 'output', universe: 1, output: null }
  const other = changeRig(rig, { kind: 'output', universe: 2, output: { universe: 2, ttl: 2 } }).rig
  const same = changeRig(rig, { kind: 'output', universe: 1, output: { universe: 1, ttl: 9 } }).rig
  expect([stillMeans(mine, rig, other), stillMeans(mine, rig, same)]).toEqual([true, false])
  const desk: RigChange = { kind: 'input', id: 'desk', input: null }
  expect([stillMeans(desk, rig, same), stillMeans(desk, rig, { ...rig, inputs: [] })]).toEqual([true, false])
})

const wiring = (e131: 'off' | 'multicast', nodes: string[]) => ({
  e131: { to: { kind: e131 } as const, interface: null, ttl: 1, priority: 100, syncUniverse: null },
  artnet: { poll: false, nodes, interface: null, sync: false },
})
test.each<
  [
    protocol: 'e131' | 'artnet',
    ways: ReturnType<typeof wiring>,
    output: Partial<UniverseOutput>,
    problems: number,
  ]
>([
  ['e131', wiring('multicast', []), {}, 1],
  ['e131', wiring('off', ['10.0.0.9']), {}, 0],
  ['artnet', wiring('off', ['10.0.0.9']), {}, 1],
  ['artnet', wiring('multicast', []), {}, 0],
  ['e131', wiring('multicast', ['10.0.0.9']), { wires: ['artnet'] }, 0],
  ['artnet', wiring('multicast', ['10.0.0.9']), { wires: ['artnet'] }, 1],
])('a universe that goes out over %s is not heard as a desk there', (protocol, ways, output, problems) => {
  const there = { ...rig, outputs: [{ universe: 1, ...output }] }
  const after = (change: RigChange): Rig => changeRig(there, change).rig
  const own = after({ kind: 'input', id: 'b', input: input({ id: 'b', protocol, universe: 1 }) })
  expect(newlyHeardFromHere(own, [there], ways)).toHaveLength(problems)
  // Another room's lamps count, and what a file brings counts for itself.
  const foyer = { ...rig, roomId: 'foyer', fixtures: [], inputs: [input({ protocol, universe: 1 })] }
  expect(newlyHeardFromHere(foyer, [there], ways)).toHaveLength(problems)
  const file = after({ kind: 'replace', rig: { ...there, fixtures: [], inputs: own.inputs! } })
  expect(newlyHeardFromHere(file, [there], ways)).toHaveLength(0)
})

test('no lamp is patched into a universe of the desk, by whatever edit, nor its way out opened over what is heard', () => {
  const ways = wiring('multicast', [])
  const desk = { ...rig, inputs: [input({ universe: 7 })] }
  const there = desk.fixtures[0]!
  const row = {
    ...{ name: 'New', profile: there.profile, role: 'wash' as const, count: 1, spacing: null, egress: 0 },
    ...{ at: { universe: 7, address: 1 }, position: there.position, step: { x: 0, y: 0, z: 0 } },
  }
  const after = (change: RigChange): WireConflict[] =>
    newlyHeardFromHere(changeRig(desk, change).rig, [desk], ways)
  const conflict = { kind: 'own-universe', protocol: 'e131', universe: 7 }
  expect(after({ kind: 'add', row })).toEqual([conflict])
  expect(after({ kind: 'change', fixtures: [{ ...there, universe: 7 }] })).toEqual([conflict])
  expect(after({ kind: 'add', row: { ...row, at: { universe: 8, address: 1 } } })).toEqual([])
  // A mistake that is there already does not stand in the way of other work, of mending it least of all.
  const looped = changeRig(desk, { kind: 'add', row }).rig
  const mended = changeRig(looped, { kind: 'input', id: 'desk', input: input({ universe: 9 }) }).rig
  const louder = changeRig(looped, { kind: 'input', id: 'desk', input: input({ mode: 'off' }) }).rig
  expect([mended, louder].map((each) => newlyHeardFromHere(each, [looped], ways))).toEqual([[], []])
  expect(heardFromHere([looped], ways)).toEqual([conflict])
})

test('an old mistake on a wire does not keep a lamp from being patched', () => {
  const wrong = { ...rig, inputs: [input(), input({ id: 'b' })] }
  expect(changeRig(wrong, { kind: 'remove', fixtures: [wrong.fixtures[0]!.id] }).ok).toBe(true)
})
