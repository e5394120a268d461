import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brightestMix, emittersOf, type Emitters } from '../../../core/lighting/emitters.ts'
import { xyzFromLinear } from '../../../core/lighting/xyz.ts'
import { EMITTERS } from './light-room.ts'

const lamp = (...names: (keyof typeof EMITTERS)[]): Emitters =>
  emittersOf(
    names.map((each) => ({ xy: [...EMITTERS[each].xy], luminance: EMITTERS[each].luminance, assumed: true })),
  )

function mixOf(emitters: Emitters, r: number, g: number, b: number): number[] {
  const xyz = new Float64Array(3)
  const levels = new Float64Array(5)
  xyzFromLinear(r, g, b, xyz)
  brightestMix(emitters, xyz[0]!, xyz[1]!, xyz[2]!, levels)
  return [...levels].slice(0, emitters.count)
}

/** CIE xy of what the lamp gives at these levels. */
function chromaticity(emitters: Emitters, levels: number[]): [number, number] {
  const [x, y, z] = [0, 1, 2].map((k) =>
    levels.reduce((sum, level, i) => sum + level * emitters.xyz[i * 3 + k]!, 0),
  )
  return [x! / (x! + y! + z!), y! / (x! + y! + z!)]
}

/** The green component of `#FF7F00` in linear light (IEC 61966-2-1). */
const HALF_GREEN = ((127 / 255 + 0.055) / 1.055) ** 2.4

describe('a lamp mixes a colour from its own emitters in linear light', () => {
  test('RGB with the primaries of sRGB gives #FF7F00 as 255, 54, 0', () => {
    const levels = mixOf(lamp('red', 'green', 'blue'), 1, HALF_GREEN, 0)

    expect(levels.map((level) => Math.round(level * 255))).toEqual([255, 54, 0])
  })

  test('RGBW leaves its white out of a saturated orange', () => {
    const levels = mixOf(lamp('red', 'green', 'blue', 'white'), 1, HALF_GREEN, 0)

    expect(levels.map((level) => Math.round(level * 255))).toEqual([255, 54, 0, 0])
  })

  test('RGBA lets amber carry an orange', () => {
    const levels = mixOf(lamp('red', 'green', 'blue', 'amber'), 1, HALF_GREEN, 0)

    expect(levels[3]).toBeGreaterThan(0.5)
    expect(chromaticity(lamp('red', 'green', 'blue', 'amber'), levels)[0]).toBeCloseTo(0.5443, 2)
  })

  test('a lamp of one emitter has no choice, and black has no colour', () => {
    expect(mixOf(lamp('white'), 1, HALF_GREEN, 0)).toEqual([1])
    expect(mixOf(lamp('red', 'green', 'blue'), 0, 0, 0)).toEqual([0, 0, 0])
  })

  test('a lamp of warm white and amber comes as near to daylight as it can: its white alone', () => {
    expect(mixOf(lamp('white', 'amber'), 1, 1, 1)).toEqual([1, 0])
  })

  test('a colour outside the gamut is paled, never refused', () => {
    const narrow = emittersOf([
      { xy: [0.5, 0.33], luminance: 0.3, assumed: true },
      { xy: [0.3, 0.5], luminance: 0.6, assumed: true },
      { xy: [0.2, 0.15], luminance: 0.1, assumed: true },
    ])

    const levels = mixOf(narrow, 1, 0, 0)

    expect(Math.max(...levels)).toBeCloseTo(1, 6)
    expect(levels[0]).toBeCloseTo(1, 6)
  })

  test.each([
    { emitters: lamp('red', 'green', 'blue') },
    { emitters: lamp('red', 'green', 'blue', 'white') },
    { emitters: lamp('red', 'green', 'blue', 'amber') },
    { emitters: lamp('red', 'green', 'blue', 'white', 'amber') },
  ])(
    'every colour of sRGB has its chromaticity and the most light ($emitters.count emitters)',
    ({ emitters }) => {
      const component = fc.double({ min: 0, max: 1, noNaN: true })
      fc.assert(
        fc.property(component, component, component, (r, g, b) => {
          fc.pre(r + g + b > 0.01)
          const levels = mixOf(emitters, r, g, b)

          const xyz = new Float64Array(3)
          xyzFromLinear(r, g, b, xyz)
          const sum = xyz[0]! + xyz[1]! + xyz[2]!
          const [x, y] = chromaticity(emitters, levels)
          expect(Math.abs(x - xyz[0]! / sum)).toBeLessThan(0.004)
          expect(Math.abs(y - xyz[1]! / sum)).toBeLessThan(0.004)
          expect(Math.max(...levels)).toBeCloseTo(1, 6)
          expect(Math.min(...levels)).toBeGreaterThanOrEqual(0)
        }),
      )
    },
  )
})
