import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TravellingLight } from '../../../core/model/travelling-light.ts'
import {
  isUnderWay,
  lightEnds,
  LIGHT_SPEED,
  longerWay,
  placeOfLight,
} from '../../../core/show/travelling-light.ts'
import { horizonOf, shareOf } from '../../../core/model/horizon.ts'
import { makeLight } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const ROOM = { from: 0, to: 12 }

describe('a light on its way', () => {
  test('waits where it begins, then goes 0.6 m a second, either way', () => {
    const right = makeLight({ x0: 3 })
    const left = makeLight({ x0: 3, direction: 'left' })
    const at = (light: TravellingLight, ms: number) => placeOfLight(light, NOON + ms)
    expect([at(right, -5_000), at(right, 0), at(right, 5_000)]).toEqual([3, 3, 6])
    expect(at(left, 5_000)).toBe(0)
  })

  test('takes real time through the gap between two screens', () => {
    const [one, two] = [
      { from: 0, to: 2 },
      { from: 5, to: 7 },
    ]
    const light = makeLight({ x0: 0 })
    const leaves = NOON + (2 / LIGHT_SPEED) * 1_000
    const arrives = NOON + (5 / LIGHT_SPEED) * 1_000
    expect(shareOf(one, placeOfLight(light, leaves))).toBeCloseTo(1, 6)
    expect(shareOf(two, placeOfLight(light, arrives))).toBeCloseTo(0, 6)
    expect(arrives - leaves).toBeCloseTo(5_000, 2)
  })

  test('is over once it has left the room, and of no interest before it is announced', () => {
    const light = makeLight({ x0: 11 })
    expect(lightEnds(light, ROOM) - NOON).toBeCloseTo((2 / LIGHT_SPEED) * 1_000, 2)
    expect(isUnderWay(light, ROOM, NOON - 60_000)).toBe(false)
    expect(isUnderWay(light, ROOM, NOON - 2_000)).toBe(true)
    expect(isUnderWay(light, ROOM, NOON + 3_600_000)).toBe(false)
  })

  test('goes towards the farther end', () => {
    expect([longerWay(2, ROOM), longerWay(10, ROOM), longerWay(1, { from: 0, to: 2 })]).toEqual([
      'right',
      'left',
      'right',
    ])
  })

  test('is where it is whatever the holder knows of the room; it always ends', () => {
    const spans = fc.array(fc.record({ from: fc.double(METRES), length: fc.double({ ...METRES, min: 0.1 }) }))
    const light = fc.record({ x0: fc.double(METRES), direction: fc.constantFrom('left', 'right') })
    fc.assert(
      fc.property(spans, light, (parts, over) => {
        const horizon = horizonOf(parts.map(({ from, length }) => ({ from, to: from + length })))
        const end = lightEnds(makeLight(over), horizon)
        expect(Number.isFinite(end)).toBe(true)
        expect(isUnderWay(makeLight(over), horizon, end)).toBe(false)
      }),
    )
  })

  test.each([
    { x0: Number.NaN },
    { x0: 1e9 },
    { speed: 0 },
    { speed: -1 },
    { speed: 1e6 },
    { direction: 'up' },
    { tStart: -1 },
    { tStart: Infinity },
    { seed: 0.5 },
    { seed: -1 },
    { id: 'A Light' },
  ])('with absurd values is no light: %j', (over) => {
    expect(TravellingLight.safeParse({ ...makeLight(), ...over }).success).toBe(false)
  })
})

const METRES = { min: -1_000, max: 1_000, noNaN: true }
