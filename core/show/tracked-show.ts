/**
 * What the cues of a show before one of them have left on, as on a lighting desk: what a jump must bring along, and
 * what Back brings back. Stories, lights and silent minutes are moments and leave nothing.
 */
import { HELD_ASPECTS, type StepAction, type ShowStep } from '../model/cue.ts'
import type { Show, ShowAction } from '../model/show.ts'
import type { Instant } from '../model/time.ts'
import { stepAction, type PlanRoom } from './plan-show.ts'

type Tracked = Exclude<(typeof HELD_ASPECTS)[number], 'story'>
const TRACKED = HELD_ASPECTS.filter((each): each is Tracked => each !== 'story')

/** How quickly it comes when it is asked for at once, in milliseconds. */
export const TRACKED_FADE_MS = 2_000

/** At `at`, and named after the cue at `index`: the room as the cues before that one leave it. */
export function trackedSteps(show: Show, index: number, at: Instant, room: PlanRoom): ShowStep[] {
  const on = new Map<Tracked, ShowAction>()
  for (const { action } of show.cues.slice(0, index)) {
    // A message with an end of its own is a moment: where it was not said, it is not said late.
    if (action.kind === 'message' && action.lastsMs !== null) on.delete('message')
    else {
      const aspect = trackedAspect(action)
      if (aspect !== null) on.set(aspect, action)
    }
    if (action.kind === 'release')
      for (const each of TRACKED) if (action.of === 'all' || action.of === each) on.delete(each)
  }
  const { id, number } = show.cues[index] ?? show.cues.at(-1)!
  return TRACKED.map((aspect) => {
    const action = on.get(aspect)
    const step = action === undefined ? null : stepAction(action, at, room)
    return { cue: id, number, at, action: step === null ? letGo(aspect) : quickly(step) }
  })
}

/** The aspect that an action leaves something on in; null: none. */
function trackedAspect({ kind }: ShowAction): Tracked | null {
  if (kind === 'wake') return 'sleep'
  return TRACKED.find((each) => each === kind) ?? null
}

function letGo(of: Tracked): StepAction {
  return { kind: 'release', of, fadeMs: TRACKED_FADE_MS }
}

function quickly(action: StepAction): StepAction {
  if (!('fadeMs' in action)) return action
  if (action.kind !== 'look') return { ...action, fadeMs: TRACKED_FADE_MS }
  const { timing: _, ...look } = action
  return { ...look, fadeMs: TRACKED_FADE_MS }
}
