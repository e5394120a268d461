import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  grantLeases,
  LEASE_MS,
  leaseState,
  mayShow,
  RENEW_EVERY_MS,
  type Clocks,
  type HeldGrant,
} from '../../../core/show/lease.ts'
import { NOON } from '../../helpers/clock.ts'

const told = { id: 'story-a', revision: 2, composite: false, until: null }
const composite = { id: 'first-night-alone', revision: 1, composite: true, until: null }
const MINUTE = 60_000

/** All clocks at one moment, `passed` after the grant. */
function clocks(passed: Partial<Clocks> = {}): Clocks {
  return {
    server: NOON + (passed.server ?? 0),
    monotonic: 5_000 + (passed.monotonic ?? 0),
    wall: NOON + 3_600_000 + (passed.wall ?? 0),
  }
}
/** A screen whose every clock went on by as much. */
const after = (ms: number): Clocks => clocks({ server: ms, monotonic: ms, wall: ms })
const held: HeldGrant = { grant: grantLeases([told, composite], NOON), heard: clocks() }

describe('what the server grants', () => {
  test('[CON-4] a lease lasts fifteen minutes at most and is renewed long before', () => {
    expect(LEASE_MS).toBeLessThanOrEqual(15 * MINUTE)
    expect(RENEW_EVERY_MS * 5).toBeLessThan(LEASE_MS)
    expect(held.grant.leases).toEqual([{ story: 'story-a', revision: 2, until: NOON + LEASE_MS }])
  })

  test('[CON-4] a lease never outlasts the consent, and consent that has ended gets none', () => {
    const soon = { ...told, until: NOON + 4 * MINUTE }
    expect(grantLeases([soon], NOON).leases[0]!.until).toBe(NOON + 4 * MINUTE)
    expect(grantLeases([soon], NOON + 4 * MINUTE).leases).toEqual([])
  })
})

describe('[CON-4] a screen that has lost its server', () => {
  test('shows the story until the lease lapses and not a moment longer', () => {
    expect(mayShow(told, held, after(LEASE_MS - 1))).toBe(true)
    expect(mayShow(told, held, after(LEASE_MS))).toBe(false)
  })

  test('shows no revision but the one that was granted', () => {
    expect(mayShow({ ...told, revision: 3 }, held, after(0))).toBe(false)
    expect(mayShow({ ...told, revision: 1 }, held, after(0))).toBe(false)
  })

  test('shows nothing that was not named', () => {
    expect(mayShow({ ...told, id: 'story-b' }, held, after(0))).toBe(false)
  })

  test('has no lease after it was started again', () => {
    expect(mayShow(told, null, after(0))).toBe(false)
  })

  test('goes on with composites for ever, also after it was started again', () => {
    expect(mayShow(composite, null, after(400 * 86_400_000))).toBe(true)
    expect(mayShow(composite, held, after(400 * 86_400_000))).toBe(true)
  })

  test('cannot be given more time by setting its calendar back', () => {
    expect(mayShow(told, held, clocks({ monotonic: LEASE_MS, wall: -86_400_000, server: 0 }))).toBe(false)
  })

  test('cannot gain time by sleeping: the monotonic clock stood still, the calendar did not', () => {
    expect(mayShow(told, held, clocks({ monotonic: 0, wall: LEASE_MS, server: 0 }))).toBe(false)
  })

  test('believes the server’s clock when that says more has passed', () => {
    expect(mayShow(told, held, clocks({ server: LEASE_MS, monotonic: MINUTE, wall: MINUTE }))).toBe(false)
  })

  test('whatever its clocks do: once the monotonic one has come to the end, nothing is shown', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(), (server, wall, beyond) => {
        const now = clocks({ server, wall, monotonic: LEASE_MS + beyond })
        expect(mayShow(told, held, now)).toBe(false)
      }),
    )
  })
})

test('[CON-4] a lease that came late over a slow wire is counted from when the server wrote it', () => {
  const late: HeldGrant = { grant: held.grant, heard: clocks({ server: 5_000 }) }
  const now = clocks({ server: LEASE_MS, monotonic: LEASE_MS - 5_000, wall: LEASE_MS - 5_000 })
  expect(mayShow(told, late, now)).toBe(false)
})

test('staff see whether a screen holds its leases', () => {
  expect(leaseState([composite], null, after(0))).toBe('none')
  expect(leaseState([composite, told], held, after(0))).toBe('held')
  expect(leaseState([composite, told], held, after(LEASE_MS))).toBe('lapsed')
  expect(leaseState([told], null, after(0))).toBe('lapsed')
})
