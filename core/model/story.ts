import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { BeatTimes } from './beat-times.ts'
import { Language, LANGUAGES } from './language.ts'

/** What a story touches; named to a visitor before they choose (VIS-3). Words for them are in the kiosk's catalogue. */
export const TOPICS = [
  'home',
  'partner',
  'childhood',
  'neighbours',
  'leaving',
  'family',
  'work',
  'law',
  'money',
  'words',
  'asking-for-help',
  'after',
] as const
export const Topic = z.enum(TOPICS)
export type Topic = z.infer<typeof Topic>
/** As many as a story is about. */
export const MOST_TOPICS = 4

/** Who speaks. */
export const Teller = z.enum(['survivor', 'bystander', 'professional', 'grown-child'])
export type Teller = z.infer<typeof Teller>

/** Longest beat, in UTF-16 units: what fits on a screen in one look (experience.md). */
export const BEAT_LIMIT = 220
export const TITLE_LIMIT = 60
export const STAYS_LIMIT = 120
export const BEATS_LEAST = 4
export const BEATS_MOST = 24

/** One to three sentences that appear together. */
export const Beat = z.string().check(z.minLength(1), z.maxLength(BEAT_LIMIT))

/** One language of one revision. */
export const StoryText = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(TITLE_LIMIT)),
  /** What it is about, in a calm sentence, read before the choice. Information, not a promise of protection. */
  note: z.string().check(z.minLength(1), z.maxLength(BEAT_LIMIT)),
  beats: z.array(Beat).check(z.minLength(BEATS_LEAST), z.maxLength(BEATS_MOST)),
  /** The one sentence that remains on the screen after the voice has gone. */
  stays: z.string().check(z.minLength(1), z.maxLength(STAYS_LIMIT)),
})
export type StoryText = z.infer<typeof StoryText>

/**
 * `composite`: written for the repository, about nobody, no narrator behind it (CON-4).
 * `narrator`: somebody told it; every showing needs their live consent.
 */
export const ConsentBasis = z.enum(['composite', 'narrator'])
export type ConsentBasis = z.infer<typeof ConsentBasis>

/** Whether a native speaker has signed the text off. */
export const LanguageReview = z.enum(['needs-native-review', 'signed-off'])
export type LanguageReview = z.infer<typeof LanguageReview>

/** `story.json` of a story package (docs/stories.md). */
export const StoryManifest = z.strictObject({
  format: z.literal('untold-story/1'),
  id: Identifier,
  revision: z.int().check(z.minimum(1)),
  basis: ConsentBasis,
  teller: Teller,
  topics: z.array(Topic).check(z.minLength(1), z.maxLength(MOST_TOPICS)),
  /** Marked by curators: not offered in school hours or in a room with children (VIS-8). */
  sensitive: z.boolean(),
  /** Emotional arc, one number a beat, 0 (still, low, cold) to 1 (open, high, warm). It drives the scene. */
  arc: z
    .array(z.number().check(z.minimum(0), z.maximum(1)))
    .check(z.minLength(BEATS_LEAST), z.maxLength(BEATS_MOST)),
  /** Fixes the light's look and its motes. */
  seed: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
  review: z.strictObject({ kk: LanguageReview, ru: LanguageReview, en: LanguageReview }),
})
export type StoryManifest = z.infer<typeof StoryManifest>

/** A reading in a package that travels: the file `<audio>.ogg` beside the texts, and the very text that was read. */
export const PackagedReadingEntry = z.strictObject({
  /** SHA-256 of the file, in hexadecimal, and its name. */
  audio: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Sum of the text that was read (docs/stories.md, `text`). */
  text: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  voice: z.literal('reader'),
  /** When each beat is spoken, where somebody has moved it by hand. */
  beats: z.optional(BeatTimes.check(z.maxLength(BEATS_MOST))),
})
export type PackagedReadingEntry = z.infer<typeof PackagedReadingEntry>

/** `story.json` of a package in an archive: the same, and perhaps readings. */
export const TravellingManifest = z.extend(StoryManifest, {
  readings: z.optional(z.partialRecord(Language, PackagedReadingEntry)),
})
export type TravellingManifest = z.infer<typeof TravellingManifest>

/** One revision of a story with all its languages; every language has as many beats as the arc has numbers. */
export const Story = z
  .strictObject({
    ...StoryManifest.shape,
    text: z.strictObject({ kk: StoryText, ru: StoryText, en: StoryText }),
  })
  .check((ctx) => {
    for (const language of LANGUAGES) {
      const beats = ctx.value.text[language].beats.length
      if (beats !== ctx.value.arc.length) {
        ctx.issues.push({
          code: 'custom',
          input: ctx.value,
          path: ['text', language, 'beats'],
          message: `has ${beats} beats, but the arc has ${ctx.value.arc.length} numbers; give each beat one`,
        })
      }
    }
  })
export type Story = z.infer<typeof Story>
