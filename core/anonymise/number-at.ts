/** The number that begins at a word, in digits or in several words. */
import type { Word } from './reading.ts'

export interface NumberAt {
  value: number
  ordinal: boolean
  collective: boolean
  /** Index after the last word it takes. */
  next: number
  inWords: boolean
}

/** The number that begins at `words[i]`, in digits or words (`тридцать четыре`, `отыз төрт`, `thirty-four`). */
export function numberAt(words: readonly Word[], i: number): NumberAt | null {
  const first = words[i]
  if (first === undefined) return null
  if (first.digits !== null) {
    if (first.digits.length > 6) return null
    return { value: Number(first.digits), ordinal: false, collective: false, next: i + 1, inWords: false }
  }
  if (first.know.number === null) return null
  let value = 0
  let last = Number.POSITIVE_INFINITY
  let ordinal = false
  let collective = false
  let next = i
  for (; next < words.length && next < i + 7; next++) {
    const word = words[next]!
    const number = word.know.number
    if (number === null || ordinal || collective) break
    if (next > i && !/^[ -]?(?:and )?$/u.test(word.gap)) break
    if (number.value === 1000 && value > 0 && value < 100) value *= 1000
    else if (number.value === 100 && value > 0 && value < 100) value *= 100
    else if (next === i || isSmaller(number.value, last)) value += number.value
    else break
    last = number.value
    ordinal = number.ordinal
    collective = number.collective
  }
  if (next === i) return null
  return { value, ordinal, collective, next, inWords: true }
}

/** A unit follows a ten, a ten a hundred. */
function isSmaller(value: number, last: number): boolean {
  if (last >= 1000) return value < 1000
  if (last >= 100) return value < 100
  if (last >= 10 && last % 10 === 0) return value < 10 && (last >= 20 || last === 10) && value > 0
  return false
}
