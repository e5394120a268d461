/** What a cue of the log does to the show that is on: the machine whose state is a function of the log. */
import type { Cue } from '../model/cue.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import type { RoomState } from './room-state.ts'
import type { RunningShow } from './running-show.ts'
import { takeEffect } from './take-effect.ts'

/** `state` has taken the cue's own effect already, and whatever the show's plan had brought by then. */
export function moveShow(state: RoomState, cue: Cue): RoomState {
  const { action, atServerTime: at } = cue
  if (action.kind === 'show.start') return { ...state, show: started(cue, action) }
  const { show } = state
  if (show === null) return state
  const plan = { cueId: cue.id, seq: cue.seq }
  switch (action.kind) {
    case 'show.go':
      return {
        ...state,
        show: {
          ...show,
          plan,
          goAt: cue.issuedAt,
          pending: action.steps,
          next: action.next,
          endsAt: action.endsAt,
          held: false,
          jumped: false,
        },
      }
    case 'show.hold':
    case 'calm':
    case 'alarm':
      // An incident holds the show: it never goes on by itself behind a calm room.
      return { ...state, show: held(show, at) }
    case 'show.back': {
      // What was on before comes back at once; nothing of it counts as a cue that has come.
      const restored = action.steps.reduce(
        (before, step) =>
          step.action === null
            ? before
            : takeEffect(before, {
                ...plan,
                level: 'show',
                origin: { kind: 'show', id: show.show, number: step.number },
                at,
                lightId: cue.id,
                action: step.action,
              }),
        state,
      )
      return { ...restored, show: { ...waiting(show), plan, next: action.next, last: null } }
    }
    case 'show.jump':
      return { ...state, show: { ...waiting(show), next: action.next, jumped: true } }
    case 'show.stop':
      return { ...state, show: null }
    case 'withdraw':
      return { ...state, show: { ...show, pending: withoutStory(show.pending, action.story) } }
    case 'rebase':
      return { ...state, show: moved(show, at - action.was, at) }
    case 'theme':
    case 'look':
    case 'master':
    case 'blackout':
    case 'desk':
    case 'volume':
    case 'story':
    case 'message':
    case 'playlist':
    case 'sleep':
    case 'wake':
    case 'stopStory':
    case 'light':
    case 'silence':
    case 'release':
      return state
    default:
      return action satisfies never
  }
}

function started(cue: Cue, action: Cue['action'] & { kind: 'show.start' }): RunningShow {
  const { show, revision, next, protectMs, endFadeMs } = action
  return {
    run: cue.id,
    show,
    revision,
    since: cue.atServerTime,
    origin: cue.origin,
    protectMs,
    endFadeMs,
    goAt: null,
    plan: { cueId: cue.id, seq: cue.seq },
    last: null,
    pending: [],
    next,
    endsAt: null,
    held: false,
    jumped: false,
  }
}

/** Nothing comes by itself any more. */
function waiting(show: RunningShow): RunningShow {
  return { ...show, pending: [], endsAt: null, held: false }
}

function held(show: RunningShow, at: Instant): RunningShow {
  const coming = show.pending.find((step) => step.at > at)
  if (coming === undefined && show.endsAt === null) return show
  return { ...waiting(show), next: coming === undefined ? show.next : coming.cue, held: true }
}

function withoutStory(pending: RunningShow['pending'], story: string): RunningShow['pending'] {
  return pending.map((step) =>
    step.action?.kind === 'story' && step.action.story === story ? { ...step, action: null } : step,
  )
}

/** The clock was set back: what lay ahead lies as far ahead as before. */
function moved(show: RunningShow, by: Milliseconds, now: Instant): RunningShow {
  const past = (at: Instant): Instant => Math.min(at, now)
  return {
    ...show,
    since: past(show.since),
    goAt: show.goAt === null ? null : past(show.goAt),
    last: show.last && { ...show.last, at: past(show.last.at) },
    pending: show.pending.map((step) => ({
      ...step,
      at: Math.max(now, step.at + by),
      action:
        (step.action?.kind === 'story' || step.action?.kind === 'message') && step.action.until !== null
          ? { ...step.action, until: Math.max(now, step.action.until + by) }
          : step.action,
    })),
    endsAt: show.endsAt === null ? null : Math.max(now, show.endsAt + by),
  }
}
