/** Where two people's drafts meet: a place that both touched, and what becomes of a value that they share. */
import type { Language } from '../model/language.ts'
import type { Teller, Topic } from '../model/story.ts'
import type { Place } from '../model/story-draft.ts'
import { same } from './difference.ts'

/** `mine`: of whoever saves now; `theirs`: what was saved before them. */
export type Side = 'mine' | 'theirs'
export interface Three<Value> {
  began: Value
  mine: Value
  theirs: Value
}

/** One place that both touched, with what each made of it. */
export type Choice =
  /** `place` counts beats as `mine` does. */
  | { kind: 'passage'; place: Place; words: Three<string> }
  /** Beats that one split, joined, removed or moved while the other wrote in them: they are taken as a whole. */
  | { kind: 'beats'; mine: ChosenBeats; theirs: ChosenBeats }
  | { kind: 'arc'; mine: number[]; theirs: number[] }
  | { kind: 'teller'; mine: Teller; theirs: Teller }
  | { kind: 'topics'; mine: Topic[]; theirs: Topic[] }
  /** The light's own look. */
  | { kind: 'seed' }
  | { kind: 'reading'; language: Language }

export interface ChosenBeats {
  /** The first of them in that side's draft, counted from 0. */
  first: number
  /** As they would stand, with what of the other's fits into them; empty where a language has no words there. */
  rows: Record<Language, string>[]
}

/** Puts a question to whoever merges. */
export type Ask = (choice: Choice) => Side

/** What only one of them changed, what both changed alike, or what is chosen. */
export function either<Value>({ began, mine, theirs }: Three<Value>, choose: () => Side): Value {
  if (isClash({ began, mine, theirs })) return choose() === 'mine' ? mine : theirs
  return same(began, mine) ? theirs : mine
}

export function eachLanguage<Value>(of: (language: Language) => Value): Record<Language, Value> {
  return { kk: of('kk'), ru: of('ru'), en: of('en') }
}

/** Both changed it, and not alike. */
export function isClash({ began, mine, theirs }: Three<unknown>): boolean {
  return !same(mine, theirs) && !same(began, mine) && !same(began, theirs)
}
