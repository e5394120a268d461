import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  errorBound,
  serverTime,
  SLEW_RATE,
  takeExchange,
  type ClockEstimate,
} from '../../../core/sync/clock-estimate.ts'

const EPOCH = 1_764_000_000_000

/** A server whose clock is `offset` ahead and runs `rate` faster than the local one. */
function server(offset: number, rate: number) {
  const at = (local: number): number => EPOCH + offset + local * (1 + rate)
  const exchange = (t0: number, out: number, thinks: number, back: number) => {
    const t1 = at(t0 + out)
    const t2 = at(t0 + out + thinks)
    return { t0, t1, t2, t3: t0 + out + thinks + back }
  }
  return { at, exchange }
}

/** Pseudo-random numbers 0–1 (mulberry32), so that a failure can be repeated. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Five exchanges in the first second, then one each second, over a network described by `delay`. */
function run(seconds: number, of: ReturnType<typeof server>, delay: () => [number, number]): ClockEstimate {
  let estimate: ClockEstimate | null = null
  for (let i = 0; i < seconds + 4; i++) {
    const t0 = i < 5 ? i * 200 : (i - 4) * 1_000
    const [out, back] = delay()
    estimate = takeExchange(estimate, of.exchange(t0, out, 0.1, back))
  }
  return estimate!
}

test('on a quiet wire the kiosk knows the time within a tenth of a millisecond', () => {
  const of = server(12_345.678, 0.00002)
  const random = dice(1)
  const estimate = run(60, of, () => [0.2 + random() * 0.1, 0.2 + random() * 0.1])
  expect(Math.abs(serverTime(estimate, 60_500) - of.at(60_500))).toBeLessThan(0.1)
})

test('Wi-Fi jitter with long tails leaves the error below two milliseconds', () => {
  const of = server(-88_000, -0.00004)
  const errors: number[] = []
  for (let seed = 1; seed <= 20; seed++) {
    const random = dice(seed)
    const tail = () => 1 + random() + (random() < 0.3 ? random() * 60 : 0)
    const estimate = run(60, of, () => [tail(), tail()])
    errors.push(Math.abs(serverTime(estimate, 60_500) - of.at(60_500)))
  }
  expect(Math.max(...errors)).toBeLessThan(2)
})

test('a lopsided path costs no more than half the round trip', () => {
  const of = server(500, 0)
  const random = dice(7)
  const estimate = run(60, of, () => [1 + random() * 0.2, 21 + random() * 0.2])
  const error = Math.abs(serverTime(estimate, 60_000) - of.at(60_000))
  expect(error).toBeLessThan(11.2)
  expect(error).toBeLessThanOrEqual(errorBound(estimate, 60_000))
})

test('a drifting crystal is followed, also while nobody answers for a minute', () => {
  const of = server(0, 0.0001)
  const random = dice(3)
  const estimate = run(120, of, () => [0.5 + random() * 0.2, 0.5 + random() * 0.2])
  expect(Math.abs(serverTime(estimate, 180_000) - of.at(180_000))).toBeLessThan(1)
})

test('after the first sync the shown time is slewed, never stepped, by a better exchange', () => {
  const of = server(1_000, 0)
  let estimate = run(10, of, () => [20, 2])
  const before = serverTime(estimate, 10_999)
  estimate = takeExchange(estimate, of.exchange(10_999, 0.1, 0, 0.1))!
  expect(Math.abs(serverTime(estimate, 10_999.2) - before - 0.2)).toBeLessThan(0.01)
  const gained = serverTime(estimate, 11_999.2) - serverTime(estimate, 10_999.2)
  expect(Math.abs(gained - 1_000)).toBeLessThanOrEqual(1_000 * SLEW_RATE + 0.01)
})

test('after a suspend the clock steps at once', () => {
  const of = server(0, 0)
  let estimate = run(30, of, () => [1, 1])
  const later = server(3_600_000, 0)
  estimate = takeExchange(estimate, later.exchange(31_000, 1, 0, 1))!
  expect(Math.abs(serverTime(estimate, 31_002) - later.at(31_002))).toBeLessThan(1)
})

test('an exchange that cannot have happened is ignored', () => {
  const estimate = run(5, server(0, 0), () => [1, 1])
  for (const impossible of [
    { t0: 10_000, t1: EPOCH, t2: EPOCH - 1, t3: 10_001 },
    { t0: 10_000, t1: EPOCH, t2: EPOCH, t3: 9_000 },
    { t0: 10_000, t1: EPOCH, t2: EPOCH + 500, t3: 10_001 },
    { t0: 10_000, t1: NaN, t2: NaN, t3: 10_001 },
  ])
    expect(takeExchange(estimate, impossible)).toBe(estimate)
})

test('the reported bound holds for any delays, and time never runs backwards after the first sync', () => {
  const delay = fc.double({ min: 0.05, max: 400, noNaN: true })
  const scenario = fc.record({
    offset: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    rate: fc.double({ min: -0.0005, max: 0.0005, noNaN: true }),
    delays: fc.array(fc.tuple(delay, delay), { minLength: 6, maxLength: 80 }),
  })
  fc.assert(
    fc.property(scenario, ({ offset, rate, delays }) => {
      const of = server(offset, rate)
      let estimate: ClockEstimate | null = null
      let local = 0
      let shown = -Infinity
      for (const [index, [out, back]] of delays.entries()) {
        const exchange = of.exchange(local, out, 0.2, back)
        if (estimate !== null && index > 5) {
          const now = serverTime(estimate, exchange.t3)
          expect(now).toBeGreaterThan(shown)
          shown = now
        }
        estimate = takeExchange(estimate, exchange)!
        const error = Math.abs(serverTime(estimate, exchange.t3) - of.at(exchange.t3))
        expect(error).toBeLessThanOrEqual(errorBound(estimate, exchange.t3) + 0.01)
        if (index > 5) {
          expect(serverTime(estimate, exchange.t3)).toBeGreaterThanOrEqual(shown - 1e-3)
          shown = serverTime(estimate, exchange.t3)
        }
        local = Math.max(exchange.t3, local + (index < 4 ? 200 : 1_000))
      }
    }),
    { numRuns: 60 },
  )
})
