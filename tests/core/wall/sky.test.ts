import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf } from '../../../core/model/horizon.ts'
import { hangWall, lowered, seatsFor, SKY, type WallLight, type WallShape } from '../../../core/wall/sky.ts'
import { share } from '../../../core/wall/hash.ts'
import { makeWallTexts } from '../../helpers/wall-texts.ts'

const LANDSCAPE: WallShape = { walls: [{ from: 0, to: 4 }], height: 2.25 }
const SHAPES: readonly (readonly [string, WallShape])[] = [
  ['landscape', LANDSCAPE],
  ['portrait', { walls: [{ from: 1, to: 2 }], height: 1.78 }],
  ['32:9', { walls: [{ from: 0, to: 8 }], height: 2.25 }],
  [
    'three screens with bezels',
    {
      walls: [
        { from: 2, to: 3.2 },
        { from: 3.23, to: 4.43 },
        { from: 4.46, to: 5.66 },
      ],
      height: 0.675,
    },
  ],
]
const COUNTS = [10, 100, 1_000, 5_000]
const cases = SHAPES.flatMap(([name, shape]) => COUNTS.map((count) => [name, count, shape] as const))

const anySet = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,12}$/), seed: fc.nat(0xffffffff) }), {
    minLength: 1,
    maxLength: 60,
    selector: ({ id }) => id,
  })
  .map((texts) => texts.map((each) => ({ ...each })))

/** How far apart so many would be if they stood as wide apart as they can. */
function widest(count: number, { walls, height }: WallShape): number {
  const area = walls.reduce((sum, span) => sum + lengthOf(span) / height, 0) * (SKY.low - SKY.top)
  return Math.sqrt((area / count) * (2 / Math.sqrt(3)))
}

function closest(lights: readonly WallLight[], height: number): number {
  const sorted = [...lights].sort((a, b) => a.x - b.x)
  let least = Infinity
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length && (sorted[j]!.x - a.x) / height < least; j++)
      least = Math.min(least, Math.hypot((sorted[j]!.x - a.x) / height, sorted[j]!.y - a.y))
  return least
}

describe('the sky of the wall', () => {
  test.each(cases)('%s: %i lights hang apart, none touching another', (_, count, shape) => {
    const lights = hangWall(makeWallTexts(count), shape)
    expect(lights).toHaveLength(count)
    // By chance alone, the nearest two of five thousand would be a hundred times closer than the widest they can be.
    expect(closest(lights, shape.height)).toBeGreaterThan(0.22 * widest(seatsFor(count), shape))
  })

  test.each(cases)(
    '%s: %i lights fill the whole of it: no corner is empty and none is crowded',
    (_, count, shape) => {
      const lights = hangWall(makeWallTexts(count), shape)
      for (const [screen, span] of shape.walls.entries()) {
        const here = lights.filter((each) => each.screen === screen)
        const expected = (count * lengthOf(span)) / shape.walls.reduce((sum, each) => sum + lengthOf(each), 0)
        expect(Math.abs(here.length - expected)).toBeLessThanOrEqual(Math.max(2.5, expected * 0.12))
        // Quarters of equal shares of the lights: left and right, above and below.
        const parts = [0, 0, 0, 0]
        for (const { x, y } of here) {
          const right = (x - span.from) / lengthOf(span) > 0.5 ? 1 : 0
          const below = y > SKY.top + (SKY.low - SKY.top) * lowered(0.5) ? 2 : 0
          parts[right + below]! += 1
        }
        for (const part of parts)
          expect(Math.abs(part - here.length / 4)).toBeLessThanOrEqual(2.5 + here.length * 0.05)
      }
    },
  )

  test.each(SHAPES)('%s: nothing is drawn to an edge, and nothing hangs behind a bezel', (_, shape) => {
    const lights = hangWall(makeWallTexts(4_000), shape)
    for (const { screen, x, y } of lights) {
      const span = shape.walls[screen]!
      expect(x).toBeGreaterThan(span.from)
      expect(x).toBeLessThan(span.to)
      expect(y).toBeGreaterThanOrEqual(SKY.top)
      expect(y).toBeLessThanOrEqual(SKY.low)
    }
    // A twentieth of the width at either side holds about a twentieth of the lights.
    const first = shape.walls[0]!
    const here = lights.filter(({ screen }) => screen === 0)
    const strip = (from: number) =>
      here.filter(({ x }) => Math.abs((x - first.from) / lengthOf(first) - from) < 0.05).length / here.length
    for (const from of [0.12, 0.5, 0.88]) expect(strip(from)).toBeCloseTo(0.1, 1)
  })

  test('is the same in whatever order the texts are told, on every machine, and whatever their number', () => {
    fc.assert(
      fc.property(anySet, fc.integer(), (texts, turn) => {
        const there = hangWall(texts, LANDSCAPE)
        const mixed = [...texts].sort((a, b) => share(a.seed, turn) - share(b.seed, turn))
        expect(hangWall(mixed, LANDSCAPE)).toEqual(there)
        expect(there.map(({ id }) => id).sort()).toEqual(texts.map(({ id }) => id).sort())
        expect(new Set(there.map(({ x, y }) => `${x} ${y}`)).size).toBe(texts.length)
      }),
    )
  })

  test.each(COUNTS)('of %i lights nearly all stay exactly where they are when one comes or goes', (count) => {
    const texts = makeWallTexts(count + 24)
    const before = new Map(hangWall(texts.slice(0, count), LANDSCAPE).map((each) => [each.id, each]))
    const moved = texts.slice(count).map(
      (comes) =>
        hangWall([...texts.slice(0, count), comes], LANDSCAPE).filter(({ id, x, y }) => {
          const there = before.get(id)
          return there !== undefined && Math.hypot((there.x - x) / 2.25, there.y - y) > 0.02
        }).length,
    )
    // A thousandth more of the others is not seen; a few of them may drift to new places, however many there are.
    expect(moved.reduce((sum, each) => sum + each, 0) / moved.length).toBeLessThan(12)
    expect(Math.max(...moved)).toBeLessThan(40)
  })

  test('about a dozen are lamps, whether there are a hundred or five thousand, and none is nothing', () => {
    for (const count of [100, 1_000, 5_000]) {
      const lights = hangWall(makeWallTexts(count), LANDSCAPE)
      const lamps = lights.filter(({ weight }) => weight > 0.5).length
      expect(lamps).toBeGreaterThan(5)
      expect(lamps).toBeLessThan(32)
      expect(Math.min(...lights.map(({ weight }) => weight))).toBeGreaterThan(0.02)
    }
    for (const { weight } of hangWall(makeWallTexts(10), LANDSCAPE)) expect(weight).toBeGreaterThan(0.5)
  })

  test('[BOO-3] a place follows from chance alone: who sent first hangs no nearer to anything than who sent last', () => {
    const lights = hangWall(makeWallTexts(2_000), LANDSCAPE)
    const byId = new Map(lights.map((each) => [each.id, each]))
    const order = makeWallTexts(2_000).map(({ id }) => byId.get(id)!)
    const middle = order.map(({ x }) => x).reduce((sum, x) => sum + x, 0) / order.length
    let together = 0
    let spread = 0
    for (const [i, { x }] of order.entries()) {
      spread += (x - middle) ** 2
      together += (x - middle) * ((order[i + 1]?.x ?? middle) - middle)
    }
    expect(Math.abs(together / spread)).toBeLessThan(0.08)
  })

  test('what is too many is shown in part, the same part for as long as it is there', () => {
    const texts = makeWallTexts(15_000)
    const lights = hangWall(texts, LANDSCAPE)
    expect(lights).toHaveLength(14_000)
    const ids = new Set(lights.map(({ id }) => id))
    const fewer = hangWall(
      texts.filter(({ id }) => id !== lights[0]!.id),
      LANDSCAPE,
    )
    expect(fewer.filter(({ id }) => !ids.has(id))).toHaveLength(1)
  })
})
