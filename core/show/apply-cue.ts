/**
 * The reducer of a room: the same on the server, in every kiosk and in the light worker.
 * Pure and total; applying a cue a second time changes nothing (END-3).
 */
import type { Cue } from '../model/cue.ts'
import type { Instant } from '../model/time.ts'
import { SILENCE } from './evening.ts'
import { moveShow } from './move-show.ts'
import type { Claim, RoomState } from './room-state.ts'
import { settled } from './show-ahead.ts'
import { instructionOf, takeEffect } from './take-effect.ts'

/** How much longer than the longest fade an ended claim is kept, for holders that join or draw late. */
const KEEP_BEYOND_FADE_MS = 2_000
/** A light has crossed any room long before. */
const KEEP_LIGHTS_MS = 1_800_000
/** At most so many of them for one aspect and level: a fader sends a hundred a second. */
const KEEP_ENDED = 32

/** A cue that a holder cannot apply yet, or must not. */
export type CueOutcome =
  | { outcome: 'applied'; state: RoomState }
  | { outcome: 'duplicate' }
  | { outcome: 'stale-epoch' }
  | { outcome: 'gap'; expected: number }

export function applyCue(state: RoomState, cue: Cue): CueOutcome {
  if (cue.roomId !== state.roomId) return { outcome: 'duplicate' }
  if (cue.epoch < state.epoch) return { outcome: 'stale-epoch' }
  if (cue.seq <= state.seq) return { outcome: 'duplicate' }
  if (cue.seq !== state.seq + 1) return { outcome: 'gap', expected: state.seq + 1 }
  // A clock that was set back: what had come by then has come.
  const before = settled(state, cue.action.kind === 'rebase' ? cue.action.was : cue.atServerTime)
  const after = moveShow(takeEffect(before, instructionOf(cue)), cue)
  const { action, issuedAt } = cue
  return {
    outcome: 'applied',
    state: {
      ...after,
      epoch: cue.epoch,
      seq: cue.seq,
      claims: forget(after.claims, issuedAt),
      withdrawn: action.kind === 'withdraw' ? withName(after.withdrawn, action.story) : after.withdrawn,
      lights: after.lights.filter((each) => each.tStart > issuedAt - KEEP_LIGHTS_MS),
      silences: after.silences.filter((each) => each.from > issuedAt - 2 * SILENCE),
    },
  }
}

/**
 * An ended claim matters while a fade that began at its end may still be drawn. Lets go of what ended before,
 * and of the oldest that ended where many did.
 */
function forget(claims: readonly Claim[], now: Instant): Claim[] {
  const longestFade = claims.reduce((longest, each) => Math.max(longest, each.fadeMs, each.outMs), 0)
  const keepFrom = now - longestFade - KEEP_BEYOND_FADE_MS
  // Whether a silent minute may be kept depends on what held the room as it began.
  const keepModeFrom = Math.min(keepFrom, now - SILENCE)
  const ended = new Map<string, number>()
  const kept: Claim[] = []
  for (const each of claims.toReversed()) {
    if (each.until !== null && each.until <= now) {
      const group = `${each.aspect} ${each.level}`
      const count = (ended.get(group) ?? 0) + 1
      ended.set(group, count)
      if (count > KEEP_ENDED || each.until <= (each.aspect === 'mode' ? keepModeFrom : keepFrom)) continue
    }
    kept.push(each)
  }
  return kept.reverse()
}

function withName(names: readonly string[], name: string): string[] {
  return names.includes(name) ? [...names] : [...names, name].sort()
}
