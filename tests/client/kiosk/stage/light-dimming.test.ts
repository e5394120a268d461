import { describe, expect, test } from 'vitest'
import {
  aimDimming,
  createLightDimming,
  moveDimming,
  settleDimming,
} from '../../../../client/kiosk/stage/light-dimming.ts'

const ASPECT = 16 / 9
const far = { id: 'a', seed: 1, x: 0.3, y: 0.4, near: 0.1 }
const close = { id: 'b', seed: 2, x: 0.7, y: 0.4, near: 0.9 }
const over = (light: typeof far) => ({ x: light.x - 0.05, y: light.y - 0.05, width: 0.1, height: 0.1 })

describe('A light', () => {
  test('hangs as it is where no words stand near it', () => {
    expect(settled(far, [])).toBe(1)
    expect(settled(far, [{ x: 0.6, y: 0.4, width: 0.2, height: 0.2 }])).toBe(1)
  })

  test('is a faint glow under words, but never gone', () => {
    for (const light of [far, close]) {
      expect(settled(light, [over(light)])).toBeLessThan(0.1)
      expect(settled(light, [over(light)])).toBeGreaterThan(0.02)
    }
  })

  test('is dimmed as a whole when words only touch its disc, and the less the farther they stand', () => {
    const boxAt = (gap: number) => [{ x: close.x + gap / ASPECT, y: close.y - 0.05, width: 0.1, height: 0.1 }]
    expect(settled(close, boxAt(0.03))).toBeLessThan(0.1)
    let before = 0
    for (let gap = 0; gap < 0.25; gap += 0.005) {
      const lit = settled(close, boxAt(gap))
      expect(lit).toBeGreaterThanOrEqual(before)
      before = lit
    }
    expect(before).toBe(1)
  })

  test('makes room for words no faster than 400 ms, and comes back slower', () => {
    const dimming = createLightDimming()
    aimDimming(dimming, [far], [over(far)], ASPECT)
    moveDimming(dimming, 0.1)
    expect(dimming.lit[0]).toBeGreaterThan(0.7)
    for (let i = 0; i < 120; i++) moveDimming(dimming, 1 / 60)
    expect(dimming.lit[0]).toBeLessThan(0.05)
    aimDimming(dimming, [far], [], ASPECT)
    for (let i = 0; i < 30; i++) moveDimming(dimming, 1 / 60)
    expect(dimming.lit[0]).toBeLessThan(0.7)
    for (let i = 0; i < 240; i++) moveDimming(dimming, 1 / 60)
    expect(dimming.lit[0]).toBeGreaterThan(0.98)
  })

  test('that was never near words is the same to the bit, whatever time has passed', () => {
    const dimming = createLightDimming()
    for (const elapsed of [0.016, 0.1, 0.033]) moveDimming(dimming, elapsed)
    expect([...dimming.lit].every((each) => each === 1)).toBe(true)
  })
})

function settled(light: typeof far, words: Parameters<typeof aimDimming>[2]): number {
  const dimming = createLightDimming()
  aimDimming(dimming, [light], words, ASPECT)
  settleDimming(dimming)
  return dimming.lit[0]!
}
