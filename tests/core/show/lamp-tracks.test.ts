import { describe, expect, test } from 'vitest'
import type { CueAction } from '../../../core/model/cue.ts'
import { lengthOf, type LightTiming } from '../../../core/model/light-timing.ts'
import { decideCue } from '../../../core/show/decide-cue.ts'
import type { House } from '../../../core/show/house.ts'
import { deskTrack, grandTrack, lookTrack } from '../../../core/show/lamp-tracks.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'
import { makeCue, makeInterval, makeProgramme, makeTheme, NO_SHOWS } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const programme = makeProgramme([makeInterval()])
const fold = (...actions: CueAction[]): RoomState =>
  takeCues(
    emptyRoom('hall'),
    actions.map((action, i) => makeCue(i + 1, action)),
  ).state
const master = (value: number): CueAction => ({ kind: 'master', master: value, fadeMs: 500, until: null })
const blackout: CueAction = { kind: 'blackout', fadeMs: 500, until: null }
const desk = (value: 'off' | 'layer' | 'takeover'): CueAction => ({
  kind: 'desk',
  desk: value,
  fadeMs: 500,
  until: null,
})
const calm: CueAction = { kind: 'calm', fadeMs: 1_500 }
const LATER = NOON + 60_000

describe('what lies over all lamps', () => {
  test('is the venue’s own while nobody asks: full, lit, and the desk as the rig says', () => {
    const on = onAt(fold(), programme, LATER)
    expect(on.master).toMatchObject({ value: 1, origin: { kind: 'system' } })
    expect([on.blackout, on.desk]).toEqual([null, null])
    expect(grandTrack(fold(), programme)).toMatchObject([{ value: 1 }])
  })

  test('says whose it is, since when, and what it beat', () => {
    const on = onAt(fold(master(0.4), blackout), programme, LATER)
    expect(on.master).toMatchObject({ value: 0.4, level: 'person', since: NOON + 1_000, until: null })
    expect(on.blackout).toMatchObject({ value: true, level: 'person', since: NOON + 2_000 })
  })

  test('a blackout stands over the grand master and gives it back when it is released', () => {
    const state = fold(master(0.4), blackout, { kind: 'release', of: 'blackout', fadeMs: 700 })
    expect(grandTrack(state, programme)).toEqual([
      { from: 0, value: 1, fadeMs: 3_000 },
      { from: NOON + 1_000, value: 0.4, fadeMs: 500 },
      { from: NOON + 2_000, value: 0, fadeMs: 500 },
      { from: NOON + 3_000, value: 0.4, fadeMs: 700 },
    ])
  })

  test('[VEN-1] calm brings its lamps out of a blackout, past the master and back from the desk', () => {
    const state = fold(master(0.2), blackout, desk('takeover'), calm)
    expect(grandTrack(state, programme).at(-1)).toEqual({ from: NOON + 4_000, value: 1, fadeMs: 1_500 })
    expect(deskTrack(state, programme).at(-1)).toEqual({ from: NOON + 4_000, value: 'off', fadeMs: 1_500 })
    expect(onAt(state, programme, LATER)).toMatchObject({ master: { value: 1 }, blackout: null, desk: null })
  })

  test('[VEN-4] so does an alarm, and what was asked meanwhile waits behind it', () => {
    const state = fold({ kind: 'alarm' }, blackout, master(0.1))
    expect(grandTrack(state, programme)).toMatchObject([{ value: 1 }])
    const released = fold({ kind: 'alarm' }, blackout, { kind: 'release', of: 'alarm', fadeMs: 1_000 })
    expect(onAt(released, programme, LATER).blackout?.value).toBe(true)
  })

  test('release of everything ends master, blackout and desk', () => {
    const state = fold(master(0.2), blackout, desk('layer'), { kind: 'release', of: 'all', fadeMs: 0 })
    expect(onAt(state, programme, LATER)).toMatchObject({ master: { value: 1 }, blackout: null, desk: null })
  })
})

describe('looks over one another', () => {
  test('stand strongest first, the theme’s own last', () => {
    const look = (id: string): CueAction => ({ kind: 'look', look: id, fadeMs: 0, until: null })
    const state = takeCues(emptyRoom('hall'), [
      makeCue(1, look('front'), { level: 'show' }),
      makeCue(2, look('lectern')),
      makeCue(3, makeTheme('orange'), { level: 'schedule' }),
    ]).state
    expect(lookTrack(state, programme, (theme) => theme).at(-1)?.looks).toEqual([
      'lectern',
      'front',
      'orange',
    ])
  })
})

describe('a split fade', () => {
  const timing: LightTiming = { upMs: 2_000, downMs: 5_000, colourMs: 1_000, delayMs: 500, curve: 'linear' }
  const house: House = {
    hasTheme: () => true,
    hasLook: () => true,
    lookTiming: (id) => (id === 'timed' ? timing : null),
    storyDuration: () => null,
    withholds: () => null,
    tells: () => [],
    ...NO_SHOWS,
  }
  const decide = (request: object) =>
    decideCue(
      emptyRoom('hall'),
      programme,
      house,
      { kind: 'look', look: 'timed', ...request },
      { kind: 'person', id: 'a' },
      NOON,
      250,
    )

  test('comes with the look that has one, and counts as long as its slowest part', () => {
    expect(decide({})).toMatchObject({ draft: { action: { fadeMs: 5_500, timing } } })
    expect(lengthOf(timing)).toBe(5_500)
    const state = fold({ kind: 'look', look: 'timed', fadeMs: 5_500, until: null, timing })
    expect(lookTrack(state, programme, (theme) => theme).at(-1)).toMatchObject({ fadeMs: 5_500, timing })
  })

  test('gives way to what the cue itself says', () => {
    expect(decide({ fadeMs: 400 })).toMatchObject({ draft: { action: { fadeMs: 400 } } })
    expect(decide({ timing: { ...timing, delayMs: 0 } })).toMatchObject({
      draft: { action: { fadeMs: 5_000, timing: { delayMs: 0 } } },
    })
    expect(decide({ fadeMs: 400, timing })).toMatchObject({ ok: false, field: 'timing' })
  })
})
