import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layLights, MOST_LIGHTS, SKY } from '../../../../client/kiosk/stage/light-layout.ts'
import { WHOLE } from '../../../../core/model/glass.ts'

const ASPECT = 16 / 9
const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const counts = fc.integer({ min: 1, max: 9 })

describe('Lights hang', () => {
  test('in the same places for the same seed and stories', () => {
    expect(layLights(stories(8), 5, ASPECT, WHOLE)).toEqual(layLights(stories(8), 5, ASPECT, WHOLE))
    expect(layLights(stories(8), 5, ASPECT, WHOLE)).not.toEqual(layLights(stories(8), 6, ASPECT, WHOLE))
  })

  test('in the sky, where buttons can sit on them', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: MOST_LIGHTS }), (seed, count) => {
        for (const { x, y, near } of layLights(stories(count), seed, ASPECT, WHOLE)) {
          expect(x).toBeGreaterThanOrEqual(SKY.left)
          expect(x).toBeLessThanOrEqual(SKY.right)
          expect(y).toBeGreaterThanOrEqual(SKY.top)
          expect(y).toBeLessThanOrEqual(SKY.bottom)
          expect(near).toBeGreaterThanOrEqual(0)
          expect(near).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('far enough apart for a finger: 0.12 of the height for as many as a visitor is offered', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        expect(nearestPair(layLights(stories(count), seed, ASPECT, WHOLE))).toBeGreaterThan(0.12)
      }),
      { numRuns: 60 },
    )
  })

  test('with a near pair among eight', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(nearestPair(layLights(stories(8), seed, ASPECT, WHOLE))).toBeLessThan(0.2)
    }
  })

  test('never in a row: no three of nine at one height', () => {
    for (let seed = 0; seed < 20; seed++) {
      const heights = layLights(stories(9), seed, ASPECT, WHOLE).map((each) => each.y)
      const rows = heights.filter((a) => heights.filter((b) => Math.abs(a - b) < 0.008).length > 2)
      expect(rows).toEqual([])
    }
  })

  test('at different depths: some far, some near', () => {
    const depths = layLights(stories(8), 3, ASPECT, WHOLE).map((each) => each.near)
    expect(Math.min(...depths)).toBeLessThan(0.2)
    expect(Math.max(...depths)).toBeGreaterThan(0.8)
  })

  test('upright as well: a portrait screen has all its lights inside', () => {
    const hung = layLights(stories(9), 4, 9 / 16, WHOLE)
    expect(hung).toHaveLength(9)
    for (const { x } of hung) expect(x > SKY.left && x < SKY.right).toBe(true)
  })

  test('at most 24; further stories wait for their turn', () => {
    expect(layLights(stories(30), 1, ASPECT, WHOLE)).toHaveLength(MOST_LIGHTS)
  })
})

function stories(count: number) {
  return Array.from({ length: count }, (_, i) => ({ id: `story-${i}`, seed: 17 * i + 3 }))
}

function nearestPair(lights: readonly { x: number; y: number }[]): number {
  let nearest = Infinity
  for (const a of lights) {
    for (const b of lights)
      if (a !== b) nearest = Math.min(nearest, Math.hypot((a.x - b.x) * ASPECT, a.y - b.y))
  }
  return nearest
}

test.each([
  { top: 0, tall: 0.4 },
  { top: 0.2, tall: 0.6 },
  { top: 0.5, tall: 0.5 },
  { top: 0.8, tall: 0.2 },
])('on a glass that shows a part of its picture they hang in it: %o', (part) => {
  for (let seed = 0; seed < 20; seed++)
    for (const { y } of layLights(stories(8), seed, ASPECT * part.tall, part)) {
      expect(y).toBeGreaterThan(part.top)
      expect(y).toBeLessThan(part.top + part.tall * 0.83)
    }
})
