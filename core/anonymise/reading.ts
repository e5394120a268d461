/** A text, or one stretch of a long one, made ready for the recognisers: folded, and cut into words. */
import { fold, type Folded } from './fold.ts'
import { know, type WordFacts } from './lexicon.ts'

export interface Word {
  start: number
  end: number
  /** As it stands in the folded text. */
  text: string
  /** In small letters, ё as е. */
  lower: string
  know: WordFacts
  /** Begins with a capital that is not owed to a text all in capitals. */
  capital: boolean
  /** Two letters or more, all capitals, in a text that is not. */
  shouted: boolean
  /** Stands where a sentence, quotation or line begins, so that its capital says little. */
  first: boolean
  digits: string | null
  /** What stands between the word before and this one. */
  gap: string
}

export interface Reading {
  text: string
  /** The text in small letters, as long as the text. */
  lower: string
  words: Word[]
  folded: Folded
}

/** Nobody pressed Shift: then small letters tell nothing either. */
export function isAllSmall(words: readonly Word[]): boolean {
  return words.every((word) => !word.capital)
}

const WORD = /\d+|\p{L}(?:[\p{L}\p{M}]|'(?=\p{L})|\d(?=\p{L}))*/gu
const SENTENCE_END = /[.!?…\n:;«"“„(•]|—|–|^\s*-|\n\s*-/u
/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /^(?:г|ул|с|п|д|кв|пр|мкр|обл|р|им|пер|ст|пос|mr|mrs|ms|dr|st|prof|rev|ave|rd|jr|sr|ғ|т|к|көш|пр-т|ү)$/u
const LETTER = /\p{L}/u

export function read(source: string, reversed: boolean): Reading {
  const folded = fold(source, reversed)
  const { text } = folded
  const words: Word[] = []
  const shouting = isShouting(text)
  WORD.lastIndex = 0
  let before = 0
  let previous: Word | null = null
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const raw = match[0]
    const start = match.index
    const gap = text.slice(before, start)
    const isDigits = raw.charCodeAt(0) < 0x3a
    const lower = isDigits ? raw : raw.toLowerCase().replaceAll('ё', 'е')
    const startsUpper = !isDigits && raw[0] !== raw[0]!.toLowerCase()
    const allUpper = startsUpper && raw.length > 1 && raw === raw.toUpperCase() && LETTER.test(raw[1]!)
    const word: Word = {
      start,
      end: start + raw.length,
      text: raw,
      lower,
      know: isDigits ? NUMBER_FACTS : know(lower),
      capital: startsUpper && !shouting,
      shouted: allUpper && !shouting,
      first: beginsSentence(previous, gap),
      digits: isDigits ? raw : null,
      gap,
    }
    words.push(word)
    previous = word
    before = word.end
  }
  return { text, lower: inSmallLetters(text), words, folded }
}

/** Of the same length: `İ` would become two. */
function inSmallLetters(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase()
}

const NUMBER_FACTS: WordFacts = {
  skeleton: '',
  given: 'none',
  root: null,
  surname: 'none',
  patronymic: false,
  nameShaped: false,
  place: 'none',
  country: false,
  english: false,
  worldly: false,
  common: true,
  number: null,
  tags: new Set(),
}

function beginsSentence(previous: Word | null, gap: string): boolean {
  if (previous === null) return true
  if (!SENTENCE_END.test(gap)) return false
  if (
    /^\.\s?$/u.test(gap) &&
    (ABBREVIATION.test(previous.lower) || (previous.text.length === 1 && previous.capital))
  )
    return false
  return true
}

/** More capitals than small letters: then capitals tell nothing. */
function isShouting(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length && i < 2_000; i++) {
    const letter = text[i]!
    const small = letter.toLowerCase()
    if (small !== letter) upper += 1
    else if (small !== letter.toUpperCase()) lower += 1
  }
  return upper > 12 && upper > lower
}
