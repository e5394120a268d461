import { describe, expect, test } from 'vitest'
import {
  aimMask,
  createWordMask,
  MASK_HEIGHT,
  MASK_WIDTH,
  moveMask,
  settleMask,
  type WordMask,
} from '../../../../client/kiosk/stage/word-mask.ts'

const ASPECT = 16 / 9
const light = { id: 'a', seed: 1, x: 0.5, y: 0.4, near: 0.5 }

describe('The picture may be bright', () => {
  test('around a light, and nowhere else', () => {
    const mask = settled([])
    expect(byteAt(mask, 0.5, 0.4)).toBe(255)
    expect(byteAt(mask, 0.5, 0.9)).toBe(0)
    expect(byteAt(mask, 0.1, 0.4)).toBe(0)
  })

  test('around a light on its way, wherever no words stand', () => {
    const mask = settled([{ x: 0.45, y: 0.6, width: 0.2, height: 0.1 }])
    expect(byteAt(mask, 0.2, 0.65, 1)).toBe(255)
    expect(byteAt(mask, 0.5, 0.65, 1)).toBe(0)
  })

  test('never under words, not even where they lie over a light', () => {
    const box = { x: 0.45, y: 0.35, width: 0.2, height: 0.1 }
    const mask = settled([box])
    for (let x = box.x; x <= box.x + box.width; x += 0.005) {
      for (let y = box.y; y <= box.y + box.height; y += 0.005)
        expect([byteAt(mask, x, y), byteAt(mask, x, y, 1)]).toEqual([0, 0])
    }
  })

  test('and a light that words come to cover dims in half a second, not at once', () => {
    const mask = settled([])
    aimMask(mask, [light], [{ x: 0, y: 0, width: 1, height: 1 }], ASPECT, 1)
    moveMask(mask, 0.1)
    expect(byteAt(mask, 0.5, 0.4)).toBeGreaterThan(180)
    for (let i = 0; i < 5; i++) moveMask(mask, 0.1)
    expect(Math.max(...mask.bytes)).toBe(0)
    expect(moveMask(mask, 0.1)).toBe(false)
  })
})

function settled(words: Parameters<typeof aimMask>[2]): WordMask {
  const mask = createWordMask()
  aimMask(mask, [light], words, ASPECT, 1)
  settleMask(mask)
  return mask
}

/** The brightest of the texels that interpolation at this place can touch. */
function byteAt(mask: WordMask, x: number, y: number, channel: 0 | 1 = 0): number {
  const column = x * MASK_WIDTH - 0.5
  const row = y * MASK_HEIGHT - 0.5
  const bytes = [0, 1].flatMap((dx) =>
    [0, 1].map((dy) => {
      const c = Math.min(MASK_WIDTH - 1, Math.max(0, Math.floor(column) + dx))
      const r = Math.min(MASK_HEIGHT - 1, Math.max(0, Math.floor(row) + dy))
      return mask.bytes[(r * MASK_WIDTH + c) * 2 + channel]!
    }),
  )
  return Math.max(...bytes)
}

test('on a low glass the dark around words is as narrow as they are small, and never less than the map can tell', () => {
  const words = [{ x: 0.4, y: 0.4, width: 0.2, height: 0.05 }]
  /** How many rows below the words may not be wholly bright. */
  const dark = (tall: number) => {
    const mask = createWordMask()
    aimMask(mask, [], words, ASPECT * tall, tall)
    let rows = 0
    for (let row = Math.ceil(0.45 * MASK_HEIGHT); row < MASK_HEIGHT; row++)
      if (mask.target[(row * MASK_WIDTH + MASK_WIDTH / 2) * 2 + 1]! < 1) rows += 1
    return rows
  }
  expect(dark(1)).toBeGreaterThan(dark(0.4))
  expect(dark(0.4)).toBeGreaterThanOrEqual(dark(0.1))
  expect(dark(0.1)).toBeGreaterThanOrEqual(2)
})
