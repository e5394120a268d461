/**
 * A receipt: five everyday words, 50 bits, that a person can keep in mind; and a number for those who have only a
 * keypad (CON-7). The number is of its own making, not the words in digits: 15 digits (49.8 bits) and one that
 * checks them, so that it stays in four groups of four. Either alone withdraws.
 */
import { LANGUAGES, type Language } from '../model/language.ts'
import { ENGLISH_WORDS } from './words-en.ts'
import { KAZAKH_WORDS } from './words-kk.ts'
import { RUSSIAN_WORDS } from './words-ru.ts'

export const RECEIPT_WORDS: Readonly<Record<Language, readonly string[]>> = {
  kk: KAZAKH_WORDS,
  ru: RUSSIAN_WORDS,
  en: ENGLISH_WORDS,
}
const WORDS_IN_RECEIPT = 5
const DIGITS = 15

export interface Receipt {
  language: Language
  words: string[]
  /** Sixteen digits, the last one checks. */
  number: string
}

/** `below(n)`: a whole number from 0 to n − 1, from a source that nobody can foresee. */
export function drawReceipt(language: Language, below: (limit: number) => number): Receipt {
  const list = RECEIPT_WORDS[language]
  const words = Array.from({ length: WORDS_IN_RECEIPT }, () => list[below(list.length)]!)
  const digits = Array.from({ length: DIGITS }, () => below(10)).join('')
  return { language, words, number: digits + damm(digits) }
}

/** The two forms of a receipt as they are hashed; nothing else is ever kept of it. */
export function canonicalForms({ language, words, number }: Receipt): string[] {
  return [wordForm(language, words), numberForm(number)]
}

/** `1234 5678 9012 3456`. */
export function grouped(number: string): string {
  return number.replaceAll(/\d{4}(?=\d)/g, '$& ')
}

/**
 * What somebody typed, as the forms it can mean: in any of the languages, in any case, with ё or е, with Kazakh
 * letters or the Russian ones that stand for them, with hyphens or commas, with one slip a word where that leaves
 * no doubt. Empty when it is no receipt.
 */
export function formsTyped(typed: string): string[] {
  const digits = typed.replaceAll(/[\s\p{P}]/gu, '')
  if (/^\d+$/.test(digits)) {
    const whole = digits.length === DIGITS + 1 && damm(digits) === 0
    return whole ? [numberForm(digits)] : []
  }
  const parts = plain(typed)
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
  if (parts.length !== WORDS_IN_RECEIPT) return []
  return LANGUAGES.flatMap((language) => {
    const words = parts.map((part) => wordMeant(part, language))
    return words.every((word) => word !== null) ? [wordForm(language, words)] : []
  })
}

function wordForm(language: Language, words: readonly string[]): string {
  return `${language} ${words.join(' ')}`
}

function numberForm(number: string): string {
  return `number ${number}`
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}

/** Kazakh letters as people write them on a Russian keyboard. */
const STAND_IN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}
function folded(word: string): string {
  return plain(word).replaceAll(/[әғқңөұүһі]/g, (letter) => STAND_IN[letter]!)
}

interface Index {
  exact: ReadonlyMap<string, string>
  folded: readonly { fold: string; word: string }[]
}
const INDEXES = new Map<Language, Index>(
  LANGUAGES.map((language) => {
    const words = RECEIPT_WORDS[language]
    return [
      language,
      {
        exact: new Map(words.map((word) => [plain(word), word])),
        folded: words.map((word) => ({ fold: folded(word), word })),
      },
    ]
  }),
)

function wordMeant(part: string, language: Language): string | null {
  const index = INDEXES.get(language)!
  const exact = index.exact.get(part)
  if (exact !== undefined) return exact
  const fold = folded(part)
  const same = index.folded.filter((each) => each.fold === fold)
  if (same.length > 0) return same.length === 1 ? same[0]!.word : null
  const near = index.folded.filter((each) => isOneSlipAway(fold, each.fold))
  return near.length === 1 ? near[0]!.word : null
}

/** One letter too many, too few, another, or two exchanged. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1)
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  if (a.slice(at + 1) === b.slice(at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** H. M. Damm's check (2004): finds every wrong digit and every exchange of neighbours. 0 for a number with its check. */
function damm(digits: string): number {
  let row = 0
  for (const digit of digits) row = DAMM[row]![Number(digit)]!
  return row
}
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const
