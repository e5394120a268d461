/** Logs as a house writes them: any actions, in order, with the leads that they have there. */
import fc from 'fast-check'
import type { Cue, CueAction } from '../../../core/model/cue.ts'
import { makeCue } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const LEAD_MS = 250
const AT_ONCE = new Set<CueAction['kind']>(['calm', 'alarm', 'withdraw'])

const theme = fc.constantFrom('dusk', 'orange', 'white', 'violet')
const story = fc.constantFrom('the-kitchen', 'the-bowl', 'the-spare-key')
const fadeMs = fc.constantFrom(0, 400, 3_000, 60_000)
/** Until when, after the cue's instant; null: until released. */
const lasting = fc.option(fc.integer({ min: 1, max: 600_000 }), { nil: null })
const target = fc.constantFrom(
  'theme',
  'look',
  'volume',
  'story',
  'master',
  'blackout',
  'desk',
  'all',
  'calm',
  'alarm',
)

/** An action whose `until` still counts from the cue's instant. */
const wish: fc.Arbitrary<CueAction> = fc.oneof(
  fc.record({ kind: fc.constant('theme' as const), theme, fadeMs, until: lasting }),
  fc.record({
    kind: fc.constant('look' as const),
    look: fc.constantFrom('house', 'orange'),
    fadeMs,
    until: lasting,
  }),
  fc.record({
    kind: fc.constant('volume' as const),
    volume: fc.constantFrom(0, 0.25, 1),
    fadeMs,
    until: lasting,
  }),
  fc.record({
    kind: fc.constant('master' as const),
    master: fc.constantFrom(0, 0.4, 1),
    fadeMs,
    until: lasting,
  }),
  fc.record({ kind: fc.constant('blackout' as const), fadeMs, until: lasting }),
  fc.record({
    kind: fc.constant('desk' as const),
    desk: fc.constantFrom('off', 'layer', 'takeover'),
    fadeMs,
    until: lasting,
  }),
  fc.record({ kind: fc.constant('story' as const), story, until: fc.integer({ min: 1, max: 300_000 }) }),
  fc.constant({ kind: 'stopStory' as const }),
  fc.record({
    kind: fc.constant('light' as const),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    x0: fc.constantFrom(0, 4, 12),
    direction: fc.constantFrom('left' as const, 'right' as const),
    speed: fc.constant(0.6),
  }),
  fc.constant({ kind: 'calm' as const, fadeMs: 1_500 }),
  fc.constant({ kind: 'alarm' as const }),
  fc.record({ kind: fc.constant('release' as const), of: target, fadeMs }),
  fc.record({ kind: fc.constant('withdraw' as const), story }),
)

/** The instants of a log follow one another; the epoch grows now and then, as servers restart. */
export function cueLog(longest: number): fc.Arbitrary<Cue[]> {
  const step = fc.record({ wish, gap: fc.integer({ min: 0, max: 40_000 }), restart: fc.boolean() })
  return fc.array(step, { minLength: 1, maxLength: longest }).map((steps) => {
    let issuedAt = NOON
    let epoch = 1
    return steps.map(({ wish: each, gap, restart }, i) => {
      issuedAt += gap
      if (restart) epoch++
      const atServerTime = AT_ONCE.has(each.kind) ? issuedAt : issuedAt + LEAD_MS
      return makeCue(i + 1, settled(each, atServerTime), { epoch, issuedAt, atServerTime })
    })
  })
}

function settled(action: CueAction, at: number): CueAction {
  if (!('until' in action) || action.until === null) return action
  return { ...action, until: at + action.until }
}
