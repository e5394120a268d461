/** Between a story on the desk and a story in a package: what goes in, and what is taken out of one. */
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { ConsentBasis, StoryText } from '../../core/model/story.ts'
import type { StoryDraft } from '../../core/model/story-draft.ts'
import type { PackagedStory } from '../ports/story-archive.ts'
import { textSum } from './held-story.ts'

/**
 * Exactly what a package says and nothing else: no people, no consent, no history. `readings`: of these languages the
 * reading goes along, where it is of exactly this text (ANO-7); its sound is added by whoever has it.
 */
export function packaged(
  { id, basis, revision }: { id: string; basis: ConsentBasis; revision: number },
  draft: StoryDraft,
  languages: readonly Language[],
  readings: readonly Language[],
): PackagedStory {
  const { teller, topics, sensitive, arc, seed, review } = draft
  const text: Partial<Record<Language, StoryText>> = {}
  for (const language of languages)
    if (draft.text[language] !== undefined) text[language] = draft.text[language]
  const entries: NonNullable<PackagedStory['manifest']['readings']> = {}
  for (const language of readings) {
    const [reading, words] = [draft.readings[language], text[language]]
    if (reading === undefined || words === undefined || textSum(words) !== reading.text) continue
    const { audio, beats } = reading
    entries[language] = { audio, text: reading.text, voice: 'reader', ...(beats !== undefined && { beats }) }
  }
  const manifest = {
    format: 'untold-story/1',
    id,
    revision,
    basis,
    teller,
    topics,
    sensitive,
    arc,
    seed,
    review,
  } as const
  return {
    manifest: { ...manifest, topics, ...(Object.keys(entries).length > 0 && { readings: entries }) },
    text,
  }
}

/**
 * The draft that a package makes of what is here; null where nothing is. A language that the package has not keeps
 * its text, and a reading stays only with the very text that was read (ANO-7).
 */
export function unpacked({ manifest, text }: PackagedStory, here: StoryDraft | null): StoryDraft {
  const { teller, topics, sensitive, arc, seed, review } = manifest
  const readings: StoryDraft['readings'] = {}
  for (const language of LANGUAGES) {
    const reading = here?.readings[language]
    const words = text[language] ?? here?.text[language]
    if (reading !== undefined && words !== undefined && textSum(words) === reading.text)
      readings[language] = reading
  }
  return {
    teller,
    topics,
    sensitive,
    arc,
    seed,
    review: reviewOf(review, text, here),
    text: { ...here?.text, ...text },
    readings,
  }
}

/** What a package says of a language that it does not hold counts for nothing here. */
function reviewOf(
  said: StoryDraft['review'],
  text: PackagedStory['text'],
  here: StoryDraft | null,
): StoryDraft['review'] {
  const of = (language: Language) =>
    text[language] === undefined && here?.text[language] !== undefined
      ? here.review[language]
      : said[language]
  return { kk: of('kk'), ru: of('ru'), en: of('en') }
}
