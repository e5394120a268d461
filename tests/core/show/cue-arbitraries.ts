/** Logs as a house writes them: any actions, in order, with the leads that they have there. */
import fc from 'fast-check'
import type { Cue, CueAction, ShowStep } from '../../../core/model/cue.ts'
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

const stepAction = fc.oneof(
  fc.record({ kind: fc.constant('theme' as const), theme, fadeMs, until: fc.constant(null) }),
  fc.record({ kind: fc.constant('story' as const), story, until: fc.constant(NOON + 7_200_000) }),
  fc.constant({ kind: 'stopStory' as const }),
  fc.record({ kind: fc.constant('release' as const), of: fc.constantFrom('all', 'theme'), fadeMs }),
  fc.constant(null),
)

/** An action whose instants still count from the cue's own. */
const wish = fc.oneof(
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
  fc.constant({ kind: 'silence' as const, direction: 'left' as const }),
  fc.constant({
    ...{ kind: 'show.start' as const, show: 'evening', revision: 1, next: 'c1' },
    ...{ protectMs: 1_000, endFadeMs: 3_000 },
  }),
  fc.record({
    kind: fc.constant('show.go' as const),
    steps: fc.array(fc.record({ action: stepAction, after: fc.integer({ min: 0, max: 90_000 }) }), {
      maxLength: 5,
    }),
    next: fc.constantFrom('c9', null),
    endsAt: lasting,
  }),
  fc.constant({ kind: 'show.hold' as const }),
  fc.record({
    kind: fc.constant('show.back' as const),
    steps: fc.constant<ShowStep[]>([]),
    next: fc.constant('c2'),
  }),
  fc.constant({ kind: 'show.jump' as const, next: 'c3' }),
  fc.record({ kind: fc.constant('show.stop' as const), fadeMs }),
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

type Wish = typeof wish extends fc.Arbitrary<infer Each> ? Each : never

/** The wish with instants of its own. */
function settled(action: Wish, at: number): CueAction {
  if (action.kind === 'show.go') {
    let then = at
    const steps = action.steps.map(({ action: each, after }, i) => {
      then += after
      return { cue: `c${i}`, number: `${i}`, at: then, action: each }
    })
    return { ...action, steps, endsAt: action.endsAt === null ? null : then + action.endsAt }
  }
  if (!('until' in action) || action.until === null) return action
  return { ...action, until: at + action.until }
}
