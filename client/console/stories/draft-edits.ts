/** Every change that the editor can make to a draft, as a pure function. Beats of all languages move together. */
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import type { BeatTimes } from '../../../core/model/beat-times.ts'
import { same } from '../../../core/editorial/difference.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { BEATS_LEAST, type LanguageReview } from '../../../core/model/story.ts'
import type { DraftText, Place, StoryDraft } from '../../../core/model/story-draft.ts'
import { withoutInvisible } from '../../../core/model/story-markdown.ts'
import { beatsOf, partedTo } from './pasted-beats.ts'

const MIDDLE = 0.4

export function blankDraft(language: Language): StoryDraft {
  return {
    teller: 'survivor',
    topics: [],
    sensitive: false,
    arc: [0.2, 0.4, 0.6, 0.4],
    seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
    review: { kk: 'needs-native-review', ru: 'needs-native-review', en: 'needs-native-review' },
    text: { [language]: blankText(4) },
    readings: {},
  }
}

function blankText(beats: number): DraftText {
  return { title: '', note: '', beats: Array.from({ length: beats }, () => ''), stays: '' }
}

export function beginLanguage(draft: StoryDraft, language: Language): StoryDraft {
  return { ...draft, text: { ...draft.text, [language]: blankText(draft.arc.length) } }
}

/** Whether a language may be taken out: nothing is written in it, and another is there. */
export function canEndLanguage({ text }: StoryDraft, language: Language): boolean {
  const each = text[language]
  return each !== undefined && Object.keys(text).length > 1 && isEmpty(each)
}

export function endLanguage(draft: StoryDraft, language: Language): StoryDraft {
  if (!canEndLanguage(draft, language)) return draft
  const { [language]: _, ...text } = draft.text
  return { ...draft, text }
}

export function passageAt(draft: StoryDraft, { language, part, beat }: Place): string {
  const text = draft.text[language]
  if (text === undefined) return ''
  return part === 'beat' ? (text.beats[beat ?? 0] ?? '') : text[part]
}

/** Nothing is written in any language, so that there is nothing to say about what was found in it. */
export function isBlank({ text }: StoryDraft): boolean {
  return Object.values(text).every(isEmpty)
}

function isEmpty({ title, note, beats, stays }: DraftText): boolean {
  return [title, note, ...beats, stays].every((each) => each.trim() === '')
}

/**
 * Where a finding's words stand in the draft as it is now, or null when they are gone. `checked` is what its offsets
 * count in: the draft of a moment ago, with blanks tidied.
 */
export function placeIn(
  draft: StoryDraft,
  checked: StoryDraft,
  finding: { place: Place; start: number; end: number },
): { start: number; end: number } | null {
  const detail = passageAt(checked, finding.place).slice(finding.start, finding.end)
  const now = passageAt(draft, finding.place)
  if (detail === '') return null
  let best = -1
  for (let at = now.indexOf(detail); at !== -1; at = now.indexOf(detail, at + 1))
    if (best === -1 || Math.abs(at - finding.start) < Math.abs(best - finding.start)) best = at
  return best === -1 ? null : { start: best, end: best + detail.length }
}

/**
 * A passage's own findings where their words stand in it now, in order and never over one another, so that they can be
 * underlined while somebody types on. Each keeps its key.
 */
export function findingsAt(
  draft: StoryDraft,
  checked: StoryDraft,
  findings: readonly PlacedFinding[],
  place: Place,
): PlacedFinding[] {
  const placed: PlacedFinding[] = []
  let end = 0
  for (const finding of findings.filter((each) => samePlace(each.place, place))) {
    const at = placeIn(draft, checked, finding)
    if (at === null || at.start < end) continue
    placed.push({ ...finding, ...at })
    end = at.end
  }
  return placed
}

function samePlace(a: Place, b: Place): boolean {
  return a.language === b.language && a.part === b.part && a.beat === b.beat
}

export function write(draft: StoryDraft, place: Place, passage: string): StoryDraft {
  const text = draft.text[place.language]
  if (text === undefined) return draft
  const changed =
    place.part === 'beat'
      ? { ...text, beats: text.beats.map((each, i) => (i === place.beat ? passage : each)) }
      : { ...text, [place.part]: passage }
  return { ...draft, text: { ...draft.text, [place.language]: changed } }
}

/** Takes out what cannot be seen in one passage. */
export function reveal(draft: StoryDraft, place: Place): StoryDraft {
  return write(draft, place, withoutInvisible(passageAt(draft, place)))
}

export function addBeat(draft: StoryDraft, after: number): StoryDraft {
  const arc = draft.arc[after] ?? MIDDLE
  return onBeats(draft, (beats) => beats.toSpliced(after + 1, 0, ''), draft.arc.toSpliced(after + 1, 0, arc))
}

export function removeBeat(draft: StoryDraft, at: number): StoryDraft {
  return onBeats(draft, (beats) => beats.toSpliced(at, 1), draft.arc.toSpliced(at, 1))
}

export function moveBeat(draft: StoryDraft, at: number, by: -1 | 1): StoryDraft {
  const to = at + by
  if (to < 0 || to >= draft.arc.length) return draft
  return onBeats(draft, (beats) => swapped(beats, at, to), swapped(draft.arc, at, to))
}

/** Splits one language's beat at the cursor; the others get an empty one beside it. */
export function splitBeat(draft: StoryDraft, language: Language, at: number, cursor: number): StoryDraft {
  const passage = draft.text[language]?.beats[at] ?? ''
  const widened = addBeat(draft, at)
  const first = write(widened, { language, part: 'beat', beat: at }, passage.slice(0, cursor).trimEnd())
  return write(first, { language, part: 'beat', beat: at + 1 }, passage.slice(cursor).trimStart())
}

/**
 * A text put in at the cursor of one language's beat, a paragraph a beat: what stood before the cursor keeps the first,
 * what stood behind it goes on after the last. Beats below that are empty in this language are filled, so that a
 * translation comes to stand beside what is there; others are added. A whole text is parted further until it has as many
 * beats as a story needs.
 */
export function pasteBeats(
  draft: StoryDraft,
  { language, beat }: { language: Language; beat: number },
  { start, end }: { start: number; end: number },
  pasted: string,
): StoryDraft {
  const passage = draft.text[language]?.beats[beat]
  const whole = hasNoBeats(draft, language)
  const pieces = partedTo(whole ? BEATS_LEAST : 0, beatsOf(pasted))
  if (passage === undefined || pieces.length === 0) return draft
  const joined = pieces.map((piece, i) =>
    [
      i === 0 ? passage.slice(0, start).trimEnd() : '',
      piece,
      i + 1 === pieces.length ? passage.slice(end).trimStart() : '',
    ]
      .filter((each) => each !== '')
      .join(' '),
  )
  return joined.reduce((before, words, i) => {
    const at = beat + i
    const isFree = i === 0 || before.text[language]?.beats[at] === ''
    return write(isFree ? before : addBeat(before, at - 1), { language, part: 'beat', beat: at }, words)
  }, draft)
}

/** No beat of this language is written; a text that is put in is then the whole of it. */
export function hasNoBeats({ text }: StoryDraft, language: Language): boolean {
  return text[language]?.beats.every((each) => each.trim() === '') ?? false
}

/** Joins a beat with the next, in every language. */
export function joinBeat(draft: StoryDraft, at: number): StoryDraft {
  if (at + 1 >= draft.arc.length) return draft
  const join = (beats: readonly string[]) =>
    beats.toSpliced(at, 2, [beats[at], beats[at + 1]].filter((each) => (each ?? '') !== '').join(' '))
  return onBeats(draft, join, draft.arc.toSpliced(at + 1, 1))
}

export function bend(draft: StoryDraft, beat: number, share: number): StoryDraft {
  const height = Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
  return { ...draft, arc: draft.arc.map((each, i) => (i === beat ? height : each)) }
}

/** Whether a language's words are not those that were last saved; what was not saved cannot be signed off. */
export function hasOtherWords(draft: StoryDraft, saved: StoryDraft, language: Language): boolean {
  return !same(draft.text[language], saved.text[language])
}

/** Whether a native speaker has read this language's text aloud and agrees with it. */
export function signOff(draft: StoryDraft, language: Language, review: LanguageReview): StoryDraft {
  return { ...draft, review: { ...draft.review, [language]: review } }
}

/** Languages that are written and that no native speaker has signed off (VEN-2). */
export function unsigned(draft: StoryDraft): Language[] {
  return LANGUAGES.filter(
    (each) => draft.text[each] !== undefined && draft.review[each] === 'needs-native-review',
  )
}

/** When a reading's beats are spoken, moved by hand; null: as they were measured. */
export function withTimes(draft: StoryDraft, language: Language, beats: BeatTimes | null): StoryDraft {
  const before = draft.readings[language]
  if (before === undefined) return draft
  const { beats: _, ...reading } = before
  return {
    ...draft,
    readings: { ...draft.readings, [language]: beats === null ? reading : { ...reading, beats } },
  }
}

function onBeats(
  draft: StoryDraft,
  change: (beats: readonly string[]) => string[],
  arc: number[],
): StoryDraft {
  const text: StoryDraft['text'] = {}
  for (const language of LANGUAGES) {
    const each = draft.text[language]
    if (each !== undefined) text[language] = { ...each, beats: change(each.beats) }
  }
  return { ...draft, text, arc }
}

function swapped<Item>(list: readonly Item[], a: number, b: number): Item[] {
  const out = [...list]
  ;[out[a], out[b]] = [out[b]!, out[a]!]
  return out
}
