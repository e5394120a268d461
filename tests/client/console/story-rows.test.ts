import { expect, test } from 'vitest'
import { rowAfter } from '../../../client/console/stories/row-after.ts'

const HEIGHT = 380

test('keys lead through a list of two thousand, and never out of it', () => {
  expect(rowAfter('ArrowDown', 0, 2_000, HEIGHT)).toBe(1)
  expect(rowAfter('ArrowUp', 0, 2_000, HEIGHT)).toBe(0)
  expect(rowAfter('End', 3, 2_000, HEIGHT)).toBe(1_999)
  expect(rowAfter('ArrowDown', 1_999, 2_000, HEIGHT)).toBe(1_999)
  expect(rowAfter('Home', 1_999, 2_000, HEIGHT)).toBe(0)
})

test('a page is what stands in sight less one row, however low the list is', () => {
  expect(rowAfter('PageDown', 10, 2_000, HEIGHT)).toBe(14)
  expect(rowAfter('PageUp', 10, 2_000, HEIGHT)).toBe(6)
  expect(rowAfter('PageDown', 10, 2_000, 0)).toBe(11)
})

test('every other key is left to whoever else listens', () => {
  for (const code of ['Enter', 'Space', 'Tab', 'KeyC']) expect(rowAfter(code, 5, 2_000, HEIGHT)).toBeNull()
})
