/**
 * What asks for care before anybody reads on: slurs and threats, which are held back, and calls for a person. Reads
 * every text in all three languages, as people mix them; the text is folded first, so that look-alike letters, marks
 * and zero-width signs hide nothing.
 */
import { fold } from '../anonymise/fold.ts'
import { speaksOfDanger } from '../danger/danger.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import type { Caution, CautionKind } from '../model/kept-contribution.ts'
import { CHILD, DANGER, LIFE } from './lists/calling-words.ts'
import { KINDLY, SEEKING, SLURS, THREATS, TOLD } from './lists/hurting-words.ts'

interface Word {
  text: string
  start: number
  end: number
  /** Number of the sentence that it stands in. */
  sentence: number
}

/** One place of a pattern: words that fit there. */
type Fits = (word: string) => boolean

/** How far from a hurtful word its "he said" stands, in words. */
const TOLD_WITHIN = 8
const MOST_OF_A_KIND = 20

const LISTS: readonly { kind: CautionKind; patterns: readonly Fits[][]; quotable: boolean }[] = [
  { kind: 'slur', patterns: patternsOf(SLURS), quotable: true },
  { kind: 'threat', patterns: patternsOf(THREATS), quotable: true },
  { kind: 'danger', patterns: patternsOf(DANGER), quotable: false },
  { kind: 'life', patterns: patternsOf(LIFE), quotable: false },
  { kind: 'child', patterns: patternsOf(CHILD), quotable: false },
]
const SEEKING_PATTERNS = patternsOf(SEEKING)
const KINDLY_WORDS = LANGUAGES.flatMap((language) => KINDLY[language].map(fitsOne))
const ALL_SLURS = LANGUAGES.flatMap((language) => SLURS[language])
  .filter((line) => !/[ |]/u.test(line))
  .map((line) => ({ letters: line.replace('*', ''), open: line.endsWith('*') }))
const TOLD_WORDS = LANGUAGES.flatMap((language) => TOLD[language].map(fitsOne))

/** In order of their kinds; offsets are UTF-16 units of `text`. */
export function cautionsIn(text: string): Caution[] {
  const found = listed(text)
  // What brings the support card in the booth never lies unmarked in the Inbox, whatever its words.
  const called = found.some(({ kind }) => kind === 'danger' || kind === 'life')
  if (!called && speaksOfDanger(text)) found.push({ kind: 'danger', start: 0, end: text.length })
  return found
}

function listed(text: string): Caution[] {
  const words = wordsOf(text)
  const all = LISTS.flatMap(({ kind, patterns, quotable }) => {
    const found = new Map<number, Caution>()
    for (let at = 0; at < words.length && found.size < MOST_OF_A_KIND; at++)
      for (const pattern of patterns) {
        if (!matches(words, at, pattern) || (quotable && isTold(words, at))) continue
        const { start } = words[at]!
        const { end } = words[at + pattern.length - 1]!
        const known = found.get(start)
        if (known === undefined || known.end < end) found.set(start, { kind, start, end })
      }
    return [...found.values()]
  })
  return [...all, ...sought(words), ...disguised(text)]
}

/** `I will find you`, where nothing in its sentence is kind. */
function sought(words: readonly Word[]): Caution[] {
  return words.flatMap((word, at): Caution[] => {
    const pattern = SEEKING_PATTERNS.find((each) => matches(words, at, each))
    if (pattern === undefined || isTold(words, at)) return []
    const isKind = words.some(
      ({ sentence, text }) => sentence === word.sentence && KINDLY_WORDS.some((fits) => fits(text)),
    )
    return isKind ? [] : [{ kind: 'threat', start: word.start, end: words[at + pattern.length - 1]!.end }]
  })
}

/** `шл.юха`, `бл*ть`, `с у к а`: signs within a word, and letters that stand alone. A star may be any letter. */
function disguised(text: string): Caution[] {
  const folded = fold(text, false)
  return [...folded.text.toLowerCase().matchAll(DISGUISE)]
    .filter(([piece]) => isSlurBehind(piece.replaceAll(/[._ -]/gu, '').replaceAll('ё', 'е')))
    .slice(0, MOST_OF_A_KIND)
    .map(({ 0: piece, index }) => ({
      kind: 'slur',
      start: folded.from[index]!,
      end: folded.to[index + piece.length - 1]!,
    }))
}

const DISGUISE =
  /(?<!\p{L})(?:\p{L}(?: \p{L}(?!\p{L})){2,12}|\p{L}{1,12}[.*_]{1,3}\p{L}{1,12}(?:[.*_]{1,3}\p{L}{1,12}){0,6})(?!\p{L})/gu

function isSlurBehind(piece: string): boolean {
  if (piece.replaceAll('*', '').length < 2) return false
  return ALL_SLURS.some(
    ({ letters, open }) =>
      (open ? piece.length >= letters.length : piece.length === letters.length) &&
      [...letters].every((letter, i) => piece[i] === letter || piece[i] === '*'),
  )
}

function matches(words: readonly Word[], at: number, pattern: readonly Fits[]): boolean {
  if (at + pattern.length > words.length) return false
  return pattern.every(
    (fits, i) => words[at + i]!.sentence === words[at]!.sentence && fits(words[at + i]!.text),
  )
}

/** Whether somebody tells what was said to them, in the same sentence or right before. */
function isTold(words: readonly Word[], at: number): boolean {
  const { sentence } = words[at]!
  return words
    .slice(Math.max(0, at - TOLD_WITHIN), at + TOLD_WITHIN)
    .some(
      (word) =>
        sentence - word.sentence >= 0 &&
        sentence - word.sentence <= 1 &&
        TOLD_WORDS.some((fits) => fits(word.text)),
    )
}

/** Letters that somebody set apart (`w.o.r.d`), a number with its ending (`9-шы`, `9th`), a word, the end of a sentence. */
const WORD =
  /(?<!\p{L})\p{L}(?:[.*_-]\p{L}(?!\p{L})){3,}|\p{N}+(?:-?(?:шы|ші|ы|й|м|ом|го|th)(?!\p{L}))?|\p{L}[\p{L}\p{N}@$]*(?:['’-][\p{L}\p{N}]+)*|[.!?…\n]/gu
const SET_APART = /^\p{L}(?:[.*_-]\p{L})+$/u
/** Figures that stand for letters within a word. */
const AS_LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
}

const AS_CYRILLIC: Readonly<Record<string, string>> = {
  0: 'о',
  1: 'і',
  3: 'з',
  4: 'ч',
  5: 'б',
  7: 'т',
  '@': 'а',
  $: 'с',
}

function wordsOf(text: string): Word[] {
  const folded = fold(text, false)
  const words: Word[] = []
  let sentence = 0
  for (const match of folded.text.toLowerCase().matchAll(WORD)) {
    const [piece] = match
    if (/^[.!?…\n]$/u.test(piece)) {
      sentence += 1
      continue
    }
    const start = folded.from[match.index]!
    const end = folded.to[match.index + piece.length - 1]!
    words.push({ text: spelledOut(piece), start, end, sentence })
  }
  return words
}

/** As a list has it: nothing set apart, no figure for a letter, one apostrophe, no ё. */
function spelledOut(piece: string): string {
  const whole = SET_APART.test(piece) ? piece.replaceAll(/[.*_-]/g, '') : piece
  const signs = /\p{Script=Cyrillic}/u.test(whole) ? AS_CYRILLIC : AS_LETTERS
  const letters = /^\p{L}/u.test(whole) ? whole.replaceAll(/[013457@$]/g, (sign) => signs[sign]!) : whole
  return letters.replaceAll('’', "'").replaceAll('ё', 'е')
}

function patternsOf(lists: Record<Language, readonly string[]>): Fits[][] {
  return LANGUAGES.flatMap((language) => lists[language].map((line) => line.split(' ').map(fitsOne)))
}

function fitsOne(place: string): Fits {
  if (place === '*') return () => true
  const choices = place.replaceAll('ё', 'е').split('|')
  const stems = choices.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1))
  const whole = new Set(choices.filter((each) => !each.endsWith('*')))
  const age = whole.has('#')
  return (word) =>
    whole.has(word) || stems.some((stem) => word.startsWith(stem)) || (age && isChildsAge(word))
}

/** `9`, `9-шы`, `12th`. */
function isChildsAge(word: string): boolean {
  const number = /^(\d{1,2})(?:-?\p{L}{1,3})?$/u.exec(word)?.[1]
  return number !== undefined && Number(number) >= 5 && Number(number) <= 17
}
