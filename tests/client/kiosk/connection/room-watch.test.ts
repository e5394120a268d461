import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextEdge } from '../../../../client/kiosk/connection/next-edge.ts'
import { watchRoom } from '../../../../client/kiosk/connection/room-watch.ts'
import type { OnAt } from '../../../../core/show/on-at.ts'
import type { Claim, RoomState } from '../../../../core/show/room-state.ts'
import { makeEvening, makeInterval, makeProgramme } from '../../../helpers/builders.ts'

const NOW = 1_764_000_000_000
const programme = makeProgramme([
  makeInterval({ from: NOW - 3_600_000, to: NOW + 60_000, rule: 'day' }),
  makeInterval({ from: NOW + 60_000, to: NOW + 3_600_000, theme: 'orange', rule: 'campaign', beat: ['day'] }),
])

function themeClaim(overrides: Partial<Claim & { aspect: 'theme' }> = {}): Claim {
  return {
    aspect: 'theme',
    value: 'white',
    seq: 1,
    cueId: 'cue-1',
    level: 'person',
    origin: { kind: 'person', id: 'anna' },
    from: NOW + 250,
    until: NOW + 20_000,
    fadeMs: 3_000,
    outMs: 3_000,
    ...overrides,
  }
}

const room = (...claims: Claim[]): RoomState => ({
  roomId: 'hall',
  epoch: 1,
  seq: 1,
  claims,
  withdrawn: [],
  lights: [],
  silences: [],
  show: null,
})

beforeEach(() => void vi.useFakeTimers({ now: NOW }))
afterEach(() => void vi.useRealTimers())

test('the next edge is the nearest beginning or end of a claim or of the programme', () => {
  const state = room(themeClaim())
  expect(nextEdge(state, programme, NOW)).toBe(NOW + 250)
  expect(nextEdge(state, programme, NOW + 250)).toBe(NOW + 20_000)
  expect(nextEdge(state, programme, NOW + 20_000)).toBe(NOW + 60_000)
  expect(nextEdge(state, programme, NOW + 60_000)).toBe(null)
})

test('a silent minute begins and ends by itself', () => {
  const silences = [{ from: NOW + 5_000, direction: 'left' as const }]
  const silent = makeProgramme(programme.intervals, { evening: makeEvening({ silences }) })
  expect(nextEdge(room(), silent, NOW)).toBe(NOW + 5_000)
  expect(nextEdge(room(), silent, NOW + 5_000)).toBe(NOW + 60_000)
  expect(nextEdge(room(), silent, NOW + 60_000)).toBe(NOW + 65_000)
})

test('[END-2] an override expires and the programme goes on without any message', () => {
  const seen: [number, string][] = []
  const show = (on: OnAt, t: number) => {
    if (seen.at(-1)?.[1] !== on.theme.value) seen.push([t - NOW, on.theme.value])
  }
  const state = room(themeClaim())
  const watch = watchRoom({ state: () => state, programme: () => programme }, () => Date.now(), show)
  watch.look()
  vi.advanceTimersByTime(120_000)
  watch.dispose()
  expect(seen).toEqual([
    [0, 'dusk'],
    [250, 'white'],
    [20_000, 'dusk'],
    [60_000, 'orange'],
  ])
  expect(vi.getTimerCount()).toBe(0)
})

test('a clock that was set right is noticed within ten seconds', () => {
  let skew = -30_000
  const seen: string[] = []
  const watch = watchRoom(
    { state: () => room(), programme: () => programme },
    () => Date.now() + skew,
    (on) => seen.push(on.theme.value),
  )
  watch.look()
  skew = 60_000
  vi.advanceTimersByTime(10_000)
  watch.dispose()
  expect(seen.at(-1)).toBe('orange')
})
