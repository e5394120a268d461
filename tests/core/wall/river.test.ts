import { expect, test } from 'vitest'
import { riverAt } from '../../../core/wall/river.ts'

test('it goes on without a seam, is the same everywhere, and leaves room for the dark', () => {
  let lowest = Infinity
  let highest = -Infinity
  let step = 0
  for (let x = 0; x < 20; x += 0.01) {
    const here = riverAt(x, 0.3)
    lowest = Math.min(lowest, here)
    highest = Math.max(highest, here)
    step = Math.max(step, Math.abs(riverAt(x + 0.01, 0.3) - here))
  }
  expect(lowest).toBeLessThan(0.1)
  expect(highest).toBeGreaterThan(0.5)
  expect(highest).toBeLessThan(1.6)
  expect(step).toBeLessThan(0.12)
})
