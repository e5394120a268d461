import { expect, test } from 'vitest'
import { impulse } from '../../../../client/kiosk/sound/room-echo.ts'
import { decibels, rms } from './levels.ts'

const RATE = 48_000

test('the room is the same for the same seed, and another for another', () => {
  expect(impulse(5, RATE, RATE)).toEqual(impulse(5, RATE, RATE))
  expect(impulse(6, RATE, RATE)).not.toEqual(impulse(5, RATE, RATE))
})

test('it has unit energy and has died away by its end', () => {
  const response = impulse(5, 1.6 * RATE, RATE)
  expect(response.reduce((sum, each) => sum + each * each, 0)).toBeCloseTo(1, 4)
  const early = rms(response, 0.05, 0.15, RATE)
  expect(decibels(rms(response, 1.5, 1.6, RATE) / early)).toBeLessThan(-50)
})
