/** What one instruction does to a room's wishes, lights and silent minutes: a cue of the log, or a step of a show. */
import type { Cue, CueAction, Origin } from '../model/cue.ts'
import { rank, type Level } from '../model/cue.ts'
import type { Instant } from '../model/time.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import type { Aspect, Claim, RoomState } from './room-state.ts'
import { MOST_UNDER_WAY } from './travelling-light.ts'

export interface Instruction {
  /** The cue of the log. */
  cueId: string
  seq: number
  level: Level
  origin: Origin
  at: Instant
  /** What a light that sets out is called. */
  lightId: string
  action: CueAction
}

/** What instructions work on. */
export type Scene = Pick<RoomState, 'claims' | 'withdrawn' | 'lights' | 'silences'>

export function instructionOf(cue: Cue): Instruction {
  const { id, seq, level, origin, atServerTime, action } = cue
  return { cueId: id, seq, level, origin, at: atServerTime, lightId: id, action }
}

export function takeEffect<S extends Scene>(scene: S, instruction: Instruction): S {
  return {
    ...scene,
    claims: claimsAfter(scene, instruction),
    lights: lightsAfter(scene, instruction),
    silences: silencesAfter(scene, instruction),
  }
}

function claimsAfter({ claims, withdrawn }: Scene, instruction: Instruction): Claim[] {
  const { action, at, level } = instruction
  const wish = {
    seq: instruction.seq,
    cueId: instruction.cueId,
    level,
    origin: instruction.origin,
    from: at,
    until: null,
    fadeMs: 0,
    outMs: 3_000,
  }
  switch (action.kind) {
    case 'theme':
      return claim(claims, { ...wish, aspect: 'theme', value: action.theme, ...lasting(action) })
    case 'look':
      return claim(claims, {
        ...wish,
        aspect: 'look',
        value: action.look,
        ...lasting(action),
        // Absent rather than undefined: two holders compare their states by text.
        ...(action.timing === undefined ? {} : { timing: action.timing }),
      })
    case 'master':
      return claim(claims, { ...wish, aspect: 'master', value: action.master, ...lasting(action) })
    case 'blackout':
      return claim(claims, { ...wish, aspect: 'blackout', value: true, ...lasting(action) })
    case 'desk':
      return claim(claims, { ...wish, aspect: 'desk', value: action.desk, ...lasting(action) })
    case 'volume':
      return claim(claims, { ...wish, aspect: 'volume', value: action.volume, ...lasting(action) })
    case 'story':
      if (withdrawn.includes(action.story)) return [...claims]
      return claim(claims, { ...wish, aspect: 'story', value: action.story, until: action.until })
    case 'stopStory':
      // A person stops whatever plays; a show only what is its own.
      return end(claims, at, 0, (each) => each.aspect === 'story' && (level !== 'show' || isShows(each)))
    case 'playlist':
      return claim(claims, {
        ...wish,
        aspect: 'playlist',
        value: action.stories,
        until: action.until,
        outMs: 0,
      })
    case 'sleep':
    case 'wake': {
      const value = action.kind === 'sleep' ? 'asleep' : 'awake'
      return claim(claims, { ...wish, aspect: 'sleep', value, until: action.until, outMs: 0 })
    }
    case 'message':
      return claim(claims, {
        ...wish,
        aspect: 'message',
        value: action.message,
        until: action.until,
        outMs: 0,
      })
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
      return end(claims, at, action.fadeMs, (each) => releases(action.of, level, each))
    case 'withdraw':
      return end(claims, at, 0, (each) => each.aspect === 'story' && each.value === action.story)
    case 'rebase':
      // What had ended by then stays ended; what was in force is in force now.
      return claims
        .filter((each) => each.until === null || each.until > action.was)
        .map((each) => ({ ...each, from: Math.min(each.from, at) }))
    case 'show.stop':
      return endShow(claims, at, action.fadeMs)
    case 'light':
    case 'silence':
    case 'show.start':
    case 'show.go':
    case 'show.hold':
    case 'show.back':
    case 'show.jump':
      return [...claims]
    default:
      return action satisfies never
  }
}

/** Everything that a show holds ends; the schedule, or a person, is on again. */
export function endShow(claims: readonly Claim[], at: Instant, fadeMs: number): Claim[] {
  return end(claims, at, fadeMs, isShows)
}

function isShows(each: Claim): boolean {
  return each.level === 'show'
}

function lasting({ until, fadeMs }: { until: Instant | null; fadeMs: number }) {
  return { until, fadeMs, outMs: fadeMs }
}

/** Calm and alarm end what moves; a clock that was set back leaves nothing of it. */
function lightsAfter({ lights }: Scene, { action, lightId, at }: Instruction): TravellingLight[] {
  if (action.kind === 'calm' || action.kind === 'alarm' || action.kind === 'rebase') return []
  if (action.kind !== 'light') return lights
  const { seed, x0, direction, speed } = action
  return [...lights, { id: lightId, seed, x0, direction, speed, tStart: at }].slice(-MOST_UNDER_WAY)
}

function silencesAfter({ silences }: Scene, { action, at }: Instruction): Scene['silences'] {
  if (action.kind === 'calm' || action.kind === 'alarm' || action.kind === 'rebase') return []
  return action.kind === 'silence' ? [...silences, { from: at, direction: action.direction }] : silences
}

/** A show lets go of what it holds, and people of what people hold. */
function releases(of: (CueAction & { kind: 'release' })['of'], by: Level, each: Claim): boolean {
  const own = by === 'show' ? isShows(each) : rank(each.level) < rank('calm') && !isShows(each)
  switch (of) {
    case 'calm':
    case 'alarm':
      return each.level === of
    case 'all':
      return own
    case 'theme':
    case 'look':
    case 'volume':
    case 'story':
    case 'message':
    case 'playlist':
    case 'sleep':
    case 'master':
    case 'blackout':
    case 'desk':
      return own && each.aspect === (of satisfies Aspect)
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
