import { describe, expect, test } from 'vitest'
import { Rig as RigSchema, type Fixture, type Rig } from '../../../../core/model/fixture.ts'
import { RigChange, type MeasuredEmitter } from '../../../../core/model/rig-change.ts'
import { changeRig, problemSentence } from '../../../../core/lighting/patching/change-rig.ts'
import { stillMeans } from '../../../../core/lighting/patching/touched-fixtures.ts'
import { lampKind } from '../../../../core/lighting/lamp-kind.ts'
import { mixOf } from '../../../../core/lighting/lamp-answer.ts'
import { xyzFromLinear } from '../../../../core/lighting/xyz.ts'
import { makeFixture, makeProfile, makeRig } from '../light-room.ts'

/** LEDs as a colorimeter has them: deeper than sRGB's, and with a green that is brighter; luminances in lux. */
const LEDS: Record<'red' | 'green' | 'blue', MeasuredEmitter> = {
  red: { xy: [0.693, 0.3065], luminance: 210 },
  green: { xy: [0.1725, 0.7211], luminance: 640 },
  blue: { xy: [0.1355, 0.0399], luminance: 62 },
}

const par = (id: string, address: number, overrides: Partial<Fixture> = {}): Fixture =>
  makeFixture({ id, name: id, profile: 'generic-rgb', address, ...overrides })
const empty: Rig = { roomId: 'hall', profiles: [], fixtures: [] }
const pars = must(empty, {
  kind: 'replace',
  rig: { ...empty, fixtures: [par('a', 1), par('b', 4), par('c', 7)] },
})

function must(rig: Rig, change: RigChange): Rig {
  const changed = changeRig(rig, change)
  if (!changed.ok) throw new Error(changed.problems.map((each) => problemSentence(each, rig)).join(' '))
  return RigSchema.parse(changed.rig)
}
function refused(rig: Rig, change: RigChange): string[] {
  const changed = changeRig(rig, change)
  return changed.ok ? [] : changed.problems.map((each) => problemSentence(each, rig))
}
const measure = (fixtures: string[], emitters: Record<string, MeasuredEmitter> = LEDS, name = 'PAR 64') =>
  ({ kind: 'measure', fixtures, name, emitters }) as const
const kinds = (rig: Rig): string[] => rig.fixtures.map((each) => each.profile)

describe('what a colorimeter says of lamps', () => {
  test('is theirs alone: other lamps of a built-in kind go on as they were', () => {
    const rig = must(pars, measure(['a', 'c']))
    expect(kinds(rig)).toEqual(['rgb-measured', 'generic-rgb', 'rgb-measured'])
    const kind = rig.profiles.find((each) => each.id === 'rgb-measured')!
    expect(kind.name).toBe('PAR 64')
    expect(Object.values(kind.emitters).map(({ xy, assumed }) => [xy, assumed])).toEqual(
      Object.values(LEDS).map(({ xy }) => [xy, false]),
    )
    const other = must(rig, measure(['b'], LEDS, 'PAR 56'))
    expect(kinds(other)).toEqual(['rgb-measured', 'rgb-measured-2', 'rgb-measured'])
    expect(other.profiles.map((each) => each.id)).toEqual(['rgb-measured', 'rgb-measured-2'])
  })

  test('a kind of one’s own keeps its id while all its lamps are meant, and parts where some are', () => {
    const own = makeRig({
      profiles: [makeProfile({ id: 'acme-par' })],
      fixtures: [par('a', 1, { profile: 'acme-par' }), par('b', 4, { profile: 'acme-par' })],
    })
    expect(kinds(must(own, measure(['a', 'b'])))).toEqual(['acme-par', 'acme-par'])
    expect(kinds(must(own, measure(['b'])))).toEqual(['acme-par', 'acme-par-measured'])
  })

  test('only the proportions of brightness count: the lamp stays as bright as it was taken to be', () => {
    const total = (rig: Rig, id: string): number =>
      lampKind(rig.profiles.find((each) => each.id === id)!).fullLuminance
    const lux = must(pars, measure(['a']))
    const other = Object.fromEntries(
      Object.entries(LEDS).map(([id, each]) => [id, { ...each, luminance: each.luminance / 50 }]),
    )
    expect(total(lux, 'rgb-measured')).toBeCloseTo(total(lux, 'generic-rgb'), 5)
    const [a, b] = [lux, must(pars, measure(['a'], other))].map((rig) => rig.profiles.at(-1)!.emitters)
    for (const id of Object.keys(LEDS)) expect(a![id]!.luminance).toBeCloseTo(b![id]!.luminance, 5)
  })

  test('lamps mix from it: the measured one gives the orange that is asked, of its own primaries', () => {
    const rig = must(pars, measure(['a']))
    const orange = new Float64Array(3)
    xyzFromLinear(1, 0.2122, 0, orange)
    const kind = lampKind(rig.profiles.find((each) => each.id === 'rgb-measured')!)
    const assumed = lampKind(rig.profiles.find((each) => each.id === 'generic-rgb')!)
    const levels = mixOf(kind, orange)
    const given = [0, 1, 2].map((axis) =>
      [0, 1, 2].reduce((sum, i) => sum + levels[i]! * kind.emitters.xyz[i * 3 + axis]!, 0),
    )
    const share = (xyz: ArrayLike<number>, i: number): number => xyz[i]! / (xyz[0]! + xyz[1]! + xyz[2]!)
    for (const i of [0, 1]) expect(share(given, i)).toBeCloseTo(share(orange, i), 4)
    expect(Math.abs(levels[1]! - mixOf(assumed, orange)[1]!)).toBeGreaterThan(0.02)
  })

  test('a lone dimmer has one white, which can be measured like any light', () => {
    const dimmer = must(empty, {
      kind: 'replace',
      rig: { ...empty, fixtures: [par('a', 1, { profile: 'generic-dimmer' })] },
    })
    const halogen = { white: { xy: [0.4476, 0.4074] as [number, number], luminance: 900 } }
    const rig = must(dimmer, measure(['a'], halogen))
    expect(rig.profiles.at(-1)!.emitters['white']).toEqual({
      xy: [0.4476, 0.4074],
      luminance: 1,
      assumed: false,
    })
  })

  test('what cannot be is said: lights that are missing or too many, several kinds, lamps that are gone', () => {
    const { red, ...others } = LEDS
    expect(refused(pars, measure(['a'], others))).toEqual([
      expect.stringMatching(/red, green, blue.*all of them/),
    ])
    expect(refused(pars, measure(['a'], { ...LEDS, lime: red }))).toHaveLength(1)
    expect(refused(pars, measure(['a', 'nobody']))).toEqual([
      expect.stringMatching(/not in the rig any more/),
    ])
    const mixed = must(pars, measure(['c']))
    expect(refused(mixed, measure(['a', 'c']))).toEqual([expect.stringMatching(/several kinds/)])
  })

  test.each<[what: string, xy: [number, number], luminance: number]>([
    ['a chromaticity beyond the diagram', [0.7, 0.5], 1],
    ['none of the eye', [0.3, 0], 1],
    ['no brightness', [0.3, 0.3], 0],
    ['one below nothing', [0.3, 0.3], -5],
    ['one without end', [0.3, 0.3], Number.POSITIVE_INFINITY],
    ['no number', [Number.NaN, 0.3], 1],
  ])('and %s never gets in', (_, xy, luminance) => {
    const change = measure(['a'], { ...LEDS, red: { xy, luminance } })
    expect(RigChange.safeParse(change).success).toBe(false)
    expect(RigChange.safeParse(measure(['a'])).success).toBe(true)
  })

  test('somebody who meanwhile changed such a lamp or a kind is not overwritten', () => {
    const moved = must(pars, { kind: 'change', fixtures: [par('a', 101)] })
    const other = must(pars, measure(['c']))
    const elsewhere = must(pars, { kind: 'change', fixtures: [par('c', 101)] })
    expect([moved, other, elsewhere].map((now) => stillMeans(measure(['a']), pars, now))).toEqual([
      ...[false, false, true],
    ])
  })
})
