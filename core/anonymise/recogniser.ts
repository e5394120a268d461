import type { FindingType } from './finding.ts'
import type { Reading } from './reading.ts'

/** Where a recogniser saw something, in offsets of the folded text. */
export interface Hit {
  start: number
  end: number
  type: FindingType
}

/** One kind of detail. Sees one folded stretch of text, keeps nothing, and takes time in proportion to its length. */
export interface Recogniser {
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
