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

test('[END-2] what a show has planned comes at its instants, and its end too, without any message', () => {
  const seen: [number, string][] = []
  const state: RoomState = {
    ...room(),
    show: {
      ...{ run: 'cue-1', show: 'evening', revision: 1, since: NOW, origin: { kind: 'person', id: 'anna' } },
      ...{ protectMs: 1_000, endFadeMs: 0, goAt: NOW, plan: { cueId: 'cue-2', seq: 2 }, last: null },
      pending: ['white', 'violet'].map((theme, i) => ({
        cue: `c${i}`,
        number: String(i),
        at: NOW + 5_000 + i * 30_000,
        action: { kind: 'theme', theme, fadeMs: 1_000, until: null },
      })),
      ...{ next: null, endsAt: NOW + 50_000, held: false, jumped: false },
    },
  }
  const watch = watchRoom(
    { state: () => state, programme: () => programme },
    () => Date.now(),
    (on, t) => {
      if (seen.at(-1)?.[1] !== on.theme.value) seen.push([t - NOW, on.theme.value])
    },
  )
  watch.look()
  vi.advanceTimersByTime(120_000)
  watch.dispose()
  expect(seen).toEqual([
    [0, 'dusk'],
    [5_000, 'white'],
    [35_000, 'violet'],
    [50_000, 'dusk'],
    [60_000, 'orange'],
  ])
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
