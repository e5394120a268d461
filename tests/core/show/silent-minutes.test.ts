import { describe, expect, test } from 'vitest'
import { applyCue } from '../../../core/show/apply-cue.ts'
import { darknessIn, SILENCE, silenceAt, silentLightAt } from '../../../core/show/evening.ts'
import { glowAt } from '../../../core/show/room-glow.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'
import { silencesIn } from '../../../core/show/silent-minutes.ts'
import type { Cue } from '../../../core/model/cue.ts'
import {
  makeCue,
  makeEvening,
  makeInterval,
  makeLight,
  makeProgramme,
  makeTheme,
} from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const MINUTE = { from: NOON, direction: 'right' as const }
const programme = makeProgramme([makeInterval()], { evening: makeEvening({ silences: [MINUTE] }) })
const at = (seq: number, t: number): Partial<Cue> => ({ issuedAt: t, atServerTime: t, seq })

function fold(cues: readonly Cue[]): RoomState {
  return cues.reduce((state, cue) => {
    const step = applyCue(state, cue)
    if (step.outcome !== 'applied') throw new Error(step.outcome)
    return step.state
  }, emptyRoom('hall'))
}
const kept = (cues: readonly Cue[], t: number) => silencesIn(fold(cues), programme, t)

describe('the silent minute', () => {
  test('gets dark, lets one light cross the whole room, and gets light again', () => {
    const dark = [0, 3.5, 20, 40, 59.9].map((s) => darknessIn(MINUTE, NOON + s * 1_000))
    expect(dark[0]).toBe(0)
    expect(dark[1]).toBeCloseTo(0.5, 6)
    expect(dark.slice(2, 4)).toEqual([1, 1])
    expect(dark[4]).toBeLessThan(0.01)
    for (const length of [2, 12, 80]) {
      const room = { from: 3, to: 3 + length }
      expect(silentLightAt(MINUTE, room, NOON + 5_000)).toBeLessThan(room.from)
      expect(silentLightAt(MINUTE, room, NOON + 29_500)).toBeCloseTo(3 + length / 2, 6)
      expect(silentLightAt(MINUTE, room, NOON + 54_000)).toBeGreaterThan(room.to)
    }
    expect(silenceAt([MINUTE], NOON + SILENCE)).toBe(null)
  })

  test('[VEN-1] does not begin in calm or alarm', () => {
    const calm = makeCue(1, { kind: 'calm', fadeMs: 1_500 }, at(1, NOON - 5_000))
    expect(kept([calm], NOON + 10_000)).toEqual([])
    const alarm = makeCue(1, { kind: 'alarm' }, at(1, NOON - 5_000))
    expect(kept([alarm], NOON + 10_000)).toEqual([])
  })

  test('[VEN-1] ends with calm, and does not come back in its middle when calm is released', () => {
    const calm = makeCue(1, { kind: 'calm', fadeMs: 1_500 }, at(1, NOON - 5_000))
    const released = makeCue(2, { kind: 'release', of: 'calm', fadeMs: 0 }, at(2, NOON + 4_000))
    const later = makeCue(3, makeTheme('white'), at(3, NOON + 30_000))
    expect(kept([], NOON + 10_000)).toEqual([MINUTE])
    expect(kept([calm, released, later], NOON + 31_000)).toEqual([])
    const within = makeCue(1, { kind: 'calm', fadeMs: 1_500 }, at(1, NOON + 20_000))
    expect(kept([within], NOON + 21_000)).toEqual([])
  })
})

describe('a lamp beside a travelling light', () => {
  const room = { from: 0, to: 12 }

  test('is lit as it passes and dark when it is far', () => {
    const light = makeLight({ x0: 0 })
    const passing = (ms: number) => glowAt([light], [], room, 3, NOON + ms)
    expect(passing(5_000)).toBeCloseTo(1, 6)
    expect(passing(0)).toBeLessThan(0.001)
    expect(passing(11_000)).toBeLessThan(0.001)
  })

  test('never shines more than it can, however many pass, and follows the silent minute', () => {
    const many = Array.from({ length: 20 }, (_, i) => makeLight({ id: `light-${i}`, x0: 2 + i / 100 }))
    expect(glowAt(many, [MINUTE], room, 2.1, NOON)).toBeLessThanOrEqual(1)
    expect(glowAt([], [MINUTE], room, 6, NOON + 29_500)).toBeCloseTo(1, 6)
    expect(glowAt([], [MINUTE], room, 0, NOON + 29_500)).toBeLessThan(0.001)
  })
})
