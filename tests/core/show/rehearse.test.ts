/** A rehearsed day against a real one, press by press: the same decisions, or it is no rehearsal. */
import { describe, expect, test } from 'vitest'
import { onAt } from '../../../core/show/on-at.ts'
import { emptyRehearsal, gosOf, rehearse, rehearsedAt, rehearsedShow } from '../../../core/show/rehearse.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import { houseWith, programme, ShowRoom } from './show-room.ts'

const show = makeShow(
  [
    makeShowCue('1', { action: { kind: 'theme', theme: 'white', fadeMs: 2_000 }, follow: 'continue' }),
    makeShowCue('2', { preWaitMs: 5_000, action: { kind: 'story', story: 'the-bowl' }, follow: 'go' }),
    makeShowCue('3', { action: { kind: 'theme', theme: 'orange', fadeMs: 8_000 }, follow: 'follow' }),
  ],
  { id: 'evening' },
)
const evening = { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] }
const room = {
  roomId: 'hall',
  withdrawn: [],
  programme: { ...programme, evening },
  house: houseWith(show),
}
const first = emptyRehearsal(room)

describe('a rehearsal', () => {
  test('decides as the room itself does: the same is on at every instant of the same evening', () => {
    const steps = rehearse(room, [
      { at: NOON + 250, request: { kind: 'show.start', show: 'evening' } },
      { at: NOON + 10_250, request: { kind: 'show.go' } },
      { at: NOON + 60_250, request: { kind: 'theme', theme: 'violet', fadeMs: 0 } },
      { at: NOON + 70_250, request: { kind: 'release', of: 'all', fadeMs: 0 } },
      { at: NOON + 120_250, request: { kind: 'show.go' } },
    ])
    const real = new ShowRoom(show)
    const asked: [number, Parameters<ShowRoom['does']>[0]][] = [
      [0, { kind: 'show.start', show: 'evening' }],
      [10_000, { kind: 'show.go' }],
      [60_000, { kind: 'theme', theme: 'violet', fadeMs: 0 }],
      [70_000, { kind: 'release', of: 'all', fadeMs: 0 }],
      [120_000, { kind: 'show.go' }],
    ]
    let next = 0
    for (let t = 0; t <= 150_000; t += 500) {
      real.now = NOON + t
      while (next < asked.length && asked[next]![0] <= t) real.does(asked[next++]![1])
      // The rehearsal has no lead: a real press takes effect 250 ms after it was made, and so these were pressed then.
      const at = NOON + t + 250
      const on = onAt(real.state, programme, at)
      const rehearsed = onAt(rehearsedAt(first, steps, at), room.programme, at)
      expect([t, rehearsed.theme.value, rehearsed.story?.value, rehearsed.theme.level]).toEqual([
        t,
        on.theme.value,
        on.story?.value,
        on.theme.level,
      ])
    }
    expect(next).toBe(asked.length)
  })

  test('GO is pressed as soon as a cue is over, and never inside its protection', () => {
    const gos = gosOf(room, 'evening', NOON, 0)
    // Cue 2 is a story of 90 s that begins 5 s after GO.
    expect(gos).toEqual([NOON, NOON + 95_000])
    const steps = rehearse(room, [
      { at: NOON - 1, request: { kind: 'show.start', show: 'evening' } },
      ...gos.map((at) => ({ at, request: { kind: 'show.go' } as const })),
    ])
    expect(steps.map((each) => each.refused)).toEqual([null, null, null])
    expect(rehearsedShow(first, steps, NOON + 6_000)?.last?.number).toBe('2')
    expect(rehearsedShow(first, steps, NOON + 95_000 + 8_000)).toBeNull()
    expect(gosOf(room, 'nobody-knows-it', NOON, 0)).toEqual([])
  })

  test('what the room would refuse is refused here in the same words, and changes nothing', () => {
    const steps = rehearse(room, [
      { at: NOON, request: { kind: 'calm' } },
      { at: NOON + 1_000, request: { kind: 'story', story: 'the-bowl' } },
    ])
    expect(steps[1]!.refused).toMatch(/in calm/)
    expect(steps[1]!.state).toEqual(steps[0]!.state)
    expect(onAt(rehearsedAt(first, steps, NOON + 2_000), room.programme, NOON + 2_000).mode).toBe('calm')
  })
})
