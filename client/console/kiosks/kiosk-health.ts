/** What is wrong with a screen, from its own pulse; nothing is well that did not say so (VEN-3, END-4). */
import type { KioskView } from '../../../core/protocol/http.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { PageProblem } from '../../../core/protocol/kiosk-events.ts'
import { namesOf } from '../live/progress.ts'
import type { Words } from '../words/words.ts'

export type KioskProblem =
  | { kind: 'away' }
  | { kind: 'no-pulse' }
  | { kind: 'lost' }
  | { kind: 'no-webgl' }
  | { kind: 'slow'; fps: number }
  | { kind: 'clock'; ms: number }
  | { kind: 'out-of-step' }
  /** The screen's own word about something that it caught. */
  | { kind: 'page'; what: PageProblem }

/** Below this a moving picture looks broken, in pictures a second. */
const SLOW_FPS = 15
/** Beyond this a light that crosses the room visibly jumps between screens (0.6 m/s), in milliseconds. */
const UNSURE_CLOCK_MS = 60

/** A page that has just connected loads letters and story lists before it says how it is; slow machines take this long. */
const STARTS_WITHIN_MS = 30_000

/** It was paired or has come a moment ago and has said nothing yet: neither well nor trouble. */
export function isStarting({ online, since, pulse, pairedAt }: KioskView, now: Instant): boolean {
  if (pulse !== null) return false
  const from = online ? since : since === null ? pairedAt : null
  return from !== null && now - from < STARTS_WITHIN_MS
}

/** Worst first; empty means well, or still starting. */
export function problemsOf(kiosk: KioskView, now: Instant): KioskProblem[] {
  if (isStarting(kiosk, now)) return []
  if (!kiosk.online) return [{ kind: 'away' }]
  const { pulse } = kiosk
  if (pulse === null) return [{ kind: 'no-pulse' }]
  const problems: KioskProblem[] = []
  if (pulse.webgl === 'lost') problems.push({ kind: 'lost' })
  if (pulse.webgl === 'none') problems.push({ kind: 'no-webgl' })
  if (pulse.webgl === 'drawing' && pulse.fps < SLOW_FPS)
    problems.push({ kind: 'slow', fps: Math.round(pulse.fps) })
  if (!kiosk.inStep) problems.push({ kind: 'out-of-step' })
  if (pulse.clockError !== null && pulse.clockError > UNSURE_CLOCK_MS)
    problems.push({ kind: 'clock', ms: Math.round(pulse.clockError) })
  for (const what of pulse.problems) problems.push({ kind: 'page', what })
  return problems
}

export function signOf(kiosk: KioskView, now: Instant): 'away' | 'wait' | 'trouble' | 'well' {
  if (isStarting(kiosk, now)) return 'wait'
  if (!kiosk.online) return 'away'
  return problemsOf(kiosk, now).length > 0 ? 'trouble' : 'well'
}

/** Kinds of problem, worst first. */
const GRAVITY: readonly KioskProblem['kind'][] = [
  'away',
  'no-pulse',
  'lost',
  'no-webgl',
  'slow',
  'out-of-step',
  'clock',
  'page',
]

export interface Worst {
  problem: KioskProblem
  /** Every screen that has a problem of this kind. */
  names: readonly string[]
}

/** The gravest problem among many screens, or null when none has any. */
export function worstOf(
  screens: readonly { name: string; problems: readonly KioskProblem[] }[],
): Worst | null {
  for (const kind of GRAVITY) {
    const having = screens.filter(({ problems }) => problems.some((each) => each.kind === kind))
    const problem = having[0]?.problems.find((each) => each.kind === kind)
    if (problem !== undefined) return { problem, names: having.map((each) => each.name) }
  }
  return null
}

export function worstWords({ problem, names }: Worst, words: Words): string {
  const [first = '', ...others] = names
  if (others.length === 0) return `${first}: ${problemWords(problem, words)}`
  if (problem.kind === 'away') return words.mode.away(namesOf(names, words))
  return `${first}: ${problemWords(problem, words)} (${words.cue.more(others.length)})`
}

export function problemWords(problem: KioskProblem, words: Words): string {
  const say = words.kiosks.problem
  switch (problem.kind) {
    case 'away':
      return say.away
    case 'no-pulse':
      return say.noPulse
    case 'lost':
      return say.lost
    case 'no-webgl':
      return say.noWebgl
    case 'slow':
      return say.slow(problem.fps)
    case 'clock':
      return say.clock(String(problem.ms))
    case 'out-of-step':
      return say.outOfStep
    case 'page':
      return say.page[problem.what]
    default:
      return problem satisfies never
  }
}

/**
 * Its permission to show what narrators told (CON-4). `none`: nothing there needs any. `lapsed`: it is here, and by its
 * own word has none. `away`: it may go on showing until then. `dark`: it is away, and shows none any more.
 */
export type LeaseStanding =
  | { kind: 'none' }
  | { kind: 'held' }
  | { kind: 'lapsed' }
  | { kind: 'away'; until: number }
  | { kind: 'dark' }

/** Null before it has said anything. */
export function leaseOf({ online, pulse, leaseUntil }: KioskView, now: number): LeaseStanding | null {
  if (online) return pulse === null ? null : { kind: pulse.lease }
  if (leaseUntil === null) return { kind: 'none' }
  return leaseUntil > now ? { kind: 'away', until: leaseUntil } : { kind: 'dark' }
}

/** Whether its scene is being drawn right now, by its own word. */
export function draws(kiosk: KioskView): boolean {
  return kiosk.online && kiosk.pulse?.webgl === 'drawing' && kiosk.pulse.fps > 0
}
