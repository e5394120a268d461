import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delayAt, frontAt, originOf, trackAt } from '../../../core/show/travelling-change.ts'
import { NOON } from '../../helpers/clock.ts'

const ROOM = { from: 0, to: 12 }
const orange = { from: NOON, theme: 'orange', way: 'along-horizon' as const }
const dusk = { from: 0, theme: 'dusk', way: 'at-once' as const }

describe('a change that travels', () => {
  test('runs two metres a second from one place to both sides', () => {
    const origin = originOf(NOON, ROOM)
    expect(delayAt(NOON, origin, ROOM)).toBe(0)
    expect(delayAt(NOON, origin + 2, ROOM)).toBeCloseTo(1_000, 9)
    expect(delayAt(NOON, origin - 2, ROOM)).toBeCloseTo(1_000, 9)
  })

  test('reaches the façade last, whatever the room and the instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        (at, share, length) => {
          const room = { from: -3, to: length }
          const place = room.from + share * (room.to - room.from)
          expect(delayAt(at, place, room)).toBeLessThan(delayAt(at, 'facade', room))
          expect(originOf(at, room)).toBeGreaterThan(room.from)
          expect(originOf(at, room)).toBeLessThan(room.to)
        },
      ),
    )
  })

  test('begins at each place when the front arrives; what a person asks for begins at once', () => {
    const place = originOf(NOON, ROOM) + 4
    expect(trackAt([dusk, orange], place, ROOM).map((each) => each.from)).toEqual([0, NOON + 2_000])
    const asked = { ...orange, way: 'at-once' as const }
    expect(trackAt([dusk, asked], place, ROOM).map((each) => each.from)).toEqual([0, NOON])
  })

  test('never comes to a place where a later change has overtaken it', () => {
    const white = { from: NOON + 500, theme: 'white', way: 'at-once' as const }
    const far = originOf(NOON, ROOM) + 4
    expect(trackAt([dusk, orange, white], far, ROOM).map((each) => each.theme)).toEqual(['dusk', 'white'])
    const near = originOf(NOON, ROOM)
    expect(trackAt([dusk, orange, white], near, ROOM).map((each) => each.theme)).toEqual([
      'dusk',
      'orange',
      'white',
    ])
  })

  test('has two heads while it is under way, and none before, after, or in a change at once', () => {
    const origin = originOf(NOON, ROOM)
    expect(frontAt([dusk, orange], ROOM, NOON - 1)).toBe(null)
    expect(frontAt([dusk, orange], ROOM, NOON + 1_000)).toEqual({
      at: NOON,
      left: origin - 2,
      right: origin + 2,
    })
    expect(frontAt([dusk, orange], ROOM, NOON + 60_000)).toBe(null)
    expect(frontAt([dusk, { ...orange, way: 'at-once' }], ROOM, NOON + 1_000)).toBe(null)
  })
})
