import { expect, test } from 'vitest'
import { Attempts } from '../../../server/access/attempts.ts'

test('[SEC-2] after so many failures one waits until the window since the first has passed', () => {
  const attempts = new Attempts(3, 1_000)
  for (const at of [0, 100, 200]) {
    expect(attempts.wait('aliya', at)).toBe(0)
    attempts.failed('aliya', at)
  }
  expect(attempts.wait('aliya', 300)).toBe(700)
  expect(attempts.wait('bolat', 300)).toBe(0)
  expect(attempts.wait('aliya', 1_000)).toBe(0)
  attempts.failed('aliya', 1_000)
  expect(attempts.wait('aliya', 1_001)).toBe(0)
})

test('[SEC-2] a success forgets the failures before it', () => {
  const attempts = new Attempts(1, 1_000)
  attempts.failed('aliya', 0)
  attempts.succeeded('aliya')
  expect(attempts.wait('aliya', 1)).toBe(0)
})
