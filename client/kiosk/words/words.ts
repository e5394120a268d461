/** Every word of the interface, in one language. Testimonies are not here: they come from the exhibition. */
import type { Language } from '../../../core/model/language.ts'
import type { Teller, Topic } from '../../../core/model/story.ts'
import type { SupportLine } from '../../../core/model/venue.ts'
import type { AnswerAct, AnswerWord } from '../../../core/model/answer.ts'
import type { BoothWords } from './booth/booth-words.ts'
import type { Setting } from '../visitor/settings.ts'

export interface Words {
  /** BCP 47 tag of this language, for screen readers. */
  tag: Language
  /** The language's own name. */
  name: string
  leave: string
  support: string
  back: string
  /** `inviteBooth`: where one can also write. */
  rest: { sentence: string; invite: string; inviteBooth: string }
  choose: { question: string; promise: string }
  care: {
    heading: string
    /** What is told here, honestly, before anything is chosen (VIS-3). */
    told: string
    /** How long one testimony takes, from the shortest and the longest on offer, in seconds. */
    lengths(shortest: number, longest: number): string
    /** One may leave at any moment (VIS-3). */
    leaving: string
    go: string
  }
  about: {
    begin: string
    /** To whoever moves by keys: an arrow that is held brings the voice nearer, as a resting hand does. */
    nearer: string
    /** "About 2 minutes", from seconds. */
    length(seconds: number): string
    /** It is told in this language, because it has no text in the visitor's. */
    told: Record<Language, string>
    /** The voice that is heard is a reader's, not the narrator's (ANO-7). */
    read: string
    /** It is a machine's (ANO-7). */
    spoken: string
    teller: Record<Teller, string>
    topics: Record<Topic, string>
  }
  settings: Record<Setting | 'open' | 'close' | 'volume' | 'quieter' | 'louder', string> & {
    /** Said by a screen reader when it was turned. */
    volumeIs: (step: number, of: number) => string
  }
  listen: { pause: string; goOn: string; again: string; others: string }
  reflect: {
    question: string
    /** The question is to oneself; an answer is counted without whoever gave it (VIS-4). */
    note: string
    light: string
    word: string
    act: string
    nothing: string
    words: Record<AnswerWord, string>
    acts: Record<AnswerAct, string>
  }
  offer: { sentence: string; support: string; another: string; finish: string }
  release: { returned: string; warmer: string; withdrawn: string }
  idle: {
    question: string
    left(seconds: number): string
    /** What goes with the visit: an unsent page, or a receipt that is shown once. */
    goes: { page: string; receipt: string }
    stay: string
  }
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
  pairing: {
    byCode: string
    /** Beside a QR code. */
    byPhone: string
    /** Why there is no QR code. */
    noSquare: Record<'own-machine' | 'open-line', string>
  }
  /** "As of November 2023", from a year or a year and month. */
  asOf(date: string): string
  booth: BoothWords
  /** For screen readers only. */
  spoken: {
    languages: string
    lights: string
    story: string
    controls: string
    card: string
    on: string
    off: string
  }
}

/** An ISO date as it is written in all three languages: 23.11.2026. */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}.${month}.${year}`
}

/** `2023-11` → year and the name of its month; null for a year alone. */
export function yearAndMonth(
  date: string,
  months: readonly string[],
): { year: string; month: string | null } {
  const [year = '', month] = date.split('-')
  return { year, month: month === undefined ? null : (months[Number(month) - 1] ?? null) }
}

/** Whole minutes, at least one. */
export function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}
