/**
 * What a hall reads of one contribution at a time. Every word is shown, as it was approved; only what cannot be seen,
 * and what would turn the lines of others around, is left out.
 */
import type { Milliseconds } from '../model/time.ts'

/** Longest passage, in characters: five or six lines in a hall's type. */
export const PASSAGE_LIMIT = 132
/** A last passage of fewer characters joins the one before, if that is not much too long then. */
const ORPHAN = 24

/** A hall reads slowly, and first has to find the words. */
const FIND_MS: Milliseconds = 2_500
const PER_CHARACTER_MS: Milliseconds = 95

export function passagesOf(text: string): string[] {
  const words = visible(text)
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(words)) return []
  const passages: string[] = []
  let passage = ''
  for (const sentence of words.split(/(?<=[.!?…]["»”)]*)\s+/u).flatMap(shortened)) {
    const longer = passage === '' ? sentence : `${passage} ${sentence}`
    if (longer.length <= PASSAGE_LIMIT || passage === '') passage = longer
    else {
      passages.push(passage)
      passage = sentence
    }
  }
  const last = passages.at(-1)
  if (last !== undefined && passage.length < ORPHAN && last.length + passage.length < PASSAGE_LIMIT + ORPHAN)
    return [...passages.slice(0, -1), `${last} ${passage}`]
  return [...passages, passage]
}

/** How long one passage is to stand, at least. */
export function readingTime(passage: string): Milliseconds {
  return FIND_MS + passage.length * PER_CHARACTER_MS
}

/** Control and format characters go, but for the one that joins emoji; all white space is one space. */
function visible(text: string): string {
  return text
    .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
    .replaceAll(/(?!\u200d)[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

/** A sentence that is too long by itself, at its commas, else between words, else anywhere. */
function shortened(sentence: string): string[] {
  if (sentence.length <= PASSAGE_LIMIT) return [sentence]
  const half = Math.ceil(sentence.length / Math.ceil(sentence.length / PASSAGE_LIMIT))
  const cut = cutBefore(sentence, half)
  return [sentence.slice(0, cut).trim(), ...shortened(sentence.slice(cut).trim())]
}

/** Where to part a sentence so that neither side is longer than it must be. */
function cutBefore(sentence: string, about: number): number {
  for (const pause of [/[,;:—–](?=\s)/gu, /\s/gu]) {
    let best = -1
    for (const { index } of sentence.matchAll(pause)) {
      const at = index + 1
      if (at > PASSAGE_LIMIT) break
      if (at > about * 0.55 && Math.abs(at - about) < Math.abs(best - about)) best = at
    }
    if (best > 0) return best
  }
  // Never between the two halves of one character.
  const code = sentence.charCodeAt(about)
  return code >= 0xdc00 && code <= 0xdfff ? about - 1 : about
}
