/** What a decision about a room may know of the house around it, and how it says no. */
import type { LightTiming } from '../model/light-timing.ts'
import type { Told } from '../anonymise/tells-of-somebody.ts'
import type { HallMessage } from '../model/hall-message.ts'
import type { Show } from '../model/show.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import type { Withheld } from './sensitive.ts'

export interface House {
  hasTheme(id: string): boolean
  hasLook(id: string): boolean
  /** How the look comes when it is called by itself; null: as a theme does. */
  lookTiming(id: string): LightTiming | null
  /** How long the story takes when it is heard, or null when this installation does not hold it. */
  storyDuration(id: string): Milliseconds | null
  /** Why the room does not offer this story at this instant, though it holds it (VIS-8); null: it does. */
  withholds(id: string, at: Instant): Withheld | null
  /** What in a message for the wall leads to a person (ANO-2); a message that does so is not shown. */
  tells(message: HallMessage): readonly Told[]
  /** The show as it may start now: kept under this revision for as long as it runs. */
  startable(id: string): { show: Show; revision: number } | null
  /** The list that a running show goes by. */
  showOf(id: string, revision: number): Show | null
}

/**
 * `go_protected`: the same press again. `cue_passed`: another cue stands by than the presser saw.
 * `tells_of_somebody`: a text for the wall names, or leads to, a person.
 */
export interface CueRefusal {
  ok: false
  reason: string
  field: string
  code: 'cue_refused' | 'go_protected' | 'cue_passed' | 'tells_of_somebody'
}

export function refuse(field: string, reason: string): CueRefusal {
  return { ok: false, field, reason, code: 'cue_refused' }
}
