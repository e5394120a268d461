/**
 * A running show's plan, folded into the room: up to an instant, as the log goes by, or all of it, for holders that
 * draw what is to come. Because a GO brings its whole plan, what follows by itself needs neither server nor timer.
 */
import type { Instant } from '../model/time.ts'
import type { RoomState } from './room-state.ts'
import type { RunningShow } from './running-show.ts'
import { endShow, takeEffect, type Scene } from './take-effect.ts'

/** The room as it is at `t`: steps that have come by then are in it, later ones still lie ahead. */
export function settled(state: RoomState, t: Instant): RoomState {
  const { show } = state
  if (show === null) return state
  const come = show.pending.filter((step) => step.at <= t)
  const over = show.endsAt !== null && show.endsAt <= t
  if (come.length === 0 && !over) return state
  const scene = withSteps(state, show, come)
  if (over) return { ...scene, claims: endShow(scene.claims, show.endsAt!, show.endFadeMs), show: null }
  const { cue, number, at } = come.at(-1)!
  return {
    ...scene,
    show: { ...show, last: { cue, number, at }, pending: show.pending.slice(come.length) },
  }
}

/** Built once for every state; a state never changes. */
const whole = new WeakMap<RoomState, RoomState>()

/** The room with all that its show has planned: wishes that begin later, lights that will set out. */
export function ahead(state: RoomState): RoomState {
  const { show } = state
  if (show === null || (show.pending.length === 0 && show.endsAt === null)) return state
  const known = whole.get(state)
  if (known !== undefined) return known
  const scene = withSteps(state, show, show.pending)
  const seen =
    show.endsAt === null ? scene : { ...scene, claims: endShow(scene.claims, show.endsAt, show.endFadeMs) }
  whole.set(state, seen)
  return seen
}

function withSteps<S extends Scene>(scene: S, show: RunningShow, steps: RunningShow['pending']): S {
  return steps.reduce(
    (before, { cue, number, at, action }) =>
      action === null
        ? before
        : takeEffect(before, {
            ...show.plan,
            level: 'show',
            origin: { kind: 'show', id: show.show, number },
            at,
            lightId: `${show.plan.cueId}-${cue}`,
            action,
          }),
    scene,
  )
}
