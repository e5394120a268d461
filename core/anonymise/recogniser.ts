import type { FindingType } from './finding.ts'
import type { Reading } from './reading.ts'
import { findPiece, type Trigrams } from './trigrams.ts'

/** Where a recogniser saw something, in offsets of the folded text. */
export interface Hit {
  start: number
  end: number
  type: FindingType
}

/** One kind of detail. Sees one folded stretch of text, keeps nothing, and takes time in proportion to its length. */
export interface Recogniser {
  /** Expressions that an engine takes long to compile, so that they can be compiled one by one. */
  patterns?: readonly RegExp[]
  find(reading: Reading): Hit[]
}

/** Every match of `pattern` (global) whose text passes `accept`. */
export function matches(
  text: string,
  pattern: RegExp,
  type: FindingType,
  accept: (match: RegExpExecArray) => boolean,
): Hit[] {
  const hits: Hit[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (accept(match)) hits.push({ start: match.index, end: match.index + match[0].length, type })
    if (match[0] === '') pattern.lastIndex += 1
  }
  return hits
}

/** How far from its anchor a match may reach. */
const REACH = 56

/**
 * The same, tried only near places where `anchors` stand in the text in small letters: finding a fixed string is far
 * cheaper than trying a long expression at every letter. An anchor behind `|` begins a word: `|вк` is not in `девка`.
 */
export function matchesNear(
  reading: Reading,
  anchors: readonly string[],
  pattern: RegExp,
  type: FindingType,
  accept: (match: RegExpExecArray) => boolean,
): Hit[] {
  const hits: Hit[] = []
  for (const [from, to] of windowsOf(reading, anchors))
    for (const hit of matches(reading.text.slice(from, to), pattern, type, accept))
      hits.push({ start: hit.start + from, end: hit.end + from, type })
  return hits
}

/** The same for what has a figure in it: tried only near figures. `accept` is told where in the text the match begins. */
export function matchesNearDigits(
  reading: Reading,
  pattern: RegExp,
  type: FindingType,
  accept: (match: RegExpExecArray, start: number) => boolean,
): Hit[] {
  const hits: Hit[] = []
  for (const [from, to] of windowsOf(reading, DIGITS))
    for (const hit of matches(reading.text.slice(from, to), pattern, type, (match) =>
      accept(match, match.index + from),
    ))
      hits.push({ start: hit.start + from, end: hit.end + from, type })
  return hits
}

const DIGITS: readonly string[] = []

function digitsIn(text: string): number[] {
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) at.push(i)
  }
  return at
}

/** Stretches around the anchors, joined where they meet, that begin and end between words. */
function windowsOf(reading: Reading, anchors: readonly string[]): [from: number, to: number][] {
  const known = reading.windows.get(anchors)
  if (known !== undefined) return known
  const found = lookForWindows(reading, anchors)
  reading.windows.set(anchors, found)
  return found
}

function lookForWindows(
  { lower, trigrams }: Reading,
  anchors: readonly string[],
): [from: number, to: number][] {
  const at: number[] = anchors === DIGITS ? digitsIn(lower) : []
  for (const anchor of anchors)
    if (anchor.startsWith('|')) findBeginning(lower, trigrams, anchor.slice(1), at)
    else findPiece(lower, trigrams, anchor, at)
  at.sort((a, b) => a - b)
  const windows: [number, number][] = []
  for (const i of at) {
    const last = windows.at(-1)
    if (last !== undefined && i - REACH <= last[1]) last[1] = i + REACH
    else windows.push([i - REACH, i + REACH])
  }
  return windows.map(([from, to]) => [between(lower, from, -1), between(lower, to, 1)])
}

const IN_WORD = /[\p{L}\d]/u

function findBeginning(lower: string, trigrams: Trigrams, piece: string, found: number[]): void {
  const at: number[] = []
  findPiece(lower, trigrams, piece, at)
  for (const i of at) if (i === 0 || !IN_WORD.test(lower[i - 1]!)) found.push(i)
}

/** The next place between two words, or a little farther. */
function between(text: string, from: number, step: 1 | -1): number {
  let at = Math.max(0, Math.min(text.length, from))
  for (let n = 0; n < REACH && at > 0 && at < text.length && !/\s/u.test(text[at - 1]!); n++) at += step
  return at
}
