import { expect, test } from 'vitest'
import { glowShares } from '../../../client/console/lighting/plan/plan-glow.ts'

const row = (count: number, step: number) =>
  Array.from({ length: count }, (_, i) => ({ px: i * step, py: 50, radius: 60 }))

test('a lamp by itself lights the floor with all its light', () => {
  expect([...glowShares(row(3, 200))]).toEqual([1, 1, 1])
  expect([...glowShares([])]).toEqual([])
})

test('the closer lamps hang, the less each keeps, so that their colour does not burn out', () => {
  const shares = [40, 20, 10, 2].map((step) => glowShares(row(31, step))[15]!)
  shares.slice(1).forEach((share, i) => expect(share).toBeLessThan(shares[i]!))
  expect(shares.at(-1)).toBeGreaterThan(0)
  // At the end of the row fewer come together.
  const ten = glowShares(row(31, 10))
  expect(ten[0]).toBeGreaterThan(ten[15]!)
})

test('thousands of lamps on one another are counted in no time worth speaking of', () => {
  const shares = glowShares(
    Array.from({ length: 10_000 }, (_, i) => ({
      px: (i % 100) * 9,
      py: Math.floor(i / 100) * 6,
      radius: 14,
    })),
  )
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
})
