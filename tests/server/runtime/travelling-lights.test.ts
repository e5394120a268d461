import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TravellingLight } from '../../../core/model/travelling-light.ts'
import { TravellingLights } from '../../../server/runtime/travelling-lights.ts'
import { makeKiosk, makeLight } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const clock = { offset: 0, now: () => Date.now() }
const ROOM = { from: 0, to: 12 }
const kiosk = makeKiosk({ span: { from: 0, to: 2 } })

let lights: TravellingLights
let sent: TravellingLight[]

beforeEach(() => {
  vi.useFakeTimers({ now: NOON })
  lights = new TravellingLights(clock, () => ROOM)
  sent = []
  lights.onLight.add((light) => sent.push(light))
})
afterEach(() => {
  lights.close()
  vi.useRealTimers()
})

describe('a light that a visitor lets go', () => {
  test('is told to the room once, and to who joins while it is under way', () => {
    const light = makeLight()
    expect(lights.release(kiosk, light).outcome).toBe('sent')
    expect(lights.release(kiosk, light).outcome).toBe('known')
    expect(sent).toEqual([light])
    vi.advanceTimersByTime(10_000)
    expect(lights.underWay()).toEqual([light])
  })

  test('[VIS-4] is forgotten as it leaves the room, also when nobody asks, and so is where it came from', () => {
    lights.release(kiosk, makeLight())
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(60_000)
    // Nothing is left that would ever have to be forgotten.
    expect(vi.getTimerCount()).toBe(0)
    expect(lights.underWay()).toEqual([])
  })

  test('[BOO-3] never sets out from a booth', () => {
    const booth = makeKiosk({ role: 'booth' })
    expect(lights.release(booth, makeLight())).toMatchObject({ outcome: 'refused' })
    expect(sent).toEqual([])
  })

  test.each([
    ['from somewhere else', { x0: 5 }],
    ['in an hour', { tStart: NOON + 3_600_000 }],
    ['an hour ago', { tStart: NOON - 3_600_000 }],
    ['at another pace', { speed: 4 }],
  ])('does not set out %s', (_, over) => {
    expect(lights.release(kiosk, makeLight(over))).toMatchObject({ outcome: 'refused' })
    expect(sent).toEqual([])
  })

  test('is one of at most one in five seconds from a screen, and of 24 in a room', () => {
    lights.release(kiosk, makeLight())
    expect(lights.release(kiosk, makeLight({ id: 'light-b' }))).toMatchObject({ outcome: 'refused' })
    vi.advanceTimersByTime(5_000)
    expect(lights.release(kiosk, makeLight({ id: 'light-c', tStart: Date.now() })).outcome).toBe('sent')
    const outcomes = Array.from({ length: 30 }, (_, i) =>
      lights.release(makeKiosk({ id: `kiosk-${i}` }), makeLight({ id: `light-${i}x`, tStart: Date.now() })),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'sent').length).toBe(22)
    expect(lights.underWay().length).toBe(24)
  })
})
