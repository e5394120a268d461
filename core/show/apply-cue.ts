/**
 * The reducer of a room: the same on the server, in every kiosk and in the light worker.
 * Pure and total; applying a cue a second time changes nothing (END-3).
 */
import type { Cue } from '../model/cue.ts'
import { rank } from '../model/cue.ts'
import type { Instant } from '../model/time.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import { SILENCE } from './evening.ts'
import type { Aspect, Claim, RoomState } from './room-state.ts'
import { MOST_UNDER_WAY } from './travelling-light.ts'

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
  const claims = forget(act(state, cue), cue.issuedAt)
  const withdrawn =
    cue.action.kind === 'withdraw' ? withName(state.withdrawn, cue.action.story) : state.withdrawn
  return {
    outcome: 'applied',
    state: {
      roomId: state.roomId,
      epoch: cue.epoch,
      seq: cue.seq,
      claims,
      withdrawn,
      lights: lightsAfter(state.lights, cue),
    },
  }
}

function act({ claims, withdrawn }: RoomState, cue: Cue): Claim[] {
  const { action, atServerTime: at } = cue
  const wish = {
    seq: cue.seq,
    cueId: cue.id,
    level: cue.level,
    origin: cue.origin,
    from: at,
    until: null,
    fadeMs: 0,
    outMs: 3_000,
  }
  switch (action.kind) {
    case 'theme':
      return claim(claims, {
        ...wish,
        aspect: 'theme',
        value: action.theme,
        until: action.until,
        fadeMs: action.fadeMs,
        outMs: action.fadeMs,
      })
    case 'look':
      return claim(claims, {
        ...wish,
        aspect: 'look',
        value: action.look,
        until: action.until,
        fadeMs: action.fadeMs,
        outMs: action.fadeMs,
        // Absent rather than undefined: two holders compare their states by text.
        ...(action.timing === undefined ? {} : { timing: action.timing }),
      })
    case 'master':
    case 'blackout':
    case 'desk':
      return claim(claims, {
        ...wish,
        ...lampWish(action),
        until: action.until,
        fadeMs: action.fadeMs,
        outMs: action.fadeMs,
      })
    case 'volume':
      return claim(claims, {
        ...wish,
        aspect: 'volume',
        value: action.volume,
        until: action.until,
        fadeMs: action.fadeMs,
        outMs: action.fadeMs,
      })
    case 'story':
      if (withdrawn.includes(action.story)) return [...claims]
      return claim(claims, { ...wish, aspect: 'story', value: action.story, until: action.until })
    case 'light':
      return [...claims]
    case 'stopStory':
      return end(claims, at, 0, (each) => each.aspect === 'story')
    case 'calm': {
      const stopped = end(claims, at, 0, (each) => each.aspect === 'story')
      const themed = claim(stopped, { ...wish, aspect: 'theme', value: 'calm', fadeMs: action.fadeMs })
      return claim(themed, { ...wish, aspect: 'mode', value: 'calm', fadeMs: action.fadeMs })
    }
    case 'alarm': {
      const stopped = end(claims, at, 0, (each) => each.aspect === 'story')
      const themed = claim(stopped, { ...wish, aspect: 'theme', value: 'calm', fadeMs: 400 })
      const lit = claim(themed, { ...wish, aspect: 'look', value: 'house', fadeMs: 400 })
      return claim(lit, { ...wish, aspect: 'mode', value: 'alarm', fadeMs: 400 })
    }
    case 'release':
      return end(claims, at, action.fadeMs, (each) => releases(action.of, each))
    case 'withdraw':
      return end(claims, at, 0, (each) => each.aspect === 'story' && each.value === action.story)
    case 'rebase':
      // What had ended by then stays ended; what was in force is in force now.
      return claims
        .filter((each) => each.until === null || each.until > action.was)
        .map((each) => ({ ...each, from: Math.min(each.from, at) }))
    default:
      return action satisfies never
  }
}

type LampWish = Cue['action'] & { kind: 'master' | 'blackout' | 'desk' }
function lampWish(action: LampWish) {
  switch (action.kind) {
    case 'master':
      return { aspect: 'master', value: action.master } as const
    case 'blackout':
      return { aspect: 'blackout', value: true } as const
    case 'desk':
      return { aspect: 'desk', value: action.desk } as const
    default:
      return action satisfies never
  }
}

/** Calm and alarm end what moves; a clock that was set back leaves nothing of it. */
function lightsAfter(lights: readonly TravellingLight[], cue: Cue): TravellingLight[] {
  const { action, id, atServerTime } = cue
  if (action.kind === 'calm' || action.kind === 'alarm' || action.kind === 'rebase') return []
  const kept = lights.filter((each) => each.tStart > cue.issuedAt - KEEP_LIGHTS_MS)
  if (action.kind !== 'light') return kept
  const { seed, x0, direction, speed } = action
  return [...kept, { id, seed, x0, direction, speed, tStart: atServerTime }].slice(-MOST_UNDER_WAY)
}

function releases(of: (Cue['action'] & { kind: 'release' })['of'], each: Claim): boolean {
  switch (of) {
    case 'calm':
    case 'alarm':
      return each.level === of
    case 'all':
      return rank(each.level) < rank('calm')
    case 'theme':
    case 'look':
    case 'volume':
    case 'story':
    case 'master':
    case 'blackout':
    case 'desk':
      return each.aspect === (of satisfies Aspect) && rank(each.level) < rank('calm')
    default:
      return of satisfies never
  }
}

/** Adds a wish; an earlier wish of the same level for the same aspect ends where the new one begins. */
function claim(claims: readonly Claim[], wish: Claim): Claim[] {
  const before = end(
    claims,
    wish.from,
    null,
    (each) => each.aspect === wish.aspect && each.level === wish.level,
  )
  return [...before, wish]
}

/** Ends the chosen wishes at an instant; one that had not begun by then never was. */
function end(
  claims: readonly Claim[],
  at: Instant,
  outMs: number | null,
  chosen: (claim: Claim) => boolean,
): Claim[] {
  const kept: Claim[] = []
  for (const each of claims) {
    if (!chosen(each) || (each.until !== null && each.until <= at)) kept.push(each)
    else if (each.from < at) kept.push({ ...each, until: at, outMs: outMs ?? each.outMs })
  }
  return kept
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
