import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CueRequest } from '../../../core/protocol/cue-request.ts'
import type { Show, ShowCue } from '../../../core/model/show.ts'
import { dryRun } from '../../../core/show/dry-run.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { planGo } from '../../../core/show/plan-show.ts'
import { showAt } from '../../../core/show/running-show.ts'
import { ahead, settled } from '../../../core/show/show-ahead.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { cueLog } from './cue-arbitraries.ts'
import { houseWith, programme, ShowRoom } from './show-room.ts'
import { takeCues } from '../../../core/show/mirror.ts'
import { emptyRoom } from '../../../core/show/room-state.ts'

const fadeMs = fc.constantFrom(0, 1_000, 8_000)
const action: fc.Arbitrary<ShowCue['action']> = fc.oneof(
  fc.record({
    kind: fc.constant('theme' as const),
    theme: fc.constantFrom('orange', 'white', 'gone'),
    fadeMs,
  }),
  fc.record({ kind: fc.constant('volume' as const), volume: fc.constantFrom(0, 0.5, 1), fadeMs }),
  fc.record({ kind: fc.constant('blackout' as const), fadeMs }),
  fc.record({ kind: fc.constant('story' as const), story: fc.constantFrom('the-bowl', 'nowhere') }),
  fc.constant({ kind: 'light' as const, direction: 'right' as const, from: null }),
  fc.constant({ kind: 'silence' as const, direction: 'left' as const }),
  fc.record({
    kind: fc.constant('release' as const),
    of: fc.constantFrom('all' as const, 'theme' as const),
    fadeMs,
  }),
  fc.constant({ kind: 'wait' as const }),
)
const cue = fc.record({
  action,
  preWaitMs: fc.constantFrom(0, 0, 1_000, 30_000),
  follow: fc.constantFrom('go' as const, 'continue' as const, 'follow' as const),
  durationMs: fc.constantFrom(null, null, 0, 5_000),
})
const show: fc.Arbitrary<Show> = fc
  .array(cue, { minLength: 1, maxLength: 12 })
  .map((cues) => makeShow(cues.map((each, i) => makeShowCue(String(i + 1), each))))

const request: fc.Arbitrary<CueRequest> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'show.go' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'show.start' as const, show: 'evening' }) },
  fc.constant({ kind: 'show.hold' as const }),
  fc.constant({ kind: 'show.back' as const }),
  fc.integer({ min: 1, max: 14 }).map((n) => ({ kind: 'show.jump' as const, to: String(n) })),
  fc.constant({ kind: 'show.stop' as const }),
  fc.constant({ kind: 'calm' as const }),
  fc.constant({ kind: 'release' as const, of: 'calm' as const }),
  fc.constant({ kind: 'theme' as const, theme: 'violet' }),
  fc.constant({ kind: 'release' as const, of: 'all' as const }),
)
const evening = fc.array(fc.tuple(request, fc.constantFrom(0, 100, 1_500, 20_000, 200_000)), {
  maxLength: 40,
})

describe('the plan of a GO', () => {
  test('has every cue up to the next that waits for GO, once and in order, at instants that never go back', () => {
    fc.assert(
      fc.property(show, fc.nat(), (list, pick) => {
        const index = pick % list.cues.length
        const room = { house: houseWith(list), horizon: programme.horizon, withdrawn: [] }
        const plan = planGo(list, index, NOON, 'count', room)
        const waits = list.cues.findIndex((each, i) => i >= index && each.follow === 'go')
        const last = waits === -1 ? list.cues.length - 1 : waits
        expect(plan.pending.map((step) => step.cue)).toEqual(
          list.cues.slice(index, last + 1).map((each) => each.id),
        )
        const instants = [NOON, ...plan.pending.map((step) => step.at), plan.endsAt ?? Infinity]
        expect(instants).toEqual(instants.toSorted((a, b) => a - b))
        expect(plan.next).toBe(list.cues[last + 1]?.id ?? null)
        expect(plan.endsAt === null).toBe(waits !== -1)
      }),
    )
  })
})

describe('an evening led by anybody in any way', () => {
  test('[END-3] is at one place of its list, or at its end, and nothing comes twice', () => {
    fc.assert(
      fc.property(show, evening, (list, presses) => {
        const room = new ShowRoom(list)
        for (const [asked, pause] of presses) {
          room.ask(asked)
          room.wait(pause)
          const at = room.at
          if (at === null) continue
          expect(at.next.cue === null || list.cues.some((each) => each.id === at.next.cue)).toBe(true)
          expect(at.state === 'running').toBe(at.next.at !== null)
          const coming = room.state.show!.pending.map((step) => step.at)
          expect(coming).toEqual(coming.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  test('[VEN-1] in calm nothing of it lies ahead, and nothing of it is on', () => {
    fc.assert(
      fc.property(show, evening, (list, presses) => {
        const room = new ShowRoom(list)
        for (const [asked, pause] of presses) {
          room.ask(asked)
          const held = room.state.claims.some((each) => each.level === 'calm' && each.until === null)
          if (held) {
            for (const later of [0, 60_000, 3_600_000]) {
              const on = onAt(room.state, programme, room.now + later)
              expect([on.mode, on.theme.value, on.story]).toEqual(['calm', 'calm', null])
            }
            expect([ahead(room.state).lights, ahead(room.state).silences]).toEqual([[], []])
          }
          room.wait(pause)
        }
      }),
    )
  })

  test('never holds anything against a person, and nothing at all once it is over', () => {
    fc.assert(
      fc.property(show, evening, (list, presses) => {
        const room = new ShowRoom(list)
        for (const [asked, pause] of presses) {
          room.ask(asked)
          room.wait(Math.max(pause, 300))
          const { theme, mode, volume } = room.on
          const persons = room.state.claims.some(
            (each) => each.aspect === 'theme' && each.level === 'person' && each.until === null,
          )
          if (persons && mode === 'open') expect(theme.level).toBe('person')
          if (room.at === null) expect([theme.level, volume.level]).not.toContain('show')
        }
      }),
    )
  })
})

describe('[END-3] folding a plan', () => {
  test('[END-3] early or late says the same about every instant', () => {
    fc.assert(
      fc.property(cueLog(25), fc.nat({ max: 200_000 }), fc.nat({ max: 200_000 }), (log, a, b) => {
        const { state } = takeCues(emptyRoom('hall'), log)
        const from = log.at(-1)!.atServerTime
        const [early, late] = [from + Math.min(a, b), from + Math.max(a, b)]
        const folded = settled(state, early)
        expect(onAt(folded, programme, late)).toEqual(onAt(state, programme, late))
        expect(showAt(folded.show, late)).toEqual(showAt(state.show, late))
      }),
    )
  })
})

test('a dry run tells of every cue once, in order, and takes no longer than it says', () => {
  fc.assert(
    fc.property(show, (list) => {
      const room = { house: houseWith(list), horizon: programme.horizon, withdrawn: [] }
      const run = dryRun(list, emptyRoom('hall'), programme, room, NOON)
      expect(run.cues.map((each) => each.cue)).toEqual(list.cues.map((each) => each.id))
      expect(run.gos).toBe(run.cues.filter((each) => each.comes === 'go').length)
      expect(run.cues.every((each) => each.afterMs >= 0 && each.afterMs <= run.lengthMs)).toBe(true)
    }),
  )
})
