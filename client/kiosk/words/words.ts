/** Every word of the interface, in one language. Testimonies are not here: they come from the exhibition. */
import type { Language } from '../../../core/model/language.ts'
import type { Teller, Topic } from '../../../core/model/story.ts'
import type { SupportLine } from '../../../core/model/venue.ts'

export interface Words {
  /** BCP 47 tag of this language, for screen readers. */
  tag: Language
  /** The language's own name. */
  name: string
  leave: string
  support: string
  back: string
  rest: { sentence: string; invite: string }
  choose: { question: string; promise: string }
  care: {
    begin: string
    /** One may leave at any moment (VIS-3). */
    leaving: string
    soundOn: string
    soundOff: string
    textLarger: string
    textUsual: string
    /** "About 2 minutes", from seconds. */
    length(seconds: number): string
    teller: Record<Teller, string>
    topics: Record<Topic, string>
  }
  listen: { pause: string; goOn: string; again: string; others: string }
  offer: { sentence: string; support: string; another: string; finish: string }
  release: { returned: string; withdrawn: string }
  idle: { question: string; left(seconds: number): string; stay: string }
  supportPanel: {
    title: string
    sentence: string
    police: Record<SupportLine['police'], string>
    unchecked: string
    /** From an ISO date. */
    checked(date: string): string
    speaks(languages: readonly Language[]): string
    none: string
    close: string
  }
  calm: { sentence: string; alarm: string }
  pairing: string
  /** For screen readers only. */
  spoken: { languages: string; lights: string; story: string; controls: string }
}

/** An ISO date as it is written in all three languages: 23.11.2026. */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}.${month}.${year}`
}

/** Whole minutes, at least one. */
export function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}
