import { expect, test } from 'vitest'
import { createChanges } from '../../../../client/kiosk/sound/changes.ts'

const plain = (value: number) => value

test('before its instant a change is not felt, after its fade it is complete', () => {
  const changes = createChanges(0)
  changes.ask(10, 1_000, 500)
  expect([0, 1_000, 1_250, 1_500, 9_000].map((t) => changes.at(t, plain))).toEqual([0, 0, 5, 10, 10])
})

test('a change asked for in the past is where it should be by now', () => {
  const changes = createChanges(0)
  changes.ask(10, -5_000, 10_000)
  expect(changes.at(0, plain)).toBe(5)
})

test('a change that interrupts another begins where that one is, without a leap', () => {
  const changes = createChanges(0)
  changes.ask(10, 0, 1_000)
  changes.ask(0, 500, 1_000)
  let last = 0
  for (let t = 0; t <= 2_000; t += 10) {
    const value = changes.at(t, plain)
    expect(Math.abs(value - last)).toBeLessThan(0.2)
    last = value
  }
  expect(last).toBe(0)
})

test('however many were asked for, the last one stands', () => {
  const changes = createChanges(0)
  for (let i = 1; i <= 50; i++) changes.ask(i, i * 1_000, 100)
  expect(changes.at(60_000, plain)).toBe(50)
})
