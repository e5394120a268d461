import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HORIZON, RING_ROOM } from '../../../../client/kiosk/scenes/lights/measures.ts'
import { ringAcross, ringDown } from '../../../../client/kiosk/scenes/lights/ring-place.ts'
import { SKY } from '../../../../client/kiosk/stage/light-layout.ts'

const CLOSE = 1e-9
/** A screen that shows all of its picture. */
const ALL = { partTop: 0, partTall: 1 }
const share = fc.double({ min: SKY.left, max: SKY.right, noNaN: true })

test('on a lying picture a ring opens whole, in the half that its words leave to it', () => {
  fc.assert(
    fc.property(share, fc.double({ min: 4 / 3, max: 32 / 9, noNaN: true }), (left, aspect) => {
      const x = left * aspect
      const ring = x + ringAcross(x, aspect, ALL)
      expect(ring).toBeGreaterThanOrEqual(RING_ROOM - CLOSE)
      expect(ring).toBeLessThanOrEqual(aspect - RING_ROOM + CLOSE)
      // As `sideOf` places the words.
      if (left < 0.5) expect(ring + RING_ROOM).toBeLessThanOrEqual(aspect / 2 + CLOSE)
      else expect(ring - RING_ROOM).toBeGreaterThanOrEqual(aspect / 2 - CLOSE)
    }),
  )
})

test('on an upright picture words stand beneath, and a ring opens where its light hangs, inside the picture', () => {
  const aspect = 9 / 16
  expect(ringAcross(aspect / 2, aspect, ALL)).toBe(0)
  expect(0.03 + ringAcross(0.03, aspect, ALL)).toBeCloseTo(RING_ROOM, 9)
})

test('a light that hangs clear of all that opens where it is', () => {
  expect(ringAcross(0.4, 16 / 9, ALL)).toBe(0)
  expect(ringDown(0.3, 16 / 9, ALL)).toBe(0)
  expect(0.05 + ringDown(0.05, 16 / 9, ALL)).toBeCloseTo(RING_ROOM, 9)
})

test('on a screen that shows a part of its picture a ring opens whole on its glass', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      share,
      fc.constantFrom(16 / 9, 4 / 3, 9 / 16, 32 / 9),
      (partTall, hung, down, left, glass) => {
        const seen = { partTop: hung * (1 - partTall), partTall }
        const y = seen.partTop + down * partTall
        const ring = y + ringDown(y, glass * partTall, seen)
        expect(ring).toBeGreaterThanOrEqual(seen.partTop + RING_ROOM - CLOSE)
        expect(ring).toBeLessThanOrEqual(seen.partTop + partTall - RING_ROOM + CLOSE)
        const aspect = glass * partTall
        fc.pre(aspect > 2 * RING_ROOM)
        const x = left * aspect
        const across = x + ringAcross(x, aspect, seen)
        expect(across).toBeGreaterThanOrEqual(RING_ROOM - CLOSE)
        expect(across).toBeLessThanOrEqual(aspect - RING_ROOM + CLOSE)
        // Words of an upright screen stand beneath, not beside it.
        if (glass < 1) expect(Math.abs(across - x)).toBeLessThanOrEqual(RING_ROOM)
      },
    ),
  )
})

test('a light over the horizon rises as it gathers: above what is asked there, upright above all words', () => {
  fc.assert(
    fc.property(fc.double({ min: SKY.top, max: SKY.bottom, noNaN: true }), (y) => {
      const lowest = (aspect: number) => y + ringDown(y, aspect, ALL) + RING_ROOM
      expect(lowest(16 / 9)).toBeLessThanOrEqual(HORIZON)
      expect(lowest(9 / 16)).toBeLessThanOrEqual(0.5 + CLOSE)
    }),
  )
})
