import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fixture, Rig } from '../../../../core/model/fixture.ts'
import { Rig as RigSchema } from '../../../../core/model/fixture.ts'
import type { FixtureRow, RigChange } from '../../../../core/model/rig-change.ts'
import { changeRig, problemSentence } from '../../../../core/lighting/patching/change-rig.ts'
import { suggestedAddress } from '../../../../core/lighting/patching/free-address.ts'
import { GENERIC_PROFILES } from '../../../../core/lighting/patching/generic-profiles.ts'
import { rigConflicts } from '../../../../core/lighting/patching/rig-conflicts.ts'
import { stillMeans } from '../../../../core/lighting/patching/touched-fixtures.ts'

const EMPTY: Rig = { roomId: 'hall', profiles: [], fixtures: [] }

function row(overrides: Partial<FixtureRow> = {}): FixtureRow {
  return {
    name: 'Wash',
    profile: 'generic-rgb',
    role: 'wash',
    count: 1,
    at: null,
    spacing: null,
    position: { x: 0, y: 2, z: 3 },
    step: { x: 1, y: 0, z: 0 },
    egress: 0,
    ...overrides,
  }
}

function rigWith(...rows: Partial<FixtureRow>[]): Rig {
  return rows.reduce((rig, each) => must(rig, { kind: 'add', row: row(each) }), EMPTY)
}

function must(rig: Rig, change: RigChange): Rig {
  const changed = changeRig(rig, change)
  if (!changed.ok)
    throw new Error(changed.problems.map((each) => problemSentence(each, changed.rig)).join(' '))
  return changed.rig
}

function refusal(rig: Rig, change: RigChange): string[] {
  const changed = changeRig(rig, change)
  return changed.ok ? [] : changed.problems.map((each) => problemSentence(each, changed.rig))
}

const places = (rig: Rig): string[] => rig.fixtures.map((each) => `${each.universe}/${each.address}`)

describe('adding lamps', () => {
  test('twelve of a kind stand one after the other on the wire and a step apart in the room', () => {
    const rig = rigWith({ count: 12, spacing: 10, step: { x: 0.5, y: 0, z: 0 } })

    expect(places(rig).slice(0, 3)).toEqual(['1/1', '1/11', '1/21'])
    expect(rig.fixtures.at(-1)).toMatchObject({ id: 'wash-12', name: 'Wash 12', position: { x: 5.5 } })
    expect(rig.profiles.map((each) => each.id)).toEqual(['generic-rgb'])
    expect(rigConflicts(rig)).toEqual([])
  })

  test('no lamp goes over the end of its universe: the next one begins', () => {
    expect(places(rigWith({ count: 3, at: { universe: 7, address: 508 } }))).toEqual(['7/508', '8/1', '8/4'])
  })

  test('without an address a row goes where all of it has room, one lamp into the first gap', () => {
    const rig = rigWith({ at: { universe: 1, address: 4 } }, { name: 'Accent', count: 3 }, { name: 'Door' })

    expect(places(rig)).toEqual(['1/4', '1/7', '1/10', '1/13', '1/1'])
  })

  test('a row that is longer than a universe steps over what is taken', () => {
    const rig = rigWith({ at: { universe: 1, address: 4 } }, { name: 'Facade', count: 171 })

    expect(places(rig).slice(0, 3)).toEqual(['1/4', '1/1', '1/7'])
    expect(places(rig).slice(-2)).toEqual(['2/1', '2/4'])
  })

  test('counting goes on where lamps of that name hang already, also under a Cyrillic name', () => {
    const rig = rigWith({ name: 'Жарық', count: 2 }, { name: 'Жарық', count: 1 })

    expect(rig.fixtures.map((each) => [each.id, each.name])).toEqual([
      ['lamp-1', 'Жарық 1'],
      ['lamp-2', 'Жарық 2'],
      ['lamp-3', 'Жарық'],
    ])
  })

  test('a spacing that is shorter than the lamp is refused with the number that is enough', () => {
    expect(refusal(EMPTY, { kind: 'add', row: row({ count: 2, spacing: 2 }) })).toEqual([
      'The lamp has 3 slots; with 2 from one to the next they would overlap. Use 3 or more.',
    ])
  })

  test('the wire ends: lamps beyond the last universe are refused', () => {
    const at = { universe: 63_999, address: 508 }
    expect(refusal(EMPTY, { kind: 'add', row: row({ count: 3, at }) })[0]).toMatch(/no place left/)
  })

  test('whatever is added in whatever order without an address, no two lamps share a slot', () => {
    const rows = fc.array(
      fc.record({
        profile: fc.constantFrom(...GENERIC_PROFILES.map((each) => each.id)),
        count: fc.integer({ min: 1, max: 60 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(rows, (each) => {
        const rig = rigWith(...each)
        expect(rigConflicts(rig)).toEqual([])
        expect(RigSchema.safeParse(rig).success).toBe(true)
        expect(new Set(rig.fixtures.map(({ id }) => id)).size).toBe(rig.fixtures.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what cannot be is refused in a sentence that names both', () => {
  test('two lamps in the same slots', () => {
    const rig = rigWith({ name: 'Door', at: { universe: 2, address: 10 } })

    expect(
      refusal(rig, { kind: 'add', row: row({ name: 'Stairs', at: { universe: 2, address: 12 } }) }),
    ).toEqual(['"Door" and "Stairs" share slot 12 of universe 2. Give one of them another address.'])
  })

  test('a lamp that would end beyond slot 512', () => {
    const rig = rigWith({ name: 'Door' })
    const beyond = { ...rig.fixtures[0]!, address: 511 }

    expect(refusal(rig, { kind: 'change', fixtures: [beyond] })).toEqual([
      '"Door" would end at slot 513 of universe 1; the last is 512. Give it a lower address or another universe.',
    ])
  })

  test('a kind that nobody knows, a lamp that is gone, a kind still in use', () => {
    const rig = rigWith({ name: 'Door' })
    const other = { ...rig.fixtures[0]!, id: 'gone', name: 'Gone' }

    expect(refusal(EMPTY, { kind: 'add', row: row({ profile: 'nobodys' }) })[0]).toMatch(
      /Import its definition/,
    )
    expect(refusal(rig, { kind: 'change', fixtures: [other] })[0]).toMatch(/"Gone" is not in the rig/)
    expect(refusal(rig, { kind: 'removeProfile', profile: 'generic-rgb' })[0]).toMatch(/1 fixtures are/)
  })

  test('a kind that grew must not run into its neighbours', () => {
    const short = { ...GENERIC_PROFILES[0]!, id: 'maker-lamp' }
    const rig = must(must(EMPTY, { kind: 'profiles', profiles: [short] }), {
      kind: 'add',
      row: row({ profile: 'maker-lamp', count: 2 }),
    })
    const long = { ...short, channels: [...short.channels, ...short.channels] }

    expect(refusal(rig, { kind: 'profiles', profiles: [long] })[0]).toMatch(/"Wash 1" and "Wash 2" share/)
  })

  test('five thousand lamps are checked at once, and the first fifty conflicts are told', () => {
    const fixture = rigWith({})!.fixtures[0]!
    const fixtures = Array.from({ length: 5_000 }, (_, i): Fixture => ({
      ...fixture,
      id: `lamp-${i}`,
      name: `Lamp ${i}`,
      address: 1 + (i % 170) * 3,
    }))
    const rig = { ...rigWith({}), fixtures }

    expect(rigConflicts(rig)).toHaveLength(50)
    const apart = fixtures.map((each, i) => ({ ...each, universe: 1 + Math.floor(i / 170) }))
    expect(rigConflicts({ ...rig, fixtures: apart })).toEqual([])
    expect(suggestedAddress({ ...rig, fixtures: apart }, 3)).toEqual({ universe: 30, address: 211 })
    const farOut = [{ ...apart[0]!, universe: 63_999 }, ...apart.slice(1, 3)]
    expect(suggestedAddress({ ...rig, fixtures: farOut }, 3)).toEqual({ universe: 1, address: 1 })
  })
})

describe('two technicians', () => {
  const then = rigWith({ name: 'Door' }, { name: 'Stairs' })
  const [door, stairs] = then.fixtures as [Fixture, Fixture]
  const moved = (fixture: Fixture): RigChange => ({
    kind: 'change',
    fixtures: [{ ...fixture, position: { ...fixture.position, x: 9 } }],
  })

  test('at different lamps do not disturb each other', () => {
    expect(stillMeans(moved(stairs), then, must(then, moved(door)))).toBe(true)
  })

  test('at the same lamp never overwrite each other', () => {
    expect(stillMeans(moved(door), then, must(then, moved(door)))).toBe(false)
    expect(stillMeans({ kind: 'remove', fixtures: ['door'] }, then, must(then, moved(door)))).toBe(false)
  })

  test('a whole rig is never laid over what somebody else has changed', () => {
    expect(stillMeans({ kind: 'replace', rig: then }, then, must(then, moved(door)))).toBe(false)
  })
})

test('a removed lamp leaves its groups, and a built-in kind that no lamp is of leaves the rig', () => {
  const rig = must(rigWith({ name: 'Door' }, { name: 'Stairs', profile: 'generic-dimmer' }), {
    kind: 'groups',
    groups: [{ id: 'entrance', name: 'Entrance', fixtures: ['door', 'stairs'] }],
  })

  const after = must(rig, { kind: 'remove', fixtures: ['door'] })

  expect(after.groups).toEqual([{ id: 'entrance', name: 'Entrance', fixtures: ['stairs'] }])
  expect(after.profiles.map((each) => each.id)).toEqual(['generic-dimmer'])
})
