/** From a draft to a text that a screen can show, or everything that is still missing, all at once. */
import { LANGUAGES } from '../model/language.ts'
import { BEAT_LIMIT, BEATS_LEAST, BEATS_MOST, STAYS_LIMIT, TITLE_LIMIT } from '../model/story.ts'
import { passagesOf, type DraftText, type Place, type StoryDraft } from '../model/story-draft.ts'
import { signNotAllowed, storyMarkdown } from '../model/story-markdown.ts'
import { languagesOf, type Reason } from './reason.ts'

const MOST: Record<Place['part'], number> = {
  title: TITLE_LIMIT,
  note: BEAT_LIMIT,
  beat: BEAT_LIMIT,
  stays: STAYS_LIMIT,
}

/** `sums`: for each language the sum of its present text (`summedText`), to know whether a reading is of it (ANO-7). */
export function incomplete(draft: StoryDraft, sums: Partial<Record<string, string>>): Reason[] {
  const reasons: Reason[] = []
  const languages = languagesOf(draft)
  if (languages.length === 0) reasons.push({ code: 'no-language' })
  if (draft.topics.length === 0) reasons.push({ code: 'no-topic' })
  for (const language of languages) {
    const count = draft.text[language]!.beats.length
    if (count < BEATS_LEAST) reasons.push({ code: 'beats-few', language, count, least: BEATS_LEAST })
    if (count > BEATS_MOST) reasons.push({ code: 'beats-many', language, count, most: BEATS_MOST })
    if (count !== draft.arc.length)
      reasons.push({ code: 'beats-uneven', language, count, arc: draft.arc.length })
  }
  for (const { place, text } of passagesOf(draft)) {
    const most = MOST[place.part]
    if (text === '') reasons.push({ code: 'passage-empty', place })
    if (text.length > most) reasons.push({ code: 'passage-long', place, length: text.length, most })
    const sign = signNotAllowed(text)
    if (sign !== null) reasons.push({ code: 'passage-sign', place, sign })
  }
  for (const language of LANGUAGES) {
    const reading = draft.readings[language]
    if (reading === undefined) continue
    if (draft.text[language] === undefined) reasons.push({ code: 'reading-without-text', language })
    else if (sums[language] !== reading.text) reasons.push({ code: 'reading-of-other-text', language })
  }
  return reasons
}

/** What is summed to tie a reading to its text: the normal form, so that nothing else has to agree. */
export function summedText(text: DraftText): string {
  return storyMarkdown(text)
}

/**
 * A draft as it is kept: letters composed (NFC), blanks and line ends as one blank. Offsets of findings count in this
 * form, so it is made before anything is checked.
 */
export function tidyDraft(draft: StoryDraft): StoryDraft {
  const text: StoryDraft['text'] = {}
  for (const language of LANGUAGES) {
    const each = draft.text[language]
    if (each === undefined) continue
    text[language] = {
      title: tidy(each.title),
      note: tidy(each.note),
      beats: each.beats.map(tidy),
      stays: tidy(each.stays),
    }
  }
  return { ...draft, text }
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/gu, ' ')
    .trim()
}
