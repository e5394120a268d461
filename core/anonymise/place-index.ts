/** The places and countries, by stem, with what may follow it. */
import { isKazakhEnding, isRussianEnding } from './endings.ts'
import { LONGEST_REST, type Certainty } from './name-index.ts'
import { skeleton } from './skeleton.ts'
import { eachWord, isLatin, small } from './word-list.ts'

const placeStems = new Map<string, Certainty>()

export const latinPlaces = new Map<string, Certainty>()

export const countries = new Set<string>()

export const latinCountries = new Set<string>()

export function* addPlaces(list: string, ambiguous: ReadonlySet<string>, usual: Certainty): Generator<void> {
  yield* eachWord(list, (word) => {
    const parts = small(word).split(/[_-]/u)
    const joined = parts.join('')
    const certainty: Certainty = ambiguous.has(small(word)) ? 'word' : usual
    if (isLatin(joined)) latinPlaces.set(parts.join(' '), certainty)
    if (isLatin(joined) && parts.length > 1) latinBeginnings.add(parts[0]!)
    const key = skeleton(joined)
    if (!isLatin(joined)) placeStems.set(key, certainty)
    // Of a Latin list's place in Cyrillic letters only what has a capital.
    else if (key.length >= 6 && !placeStems.has(key))
      placeStems.set(key, certainty === 'sure' ? 'mild' : certainty)
  })
}

const latinBeginnings = new Set<string>()

/** `new`, `san`: whether a name of several Latin words begins so. */
export function beginsLatinPlace(word: string): boolean {
  return latinBeginnings.has(word)
}

/** Names of several Latin words, `new york`; the longest first. */
export function isLatinPlace(phrase: string): boolean {
  return latinPlaces.has(phrase)
}

const PLACE_ADJECTIVE = /^(?:ск|инск|овск|евск)(?:ии|аиа|ое|ого|ои|ому|оиу|уиу|ом|им|ие|их|ими)$/u

const PLACE_PERSON =
  /^(?:лик|дик|тик|ик(?:пин|пиз|тер|ти|ке|тен|син)|ликт|ск|чан|чанин|чанк|инец|инк|ец|нк|ник)/u

export interface PlaceMatch {
  certainty: Certainty
  /** The listed name in skeleton spelling: one place has one, whatever its case and alphabet. */
  stem: string
}

/** `Макинскіде`: as Kazakh says a Russian name in -ск. */
const IN_SK = /ски(?=(?:де|ден|ге|нин|ни|деги)?$)/u

export function placeMatch(key: string): PlaceMatch | null {
  return placed(key) ?? (IN_SK.test(key) ? placed(key.replace(IN_SK, 'ск')) : null)
}

function placed(key: string): PlaceMatch | null {
  for (let size = key.length; size >= 2 && key.length - size <= LONGEST_REST; size--) {
    const stem = key.slice(0, size)
    const rest = key.slice(size)
    const whole = placeStems.get(stem)
    if (whole !== undefined && (rest === '' || isPlaceEnding(rest))) return { certainty: whole, stem }
    if (size < 3) continue
    for (const vowel of ['а', 'и', 'е', 'о', 'иа', 'ии', 'ое', 'аиа', 'ск', 'к']) {
      const long = placeStems.get(stem + vowel)
      if (long !== undefined && (PLACE_ADJECTIVE.test(rest) || (isVowelPlaceCase(vowel, rest) && size >= 3)))
        return { certainty: long, stem: stem + vowel }
    }
  }
  return null
}

function isPlaceEnding(rest: string): boolean {
  return (
    isKazakhEnding(rest) || isRussianEnding(rest) || PLACE_ADJECTIVE.test(rest) || PLACE_PERSON.test(rest)
  )
}

function isVowelPlaceCase(vowel: string, rest: string): boolean {
  if (vowel === 'а' || vowel === 'иа') return /^(?:и|е|у|ои|оиу|еи|ии|иу)$/u.test(rest)
  if (vowel === 'ии' || vowel === 'ое') return /^(?:ом|ого|ому|им|ои)$/u.test(rest)
  if (vowel === 'аиа') return /^(?:ои|уиу)$/u.test(rest)
  if (vowel === 'о') return /^(?:а|у|ом|е)$/u.test(rest)
  return vowel === 'и' && /^(?:ов|ам|ами|ах|иа|иу|ем|е)$/u.test(rest)
}

export function startsWithKnown(key: string, set: ReadonlySet<string>): boolean {
  for (let size = key.length; size >= 2; size--) {
    const stem = key.slice(0, size)
    const rest = key.slice(size)
    if (
      set.has(stem) &&
      (rest === '' || (size > 2 && isPlaceEnding(rest)) || (size === 2 && isKazakhEnding(rest)))
    )
      return true
    if (size >= 4)
      for (const vowel of ['а', 'иа', 'и'])
        if (set.has(stem + vowel) && /^(?:и|е|у|ои|иу|ии|еи|ем|ск.*|а)$/u.test(rest)) return true
  }
  return false
}
