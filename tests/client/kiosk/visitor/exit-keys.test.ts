import { expect, test } from 'vitest'
import { exitKeys } from '../../../../client/kiosk/visitor/exit-keys.ts'

test('[VIS-1] three presses of Shift within five seconds leave, two or slower ones do not', () => {
  const { shift } = exitKeys()
  expect([0, 2_000, 5_000].map(shift)).toEqual([false, false, true])
  expect([6_000, 8_000].map(shift)).toEqual([false, false])
  expect([13_500, 15_000].map(shift)).toEqual([false, false])
  expect(shift(16_000)).toBe(true)
})

test('[BOO-1] a capital letter is no press of its own: nobody loses a text by writing it', () => {
  const keys = exitKeys()
  for (let at = 0; at < 5_000; at += 200) {
    expect(keys.shift(at)).toBe(false)
    keys.capital()
  }
  expect([5_000, 5_100, 5_200].map(keys.shift)).toEqual([false, false, true])
})
