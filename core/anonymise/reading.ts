/** A text, or one stretch of a long one, made ready for the recognisers: folded, and cut into words. */
import { fold, type Folded } from './fold.ts'
import { know, type WordFacts } from './lexicon.ts'
import { trigramsOf, type Trigrams } from './trigrams.ts'

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
  /** Kazakh words may be in the text: it has Kazakh letters, or nothing that is Russian. */
  amongKazakh: boolean
}

export interface Reading {
  text: string
  /** The text in small letters, as long as the text. */
  lower: string
  /** Where any three characters stand together in `lower` (trigrams.ts). */
  trigrams: Trigrams
  /** Stretches around the strings of a list, for the next recogniser with the same list (recogniser.ts). */
  windows: Map<readonly string[], [from: number, to: number][]>
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

const mayBeKazakh = (text: string): boolean =>
  /[\u0400-\u052f]/u.test(text) &&
  (/[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u.test(text) || !SAID_IN_RUSSIAN.test(text) || SAID_IN_KAZAKH.test(text))

/** Words that no other language has, for many have no Kazakh keyboard. */
const SAID_IN_KAZAKH =
  /(?<!\p{L})(?:маган|саган|оган|емес|керек|болды|болган|едим|еди|деп|жок|кетти|келди|осы|сонда|кейин|менин|онын|биздин|айтты|дейди|калды|кетип|барып|алып)(?!\p{L})/iu

const SAID_IN_RUSSIAN =
  /(?<!\p{L})(?:и|не|в|на|я|он|она|они|мы|что|у|с|мне|меня|его|её|ее|по|к|за|как|из|это|но|же|от|мой|моя|был|была|уже|так|ты|вы|нас|нет)(?!\p{L})/iu

export const read = (source: string, reversed: boolean): Reading => readFolded(fold(source, reversed))

export function readFolded(folded: Folded): Reading {
  const { text } = folded
  const words: Word[] = []
  const shouting = isShouting(text)
  const amongKazakh = mayBeKazakh(text)
  let before = 0
  let previous: Word | null = null
  for (let found = nextWord(text, 0); found !== null; found = nextWord(text, before)) {
    const { start, end } = found
    const raw = text.slice(start, end)
    const gap = text.slice(before, start)
    const isDigits = raw.charCodeAt(0) < 0x3a
    const { lower, facts, startsUpper, allUpper } = isDigits ? digitsSpelt(raw) : spelling(raw)
    const word: Word = {
      start,
      end,
      text: raw,
      lower,
      know: facts,
      capital: startsUpper && !shouting,
      shouted: allUpper && !shouting,
      first: beginsSentence(previous, gap),
      digits: isDigits ? raw : null,
      gap,
      amongKazakh,
    }
    words.push(word)
    previous = word
    before = end
  }
  const lower = inSmallLetters(text)
  return { text, lower, words, folded, trigrams: trigramsOf(lower), windows: new Map() }
}

const OTHER = 0
const IS_LETTER = 1
const IS_DIGIT = 2
const IS_MARK = 3
/** What a character is in a word; beyond the table only general punctuation is known without an expression. */
const KINDS = new Uint8Array(0x530)
for (let code = 0; code < KINDS.length; code++) {
  const character = String.fromCharCode(code)
  if (/\d/u.test(character)) KINDS[code] = IS_DIGIT
  else if (LETTER.test(character)) KINDS[code] = IS_LETTER
  else if (/\p{M}/u.test(character)) KINDS[code] = IS_MARK
}
const APOSTROPHE = 0x27
const isPunctuation = (code: number): boolean => code >= 0x2000 && code < 0x2070

/** What WORD finds next from `at` on; by hand where a word is of plain letters, as nearly all are. */
function nextWord(text: string, at: number): { start: number; end: number } | null {
  for (let start = at; start < text.length; start++) {
    const code = text.charCodeAt(start)
    if (isPunctuation(code)) continue
    const kind = code < KINDS.length ? KINDS[code]! : null
    if (kind === OTHER) continue
    const end =
      kind === IS_DIGIT ? digitsUntil(text, start) : kind === null ? null : lettersUntil(text, start)
    if (end !== null) return { start, end }
    WORD.lastIndex = start
    const match = WORD.exec(text)
    return match === null ? null : { start: match.index, end: match.index + match[0].length }
  }
  return null
}

function digitsUntil(text: string, start: number): number {
  let end = start + 1
  while (KINDS[text.charCodeAt(end)] === IS_DIGIT) end += 1
  return end
}

/** Null where a character beyond the table, or a mark, makes it a matter for the expression. */
function lettersUntil(text: string, start: number): number | null {
  for (let end = start + 1; ; end++) {
    const code = text.charCodeAt(end)
    const kind = KINDS[code]
    if (kind === IS_LETTER) continue
    if (kind === undefined) return end >= text.length || isPunctuation(code) ? end : null
    if ((kind === IS_DIGIT || code === APOSTROPHE) && KINDS[text.charCodeAt(end + 1)] === IS_LETTER) continue
    if ((kind === IS_DIGIT || code === APOSTROPHE) && text.charCodeAt(end + 1) >= KINDS.length) return null
    return kind === IS_MARK ? null : end
  }
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
  answers: [],
}

interface Spelling {
  lower: string
  facts: WordFacts
  startsUpper: boolean
  allUpper: boolean
}

const spellings = new Map<string, Spelling>()
const SPELLINGS_LIMIT = 50_000

/** What the letters of a word say by themselves: asked once per different word, remembered for the next time. */
function spelling(raw: string): Spelling {
  const known = spellings.get(raw)
  if (known !== undefined) return known
  const lower = raw.toLowerCase().replaceAll('ё', 'е')
  const startsUpper = raw[0] !== raw[0]!.toLowerCase()
  const spelt = {
    lower,
    facts: know(lower),
    startsUpper,
    allUpper: startsUpper && raw.length > 1 && raw === raw.toUpperCase() && LETTER.test(raw[1]!),
  }
  if (spellings.size >= SPELLINGS_LIMIT) spellings.clear()
  spellings.set(raw, spelt)
  return spelt
}

const digitsSpelt = (raw: string): Spelling => ({
  lower: raw,
  facts: NUMBER_FACTS,
  startsUpper: false,
  allUpper: false,
})

function beginsSentence(previous: Word | null, gap: string): boolean {
  if (previous === null) return true
  if (gap === ' ') return false
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
