/** GO as this console asks for it, and what became of the last presses. */
import type { RoomStateReply, ShowOnView } from '../../../core/protocol/http.ts'
import type { CueRequest } from '../../../core/protocol/cue-request.ts'
import type { CueAsk } from './cue-asks.tsx'

/** For the cue that the presser sees: where another stands by meanwhile, nothing is done. */
export function goRequest({ show }: Pick<RoomStateReply, 'show'>): CueRequest {
  return { kind: 'show.go', cue: show?.next?.number ?? 'end' }
}

/** What to say under GO. `ignored`: presses after the one that was taken that counted as the same. */
export type GoWord =
  | { kind: 'ready' }
  | { kind: 'sending' }
  | { kind: 'protected'; until: number; ignored: number }
  | { kind: 'passed' }
  | { kind: 'refused'; ask: CueAsk & { state: 'refused' } }

/** For how long a refusal is shown, in milliseconds of this page's monotonic clock. */
const SAID_FOR_MS = 6_000

export function goWord(asks: readonly CueAsk[], show: ShowOnView, now: number, monotonic: number): GoWord {
  const gos = asks.filter((each) => each.request.kind === 'show.go')
  const taken = gos.find((each) => each.state === 'taken') ?? null
  let ignored = 0
  for (const each of gos) {
    if (each.state !== 'refused' || !isSamePress(each, taken)) break
    ignored += 1
  }
  const [newest] = gos
  const recent = newest !== undefined && monotonic - newest.at < SAID_FOR_MS
  const until = show.protectedUntil
  if (until !== null && until > now) return { kind: 'protected', until, ignored }
  if (newest === undefined || !recent) return { kind: 'ready' }
  if (newest.state === 'sending') return { kind: 'sending' }
  if (ignored > 0) return { kind: 'protected', until: now, ignored }
  if (newest.state !== 'refused') return { kind: 'ready' }
  return problemOf(newest) === 'cue_passed' ? { kind: 'passed' } : { kind: 'refused', ask: newest }
}

/** Too soon after the one that was taken, or meant for the very cue that it brought, before the page had heard of that. */
function isSamePress(ask: CueAsk, taken: CueAsk | null): boolean {
  const problem = problemOf(ask)
  if (problem === 'go_protected') return true
  return problem === 'cue_passed' && taken !== null && cueOf(taken) === cueOf(ask)
}

function cueOf({ request }: CueAsk): string | undefined {
  return request.kind === 'show.go' ? request.cue : undefined
}

function problemOf(ask: CueAsk): string | null {
  if (ask.state !== 'refused' || ask.refusal.kind !== 'refused') return null
  return ask.refusal.problem?.type.replace(/^.*:/, '') ?? null
}
