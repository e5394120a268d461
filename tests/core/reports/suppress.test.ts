import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST, suppress } from '../../../core/reports/suppress.ts'
import { warmthOf } from '../../../core/reports/warmth.ts'

const line = fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { minLength: 1, maxLength: 24 })

test('[VIS-4] no number below ten is ever shown, in a cell or as a total', () => {
  fc.assert(
    fc.property(line, (counts) => {
      const { cells, total } = suppress(counts)
      for (const shown of [...cells, total]) if (shown !== null) expect(shown).toBeGreaterThanOrEqual(FEWEST)
    }),
  )
})

test('[VIS-4] what is hidden cannot be worked out from the total, not even when some of it is known to be nothing', () => {
  fc.assert(
    fc.property(line, (counts) => {
      const { cells, total } = suppress(counts)
      if (total === null) return
      const hidden = counts.filter((_, i) => cells[i] === null)
      const rest = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
      expect(rest).toBe(hidden.reduce((sum, count) => sum + count, 0))
      if (rest === 0) return
      // Two that are not nothing: moving one visitor from one to the other fits all that is shown as well.
      expect(hidden.filter((count) => count > 0).length).toBeGreaterThan(1)
      expect(rest).toBeGreaterThanOrEqual(FEWEST)
    }),
  )
})

test('what is shown is true, and nothing is hidden that need not be', () => {
  fc.assert(
    fc.property(line, (counts) => {
      const { cells } = suppress(counts)
      for (const [i, cell] of cells.entries()) if (cell !== null) expect(cell).toBe(counts[i])
    }),
  )
  expect(suppress([10, 20, 30])).toEqual({ cells: [10, 20, 30], total: 60 })
  expect(suppress([3, 12, 40])).toEqual({ cells: [null, null, 40], total: 55 })
  expect(suppress([6, 7, 40])).toEqual({ cells: [null, null, 40], total: 53 })
  expect(suppress([0, 0, 40])).toEqual({ cells: [null, null, 40], total: 40 })
  expect(suppress([4])).toEqual({ cells: [null], total: null })
  expect(suppress([0, 4])).toEqual({ cells: [null, null], total: null })
})

test('the horizon gets warmer with every answer and never colder, and never tells a number', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
      expect(warmthOf(more)).toBeGreaterThanOrEqual(warmthOf(fewer))
      expect(warmthOf(more)).toBeLessThanOrEqual(1)
    }),
  )
  expect(warmthOf(0)).toBe(0)
  expect(new Set(Array.from({ length: 2_000 }, (_, n) => warmthOf(n))).size).toBeLessThan(26)
})
