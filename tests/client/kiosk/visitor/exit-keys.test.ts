import { expect, test } from 'vitest'
import { exitKeys } from '../../../../client/kiosk/visitor/exit-keys.ts'

test('[VIS-1] three presses of Shift within five seconds leave, two or slower ones do not', () => {
  const pressed = exitKeys()
  expect([0, 2_000, 5_000].map(pressed)).toEqual([false, false, true])
  expect([6_000, 8_000].map(pressed)).toEqual([false, false])
  expect([13_500, 15_000].map(pressed)).toEqual([false, false])
  expect(pressed(16_000)).toBe(true)
})
