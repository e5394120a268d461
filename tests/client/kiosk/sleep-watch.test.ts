import { expect, test } from 'vitest'
import { createProblems, TOLD_FOR_MS } from '../../../client/kiosk/problems.ts'
import { sleepWatch } from '../../../client/kiosk/sleep-watch.ts'

const HOUR = 3_600_000

test('a page that stood still for an hour says so, whichever of its clocks went on', () => {
  for (const ran of [HOUR, 1_000]) {
    const woke = sleepWatch()
    expect(woke(0, 1_000_000)).toBe(null)
    expect(woke(1_000, 1_001_000)).toBe(null)
    expect(woke(1_000 + ran, 1_001_000 + HOUR)).toEqual({ what: 'slept', left: true })
    expect(woke(2_000 + ran, 1_002_000 + HOUR)).toBe(null)
  }
})

test('after a standstill shorter than the patience with whoever writes, they are still here (VIS-7)', () => {
  const woke = sleepWatch()
  woke(0, HOUR)
  expect(woke(150_000, HOUR + 150_000)).toEqual({ what: 'slept', left: false })
  expect(woke(315_000, HOUR + 315_000)).toEqual({ what: 'slept', left: true })
})

test('a clock that is set back or ahead says so, one that is slewed does not', () => {
  const woke = sleepWatch()
  woke(0, HOUR)
  expect(woke(1_000, HOUR + 1_040)).toBe(null)
  expect(woke(2_000, 40)).toEqual({ what: 'clock-jumped' })
  expect(woke(3_000, 1_040)).toBe(null)
  expect(woke(4_000, 12_040)).toEqual({ what: 'clock-jumped' })
})

test('a problem is told until it heals, or for ten minutes', () => {
  let now = 0
  const problems = createProblems(() => now)
  problems.tell('stuck-touch')
  problems.tell('fonts')
  problems.heal('fonts')
  expect(problems.list()).toEqual(['stuck-touch'])
  now = TOLD_FOR_MS + 1
  expect(problems.list()).toEqual([])
})

test('what passes by itself can be told for a shorter time', () => {
  let now = 0
  const problems = createProblems(() => now)
  problems.tell('many-touches', 60_000)
  problems.tell('reading')
  now = 60_001
  expect(problems.list()).toEqual(['reading'])
})
