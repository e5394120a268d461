/**
 * The only maker of a `PublishedStory`, and so the only way for a story to a screen (ANO-1, CON-1).
 * It takes what consent covers and leaves the rest behind.
 */
import type { Language } from '../model/language.ts'
import type { Story } from '../model/story.ts'
import type { PublishedStory, VoiceScore } from '../protocol/exhibition.ts'
import { voiceScore } from '../voice/voice-score.ts'

/** Silence with the sentence that stays, after the voice has ended, in milliseconds. */
export const SILENCE_MS = 8_000

export type Publication = { ok: true; story: PublishedStory } | { ok: false; reason: string }

/** Publishes the languages in which the story may be shown. Without a narrator's consent nothing is. */
export function publish(story: Story, languages: readonly Language[]): Publication {
  if (story.basis !== 'composite') {
    return {
      ok: false,
      reason: `"${story.id}" was told by somebody; without their recorded consent it stays where it is.`,
    }
  }
  const text: PublishedStory['text'] = {}
  const voice: PublishedStory['voice'] = {}
  for (const language of languages) {
    text[language] = story.text[language]
    voice[language] = voiceScore(story.text[language], story.arc, language)
  }
  return {
    ok: true,
    story: {
      id: story.id,
      revision: story.revision,
      composite: true,
      until: null,
      teller: story.teller,
      topics: story.topics,
      arc: story.arc,
      seed: story.seed,
      text,
      voice,
    },
  }
}

/** How long a story takes when it is heard to the end, silence included, in its longest language. */
export function hearingMs(story: PublishedStory): number {
  const scores = Object.values(story.voice) as VoiceScore[]
  return Math.max(0, ...scores.map((score) => score.seconds)) * 1_000 + SILENCE_MS
}
