/**
 * Two people's drafts that began from the same revision, in one. What only one of them touched is taken over by itself;
 * where both touched the same passage, beats or field a person chooses, place by place. Nothing is ever guessed.
 */
import { LANGUAGES, type Language } from '../model/language.ts'
import { MOST_TOPICS, type LanguageReview, type Topic } from '../model/story.ts'
import type { DraftText, StoryDraft } from '../model/story-draft.ts'
import { eachLanguage, either, isClash, type Ask, type Choice, type Side, type Three } from './choice.ts'
import { same } from './difference.ts'
import { mergeRows } from './merge-rows.ts'

export interface Merge {
  /** In the order of the page. They are the same whatever is chosen. */
  choices: Choice[]
  draft: StoryDraft
}

/** `chosen`: a side for each of the choices, in their order; what is not chosen yet is as in `mine`. */
export function merge(drafts: Three<StoryDraft>, chosen: readonly (Side | null)[]): Merge {
  const { began, mine, theirs } = drafts
  if (same(mine, theirs) || same(began, theirs)) return { choices: [], draft: mine }
  if (same(began, mine)) return { choices: [], draft: theirs }
  const choices: Choice[] = []
  const ask: Ask = (choice) => chosen[choices.push(choice) - 1] ?? 'mine'
  return { choices, draft: together(inTheSameLanguages(drafts), ask) }
}

function together(drafts: Three<StoryDraft>, ask: Ask): StoryDraft {
  const { began, mine, theirs } = drafts
  const heads = eachLanguage((language) => ({
    title: passage(language, 'title'),
    note: passage(language, 'note'),
  }))
  const { rows, bentTwice } = mergeRows(drafts, ask)
  const text: StoryDraft['text'] = {}
  for (const language of LANGUAGES) {
    const stays = passage(language, 'stays')
    if (mine.text[language] === undefined && theirs.text[language] === undefined) continue
    text[language] = { ...heads[language], beats: rows.map((row) => row.cells[language]), stays }
  }
  // The curve is chosen as one line: of half of each nobody has drawn the whole.
  const bend = bentTwice ? ask({ kind: 'arc', mine: mine.arc, theirs: theirs.arc }) : 'mine'
  const teller = either(of('teller'), () => ask({ kind: 'teller', mine: mine.teller, theirs: theirs.teller }))
  const topics = topicsOf(drafts, ask)
  const seed = either(of('seed'), () => ask({ kind: 'seed' }))
  const readings: StoryDraft['readings'] = {}
  for (const language of LANGUAGES) {
    const each = either(within(of('readings'), language), () => ask({ kind: 'reading', language }))
    if (each !== undefined) readings[language] = each
  }
  return {
    teller,
    topics,
    sensitive: either(of('sensitive'), never),
    arc: rows.map(({ arc }) => either(arc, () => bend)),
    seed,
    review: eachLanguage((language) => signedOff(language)),
    text,
    readings,
  }

  function of<Field extends keyof StoryDraft>(field: Field): Three<StoryDraft[Field]> {
    return { began: began[field], mine: mine[field], theirs: theirs[field] }
  }

  /** A native speaker signed a text off as it was then; of what has come to it since they know nothing. */
  function signedOff(language: Language): LanguageReview {
    const holds = [mine, theirs].some(
      (each) => each.review[language] === 'signed-off' && same(each.text[language], text[language]),
    )
    return holds ? 'signed-off' : 'needs-native-review'
  }

  function passage(language: Language, part: 'title' | 'note' | 'stays'): string {
    const texts = within(of('text'), language)
    const words = within({ began: EMPTY, mine: EMPTY, theirs: EMPTY, ...written(texts) }, part)
    return either(words, () => ask({ kind: 'passage', place: { language, part, beat: null }, words }))
  }
}

const EMPTY: DraftText = { title: '', note: '', beats: [], stays: '' }

function written(texts: Three<DraftText | undefined>): Partial<Three<DraftText>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}

function within<Value, Key extends keyof Value>(three: Three<Value>, key: Key): Three<Value[Key]> {
  return { began: three.began[key], mine: three.mine[key], theirs: three.theirs[key] }
}

/** What has two values cannot have been changed to two others. */
function never(): Side {
  return 'mine'
}

/** A language that one of them took out is out, unless the other wrote in it: then it stays. */
function inTheSameLanguages(drafts: Three<StoryDraft>): Three<StoryDraft> {
  const text: Three<StoryDraft['text']> = { began: {}, mine: {}, theirs: {} }
  for (const language of LANGUAGES) {
    const [was, one, other] = [drafts.began, drafts.mine, drafts.theirs].map((each) => each.text[language])
    const isOut = was !== undefined && (one === undefined || other === undefined)
    if (isOut && same(was, one ?? other ?? was)) continue
    if (was !== undefined) text.began[language] = was
    const [mine, theirs] = isOut ? [one ?? was, other ?? was] : [one, other]
    if (mine !== undefined) text.mine[language] = mine
    if (theirs !== undefined) text.theirs[language] = theirs
  }
  return {
    began: { ...drafts.began, text: text.began },
    mine: { ...drafts.mine, text: text.mine },
    theirs: { ...drafts.theirs, text: text.theirs },
  }
}

/** Topics are a set: both people's come in and both people's go, as long as there are neither none nor too many. */
function topicsOf({ began, mine, theirs }: Three<StoryDraft>, ask: Ask): Topic[] {
  const stays = (topic: Topic) =>
    !began.topics.includes(topic) || (mine.topics.includes(topic) && theirs.topics.includes(topic))
  const all = [...new Set([...theirs.topics, ...mine.topics])].filter(stays)
  const topics = { began: began.topics, mine: mine.topics, theirs: theirs.topics }
  if (isClash(topics) && all.length > 0 && all.length <= MOST_TOPICS) return all
  return either(topics, () => ask({ kind: 'topics', mine: mine.topics, theirs: theirs.topics }))
}
