/** What the words of one language must be able to say: a sentence for every reason, and names for what it mentions. */
import type { FindingType } from '../../anonymise/finding.ts'
import type { Medium } from '../../model/consent.ts'
import type { StoryState } from '../../model/dossier.ts'
import type { Language } from '../../model/language.ts'
import type { Place } from '../../model/story-draft.ts'
import type { Reason, ReasonCode } from '../reason.ts'

export type Saying = {
  [Code in ReasonCode]: (reason: Extract<Reason, { code: Code }>) => string
}

export interface Nouns {
  language: Record<Language, string>
  medium: Record<Medium, string>
  state: Record<StoryState, string>
  detail: Record<FindingType, string>
  place(place: Place): string
  /** A date and hour in the installation's words; instants are given in UTC, and say so. */
  instant(at: number): string
}

/** `2026-11-25 18:00 UTC`: the same in all three languages, so that nobody misreads it. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
