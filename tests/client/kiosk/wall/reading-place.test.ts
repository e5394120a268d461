import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WHOLE } from '../../../../core/model/glass.ts'
import { hallType, readingPlace, type Screen } from '../../../../client/kiosk/wall/reading-place.ts'

const MM_OF = (screen: Screen) => screen.diagonalMm! / Math.hypot(screen.width, screen.height)
/** Literata's capitals, in sizes of its type. */
const CAPITAL = 0.68
const screen = (over: Partial<Screen> = {}): Screen => ({
  width: 1920,
  height: 1080,
  diagonalMm: 2_184,
  readFromMm: null,
  foot: null,
  ...over,
})

describe('type for a hall', () => {
  test.each([
    ['an 86-inch screen read from 8 m', screen({ readFromMm: 8_000 })],
    ['a projection of six metres read from 30 m', screen({ diagonalMm: 6_000, readFromMm: 30_000 })],
    [
      'an upright 65-inch screen read from 7 m',
      screen({ width: 1080, height: 1920, diagonalMm: 1_651, readFromMm: 7_000 }),
    ],
    [
      'a band of 32:9 read from 12 m',
      screen({ width: 3840, height: 1080, diagonalMm: 3_000, readFromMm: 7_000 }),
    ],
  ])('[VIS-6] capitals are at least 1/200 of the distance: %s', (_, each) => {
    const type = hallType(each, WHOLE)
    expect(type.readable).toBe(true)
    expect(type.size * CAPITAL * MM_OF(each)).toBeGreaterThanOrEqual(each.readFromMm! / 200 - 1e-9)
  })

  test('where nobody measured, they are for eight times the shorter side', () => {
    const type = hallType(screen({ diagonalMm: null }), WHOLE)
    expect((type.size * CAPITAL) / 1080).toBeGreaterThanOrEqual(8 / 200)
  })

  test('what cannot be read from so far is said, and is as large as fits', () => {
    const far = hallType(screen({ readFromMm: 60_000 }), WHOLE)
    expect(far.readable).toBe(false)
    expect(far.size).toBeGreaterThan(hallType(screen(), WHOLE).size)
  })
})

test('words and their light are whole on the screen, wherever the light hangs, on every shape', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([1920, 1080], [1080, 1920], [3840, 1080], [1280, 1024], [960, 540]),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      ([width, height], at, lines, filled) => {
        const size = { width: width!, height: height! }
        const type = hallType({ ...size, diagonalMm: null, readFromMm: null, foot: null }, WHOLE)
        const wide = filled * type.limit * type.size * 0.57
        const place = readingPlace({ ...size, foot: null }, WHOLE, type, wide, lines, at)
        expect(place.left).toBeGreaterThan(0)
        expect(place.left + wide).toBeLessThanOrEqual(width!)
        expect(place.top).toBeGreaterThan(0)
        // The words end over the ground, where the names and numbers stand.
        expect(place.top + lines * type.size * 1.36).toBeLessThan(height! * 0.68)
        expect(place.light.x).toBeGreaterThan(0)
        expect(place.light.x * height!).toBeLessThan(width!)
        expect(place.light.y).toBeGreaterThan(0.04)
        // Far enough from its words that it may be bright.
        const dx = Math.max(place.left - place.light.x * height!, 0) / height!
        const dy = Math.max(place.top / height! - place.light.y, 0)
        expect(Math.hypot(dx, dy)).toBeGreaterThan(0.1)
      },
    ),
  )
})

test('words end above the name and the numbers, however many lines these have, while there is room', () => {
  const size = { width: 1920, height: 1080 }
  const type = hallType(screen(), WHOLE)
  const tall = 3 * type.size * 1.36
  const usual = readingPlace({ ...size, foot: null }, WHOLE, type, 900, 3, 0.5)
  expect(readingPlace({ ...size, foot: 800 }, WHOLE, type, 900, 3, 0.5)).toEqual(usual)
  const close = readingPlace({ ...size, foot: 420 }, WHOLE, type, 900, 3, 0.5)
  expect(close.top + tall).toBeLessThan(420)
  expect(close.light.y).toBeLessThan(usual.light.y)
  // No higher than the edge allows: then there are too many numbers.
  expect(readingPlace({ ...size, foot: 100 }, WHOLE, type, 900, 3, 0.5).top).toBeGreaterThan(60)
})

test('words and their light are whole on a screen that shows any part of its picture', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([1920, 1080], [1080, 1920], [3840, 1080], [1280, 1024]),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 5 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      ([width, height], tall, hung, at, lines, filled) => {
        const size = { width: width!, height: height!, foot: null }
        const part = { top: hung * (1 - tall), tall }
        const type = hallType(screen(size), part)
        const wide = filled * type.limit * type.size * 0.57
        const place = readingPlace(size, part, type, wide, lines, at)
        expect(place.left).toBeGreaterThan(0)
        expect(place.left + wide).toBeLessThanOrEqual(width!)
        expect(place.top).toBeGreaterThan(0)
        expect(place.top + lines * type.size * 1.36).toBeLessThan(height! * 0.75)
        expect(place.light.x).toBeGreaterThan(0)
        expect(place.light.x * height!).toBeLessThan(width!)
        expect(place.light.y).toBeGreaterThan(0)
      },
    ),
  )
})
