import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WHOLE, type WallScreen } from '../../../core/model/glass.ts'
import { placeOnWall, pictureOf, readsFor, screenBetween } from '../../../core/wall/picture.ts'

const [A, B, FAR] = [
  { from: 0, to: 2 },
  { from: 2.03, to: 4 },
  { from: 9, to: 11 },
]

test('screens side by side are one picture, whose ends carry the names and the numbers; a far one is its own', () => {
  const walls = [A, B, FAR]
  expect(placeOnWall(walls, A, [])).toMatchObject({ own: 0, first: true, last: false, picture: [0, 1] })
  expect(placeOnWall(walls, B, [])).toMatchObject({ own: 1, first: false, last: true, picture: [0, 1] })
  expect(placeOnWall(walls, FAR, [])).toMatchObject({ own: 2, first: true, last: true, picture: [2] })
  expect(pictureOf(placeOnWall(walls, B, []))).toEqual({ from: 0, to: 4 })
  expect(pictureOf(placeOnWall(walls, FAR, []))).toEqual(FAR)
})

test('a screen that the room does not know yet hangs for itself', () => {
  expect(placeOnWall([A, B], FAR, [])).toMatchObject({ walls: [FAR], own: 0, first: true, last: true })
  expect(placeOnWall([], A, [])).toMatchObject({ walls: [A], own: 0, first: true, last: true })
})

test('what stands between texts stands on one screen, and on each of them in time', () => {
  const where = Array.from({ length: 60 }, (_, turn) => screenBetween(turn, [0, 1, 2]))
  expect(new Set(where)).toEqual(new Set([0, 1, 2]))
})

test('a screen that has been gone for long keeps its place in the picture, and leaves lights, name and numbers to the others', () => {
  const walls = [A, B, FAR]
  expect(placeOnWall(walls, B, [A])).toMatchObject({
    own: 1,
    first: true,
    last: true,
    picture: [0, 1],
    here: [1, 2],
  })
  expect(placeOnWall(walls, FAR, [A, B])).toMatchObject({ picture: [2], here: [2] })
  // Whoever draws is there, whatever was said.
  expect(placeOnWall(walls, A, [A, B])).toMatchObject({ own: 0, first: true, here: [0, 2] })
  expect(pictureOf(placeOnWall(walls, B, []))).toEqual({ from: 0, to: 4 })
})

test('a screen that has been gone for seconds keeps its lights, and leaves what is to be read to the one beside it', () => {
  const place = placeOnWall([A, B, FAR], B, [], [A])
  expect(place).toMatchObject({ first: true, last: true, here: [0, 1, 2], reads: [1] })
  expect([0, 1, 2].map((screen) => readsFor(place, screen))).toEqual([1, 1, 2])
  expect(placeOnWall([A, B], A, [], [A, B])).toMatchObject({ own: 0, reads: [0] })
})

describe('screens of different heights', () => {
  /** A tall one, a low one that hangs in its middle, a strip near the floor. */
  const TALL = { from: 0, to: 2, glass: { low: 0.5, high: 2.5 } }
  const LOW = { from: 2.03, to: 4, glass: { low: 1, high: 2.1 } }
  const STRIP = { from: 4.05, to: 5, glass: { low: 0.5, high: 0.8 } }

  const anyWall = fc
    .array(
      fc.record({
        long: fc.double({ min: 0.3, max: 4, noNaN: true }),
        apart: fc.double({ min: 0, max: 1.2, noNaN: true }),
        glass: fc.option(
          fc
            .record({
              low: fc.double({ min: 0, max: 3, noNaN: true }),
              tall: fc.double({ min: 0.2, max: 3, noNaN: true }),
            })
            .map(({ low, tall }) => ({ low, high: low + tall })),
          { nil: undefined, freq: 6 },
        ),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((screens) => {
      let at = 0
      return screens.map(({ long, apart, glass }): WallScreen => {
        const from = at + apart
        at = from + long
        return glass === undefined ? { from, to: at } : { from, to: at, glass }
      })
    })

  test('a picture reaches from the lowest edge to the highest, and each screen shows its part of that', () => {
    const place = placeOnWall([TALL, LOW, STRIP], LOW, [])
    expect(place.height).toBe(2)
    expect(place.parts[0]).toEqual({ top: 0, tall: 1 })
    expect(place.parts[1]!.top).toBeCloseTo(0.2, 9)
    expect(place.parts[1]!.tall).toBeCloseTo(0.55, 9)
    expect(place.parts[2]!.top).toBeCloseTo(0.85, 9)
  })

  test('a point of the room has one height on every screen of a picture', () => {
    fc.assert(
      fc.property(anyWall, fc.double({ min: 0, max: 6, noNaN: true }), (walls, metres) => {
        for (const each of walls) {
          const { picture, parts, height } = placeOnWall(walls, each, [])
          if (height === null) continue
          const seen = picture.map((i) => {
            const { low, high } = walls[i]!.glass!
            // How far down its own glass it lies, and from there how far down the picture.
            return parts[i]!.top + ((high - metres) / (high - low)) * parts[i]!.tall
          })
          for (const share of seen) expect(share).toBeCloseTo(seen[0]!, 6)
        }
      }),
    )
  })

  test('every part lies within its picture, together they reach its two edges, and all screens agree', () => {
    fc.assert(
      fc.property(anyWall, (walls) => {
        const all = walls.map((each) => placeOnWall(walls, each, []))
        for (const { parts, picture } of all) {
          expect(parts).toEqual(all[0]!.parts)
          const own = picture.map((i) => parts[i]!)
          expect(Math.min(...own.map(({ top }) => top))).toBeCloseTo(0, 9)
          expect(Math.max(...own.map(({ top, tall }) => top + tall))).toBeCloseTo(1, 9)
          for (const { tall } of own) expect(tall).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('where one screen of a picture was not measured each fills its own glass, and no other picture minds', () => {
    fc.assert(
      fc.property(anyWall, (walls) => {
        for (const [own, each] of walls.entries()) {
          const { picture, parts, height } = placeOnWall(walls, each, [])
          if (picture.every((i) => walls[i]!.glass !== undefined)) expect(height).not.toBe(null)
          else {
            expect(height).toBe(null)
            for (const i of picture) expect(parts[i]).toEqual(WHOLE)
          }
          expect(picture).toContain(own)
        }
      }),
    )
  })

  test('whoever is away or not seen changes nothing of it', () => {
    fc.assert(
      fc.property(anyWall, fc.integer(), (walls, which) => {
        const gone = walls.filter((_, i) => (which >> i) & 1).map(({ from, to }) => ({ from, to }))
        for (const each of walls) {
          const { parts, height, picture } = placeOnWall(walls, each, gone, gone)
          expect({ parts, height, picture }).toMatchObject(
            (({ parts, height, picture }) => ({ parts, height, picture }))(placeOnWall(walls, each, [])),
          )
        }
      }),
    )
  })
})
