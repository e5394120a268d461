/** Which recordings are readings of which text (ANO-7), and which of them may be let go of. */
import type { BeatTimes } from '../model/beat-times.ts'
import type { Dossier } from '../model/dossier.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import type { Recording } from '../model/recording.ts'
import type { Reading, StoryDraft } from '../model/story-draft.ts'
import type { PublishedReading } from '../protocol/exhibition.ts'

type Recordings = readonly Recording[]

/** The recording behind a draft's reading; null when there is none, or when it was made of something else. */
export function recordingOf(
  { readings }: Pick<StoryDraft, 'readings'>,
  language: Language,
  recordings: Recordings,
): Recording | null {
  const reading = readings[language]
  const found = recordings.find((each) => each.audio === reading?.audio && each.language === language)
  if (reading === undefined || found === undefined) return null
  const fits =
    found.text === reading.text && found.seconds === reading.seconds && found.voice === reading.voice
  return fits ? found : null
}

/** A page sends a draft with the readings it knows; only what was truly taken in for this story stays. */
export function withTrueReadings(draft: StoryDraft, recordings: Recordings): StoryDraft {
  const readings: StoryDraft['readings'] = {}
  for (const language of LANGUAGES) {
    const recording = recordingOf(draft, language, recordings)
    const beats = draft.readings[language]?.beats
    if (recording !== null)
      readings[language] = {
        ...readingFrom(recording),
        ...(beats?.length === recording.beats.length && !isSame(beats, recording.beats) && { beats }),
      }
  }
  return { ...draft, readings }
}

/** When the beats are spoken: where a hand has moved them, otherwise as measured. */
export function timesOf({ readings }: Pick<StoryDraft, 'readings'>, recording: Recording): BeatTimes {
  return readings[recording.language]?.beats ?? recording.beats
}

function isSame(a: BeatTimes, b: BeatTimes): boolean {
  return a.every(({ from, to }, i) => from === b[i]!.from && to === b[i]!.to)
}

export function readingFrom({ audio, seconds, text, voice }: Recording): Reading {
  return { audio, seconds, text, voice }
}

/** What may sound of a revision: recordings of exactly the texts that it has (`sums`: each language's text, summed). */
export function readingsOf(
  draft: StoryDraft,
  recordings: Recordings,
  sums: Partial<Record<string, string>>,
): Partial<Record<Language, PublishedReading>> {
  const readings: Partial<Record<Language, PublishedReading>> = {}
  for (const language of LANGUAGES) {
    const recording = recordingOf(draft, language, recordings)
    if (recording === null || recording.text !== sums[language]) continue
    const { audio, seconds, voice, envelope } = recording
    readings[language] = { sound: audio, seconds, voice, envelope, beats: timesOf(draft, recording) }
  }
  return readings
}

/** The recordings that the newest revision or the one on show still has; the others are destroyed. */
export function inUse({ recordings }: Dossier, drafts: readonly (StoryDraft | null)[]): Recording[] {
  const named = new Set(
    drafts.flatMap((draft) => Object.values(draft?.readings ?? {}).map(({ audio }) => audio)),
  )
  return recordings.filter(({ audio }) => named.has(audio))
}
