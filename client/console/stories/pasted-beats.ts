/** A text from elsewhere, cut into beats: a transcript, a letter, a page of somebody's notebook. */
import { BEAT_LIMIT } from '../../../core/model/story.ts'

/** A beat is one to three sentences (docs/stories.md). */
const MOST_SENTENCES = 3
/** A draft has room for eighty beats; whoever pastes a book sees the rest in the last one, and is told that it is too long. */
const MOST_BEATS = 50

/** UTF-16 units that are taken at once: ten minutes of talk. More does not fit into the vault's passages. */
export const PASTE_LIMIT = 10_000

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

/**
 * At least so many, where the sentences allow: a short account is one of three paragraphs, and a story has four beats.
 * The longest is parted first, at the end of the sentence nearest to its middle.
 */
export function partedTo(least: number, beats: readonly string[]): string[] {
  if (beats.length >= least) return [...beats]
  const at = beats
    .map((each, i) => ({ i, length: each.length }))
    .filter(({ i }) => sentencesOf(beats[i]!).length > 1)
    .sort((a, b) => b.length - a.length)[0]?.i
  if (at === undefined) return [...beats]
  return partedTo(least, beats.toSpliced(at, 1, ...halves(beats[at]!)))
}

function halves(beat: string): [string, string] {
  const sentences = sentencesOf(beat)
  const ways = sentences
    .slice(1)
    .map((_, i): [string, string] => [sentences.slice(0, i + 1).join(' '), sentences.slice(i + 1).join(' ')])
  const unevenness = ([a, b]: [string, string]) => Math.abs(a.length - b.length)
  return ways.reduce((best, way) => (unevenness(way) < unevenness(best) ? way : best))
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?…]["'»”’)]?)\s+(?=["'«“‘(—–-]*\s*[\p{Lu}\d])/u)
}

function fitting(paragraph: string): string[] {
  if (paragraph.length <= BEAT_LIMIT) return [paragraph]
  const beats: { text: string; sentences: number }[] = []
  for (const sentence of sentencesOf(paragraph)) {
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
