import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../../core/model/cue.ts'
import { applyCue } from '../../../core/show/apply-cue.ts'
import { fingerprint } from '../../../core/show/fingerprint.ts'
import { takeCues, takeSnapshot } from '../../../core/show/mirror.ts'
import { emptyRoom, RoomState } from '../../../core/show/room-state.ts'
import { makeCue, makeTheme } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { cueLog } from './cue-arbitraries.ts'

/** The state that a log implies. */
function fold(cues: readonly Cue[]): RoomState {
  return cues.reduce((state, cue) => {
    const step = applyCue(state, cue)
    if (step.outcome !== 'applied') throw new Error(`${cue.id}: ${step.outcome}`)
    return step.state
  }, emptyRoom('hall'))
}

describe('[END-3] applying a cue', () => {
  test('[END-3] a second time changes nothing', () => {
    fc.assert(
      fc.property(cueLog(40), fc.nat(), (log, pick) => {
        const state = fold(log)
        expect(applyCue(state, log[pick % log.length]!).outcome).not.toBe('applied')
        expect(takeCues(state, log)).toEqual({ state, applied: [], missing: false })
      }),
    )
  })

  test('[END-3] of a lower epoch is refused, whatever its number', () => {
    const state = fold([makeCue(1, makeTheme('orange'), { epoch: 3 })])
    for (const seq of [1, 2, 9])
      expect(applyCue(state, makeCue(seq, makeTheme('white'), { epoch: 2 })).outcome).toBe('stale-epoch')
  })

  test('[END-3] that is not the next one tells which is, and changes nothing', () => {
    const state = fold([makeCue(1, makeTheme('orange'))])
    expect(applyCue(state, makeCue(3, makeTheme('white')))).toEqual({ outcome: 'gap', expected: 2 })
  })

  test('of another room changes nothing', () => {
    const state = fold([makeCue(1, makeTheme('orange'))])
    const foreign = makeCue(2, makeTheme('white'), { roomId: 'cellar' })
    expect(takeCues(state, [foreign])).toEqual({ state, applied: [], missing: false })
  })

  test('leaves the state that it was given as it was', () => {
    fc.assert(
      fc.property(cueLog(20), (log) => {
        const before = fold(log.slice(0, -1))
        const copy = structuredClone(before)
        applyCue(before, log.at(-1)!)
        expect(before).toEqual(copy)
      }),
    )
  })
})

describe('[END-3] a mirror', () => {
  /** Frames of one to four cues each, in any order, some twice, some never. */
  const wire = (log: readonly Cue[]) =>
    fc.array(fc.array(fc.nat({ max: log.length - 1 }), { minLength: 1, maxLength: 4 }), { maxLength: 60 })

  test('[END-3] converges by catching up, whatever order, duplicates and drops came before', () => {
    fc.assert(
      fc.property(
        cueLog(40).chain((log) => fc.tuple(fc.constant(log), wire(log))),
        ([log, frames]) => {
          let mirror = emptyRoom('hall')
          const applied: string[] = []
          for (const frame of [...frames, log.map((_, i) => i)]) {
            const step = takeCues(
              mirror,
              frame.map((i) => log[i]!),
            )
            mirror = step.state
            applied.push(...step.applied.map((cue) => cue.id))
          }
          expect(mirror).toEqual(fold(log))
          expect(fingerprint(mirror)).toBe(fingerprint(fold(log)))
          expect(applied).toEqual(log.map((cue) => cue.id))
        },
      ),
    )
  })

  test('[END-3] converges by a snapshot from any point, and is never thrown back by an older one', () => {
    fc.assert(
      fc.property(cueLog(40), fc.nat(), fc.nat(), (log, a, b) => {
        const behind = fold(log.slice(0, a % (log.length + 1)))
        const older = fold(log.slice(0, b % (log.length + 1)))
        const newest = fold(log)
        const taken = takeSnapshot(takeSnapshot(behind, newest), older)
        expect(taken).toEqual(newest)
        expect(fingerprint(taken)).toBe(fingerprint(newest))
      }),
    )
  })

  test('[END-3] that holds another state at the same number is put right by a snapshot', () => {
    const right = fold([makeCue(1, makeTheme('orange'))])
    const wrong = fold([makeCue(1, makeTheme('white'))])
    expect(fingerprint(wrong)).not.toBe(fingerprint(right))
    expect(takeSnapshot(wrong, right)).toEqual(right)
  })

  test('[END-3] refuses the snapshot of a server that no longer leads, however far it counts', () => {
    const mine = fold([makeCue(1, makeTheme('orange'), { epoch: 2 })])
    const stale = fold([1, 2, 3].map((seq) => makeCue(seq, makeTheme('white'))))
    expect(takeSnapshot(mine, stale)).toBe(mine)
  })

  test('asks for what is missing only while something is', () => {
    const log = [1, 2, 3].map((seq) => makeCue(seq, makeTheme('orange')))
    const early = takeCues(emptyRoom('hall'), [log[2]!])
    expect(early).toMatchObject({ missing: true, applied: [] })
    expect(takeCues(early.state, log)).toMatchObject({ missing: false, state: { seq: 3 } })
  })
})

describe('the state of a room', () => {
  test('[END-3] survives the wire and the database unchanged', () => {
    fc.assert(
      fc.property(cueLog(40), (log) => {
        const state = fold(log)
        const returned = RoomState.parse(JSON.parse(JSON.stringify(state)))
        expect(returned).toEqual(state)
        expect(fingerprint(returned)).toBe(fingerprint(state))
      }),
    )
  })

  test('[END-3] two different states of one log have different fingerprints', () => {
    fc.assert(
      fc.property(cueLog(20), (log) => {
        const sums = log.map((_, i) => fingerprint(fold(log.slice(0, i + 1))))
        expect(new Set(sums).size).toBe(sums.length)
      }),
    )
  })

  test.each([
    ['one a second', 1_000],
    ['a hundred a second, as from a fader', 10],
  ])('[END-5] stays small after 10,000 cues, %s', (_, gap) => {
    let state = emptyRoom('hall')
    for (let seq = 1; seq <= 10_000; seq++) {
      const issuedAt = NOON + seq * gap
      const at = { issuedAt, atServerTime: issuedAt + 250 }
      const cue =
        seq % 3 === 0
          ? makeCue(seq, { kind: 'volume', volume: (seq % 100) / 100, fadeMs: 0, until: null }, at)
          : seq % 3 === 1
            ? makeCue(seq, makeTheme(seq % 2 ? 'orange' : 'white'), at)
            : makeCue(seq, { kind: 'look', look: 'house', fadeMs: 0, until: issuedAt + 60_000 }, at)
      state = takeCues(state, [cue]).state
    }
    expect(state.seq).toBe(10_000)
    expect(state.claims.length).toBeLessThan(250)
    expect(JSON.stringify(state).length).toBeLessThan(64 * 1_024)
  })
})
