/** A text from elsewhere, cut into beats: a transcript, a letter, a page of somebody's notebook. */
import { BEAT_LIMIT } from '../../../core/model/story.ts'

/** A beat is one to three sentences (docs/stories.md). */
const MOST_SENTENCES = 3
/** A draft has room for eighty beats; whoever pastes a book sees the rest in the last one, and is told that it is too long. */
const MOST_BEATS = 50

/**
 * A paragraph a beat. Empty lines part paragraphs; where there are none every line is one. What does not fit on a screen
 * is parted between sentences; a sentence that is too long by itself stays whole, and the editor says by how much.
 */
export function beatsOf(pasted: string): string[] {
  const text = pasted.replace(/\r\n?/gu, '\n').trim()
  const paragraphs = text.split(/\n[ \t]*\n/u.test(text) ? /\n[ \t]*\n\s*/u : /\n/u)
  const beats = paragraphs
    .map((each) => each.replace(/\s+/gu, ' ').trim())
    .filter((each) => each !== '')
    .flatMap(fitting)
  return beats.length <= MOST_BEATS
    ? beats
    : [...beats.slice(0, MOST_BEATS - 1), beats.slice(MOST_BEATS - 1).join(' ')]
}

function fitting(paragraph: string): string[] {
  if (paragraph.length <= BEAT_LIMIT) return [paragraph]
  const beats: { text: string; sentences: number }[] = []
  for (const sentence of paragraph.split(/(?<=[.!?…]["'»”’)]?)\s+(?=["'«“‘(—–-]*\s*[\p{Lu}\d])/u)) {
    const last = beats.at(-1)
    if (
      last === undefined ||
      last.sentences === MOST_SENTENCES ||
      last.text.length + 1 + sentence.length > BEAT_LIMIT
    )
      beats.push({ text: sentence, sentences: 1 })
    else {
      last.text += ` ${sentence}`
      last.sentences += 1
    }
  }
  return beats.map((each) => each.text)
}
