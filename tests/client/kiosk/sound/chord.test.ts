import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rootCents, toneAt, voicing } from '../../../../client/kiosk/sound/chord.ts'
import type { Mode } from '../../../../core/model/theme.ts'

const mode: Mode = { ratios: [1, 9 / 8, 6 / 5, 3 / 2, 16 / 9], root: 73.4, brightness: 900, level: 0.5 }
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 })

test('the root is a function of the room’s time alone, and never leaps', () => {
  fc.assert(
    fc.property(instant, (t) => {
      expect(rootCents(t)).toBe(rootCents(t))
      expect(Math.abs(rootCents(t + 50) - rootCents(t))).toBeLessThan(12)
    }),
  )
})

test('the root rests for 26 of its 32 seconds and glides for 6', () => {
  const step = 32_000 * 2
  expect(rootCents(step + 6_000)).toBe(rootCents(step + 31_999))
  expect(rootCents(step + 3_000)).not.toBe(rootCents(step + 6_000))
  expect(rootCents(step + 32_000)).toBeCloseTo(rootCents(step + 31_999), 3)
})

test('every kiosk stands on the same root and fifth and takes its own two tones of the mode above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      const [root, fifth, ...upper] = voicing(mode, seed)
      expect([root, fifth]).toEqual([73.4, 73.4 * 1.5])
      for (const each of upper) {
        const folded = each / 73.4 / 2 ** Math.floor(Math.log2(each / 73.4) + 1e-9)
        expect(mode.ratios.some((ratio) => Math.abs(ratio - folded) < 1e-9)).toBe(true)
        expect(each).toBeLessThan(600)
      }
    }),
  )
  const all = new Set(Array.from({ length: 20 }, (_, seed) => voicing(mode, seed).join()))
  expect(all.size).toBeGreaterThan(5)
})

test('a touch further right is a higher tone of the chord', () => {
  const tones = [0, 0.25, 0.5, 0.75, 1].map((x) => toneAt(mode, x, 10_000))
  expect(tones).toEqual([...tones].sort((a, b) => a - b))
  expect(new Set(tones).size).toBe(5)
})
