/** From what somebody asks of a show to what the log will say, or to a refusal with the reason in words. */
import type { CueAction } from '../model/cue.ts'
import type { Show } from '../model/show.ts'
import type { Instant } from '../model/time.ts'
import type { CueRequest } from '../protocol/cue-request.ts'
import { checkShow, problemSentence } from './check-show.ts'
import { refuse, type CueRefusal, type House } from './house.ts'
import { planGo, type PlanRoom } from './plan-show.ts'
import type { RoomState } from './room-state.ts'
import { showAt } from './running-show.ts'
import { trackedSteps } from './tracked-show.ts'

export type ShowRequest = Extract<CueRequest, { kind: `show.${string}` }>
export type ShowDecision = { ok: true; action: CueAction } | CueRefusal

/** How long the room takes back when a show is stopped, unless somebody says otherwise. */
const STOP_FADE_MS = 3_000

/** `mode` is what the room is in; `at` when the cue would take effect, `now` when it was asked. */
export function decideShow(
  state: RoomState,
  mode: 'open' | 'calm' | 'alarm',
  house: House,
  room: PlanRoom,
  request: ShowRequest,
  now: Instant,
  at: Instant,
): ShowDecision {
  const on = showAt(state.show, at)
  if (request.kind === 'show.start') {
    if (state.show !== null && on !== null)
      return refuse(
        'kind',
        `The show "${state.show.show}" is on in this room. Stop it before another starts.`,
      )
    return start(house, request)
  }
  if (state.show === null || on === null)
    return refuse('kind', 'No show is on in this room; ask for "show.start" with the name of one.')
  const running = state.show
  const show = house.showOf(running.show, running.revision)
  if (show === null) return refuse('kind', `The list of "${running.show}" cannot be read. Stop the show.`)
  const next = on.next.cue === null ? show.cues.length : show.cues.findIndex(({ id }) => id === on.next.cue)
  switch (request.kind) {
    case 'show.go': {
      if (mode !== 'open')
        return refuse('kind', `The room is in ${mode}. Release ${mode} before the show goes on.`)
      const since = running.goAt === null ? Infinity : now - running.goAt
      if (since < running.protectMs) return refuseGo(since, running.protectMs)
      const standing = show.cues[next]?.number ?? 'end'
      if (request.cue !== undefined && request.cue !== standing)
        return {
          ...refuse(
            'cue',
            `Cue ${request.cue} does not stand by any more: ${standing} does. Look again before GO.`,
          ),
          code: 'cue_passed',
        }
      const plan = planGo(show, next, at, on.next.at === null ? 'count' : 'skip', room)
      const brought = running.jumped ? trackedSteps(show, next, plan.pending[0]?.at ?? at, room) : []
      const { pending, next: after, endsAt } = plan
      return does({ kind: 'show.go', steps: [...brought, ...pending], next: after, endsAt })
    }
    case 'show.hold':
      if (on.state !== 'running')
        return refuse('kind', 'Nothing comes by itself now; there is nothing to hold.')
      return does({ kind: 'show.hold' })
    case 'show.back': {
      if (next === 0) return refuse('kind', 'The first cue stands by; there is nothing before it.')
      const before = next - 1
      const steps = trackedSteps(show, before, at, room)
      return does({ kind: 'show.back', steps, next: show.cues[before]!.id })
    }
    case 'show.jump': {
      const to = show.cues.find((cue) => cue.number === request.to)
      if (to === undefined) return refuse('to', `This show has no cue ${request.to}.`)
      return does({ kind: 'show.jump', next: to.id })
    }
    case 'show.stop':
      return does({ kind: 'show.stop', fadeMs: request.fadeMs ?? STOP_FADE_MS })
    default:
      return request satisfies never
  }
}

function start(house: House, request: ShowRequest & { kind: 'show.start' }): ShowDecision {
  const found = house.startable(request.show)
  if (found === null)
    return refuse('show', `There is no show "${request.show}"; GET /api/v1/shows lists them.`)
  const { show, revision } = found
  const problem = checkShow(show, house).find((each) => each.grave)
  if (problem !== undefined)
    return refuse('show', `"${request.show}" cannot start: ${problemSentence(problem, show)}`)
  const from = request.from === undefined ? show.cues[0] : cueOfNumber(show, request.from)
  if (from === undefined) return refuse('from', `This show has no cue ${request.from}.`)
  const { protectMs, endFadeMs } = show
  return does({ kind: 'show.start', show: show.id, revision, next: from.id, protectMs, endFadeMs })
}

function cueOfNumber(show: Show, number: string) {
  return show.cues.find((cue) => cue.number === number)
}

function does(action: CueAction): ShowDecision {
  return { ok: true, action }
}

/** Said plainly, with the figures: who presses eight times must not wonder where seven went. */
function refuseGo(since: number, protectMs: number): CueRefusal {
  const [ago, within] = [since, protectMs].map((ms) => (ms / 1_000).toFixed(1))
  return {
    ...refuse(
      'kind',
      `GO was pressed ${ago} s ago. Within ${within} s a second press counts as the same one.`,
    ),
    code: 'go_protected',
  }
}
