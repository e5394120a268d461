/**
 * The only maker of a `PublishedStory`, and so the only way for a story to a screen (ANO-1, CON-1).
 * It takes what consent covers at this venue and this instant, and leaves the rest behind.
 */
import type { Language } from '../model/language.ts'
import type { StoryManifest, StoryText } from '../model/story.ts'
import type { Instant } from '../model/time.ts'
import type { PublishedReading, PublishedStory, VoiceScore } from '../protocol/exhibition.ts'
import { voiceScore } from '../voice/voice-score.ts'
import { consentCovers, coveredUntil, type ConsentStanding } from './consent-covers.ts'

/** Silence with the sentence that stays, after the voice has ended, in milliseconds. */
export const SILENCE_MS = 8_000

/** One revision with the languages that it has; a shipped `Story` is one. */
export interface Showable extends Pick<
  StoryManifest,
  'id' | 'revision' | 'teller' | 'topics' | 'sensitive' | 'arc' | 'seed'
> {
  text: Partial<Record<Language, StoryText>>
}

/** Where and when it is to be shown, and in which languages the desk wants it. */
export interface Wall {
  /** The venue; null asks for what any venue could be shown, for a composite's titles and lengths. */
  venue: string | null
  languages: readonly Language[]
  /** Readings of exactly this revision's texts (`readingsOf`), where the desk wants them heard; else none. */
  readings: Readonly<Partial<Record<Language, PublishedReading>>>
  at: Instant
}

export type Publication = { ok: true; story: PublishedStory } | { ok: false; reason: string }

/** Publishes the languages that consent covers. Without a narrator's consent nothing is. */
export function publish(
  story: Showable,
  standing: ConsentStanding,
  { venue, languages, readings, at }: Wall,
): Publication {
  const { revision } = story
  const text: PublishedStory['text'] = {}
  const voice: PublishedStory['voice'] = {}
  const heard: PublishedStory['readings'] = {}
  const spoken: Language[] = []
  let until: Instant | null = null
  // The earliest end is the story's: a screen that hears of nothing lets go of all of it then.
  const ending = (end: Instant | null): void => {
    if (end !== null) until = Math.min(until ?? end, end)
  }
  for (const language of languages) {
    const words = story.text[language]
    const showing = { purpose: 'exhibition', venue, language, medium: 'text', revision } as const
    if (words === undefined || !consentCovers(standing, showing, at)) continue
    ending(coveredUntil(standing, showing, at))
    text[language] = words
    voice[language] = voiceOf(story, language, words)
    const reading = readings[language]
    const sounding = { ...showing, medium: 'narration' } as const
    if (!consentCovers(standing, sounding, at)) continue
    // Each part is asked for anew while it is heard, so its end is not the story's.
    spoken.push(language)
    if (reading === undefined) continue
    ending(coveredUntil(standing, sounding, at))
    heard[language] = reading
  }
  if (Object.keys(text).length === 0)
    return { ok: false, reason: `"${story.id}": no consent covers any of its languages here and now.` }
  const { id, teller, topics, sensitive, arc, seed } = story
  const composite = standing.basis === 'composite'
  return {
    ok: true,
    story: {
      id,
      revision,
      composite,
      until,
      teller,
      topics,
      sensitive,
      arc,
      seed,
      text,
      voice,
      readings: heard,
      spoken,
    },
  }
}

/** What a screen would be given, for the desk's own eyes: it asks no consent, so it goes nowhere else. */
export function preview(
  story: Showable,
  languages: readonly Language[],
  readings: Wall['readings'],
): Publication {
  const nobody = { basis: 'composite', consents: [] } as const
  return publish(story, nobody, { venue: null, languages, readings, at: 0 })
}

/** A voice depends on nothing but the text and its arc; an exhibition of thousands is composed again and again. */
const voices = new WeakMap<Showable, Partial<Record<Language, VoiceScore>>>()

function voiceOf(story: Showable, language: Language, words: StoryText): VoiceScore {
  const known = voices.get(story) ?? {}
  voices.set(story, known)
  known[language] ??= voiceScore(words, story.arc, language)
  return known[language]
}

/** How long a story takes when it is heard to the end, silence included, in its longest language and voice. */
export function hearingMs(story: PublishedStory): number {
  const voices: { seconds: number }[] = [...Object.values(story.voice), ...Object.values(story.readings)]
  return Math.max(0, ...voices.map(({ seconds }) => seconds)) * 1_000 + SILENCE_MS
}
