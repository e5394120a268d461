/**
 * A day gone through without anybody being there: the schedule's own programme, and a show led by presses of GO at
 * given instants, decided and folded by the code that decides and folds the real ones. Nothing is kept, nothing moves.
 */
import type { Cue } from '../model/cue.ts'
import type { Instant } from '../model/time.ts'
import type { CueRequest } from '../protocol/cue-request.ts'
import { applyCue } from './apply-cue.ts'
import { decideCue } from './decide-cue.ts'
import type { House } from './house.ts'
import type { RoomProgramme } from './programme.ts'
import { emptyRoom, type RoomState } from './room-state.ts'
import { showAt } from './running-show.ts'
import { settled } from './show-ahead.ts'
import { planGo, lengthOfStep } from './plan-show.ts'

/** Somebody presses something at an instant of the rehearsed day. */
export interface Press {
  at: Instant
  request: CueRequest
}

export interface Rehearsed {
  at: Instant
  request: CueRequest
  /** Why it was refused, in words; null: it was taken. */
  refused: string | null
  /** The room from here until the next press. */
  state: RoomState
}

/** Of the room nothing is taken over but what may never sound again here. */
export interface RehearsedRoom {
  roomId: string
  withdrawn: readonly string[]
  programme: RoomProgramme
  house: House
}

const REHEARSAL = { kind: 'system', id: 'rehearsal' } as const

/** The room before anybody pressed anything. */
export function emptyRehearsal({ roomId, withdrawn }: RehearsedRoom): RoomState {
  return { ...emptyRoom(roomId), epoch: 1, withdrawn: [...withdrawn] }
}

/** All presses, in the order of their instants. A press takes effect at its instant, without a lead. */
export function rehearse(room: RehearsedRoom, presses: readonly Press[]): Rehearsed[] {
  const done: Rehearsed[] = []
  let state = emptyRehearsal(room)
  for (const { at, request } of presses.toSorted((a, b) => a.at - b.at)) {
    const decision = decideCue(state, room.programme, room.house, request, REHEARSAL, at, 0)
    if (decision.ok) {
      const cue: Cue = {
        id: `rehearsed-${state.seq + 1}`,
        roomId: room.roomId,
        epoch: 1,
        seq: state.seq + 1,
        ...decision.draft,
      }
      const step = applyCue(state, cue)
      if (step.outcome === 'applied') state = step.state
    }
    done.push({ at, request, refused: decision.ok ? null : decision.reason, state })
  }
  return done
}

/**
 * When GO would be pressed for a whole show, by somebody who presses as soon as a cue is over, and at least `pauseMs`
 * after the press before. Each is the instant of one press; the first is at `at`.
 */
export function gosOf(room: RehearsedRoom, show: string, at: Instant, pauseMs: number): Instant[] {
  const list = room.house.startable(show)?.show
  if (list === undefined) return []
  const planRoom = { house: room.house, horizon: room.programme.horizon, withdrawn: room.withdrawn }
  const gos: Instant[] = []
  let press = at
  for (let index = 0; index < list.cues.length;) {
    gos.push(press)
    const plan = planGo(list, index, press, 'count', planRoom)
    const last = plan.pending.at(-1)!
    index += plan.pending.length
    const over = plan.endsAt ?? last.at + lengthOfStep(list.cues[index - 1]!, last.action, planRoom)
    press = Math.max(over, press + Math.max(pauseMs, list.protectMs))
  }
  return gos
}

/** The room at an instant of the rehearsed day: what had been pressed by then, and what has come of it. */
export function rehearsedAt(first: RoomState, steps: readonly Rehearsed[], t: Instant): RoomState {
  return settled(steps.findLast((each) => each.at <= t)?.state ?? first, t)
}

/** Where the show is at an instant, or null. */
export function rehearsedShow(first: RoomState, steps: readonly Rehearsed[], t: Instant) {
  return showAt(rehearsedAt(first, steps, t).show, t)
}
