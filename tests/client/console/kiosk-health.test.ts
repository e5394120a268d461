import { describe, expect, test } from 'vitest'
import {
  draws,
  isStarting,
  leaseOf,
  problemsOf,
  problemWords,
  signOf,
  worstOf,
  worstWords,
} from '../../../client/console/kiosks/kiosk-health.ts'
import { fits } from '../../../client/console/kiosks/screens-panel.tsx'
import { WORDS } from '../../../client/console/words/all.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeKioskView, makePulse } from './console-builders.ts'

const kinds = (overrides: Parameters<typeof makeKioskView>[0]) =>
  problemsOf(makeKioskView(overrides), NOON + 60_000).map((each) => each.kind)

describe('the health of a screen', () => {
  test('a screen is well only by its own word', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ pulse: null })).toEqual(['no-pulse'])
    expect(kinds({ online: false })).toEqual(['away'])
  })

  test('[VEN-3] a page that has just come is starting, neither well nor broken, and is given half a minute to speak', () => {
    const fresh = makeKioskView({ pulse: null, since: NOON - 2_000 })
    expect([problemsOf(fresh, NOON), isStarting(fresh, NOON), signOf(fresh, NOON)]).toEqual([
      [],
      true,
      'wait',
    ])
    const silent = makeKioskView({ pulse: null, since: NOON - 31_000 })
    expect([problemsOf(silent, NOON), signOf(silent, NOON)]).toEqual([[{ kind: 'no-pulse' }], 'trouble'])
    expect(isStarting(makeKioskView({ since: NOON }), NOON)).toBe(false)
    // Paired a moment ago: its page has not come yet, and that is not "away".
    const paired = makeKioskView({ online: false, since: null, pulse: null, pairedAt: NOON - 2_000 })
    expect([problemsOf(paired, NOON), signOf(paired, NOON), fits(paired, '', 'away', NOON)]).toEqual([
      [],
      'wait',
      false,
    ])
    expect(problemsOf(paired, NOON + 31_000)).toEqual([{ kind: 'away' }])
    expect(signOf(makeKioskView({ since: NOON }), NOON)).toBe('well')
  })

  test('[END-4] a connected screen that lost its picture does not count as drawing', () => {
    const lost = makeKioskView({ pulse: makePulse({ webgl: 'lost', fps: 0 }) })
    expect(problemsOf(lost, NOON).map((each) => each.kind)).toEqual(['lost'])
    expect(draws(lost)).toBe(false)
    expect(draws(makeKioskView({ pulse: makePulse({ fps: 0 }) }))).toBe(false)
    expect(draws(makeKioskView())).toBe(true)
  })

  test('slow pictures, a doubtful clock and being out of step are named, worst first', () => {
    const pulse = makePulse({ fps: 8.6, clockError: 240.4 })
    expect(problemsOf(makeKioskView({ pulse, inStep: false }), NOON)).toEqual([
      { kind: 'slow', fps: 9 },
      { kind: 'out-of-step' },
      { kind: 'clock', ms: 240 },
    ])
    expect(problemWords({ kind: 'slow', fps: 9 }, WORDS.en)).toContain('9')
  })

  test('of many screens the gravest problem is named, whichever screen comes first', () => {
    const screens = [
      makeKioskView({ name: 'Door', pulse: makePulse({ fps: 9 }) }),
      makeKioskView({ name: 'Wall', online: false }),
      makeKioskView({ name: 'Booth', online: false }),
    ].map((each) => ({ name: each.name, problems: problemsOf(each, NOON) }))
    const worst = worstOf(screens)!
    expect(worstWords(worst, WORDS.en)).toBe('Away: Wall, Booth')
    expect(worstWords(worstOf(screens.slice(0, 2))!, WORDS.en)).toContain('Wall: It cannot be reached')
    expect(worstWords(worstOf(screens.slice(0, 1))!, WORDS.en)).toContain('Door: It draws only 9')
    expect(worstOf([])).toBeNull()
  })

  test('[CON-4] its permission is its own word while it is here, and the last that we gave while it is away', () => {
    const of = (overrides: Parameters<typeof makeKioskView>[0]) => leaseOf(makeKioskView(overrides), NOON)
    expect(of({ pulse: null })).toBeNull()
    expect(of({ pulse: makePulse({ lease: 'lapsed' }), leaseUntil: NOON + 1 })).toEqual({ kind: 'lapsed' })
    expect(of({ pulse: makePulse({ lease: 'held' }) })).toEqual({ kind: 'held' })
    const away = { online: false, pulse: null }
    expect(of({ ...away, leaseUntil: NOON + 60_000 })).toEqual({ kind: 'away', until: NOON + 60_000 })
    expect(of({ ...away, leaseUntil: NOON })).toEqual({ kind: 'dark' })
    expect(of({ ...away, leaseUntil: null })).toEqual({ kind: 'none' })
  })

  test('the list is found by name and by trouble', () => {
    const door = makeKioskView({ name: 'Есік жаны' })
    const wall = makeKioskView({ name: 'Wall', online: false })
    expect(fits(door, ' есік', 'all', NOON)).toBe(true)
    expect(fits(door, '', 'attention', NOON)).toBe(false)
    expect(fits(wall, '', 'attention', NOON)).toBe(true)
    expect(fits(wall, 'door', 'away', NOON)).toBe(false)
  })
})
