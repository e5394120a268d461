/** The show of a room as the log has it: a state of plans, so that where it is follows from the log and the clock alone. */
import * as z from 'zod/mini'
import { CueNumber, Origin, ShowCueId, ShowStep } from '../model/cue.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import type { Instant } from '../model/time.ts'

export const RunningShow = z.strictObject({
  /** The cue that started it; another start is another run. */
  run: Identifier,
  show: Identifier,
  revision: z.int().check(z.minimum(1)),
  since: InstantValue,
  /** Who started it. */
  origin: Origin,
  protectMs: z.int(),
  endFadeMs: z.int(),
  /** When GO was last pressed, for the protection against a second press. */
  goAt: z.nullable(InstantValue),
  /** The cue of the log that made the plan. */
  plan: z.strictObject({ cueId: Identifier, seq: z.int() }),
  /** The cue that came last, as far as the log has been folded. */
  last: z.nullable(z.strictObject({ cue: ShowCueId, number: CueNumber, at: InstantValue })),
  /** Steps of the plan that the log has not passed yet, in order. Those before now have come. */
  pending: z.array(ShowStep),
  /** What stands by after them; null: the end. */
  next: z.nullable(ShowCueId),
  endsAt: z.nullable(InstantValue),
  held: z.boolean(),
  /** Somebody jumped: the next GO also brings what the cues before would have left on. */
  jumped: z.boolean(),
})
export type RunningShow = z.infer<typeof RunningShow>

/** Where a show is at an instant. */
export interface ShowPosition {
  /** `standing-by`: waits for GO. `running`: the next comes by itself. `held`: somebody stopped that. */
  state: 'standing-by' | 'running' | 'held'
  last: RunningShow['last']
  /** The cue that comes next, or null for the end of the show; `at` null: with GO. */
  next: { cue: string | null; at: Instant | null }
  endsAt: Instant | null
}

/** null: there is none, or it is over by then. */
export function showAt(show: RunningShow | null, t: Instant): ShowPosition | null {
  if (show === null || (show.endsAt !== null && show.endsAt <= t)) return null
  const come = show.pending.findLast((step) => step.at <= t)
  const coming = show.pending.find((step) => step.at > t)
  const last = come === undefined ? show.last : { cue: come.cue, number: come.number, at: come.at }
  const { endsAt } = show
  if (coming !== undefined)
    return { state: 'running', last, next: { cue: coming.cue, at: coming.at }, endsAt }
  if (endsAt !== null) return { state: 'running', last, next: { cue: null, at: endsAt }, endsAt }
  return {
    state: show.held ? 'held' : 'standing-by',
    last,
    next: { cue: show.next, at: null },
    endsAt: null,
  }
}
