import { describe, expect, test } from 'vitest'
import type { CueRequest } from '../../../core/protocol/cue-request.ts'
import { decideCue, type CueDecision } from '../../../core/show/decide-cue.ts'
import type { House } from '../../../core/show/house.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'
import {
  makeCue,
  makeInterval,
  makeLight,
  makeProgramme,
  makeTheme,
  NO_SHOWS,
} from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const LEAD = 250
const EVENING = NOON + 21_600_000
const programme = makeProgramme([
  makeInterval({ to: EVENING }),
  makeInterval({ from: EVENING, theme: 'orange', rule: 'sixteen-days' }),
])
const house: House = {
  hasTheme: (id) => ['dusk', 'orange', 'white', 'calm'].includes(id),
  hasLook: (id) => id === 'house',
  lookTiming: () => null,
  storyDuration: (id) => (id === 'the-bowl' ? 90_000 : null),
  withholds: () => null,
  tells: () => [],
  ...NO_SHOWS,
}
const empty = emptyRoom('hall')
const calm = takeCues(empty, [
  makeCue(1, { kind: 'calm', fadeMs: 1_500 }, { atServerTime: NOON - 1_000 }),
]).state
const alarm = takeCues(empty, [makeCue(1, { kind: 'alarm' }, { atServerTime: NOON - 1_000 })]).state

function decide(request: CueRequest, state: RoomState = empty): CueDecision {
  return decideCue(state, programme, house, request, { kind: 'person', id: 'person-a' }, NOON, LEAD)
}
function draft(request: CueRequest, state: RoomState = empty) {
  const decision = decide(request, state)
  if (!decision.ok) throw new Error(decision.reason)
  return decision
}

describe('when a cue takes effect', () => {
  test.each<CueRequest>([
    { kind: 'theme', theme: 'orange' },
    { kind: 'look', look: 'house' },
    { kind: 'volume', volume: 0.5 },
    { kind: 'story', story: 'the-bowl' },
    { kind: 'stopStory' },
    { kind: 'release', of: 'all' },
  ])('$kind comes a lead later, so that every screen has it in time', (request) => {
    expect(draft(request).draft).toMatchObject({ issuedAt: NOON, atServerTime: NOON + LEAD, level: 'person' })
  })

  test.each(['calm', 'alarm'] as const)('[VEN-1] %s waits for nobody', (kind) => {
    expect(draft({ kind }).draft).toMatchObject({ issuedAt: NOON, atServerTime: NOON, level: kind })
  })
})

describe('a light through the room', () => {
  test('crosses all of it where nobody says from where, or begins where it is told', () => {
    expect(draft({ kind: 'light' }).draft.action).toMatchObject({ x0: 0, direction: 'right', speed: 0.6 })
    expect(draft({ kind: 'light', direction: 'left' }).draft.action).toMatchObject({ x0: 12 })
    expect(draft({ kind: 'light', from: 4 }).draft.action).toMatchObject({ x0: 4 })
  })

  test('is refused in words where it cannot be: beyond the room, in calm, or among too many', () => {
    expect(decide({ kind: 'light', from: 13 })).toMatchObject({ ok: false, field: 'from' })
    expect(decide({ kind: 'light' }, calm)).toMatchObject({ ok: false, field: 'kind' })
    const many = Array.from({ length: 24 }, (_, i) => makeLight({ id: `light-${i}`, tStart: NOON - 1_000 }))
    expect(decide({ kind: 'light' }, { ...empty, lights: many })).toMatchObject({ ok: false, field: 'kind' })
  })
})

describe('until when', () => {
  const until = (word: string | undefined) =>
    decide({ kind: 'theme', theme: 'orange', ...(word !== undefined && { until: word }) })

  test.each([
    [undefined, null],
    ['released', null],
    ['next-rule', EVENING],
    ['2026-10-14T19:00:00+05:00', Date.parse('2026-10-14T14:00:00Z')],
  ])('"%s" is understood', (word, instant) => {
    expect(until(word)).toMatchObject({ ok: true, draft: { action: { until: instant } } })
  })

  test('"next-rule" is until somebody releases it where the programme knows of no next rule', () => {
    const forGood = makeProgramme([makeInterval()])
    const request = { kind: 'theme', theme: 'orange', until: 'next-rule' } as const
    const by = { kind: 'person', id: 'person-a' } as const
    expect(decideCue(empty, forGood, house, request, by, NOON, LEAD)).toMatchObject({
      draft: { action: { until: null } },
    })
  })

  test('an instant that has passed, or passes before the cue takes effect, is refused in words', () => {
    for (const past of [NOON - 1, NOON, NOON + LEAD])
      expect(until(new Date(past).toISOString())).toMatchObject({ ok: false, field: 'until' })
    expect(until(new Date(NOON + LEAD + 1).toISOString())).toMatchObject({ ok: true })
  })

  test('a story holds as long as it takes to hear it', () => {
    expect(draft({ kind: 'story', story: 'the-bowl' }).draft.action).toEqual({
      kind: 'story',
      story: 'the-bowl',
      until: NOON + LEAD + 90_000,
    })
  })
})

describe('what is refused, and which field is named', () => {
  test.each<[string, CueRequest, RoomState, string]>([
    ['a theme that is not there', { kind: 'theme', theme: 'purple' }, empty, 'theme'],
    ['a look that is not there', { kind: 'look', look: 'disco' }, empty, 'look'],
    ['a story that is not there', { kind: 'story', story: 'the-well' }, empty, 'story'],
    ['a story during calm', { kind: 'story', story: 'the-bowl' }, calm, 'kind'],
    ['a story during an alarm', { kind: 'story', story: 'the-bowl' }, alarm, 'kind'],
    ['a release of calm when there is none', { kind: 'release', of: 'calm' }, empty, 'of'],
    ['a release of the alarm during calm', { kind: 'release', of: 'alarm' }, calm, 'of'],
  ])('%s', (_, request, state, field) => {
    const decision = decide(request, state)
    expect(decision).toMatchObject({ ok: false, field })
    expect(decision).toHaveProperty('reason', expect.stringMatching(/[.?!]$/))
  })

  test('[CON-3] a withdrawn story, by anybody', () => {
    const state = takeCues(empty, [makeCue(1, { kind: 'withdraw', story: 'the-bowl' })]).state
    expect(decide({ kind: 'story', story: 'the-bowl' }, state)).toMatchObject({ ok: false, field: 'story' })
  })
})

describe('[VEN-3] what holds a cue back is said with the answer', () => {
  test.each<[string, CueRequest, RoomState, string | null]>([
    ['a theme in an open room', { kind: 'theme', theme: 'orange' }, empty, null],
    ['a theme during calm', { kind: 'theme', theme: 'orange' }, calm, 'calm'],
    ['a theme during an alarm', { kind: 'theme', theme: 'orange' }, alarm, 'alarm'],
    ['calm during calm', { kind: 'calm' }, calm, null],
    ['calm during an alarm', { kind: 'calm' }, alarm, 'alarm'],
    ['an alarm during calm', { kind: 'alarm' }, calm, null],
    ['the release of calm', { kind: 'release', of: 'calm' }, calm, null],
    ['the release of the alarm', { kind: 'release', of: 'alarm' }, alarm, null],
  ])('%s', (_, request, state, heldBackBy) => {
    expect(decide(request, state)).toMatchObject({ ok: true, heldBackBy })
  })

  test('a theme that begins when calm has been released is not held back', () => {
    const released = takeCues(calm, [
      makeCue(2, { kind: 'release', of: 'calm', fadeMs: 0 }, { atServerTime: NOON + LEAD }),
    ]).state
    expect(decide({ kind: 'theme', theme: 'orange' }, released)).toMatchObject({ heldBackBy: null })
  })

  test('a wish that was held back is on once calm is released', () => {
    const { draft: wanted } = draft({ kind: 'theme', theme: 'orange' }, calm)
    expect(wanted.action).toEqual(makeTheme('orange'))
  })
})
