import type { StoryDraft } from '../model/story-draft.ts'
import type { PlacedFinding } from '../protocol/placed-finding.ts'

/** The draft with the detail exchanged for other words; nothing else changes. */
export function replaced(draft: StoryDraft, finding: PlacedFinding, words: string): StoryDraft {
  const { place, start, end } = finding
  const text = draft.text[place.language]
  if (text === undefined) return draft
  const exchange = (passage: string) => passage.slice(0, start) + words + passage.slice(end)
  const changed =
    place.part === 'beat'
      ? { ...text, beats: text.beats.map((beat, i) => (i === place.beat ? exchange(beat) : beat)) }
      : { ...text, [place.part]: exchange(text[place.part]) }
  return { ...draft, text: { ...draft.text, [place.language]: changed } }
}
