/** From a list of cues to the plan of one GO: everything that follows without another, each at its instant. */
import { LONGEST_PLAN, type ShowStep, type StepAction } from '../model/cue.ts'
import { lengthOf } from '../model/light-timing.ts'
import type { Show, ShowAction, ShowCue } from '../model/show.ts'
import { LONGEST_FADE, type Instant, type Milliseconds } from '../model/time.ts'
import type { Span } from '../model/horizon.ts'
import type { House } from './house.ts'
import { SILENCE } from './evening.ts'
import { THEME_FADE_MS } from './programme.ts'
import type { RunningShow } from './running-show.ts'
import { LIGHT_SPEED, lightEnds } from './travelling-light.ts'

/** What a plan may know of the room that it is made for. */
export interface PlanRoom {
  house: House
  horizon: Span
  withdrawn: readonly string[]
}

export type ShowPlan = Pick<RunningShow, 'pending' | 'next' | 'endsAt'>

/**
 * The plan of a GO at `at` for the cue at `index` and all that follows it by itself. `wait` `skip`: its own pre-wait
 * is over, because it was counting already.
 */
export function planGo(
  show: Show,
  index: number,
  at: Instant,
  wait: 'count' | 'skip',
  room: PlanRoom,
): ShowPlan {
  const pending: ShowStep[] = []
  const first = show.cues[index]
  if (first === undefined) return { pending, next: null, endsAt: at }
  let begins = wait === 'skip' ? at : at + first.preWaitMs
  for (let i = index; pending.length < LONGEST_PLAN; i++) {
    const cue = show.cues[i]!
    const action = stepAction(cue.action, begins, room)
    pending.push({ cue: cue.id, number: cue.number, at: begins, action })
    const after = show.cues[i + 1]
    if (cue.follow === 'go') return { pending, next: after?.id ?? null, endsAt: null }
    const over = cue.follow === 'continue' ? begins : begins + lengthOfStep(cue, action, room)
    if (after === undefined) return { pending, next: null, endsAt: over }
    begins = over + after.preWaitMs
  }
  throw new Error('unreachable: a show has fewer cues than a plan has places')
}

/** How long a cue takes: what was written, else what its action takes; nothing for what is passed over. */
export function lengthOfStep(cue: ShowCue, step: StepAction | null, room: PlanRoom): Milliseconds {
  if (cue.durationMs !== null) return cue.durationMs
  return step === null ? 0 : lengthOfAction(cue.action, room)
}

function lengthOfAction(action: ShowAction, room: PlanRoom): Milliseconds {
  switch (action.kind) {
    case 'theme':
    case 'master':
    case 'blackout':
    case 'desk':
    case 'volume':
    case 'release':
      return action.fadeMs
    case 'look':
      return lookFade(action, room).fadeMs
    case 'story':
      return storyLength(action.story, room) ?? 0
    case 'light': {
      const light = stepAction(action, 0, room) as StepAction & { kind: 'light' }
      return lightEnds({ ...light, id: 'light', tStart: 0 }, room.horizon)
    }
    case 'silence':
      return SILENCE
    case 'message':
      return action.lastsMs ?? 0
    case 'playlist':
    case 'sleep':
    case 'wake':
    case 'stopStory':
    case 'wait':
      return 0
    default:
      return action satisfies never
  }
}

/** What a written action becomes at an instant in a room; null when it only waits, or asks for what is not to be had. */
export function stepAction(action: ShowAction, at: Instant, room: PlanRoom): StepAction | null {
  const { house, horizon } = room
  switch (action.kind) {
    case 'theme':
      return house.hasTheme(action.theme) ? { ...action, until: null } : null
    case 'look':
      return house.hasLook(action.look)
        ? { kind: 'look', look: action.look, ...lookFade(action, room), until: null }
        : null
    case 'master':
    case 'blackout':
    case 'desk':
    case 'volume':
      return { ...action, until: null }
    case 'story': {
      const length = storyLength(action.story, room)
      if (length === null || house.withholds(action.story, at) !== null) return null
      return { ...action, until: at + length }
    }
    case 'light': {
      const { direction } = action
      const edge = direction === 'right' ? horizon.from : horizon.to
      const x0 = Math.min(horizon.to, Math.max(horizon.from, action.from ?? edge))
      return { kind: 'light', seed: Math.floor(at * 7_919) % 0x100000000, x0, direction, speed: LIGHT_SPEED }
    }
    case 'playlist': {
      const stories = action.stories.filter((each) => storyLength(each, room) !== null)
      return stories.length === 0 ? null : { kind: 'playlist', stories, until: null }
    }
    case 'sleep':
    case 'wake':
      return { ...action, until: null }
    case 'message':
      return {
        kind: 'message',
        message: action.message,
        until: action.lastsMs === null ? null : at + action.lastsMs,
      }
    case 'stopStory':
    case 'silence':
    case 'release':
      return action
    case 'wait':
      return null
    default:
      return action satisfies never
  }
}

function lookFade({ look, fadeMs }: ShowAction & { kind: 'look' }, { house }: PlanRoom) {
  const timing = fadeMs === null ? house.lookTiming(look) : null
  if (timing === null) return { fadeMs: fadeMs ?? THEME_FADE_MS }
  return { fadeMs: Math.min(LONGEST_FADE, lengthOf(timing)), timing }
}

function storyLength(story: string, { house, withdrawn }: PlanRoom): Milliseconds | null {
  return withdrawn.includes(story) ? null : house.storyDuration(story)
}
