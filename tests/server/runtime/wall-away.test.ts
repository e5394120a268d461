import { expect, test, vi } from 'vitest'
import type { Kiosk } from '../../../core/model/kiosk.ts'
import { USUAL_SETTINGS } from '../../../core/model/kiosk-settings.ts'
import { KioskFleet, WALL_AWAY_MS, WALL_UNSEEN_MS } from '../../../server/runtime/kiosk-fleet.ts'
import type { KioskRegister } from '../../../server/ports/register.ts'

const SPANS = [
  { from: 0, to: 2 },
  { from: 2.03, to: 4.03 },
]

const makeKiosk = (over: Partial<Kiosk>): Kiosk => ({
  id: 'screen',
  roomId: 'hall',
  name: 'Screen',
  role: 'listening',
  audio: 'none',
  span: SPANS[0]!,
  stand: { y: 0, turn: 0 },
  settings: USUAL_SETTINGS,
  pairedAt: 0,
  revokedAt: null,
  ...over,
})

function fleetOf(kiosks: readonly Kiosk[]) {
  let now = 1_000_000
  const clock = { now: () => now, monotonic: () => now }
  const records = kiosks.map((kiosk) => ({ kiosk, demonstration: false }))
  const fleet = new KioskFleet(
    { change: async () => undefined } as unknown as KioskRegister,
    clock as never,
    records as never,
    () => null,
  )
  return { fleet, later: (ms: number) => (now += ms) }
}

test('a screen of the wall that has gone leaves its lights to the others after minutes, and has them back at once', () => {
  const walls = SPANS.map((span, i) => makeKiosk({ id: `wall-${i}`, roomId: 'hall', role: 'wall', span }))
  const { fleet, later } = fleetOf([...walls, makeKiosk({ id: 'other', roomId: 'hall', role: 'listening' })])
  fleet.connected('wall-0', 'a')
  fleet.connected('wall-1', 'b')
  later(WALL_AWAY_MS * 2)
  expect(fleet.away('hall')).toEqual([])
  fleet.disconnected('wall-1', 'b')
  later(WALL_UNSEEN_MS)
  expect(fleet.away('hall', WALL_UNSEEN_MS)).toEqual([SPANS[1]])
  later(WALL_AWAY_MS - WALL_UNSEEN_MS - 1)
  expect(fleet.away('hall')).toEqual([])
  later(1)
  expect(fleet.away('hall')).toEqual([SPANS[1]])
  expect(fleet.walls('hall')).toEqual(SPANS)
  fleet.connected('wall-1', 'c')
  expect(fleet.away('hall')).toEqual([])
})

test('a screen that has not come since the server began is waited for as long, and two in one place are one', () => {
  const walls = SPANS.map((span, i) => makeKiosk({ id: `wall-${i}`, roomId: 'hall', role: 'wall', span }))
  const spare = makeKiosk({ id: 'spare', roomId: 'hall', role: 'wall', span: SPANS[1]! })
  const { fleet, later } = fleetOf([...walls, spare])
  fleet.connected('wall-0', 'a')
  expect(fleet.away('hall')).toEqual([])
  later(WALL_AWAY_MS)
  expect(fleet.away('hall')).toEqual([SPANS[1]])
  fleet.connected('spare', 'b')
  expect(fleet.away('hall')).toEqual([])
})

test('where staff measured a screen its room is told at once where its glass hangs, and who is gone is named by place', async () => {
  const walls = SPANS.map((span, i) => makeKiosk({ id: `wall-${i}`, roomId: 'hall', role: 'wall', span }))
  const { fleet, later } = fleetOf(walls)
  const placed = vi.fn()
  fleet.onPlaced.add(placed)
  expect(fleet.walls('hall')).toEqual(SPANS)
  const left = walls[0]!
  const glass = { low: 0.6, high: 1.95 }
  await fleet.change({ ...left, settings: { ...left.settings, glass } })
  expect(placed).toHaveBeenCalledWith('hall')
  expect(fleet.walls('hall')).toEqual([{ ...SPANS[0], glass }, ...SPANS.slice(1)])
  later(WALL_AWAY_MS)
  expect(fleet.away('hall')).toEqual(SPANS)
})
