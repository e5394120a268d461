import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf } from '../../../core/model/horizon.ts'
import { WHOLE } from '../../../core/model/glass.ts'
import { lowered, SKY } from '../../../core/wall/band.ts'
import { hangWall, seatsFor, type WallLight, type WallShape } from '../../../core/wall/sky.ts'
import { share } from '../../../core/wall/hash.ts'
import { makeWallTexts } from '../../helpers/wall-texts.ts'

const LANDSCAPE: WallShape = { walls: [{ from: 0, to: 4 }], parts: [WHOLE], height: 2.25 }
const SHAPES: readonly (readonly [string, WallShape])[] = [
  ['landscape', LANDSCAPE],
  ['portrait', { walls: [{ from: 1, to: 2 }], parts: [WHOLE], height: 1.78 }],
  ['32:9', { walls: [{ from: 0, to: 8 }], parts: [WHOLE], height: 2.25 }],
  [
    'three screens with bezels',
    {
      walls: [
        { from: 2, to: 3.2 },
        { from: 3.23, to: 4.43 },
        { from: 4.46, to: 5.66 },
      ],
      parts: [WHOLE, WHOLE, WHOLE],
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

describe('over screens of different heights', () => {
  /** A tall one; a low one in the middle of the sky; one that reaches into the steppe; a strip below the horizon. */
  const PARTS = [
    { top: 0, tall: 1 },
    { top: 0.2, tall: 0.3 },
    { top: 0.4, tall: 0.5 },
    { top: 0.75, tall: 0.25 },
  ]
  const walls = PARTS.map((_, i) => ({ from: i * 3, to: i * 3 + 2.9 }))
  const UNEVEN: WallShape = { walls, parts: PARTS, height: 2.25 }
  const on = (lights: readonly WallLight[], screen: number) => lights.filter((each) => each.screen === screen)

  test.each(COUNTS)('%i lights hang only where there is glass and sky behind it', (count) => {
    for (const { screen, y } of hangWall(makeWallTexts(count), UNEVEN)) {
      const { top, tall } = PARTS[screen]!
      expect(y).toBeGreaterThanOrEqual(Math.max(top, SKY.top))
      expect(y).toBeLessThanOrEqual(Math.min(top + tall, SKY.low))
    }
  })

  test('the sky is as dense on a low screen as beside it', () => {
    const lights = hangWall(makeWallTexts(4_000), UNEVEN)
    expect(on(lights, 3)).toEqual([])
    for (const screen of [1, 2]) {
      const [from, to] = [
        PARTS[screen]!.top + 0.03,
        Math.min(PARTS[screen]!.top + PARTS[screen]!.tall, SKY.low) - 0.03,
      ]
      const within = (which: number) => on(lights, which).filter(({ y }) => y > from && y < to).length
      expect(within(screen) / within(0), `screen ${screen}`).toBeGreaterThan(0.85)
      expect(within(screen) / within(0), `screen ${screen}`).toBeLessThan(1.15)
    }
  })

  test('lights keep apart on each, and no row of them lies along an edge', () => {
    const lights = hangWall(makeWallTexts(200), UNEVEN)
    for (const screen of [0, 1, 2]) {
      const here = on(lights, screen)
      expect(new Set(here.map(({ y }) => y.toFixed(3))).size).toBeGreaterThan(here.length * 0.85)
      expect(closest(here, 2.25)).toBeGreaterThan(0.02)
    }
  })

  test('where only the strip below the horizon is left, what was written hangs over its steppe', () => {
    const alone: WallShape = { walls: [walls[3]!], parts: [PARTS[3]!], height: 2.25 }
    const lights = hangWall(makeWallTexts(30), alone)
    expect(lights).toHaveLength(30)
    for (const { y } of lights) {
      expect(y).toBeGreaterThan(0.75)
      expect(y).toBeLessThan(1)
    }
  })

  test('screens that show all of their picture hang as they did before anybody measured a height', () => {
    const row = {
      ...SHAPES[3]![1],
      walls: [
        { from: 2, to: 3.2 },
        { from: 3.23, to: 4.43 },
        { from: 4.46, to: 6.66 },
      ],
    }
    const hung = hangWall(makeWallTexts(10), row).slice(0, 4)
    const before = [
      [1, 3.871912981, 0.295729413, 0.919218264],
      [0, 2.081260839, 0.293367427, 0.93093506],
      [1, 4.059293381, 0.071423676, 0.62180847],
      [2, 4.91833558, 0.320372273, 0.971479532],
    ]
    for (const [i, { screen, x, y, weight }] of hung.entries())
      for (const [j, each] of [screen, x, y, weight].entries()) expect(each).toBeCloseTo(before[i]![j]!, 7)
  })
})
