import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyLive, parseLive, reduceLive, type LiveState } from '../../../client/console/live/live-state.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeKioskView, makeReport, makeReportKiosk, makeRoomState } from './console-builders.ts'

function take(state: LiveState, name: string, payload: unknown, at = 1_000): LiveState {
  return reduceLive(state, parseLive(name, payload, at))
}

const known = take(take(emptyLive(0), 'rooms', { serverTime: NOON, rooms: [makeRoomState()] }), 'kiosks', {
  serverTime: NOON,
  scope: 'all',
  kiosks: [makeKioskView()],
  gone: [],
})

describe('what the console knows', () => {
  test('a message that does not fit changes nothing but the count of those', () => {
    const names = fc.constantFrom('rooms', 'room', 'kiosks', 'report', 'signed-in', '__proto__')
    fc.assert(
      fc.property(names, fc.anything(), (name, payload) => {
        const next = take(known, name, payload)
        expect(next).toEqual({ ...known, refused: known.refused + 1 })
      }),
    )
  })

  test('one wrong field refuses the whole message', () => {
    const wrong = { serverTime: NOON, room: { ...makeRoomState(), volume: 'loud' } }
    expect(take(known, 'room', wrong)).toEqual({ ...known, refused: 1 })
    const extra = { serverTime: NOON, room: { ...makeRoomState(), theme: 'orange', secret: 1 } }
    expect(take(known, 'room', extra).rooms.get('hall')?.theme).toBe('dusk')
  })

  test('a room that arrives late does not undo a later one', () => {
    const later = take(known, 'room', { serverTime: NOON, room: makeRoomState({ seq: 5, theme: 'orange' }) })
    const stale = take(later, 'room', { serverTime: NOON, room: makeRoomState({ seq: 4, theme: 'white' }) })
    expect(stale.rooms.get('hall')).toMatchObject({ seq: 5, theme: 'orange' })
    const led = take(later, 'room', { serverTime: NOON, room: makeRoomState({ epoch: 2, seq: 1 }) })
    expect(led.rooms.get('hall')).toMatchObject({ epoch: 2, theme: 'dusk' })
  })

  test('kiosks are changed, added and removed one by one, or all at once', () => {
    const changed = take(known, 'kiosks', {
      serverTime: NOON,
      scope: 'changed',
      kiosks: [makeKioskView({ id: 'kiosk-b', name: 'Wall' })],
      gone: ['kiosk-a'],
    })
    expect([...changed.kiosks.keys()]).toEqual(['kiosk-b'])
    const all = take(changed, 'kiosks', { serverTime: NOON, scope: 'all', kiosks: [], gone: [] })
    expect(all.kiosks.size).toBe(0)
  })

  test('[VEN-3] a report that left the server earlier does not take back what a later one said', () => {
    const drawn = makeReport({
      kiosks: [makeReportKiosk({ received: NOON, applied: NOON, rendered: NOON })],
      done: true,
    })
    const earlier = makeReport({ kiosks: [makeReportKiosk({ received: NOON })] })
    const state = take(take(known, 'report', { report: drawn }), 'report', { report: earlier })
    expect(state.reports).toEqual([drawn])
  })

  test('the moment of losing the server is kept until it is back, however often it fails again', () => {
    const lost = reduceLive(reduceLive(known, { kind: 'lost', at: 100 }), { kind: 'lost', at: 900 })
    expect(lost.link).toEqual({ state: 'lost', since: 100 })
    expect(reduceLive(lost, { kind: 'connected' }).link).toEqual({ state: 'connected' })
  })
})
