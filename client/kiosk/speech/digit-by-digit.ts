/** A receipt as one says it to somebody who writes it down. */
import type { Language } from '../../../core/model/language.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { Utterance } from './clips.ts'

/** After every word and every group of digits: time to write it down. */
const PAUSE_MS: Milliseconds = 1_400

export function oneWord(language: Language, receiptWord: string): Utterance {
  return { language, receiptWord, pause: PAUSE_MS }
}

/** `number`: groups of digits with spaces between, as it stands on the receipt. */
export function digitByDigit(language: Language, number: string): Utterance[] {
  const groups = number.trim().split(/\s+/u)
  return groups.flatMap((group) =>
    [...group].map((digit, at) =>
      at === group.length - 1 ? { language, text: digit, pause: PAUSE_MS } : { language, text: digit },
    ),
  )
}
