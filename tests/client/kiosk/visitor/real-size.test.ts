import { expect, test } from 'vitest'
import { LARGEST_TOUCH, LARGEST_WORDS, realSize } from '../../../../client/kiosk/visitor/real-size.ts'

/** The style's own numbers, in shares of the shorter side. */
const TOUCH = 0.0605
const BODY = 0.0306

test('[VIS-6] a place to touch is 20 mm on every screen down to 15″, and words keep their real size', () => {
  for (const inches of [27, 24, 21.5, 18.5, 15.6]) {
    const diagonalMm = inches * 25.4
    const size = realSize(diagonalMm, 1920, 1080)
    const heightMm = (diagonalMm * 1080) / Math.hypot(1920, 1080)
    expect(TOUCH * size.touch * heightMm).toBeGreaterThanOrEqual(20)
    if (size.words < LARGEST_WORDS) expect(BODY * size.words * heightMm).toBeGreaterThanOrEqual(10.2)
  }
})

test('an upright screen is measured by its shorter side too', () => {
  expect(realSize(686, 1080, 1920)).toEqual({ words: 1, touch: 1 })
  expect(realSize(396, 1080, 1920)).toEqual(realSize(396, 1920, 1080))
})

test('a large screen, one that nobody measured, and a tiny one stay readable', () => {
  expect(realSize(1397, 3840, 2160)).toEqual({ words: 1, touch: 1 })
  expect(realSize(null, 1920, 1080)).toEqual({ words: 1, touch: 1 })
  expect(realSize(100, 1920, 1080)).toEqual({ words: LARGEST_WORDS, touch: LARGEST_TOUCH })
})
