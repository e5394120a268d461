import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { horizonOf, lengthOf, middleOf } from '../../../core/model/horizon.ts'
import { Kiosk } from '../../../core/model/kiosk.ts'
import { AT_THE_WALL, edgesOf, movedTo, placeOf, Stand, turnedBy } from '../../../core/model/stand.ts'
import { makeKiosk } from '../../helpers/builders.ts'

const metres = fc.integer({ min: -5_000, max: 5_000 }).map((cm) => cm / 100)
const screen = fc.record({
  span: fc
    .tuple(metres, fc.integer({ min: 10, max: 1_200 }))
    .map(([from, cm]) => ({ from, to: from + cm / 100 })),
  stand: fc.record({ y: metres, turn: fc.integer({ min: -180, max: 180 }) }),
})

describe('a screen on the plan of its room', () => {
  test('stands at its part of the horizon, at the wall until somebody draws it', () => {
    const { stand, ...before } = makeKiosk({ span: { from: 2, to: 4 } })
    const kiosk = Kiosk.parse(before)
    expect(kiosk.stand).toEqual(AT_THE_WALL)
    expect(placeOf(kiosk)).toEqual({ x: 3, y: 0 })
    expect(edgesOf(kiosk)).toEqual([
      { x: 2, y: 0 },
      { x: 4, y: 0 },
    ])
    expect(stand).toEqual(AT_THE_WALL)
  })

  test('is as wide as it is, wherever it is drawn and however it is turned', () => {
    fc.assert(
      fc.property(screen, metres, metres, (each, x, y) => {
        const moved = movedTo(each, { x, y })
        expect(lengthOf(moved.span)).toBeCloseTo(lengthOf(each.span), 1)
        expect(middleOf(moved.span)).toBeCloseTo(x, 1)
        expect(moved.stand).toEqual({ ...each.stand, y })
        const [left, right] = edgesOf(moved)
        expect(Math.hypot(right!.x - left!.x, right!.y - left!.y)).toBeCloseTo(lengthOf(moved.span), 6)
      }),
    )
  })

  test('is met by a light that crosses the room in the order in which the plan shows it', () => {
    fc.assert(
      fc.property(fc.array(screen, { minLength: 2, maxLength: 12 }), (screens) => {
        const onPlan = screens.toSorted((a, b) => placeOf(a).x - placeOf(b).x)
        const along = screens.toSorted((a, b) => middleOf(a.span) - middleOf(b.span))
        expect(onPlan.map((each) => placeOf(each).x)).toEqual(along.map((each) => middleOf(each.span)))
        const horizon = horizonOf(screens.map((each) => each.span))
        for (const each of screens) {
          expect(placeOf(each).x).toBeGreaterThanOrEqual(horizon.from)
          expect(placeOf(each).x).toBeLessThanOrEqual(horizon.to)
        }
      }),
    )
  })

  test('a quarter turn clockwise from above faces the left of the room', () => {
    const [left, right] = edgesOf({ span: { from: 0, to: 2 }, stand: { y: 3, turn: 90 } })
    expect([left!.x, left!.y, right!.x, right!.y].map((each) => Math.round(each * 100) / 100)).toEqual([
      1, 2, 1, 4,
    ])
  })

  test('is turned round and round without ever leaving what can be written', () => {
    let stand: Stand = { y: 0, turn: 0 }
    for (let i = 0; i < 50; i++) stand = Stand.parse(turnedBy(stand, i % 3 === 0 ? -15 : 75))
    expect(turnedBy({ y: 0, turn: 180 }, 15).turn).toBe(-165)
  })

  test.each([{ y: 10_001, turn: 0 }, { y: 0, turn: 181 }, { y: Number.NaN, turn: 0 }, { y: 0 }])(
    '%j is nowhere',
    (stand) => expect(Stand.safeParse(stand).success).toBe(false),
  )
})
