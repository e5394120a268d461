import * as z from 'zod/mini'
import { ContextCard } from '../model/context-card.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Language } from '../model/language.ts'
import { BeatTimes } from '../model/beat-times.ts'
import { Envelope } from '../model/recording.ts'
import { StoryText, Teller, Topic } from '../model/story.ts'
import { Reading } from '../model/story-draft.ts'
import { Theme } from '../model/theme.ts'
import { SupportLine } from '../model/venue.ts'

/** A stretch of a spoken syllable: `[start s, length s, vowel 0–7, stress 0–1, pitch 0–1]` (core/voice). */
export const SyllableValue = z.tuple([z.number(), z.number(), z.int(), z.number(), z.number()])

/**
 * What the qobyz plays for one language of one story, computed once by the server: when each beat begins,
 * when it ends, and its syllables. Times in seconds from the first sound.
 */
export const VoiceScore = z.strictObject({
  seconds: z.number(),
  beats: z.array(z.strictObject({ from: z.number(), to: z.number(), syllables: z.array(SyllableValue) })),
})
export type VoiceScore = z.infer<typeof VoiceScore>

/**
 * A recorded reading of one language. The sound itself is asked for by its name, `GET /kiosk/sounds/{sound}`, and kept
 * in memory only.
 */
export const PublishedReading = z.strictObject({
  sound: Reading.shape.audio,
  seconds: z.number(),
  /** `synthetic`: made by a machine, and said to be (ANO-7). */
  voice: Reading.shape.voice,
  /** Loudness every 50 ms, one byte a step, as base64. */
  envelope: Envelope,
  /** When each beat is spoken, in seconds from the beginning. */
  beats: BeatTimes,
})
export type PublishedReading = z.infer<typeof PublishedReading>

/** The only form in which a story leaves the server for a screen (ANO-1). Made by `publication` alone. */
export const PublishedStory = z.strictObject({
  id: Identifier,
  revision: z.int(),
  composite: z.boolean(),
  /** When the narrator's consent ends; null for a composite, and for consent without an end. */
  until: z.nullable(InstantValue),
  teller: Teller,
  topics: z.array(Topic),
  /** Marked by curators: a room decides when it is offered (VIS-8). */
  sensitive: z.boolean(),
  arc: z.array(z.number()),
  seed: z.int(),
  text: z.partialRecord(Language, StoryText),
  voice: z.partialRecord(Language, VoiceScore),
  /** Where somebody has read it, and consent covers that. A screen's own copy may be older than readings are. */
  readings: z._default(z.partialRecord(Language, PublishedReading), {}),
  /** Languages in which consent covers a voice, so that a machine may say it to whoever asks for that (ANO-7). */
  spoken: z._default(z.array(Language), []),
})
export type PublishedStory = z.infer<typeof PublishedStory>

/** `GET /api/v1/kiosk/exhibition`: what a kiosk needs to go on without its server. */
export const Exhibition = z.strictObject({
  venue: z.strictObject({
    name: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }),
    languages: z.array(Language),
    supportLines: z.array(SupportLine),
  }),
  themes: z.array(Theme),
  stories: z.array(PublishedStory),
  /** Facts in force when this was composed; a kiosk looks again by the room's time. */
  cards: z.array(ContextCard),
  /** Languages in which this installation can speak to whoever asks for it. A screen's own copy may be older. */
  speech: z._default(z.array(Language), []),
  composedAt: InstantValue,
})
export type Exhibition = z.infer<typeof Exhibition>
