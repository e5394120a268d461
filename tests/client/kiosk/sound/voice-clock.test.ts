import { expect, test } from 'vitest'
import { voiceClock } from '../../../../client/kiosk/sound/voice-clock.ts'

function clocks() {
  const now = { audio: 0, room: 1_000_000 }
  const clock = voiceClock(
    () => now.audio,
    () => now.room,
  )
  /** Lets time pass in steps of 50 ms; the audio clock may run at its own rate or stand still. */
  const pass = (seconds: number, audioRate: number, roomRate = 1) => {
    for (let i = 0; i < seconds * 20; i++) {
      now.audio += 0.05 * audioRate
      now.room += 50 * roomRate
      clock()
    }
    return clock()
  }
  return { now, clock, pass }
}

test('it follows the audio clock, not the room’s', () => {
  expect(clocks().pass(10, 1.001)).toBeCloseTo(10.01, 6)
})

test('where the audio clock stands still it goes on by the room’s time', () => {
  expect(clocks().pass(10, 0)).toBeGreaterThan(9.3)
})

test('it goes on without a leap when the audio clock comes back', () => {
  const { pass } = clocks()
  pass(2, 1)
  const stalled = pass(5, 0)
  expect(stalled).toBeGreaterThan(6.3)
  expect(pass(1, 1)).toBeCloseTo(stalled + 1, 6)
})

test('a corrected room clock neither turns it back nor throws it far ahead', () => {
  const { now, clock, pass } = clocks()
  const before = pass(3, 0)
  now.room -= 60_000
  expect(clock()).toBe(before)
  now.room += 3_600_000
  expect(clock()).toBeLessThanOrEqual(before + 1)
})
