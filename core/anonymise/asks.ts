/** Questions to the letters of a word: asked once per different word, since the same few thousand make up most texts. */
import type { Word } from './reading.ts'

const A_GROUP = 30
let questions = 0

/** Whether `pattern` (without `g`) fits a word in small letters. */
export function asks(pattern: RegExp): (word: Word) => boolean {
  const group = Math.floor(questions / A_GROUP) * 2
  const bit = 1 << (questions % A_GROUP)
  questions += 1
  return ({ know: { answers }, lower, digits }) => {
    // All numbers share their facts.
    if (digits !== null) return pattern.test(lower)
    while (answers.length <= group) answers.push(0, 0)
    if ((answers[group]! & bit) === 0) {
      answers[group]! |= bit
      if (pattern.test(lower)) answers[group + 1]! |= bit
    }
    return (answers[group + 1]! & bit) !== 0
  }
}
