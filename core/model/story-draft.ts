/**
 * A story while it is being written: anything may still be missing or too long. What may go on a screen is decided by
 * `core/editorial/complete.ts`; the limits here only keep one paste from filling the machine.
 */
import * as z from 'zod/mini'
import { areInOrder } from '../voice/hand-times.ts'
import { BeatTimes } from './beat-times.ts'
import { Language } from './language.ts'
import { LanguageReview, MOST_TOPICS, Teller, Topic } from './story.ts'

/** Longest passage that a draft holds, in UTF-16 units; a beat on a screen is far shorter. */
export const DRAFT_PASSAGE_LIMIT = 8_000
/** Most beats that a draft holds. */
export const DRAFT_BEATS_LIMIT = 80

const passage = z
  .string()
  .check(z.maxLength(DRAFT_PASSAGE_LIMIT, `is longer than ${DRAFT_PASSAGE_LIMIT} characters; split it`))

export const DraftText = z.strictObject({
  title: passage,
  note: passage,
  beats: z.array(passage).check(z.maxLength(DRAFT_BEATS_LIMIT, `has more than ${DRAFT_BEATS_LIMIT} beats`)),
  stays: passage,
})
export type DraftText = z.infer<typeof DraftText>

/** SHA-256, in hexadecimal. */
export const Sum = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type Sum = z.infer<typeof Sum>

/** A recording of a text by somebody who is not the narrator, tied to that very text (ANO-7). */
export const Reading = z
  .strictObject({
    /** Names the audio file by its content. */
    audio: Sum,
    seconds: z.number().check(z.minimum(0), z.maximum(3_600)),
    /** Sum of the text that was read (`textSum`); another text has no reading. */
    text: Sum,
    /** Synthetic speech is an accessibility choice, and labelled. */
    voice: z.enum(['reader', 'synthetic']),
    /** When each beat is spoken, where somebody has moved it by hand; part of the revision, as the words are. */
    beats: z.optional(BeatTimes.check(z.maxLength(DRAFT_BEATS_LIMIT))),
  })
  .check(
    z.refine(
      ({ beats, seconds }) => beats === undefined || areInOrder(beats, seconds),
      'beats must follow one another within the reading',
    ),
  )
export type Reading = z.infer<typeof Reading>

export const StoryDraft = z.strictObject({
  teller: Teller,
  topics: z.array(Topic).check(z.maxLength(MOST_TOPICS)),
  sensitive: z.boolean(),
  arc: z.array(z.number().check(z.minimum(0), z.maximum(1))).check(z.maxLength(DRAFT_BEATS_LIMIT)),
  seed: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
  /** Whether a native speaker has signed each language off. */
  review: z.strictObject({ kk: LanguageReview, ru: LanguageReview, en: LanguageReview }),
  text: z.partialRecord(Language, DraftText),
  readings: z.partialRecord(Language, Reading),
})
export type StoryDraft = z.infer<typeof StoryDraft>

/** The parts of a text in which something can be found or wrong. `beat` counts from 0 and is null elsewhere. */
export const Place = z.strictObject({
  language: Language,
  part: z.enum(['title', 'note', 'beat', 'stays']),
  beat: z.nullable(z.int().check(z.minimum(0))),
})
export type Place = z.infer<typeof Place>

export interface Passage {
  place: Place
  text: string
}

/** Every passage of a draft with its place, in reading order. */
export function passagesOf(draft: StoryDraft): Passage[] {
  return (['kk', 'ru', 'en'] as const).flatMap((language) => {
    const text = draft.text[language]
    if (text === undefined) return []
    return [
      { place: { language, part: 'title' as const, beat: null }, text: text.title },
      { place: { language, part: 'note' as const, beat: null }, text: text.note },
      ...text.beats.map((each, beat) => ({ place: { language, part: 'beat' as const, beat }, text: each })),
      { place: { language, part: 'stays' as const, beat: null }, text: text.stays },
    ]
  })
}
