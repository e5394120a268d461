import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HELD_AFTER_MS, holdKey } from '../../../../client/kiosk/visitor/hold-key.ts'
import { createNearness } from '../../../../client/kiosk/visitor/nearness.ts'

let sounds = 0
let rests = false
let listens = true
const nearness = () =>
  createNearness({ near: (share) => void (sounds = share) }, { near: (now) => void (rests = now) })

beforeEach(() => {
  vi.useFakeTimers()
  sounds = 0
  rests = false
  listens = true
})
afterEach(() => vi.useRealTimers())

test('of two fingers that rest on the glass one may lift: the voice recedes with the last', () => {
  const near = nearness()
  near.hold(1)
  near.hold(2)
  expect([sounds, rests]).toEqual([1, true])
  near.letGo(2)
  expect([sounds, rests]).toEqual([1, true])
  near.letGo(7)
  near.letGo(1)
  expect([sounds, rests]).toEqual([0, false])
})

describe('a key that is held', () => {
  const key = () => holdKey(() => listens, nearness())

  test('[VIS-6] brings the voice nearer as a resting hand does, and lets it recede', () => {
    const held = key()
    held.down('F14')
    vi.advanceTimersByTime(HELD_AFTER_MS - 1)
    expect(sounds).toBe(0)
    vi.advanceTimersByTime(1)
    expect([sounds, rests]).toEqual([1, true])
    held.up('F13')
    expect(sounds).toBe(1)
    held.up('F14')
    expect([sounds, rests]).toEqual([0, false])
  })

  test('does nothing when it is a press, where nobody listens, and when the testimony has ended meanwhile', () => {
    const held = key()
    held.down('F14')
    held.up('F14')
    vi.advanceTimersByTime(5_000)
    expect(sounds).toBe(0)
    held.down('F14')
    listens = false
    vi.advanceTimersByTime(5_000)
    expect(sounds).toBe(0)
    held.down('F14')
    vi.advanceTimersByTime(5_000)
    expect(sounds).toBe(0)
  })

  test('is let go when the page stops hearing the keyboard', () => {
    const held = key()
    held.down('ArrowRight')
    vi.advanceTimersByTime(HELD_AFTER_MS)
    held.lost()
    expect([sounds, rests]).toEqual([0, false])
  })
})
