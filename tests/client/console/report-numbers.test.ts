import { expect, test } from 'vitest'
import { grouped, shareWords } from '../../../client/console/reports/report-numbers.ts'
import { withComma, withPoint } from '../../../client/console/words/decimal.ts'

test('numbers are grouped, in tables as in sums', () => {
  expect([0, 999, 1_035, 1_234_567].map(grouped)).toEqual(['0', '999', '1\u202f035', '1\u202f234\u202f567'])
})

test('a share is written as the language writes it, and is never rounded up to all', () => {
  expect(shareWords(48, 1_440, withComma)).toBe('3,3 %')
  expect(shareWords(48, 1_440, withPoint)).toBe('3.3 %')
  expect(shareWords(99_999, 100_000, withComma)).toBe('99,9 %')
  expect(shareWords(1_440, 1_440, withComma)).toBe('100 %')
  expect(shareWords(0, 0, withComma)).toBe('–')
})
