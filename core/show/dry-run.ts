/** A show gone through on paper in a room as it is: when each cue would come, and what it would win or lose against. */
import type { Level, Origin, StepAction } from '../model/cue.ts'
import type { Show } from '../model/show.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import { onAt, valueText, type HeldValue, type Holding, type OnAt } from './on-at.ts'
import { lengthOfStep, planGo, type PlanRoom } from './plan-show.ts'
import type { Programme } from './programme.ts'
import type { RoomState } from './room-state.ts'
import { settled } from './show-ahead.ts'

export interface DryHolder {
  level: Level
  origin: Origin
  value: string
}

export interface DryCue {
  cue: string
  /** With a press of GO, or by itself. */
  comes: 'go' | 'itself'
  /** After that GO. */
  afterMs: Milliseconds
  lengthMs: Milliseconds
  /**
   * `wins`: it would be on. `beaten`: somebody stronger holds this. `moment`: it happens and holds nothing.
   * `passed-over`: what it asks for is not to be had. `nothing`: it only takes its time.
   */
  effect: 'wins' | 'beaten' | 'moment' | 'passed-over' | 'nothing'
  beats: DryHolder[]
  beatenBy: DryHolder | null
}

export interface DryRun {
  cues: DryCue[]
  /** Presses of GO from the beginning to the end. */
  gos: number
  /** All of it, when GO is pressed as soon as a cue is over. */
  lengthMs: Milliseconds
}

/** `now` is when the first GO would be pressed. A show that is on in the room is left out of the account. */
export function dryRun(
  show: Show,
  state: RoomState,
  programme: Programme,
  room: PlanRoom,
  now: Instant,
): DryRun {
  let sim: RoomState = { ...state, show: null, claims: state.claims.filter(({ level }) => level !== 'show') }
  const cues: DryCue[] = []
  let at = now
  let gos = 0
  for (let index = 0; index < show.cues.length;) {
    const plan = planGo(show, index, at, 'count', room)
    gos += 1
    sim = { ...sim, show: playing(show, plan, sim.seq) }
    for (const [i, step] of plan.pending.entries()) {
      const cue = show.cues[index + i]!
      cues.push({
        cue: cue.id,
        comes: i === 0 ? 'go' : 'itself',
        afterMs: step.at - at,
        lengthMs: lengthOfStep(cue, step.action, room),
        ...effectOf(cue.action.kind === 'wait', step.action, onAt(sim, programme, step.at)),
      })
    }
    index += plan.pending.length
    const last = plan.pending.at(-1)!
    at = plan.endsAt ?? last.at + cues.at(-1)!.lengthMs
    sim = settled({ ...sim, show: { ...sim.show!, endsAt: null } }, at)
  }
  return { cues, gos, lengthMs: at - now }
}

function playing(show: Show, plan: ReturnType<typeof planGo>, seq: number): NonNullable<RoomState['show']> {
  return {
    run: 'dry-run',
    show: show.id,
    revision: 1,
    since: 0,
    origin: { kind: 'system', id: 'dry-run' },
    protectMs: 0,
    endFadeMs: show.endFadeMs,
    goAt: null,
    plan: { cueId: 'dry-run', seq: seq + 1 },
    last: null,
    ...plan,
    held: false,
    jumped: false,
  }
}

type Effect = Pick<DryCue, 'effect' | 'beats' | 'beatenBy'>

function effectOf(waits: boolean, action: StepAction | null, on: OnAt): Effect {
  if (action === null) return { effect: waits ? 'nothing' : 'passed-over', beats: [], beatenBy: null }
  switch (action.kind) {
    case 'message':
      // In an incident the wall is silent.
      return on.mode === 'open' ? against(on.message) : against(on.theme)
    case 'theme':
    case 'volume':
    case 'master':
    case 'blackout':
    case 'desk':
      return against(on[action.kind])
    case 'playlist':
      return against(on.playlist)
    case 'sleep':
    case 'wake':
      // In an incident every screen is awake.
      return on.mode === 'open' ? against(on.sleep) : against(on.theme)
    case 'look':
      // A stronger theme brings its own lamps.
      return against(on.look ?? on.theme)
    case 'story':
      return on.mode === 'open' ? against(on.story) : against(on.theme)
    case 'stopStory':
    case 'light':
    case 'silence':
    case 'release':
      return { effect: 'moment', beats: [], beatenBy: null }
    default:
      return action satisfies never
  }
}

function against(holding: Holding<HeldValue> | null): Effect {
  if (holding === null || holding.level === 'show')
    return { effect: 'wins', beats: holding?.beat ?? [], beatenBy: null }
  const { level, origin, value } = holding
  return { effect: 'beaten', beats: [], beatenBy: { level, origin, value: valueText(value, 'kk') } }
}
