/** What is known of one reading that lies in the vault: made when it was taken in, never changed. */
import * as z from 'zod/mini'
import { BeatTimes } from './beat-times.ts'
import { Identifier, InstantValue } from './identifier.ts'
import { Language } from './language.ts'
import { Reading, Sum } from './story-draft.ts'

/** Longest reading, in seconds; a story takes 60–150. */
export const READING_MOST_SECONDS = 300
/** Steps of a loudness curve a second. */
export const ENVELOPE_RATE = 20

/** Loudness every 50 ms, one byte a step (0: silence, 255: loud), as base64: what light and waveform are drawn from. */
export const Envelope = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/))

export const Recording = z.strictObject({
  /** Names the sound by its content. */
  audio: Sum,
  language: Language,
  seconds: Reading.shape.seconds,
  /** Sum of the text that was read (ANO-7). */
  text: Sum,
  voice: Reading.shape.voice,
  envelope: Envelope,
  /** As its breaths and its text tell; a hand may have moved them since (`Reading.beats`). */
  beats: BeatTimes,
  at: InstantValue,
  /** Who brought it, and declared that it is not the narrator's voice. */
  by: Identifier,
})
export type Recording = z.infer<typeof Recording>
