/** A contribution as the beginning of a story draft: its words cut at sentences into beats, everything else still open. */
import type { Language } from '../model/language.ts'
import { BEAT_LIMIT, BEATS_MOST } from '../model/story.ts'
import type { StoryDraft } from '../model/story-draft.ts'

export function storyOf(text: string, language: Language, seed: number): StoryDraft {
  const beats = beatsOf(text)
  const unread = 'needs-native-review' as const
  return {
    teller: 'survivor',
    topics: [],
    sensitive: false,
    arc: beats.map(() => 0.4),
    seed,
    review: { kk: unread, ru: unread, en: unread },
    text: { [language]: { title: '', note: '', beats, stays: '' } },
    readings: {},
  }
}

function beatsOf(text: string): string[] {
  const beats: string[] = []
  for (const sentence of text.split(/(?<=[.!?…]["»”']?)\s+|\n+/u)) {
    if (sentence === '') continue
    const last = beats.at(-1)
    if (last !== undefined && last.length + 1 + sentence.length <= BEAT_LIMIT)
      beats[beats.length - 1] = `${last} ${sentence}`
    else beats.push(sentence)
  }
  // A draft may hold long beats; what is too long for a screen is the curator's to cut.
  if (beats.length <= BEATS_MOST) return beats
  return [...beats.slice(0, BEATS_MOST - 1), beats.slice(BEATS_MOST - 1).join(' ')]
}
