import { beforeEach, expect, test } from 'vitest'
import { createLeaseBook, type LeaseBook } from '../../../../client/kiosk/connection/lease-book.ts'
import { grantLeases, LEASE_MS } from '../../../../core/show/lease.ts'
import { NOON } from '../../../helpers/clock.ts'

const told = { id: 'story-a', revision: 1, composite: false, until: null }
let passed: number
let wallStep: number
let book: LeaseBook
beforeEach(() => {
  passed = 0
  wallStep = 0
  book = createLeaseBook(() => ({
    server: NOON + passed,
    monotonic: passed,
    wall: NOON + passed + wallStep,
  }))
})

test('[CON-4] a page that was just loaded shows no narrator’s story before its server speaks', () => {
  expect(book.permits(told)).toBe(false)
  expect(book.state([told])).toBe('lapsed')
})

test('[CON-4] renewed every minute it goes on; then the server is gone and it lapses by itself', () => {
  for (let minute = 0; minute < 60; minute++) {
    passed = minute * 60_000
    book.take(grantLeases([told], NOON + passed))
    expect(book.permits(told)).toBe(true)
  }
  const last = passed
  passed = last + LEASE_MS - 1
  expect(book.permits(told)).toBe(true)
  passed = last + LEASE_MS
  expect(book.permits(told)).toBe(false)
})

test('[CON-4] a grant that no longer names a story ends its lease at once', () => {
  book.take(grantLeases([told], NOON))
  book.take(grantLeases([], NOON))
  expect(book.permits(told)).toBe(false)
})

test('[CON-4] a calendar that is set back a day gives nothing', () => {
  book.take(grantLeases([told], NOON))
  wallStep = -86_400_000
  passed = LEASE_MS
  expect(book.permits(told)).toBe(false)
})

test('says once that something has turned, so that the screen looks again when a lease ends', () => {
  book.take(grantLeases([told], NOON))
  expect([book.hasTurned([told]), book.hasTurned([told])]).toEqual([true, false])
  passed = LEASE_MS
  expect([book.hasTurned([told]), book.hasTurned([told])]).toEqual([true, false])
})
