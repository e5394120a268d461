/** What a voice follows in one language of a story: its own score, or quiet reading time where there is none. */
import type { Language } from '../../../core/model/language.ts'
import type { Seconds } from '../../../core/model/time.ts'
import type { PublishedReading, PublishedStory, VoiceScore } from '../../../core/protocol/exhibition.ts'
import type { StoryText } from '../../../core/model/story.ts'

export interface Reading {
  language: Language
  text: StoryText
  /** What words and picture follow: the recorded reading where there is one, otherwise the qobyz. */
  score: VoiceScore
  /** What the qobyz plays where the reading cannot be had. */
  qobyz: VoiceScore
  recorded: PublishedReading | null
}

/** The wanted language, else the first of the venue's that this story has. */
export function readingOf(
  story: PublishedStory,
  wanted: Language | null,
  languages: readonly Language[],
): Reading | null {
  for (const language of [wanted, ...languages]) {
    const text = language && story.text[language]
    if (!language || !text) continue
    const qobyz = story.voice[language] ?? silentScore(text.beats)
    const recorded = recordedOf(story, language, text)
    return { language, text, score: recorded === null ? qobyz : scoreOf(recorded), qobyz, recorded }
  }
  return null
}

/** Speech made by a machine is never what sounds by itself (ANO-7). */
function recordedOf(story: PublishedStory, language: Language, text: StoryText): PublishedReading | null {
  const reading = story.readings[language]
  return reading?.voice === 'reader' && reading.beats.length === text.beats.length ? reading : null
}

/** A reading has its beats and no syllables: those are heard. */
function scoreOf({ seconds, beats }: PublishedReading): VoiceScore {
  return { seconds, beats: beats.map(({ from, to }) => ({ from, to, syllables: [] })) }
}

/** The beat that is on the screen at a moment of the score; the first from the very beginning. */
export function beatAt(score: VoiceScore, at: Seconds): number {
  let beat = 0
  score.beats.forEach((each, index) => {
    if (each.from <= at + BEFORE_THE_VOICE) beat = index
  })
  return beat
}

/** The story's arc at a moment of the score, 0–1, gliding from beat to beat. */
export function arcAt(score: VoiceScore, arc: readonly number[], at: Seconds): number {
  const beat = beatAt(score, at)
  const here = arc[beat] ?? 0.5
  const next = arc[beat + 1] ?? here
  const from = score.beats[beat]?.from ?? 0
  const to = score.beats[beat + 1]?.from ?? score.seconds
  const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 1
  return here + (next - here) * share * share
}

/** Words arrive a moment before their sound, in seconds. */
const BEFORE_THE_VOICE: Seconds = 0.25
/** Slow reading aloud, in characters a second, and the pause after a beat in seconds. */
const PACE = 13
const PAUSE: Seconds = 1.5

function silentScore(beats: readonly string[]): VoiceScore {
  let at = 0
  const timed = beats.map((beat) => {
    const from = at
    const to = from + Math.max(2, beat.length / PACE)
    at = to + PAUSE
    return { from, to, syllables: [] }
  })
  return { seconds: at, beats: timed }
}
