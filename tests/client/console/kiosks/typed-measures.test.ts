import { expect, test } from 'vitest'
import {
  distanceOf,
  millimetresOf,
  otherDiagonal,
  sizeIn,
  typedGlass,
} from '../../../../client/console/kiosks/typed-measures.ts'

test('measures are taken with a point or a comma, and what is no number is none', () => {
  expect(millimetresOf('55', 'in')).toBe(1_397)
  expect(millimetresOf(' ', 'in')).toBe(null)
  expect(millimetresOf('a lot', 'mm')).toBeNaN()
  expect(sizeIn(1_397, 'in')).toBe('55')
  expect(distanceOf('8,5')).toBe(8_500)
  expect(distanceOf('')).toBe(null)
})

test('edges of the glass are two, the upper one above the lower one, or none', () => {
  expect(typedGlass('0,62', '1.31')).toEqual({ low: 0.62, high: 1.31 })
  expect(typedGlass('', ' ')).toBe(null)
  for (const [low, high] of [
    ['0.6', ''],
    ['', '1.3'],
    ['1.3', '0.6'],
    ['1', '1'],
    ['floor', '2'],
    ['0', '99'],
  ] as const)
    expect(typedGlass(low, high), `${low} ${high}`).toBe('wrong')
})

test('edges and place that do not fit what was measured from corner to corner are noticed', () => {
  // 55 inches of 16:9.
  const glass = { low: 0.62, high: 1.305 }
  expect(otherDiagonal({ from: 3, to: 4.22 }, glass, 1_397)).toBe(null)
  expect(otherDiagonal({ from: 3, to: 5 }, glass, 1_397)).toBeCloseTo(2_114, 0)
  expect(otherDiagonal({ from: 3, to: 5 }, glass, null)).toBe(null)
  expect(otherDiagonal({ from: 3, to: 5 }, null, 1_397)).toBe(null)
  expect(otherDiagonal({ from: 3, to: Number.NaN }, glass, 1_397)).toBe(null)
})
