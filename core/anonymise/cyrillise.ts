/**
 * Kazakh and Russian typed in Latin letters, written as they are otherwise: then every expression and list for them fits.
 * Which letters somebody chose is a matter of schooling and keyboard, so several spellings lead to one.
 */
import type { Folded } from './fold.ts'
import { isInEnglishDictionary, isInKazakhDictionary, isInRussianDictionary } from './ordinary.ts'

/** A word by itself: no part of an address, a nickname or a number. */
const WORD =
  /(?<![\p{L}\p{N}@._/'-])[a-z\u00c0-\u024f\u0259][a-z'\u00c0-\u024f\u0259]*(?![\p{N}@_/]|[.][\p{L}\p{N}])/giu
const ASKED = 60
const SHORTEST = 4
const ENOUGH = 3

type Spelling = (word: string) => Piece[]
/** Some letters of the source, and what they stand for. */
interface Piece {
  size: number
  said: string
}

/** The text in Cyrillic letters, or null where its Latin words are English, or nothing that is known. */
export function cyrillise({ text, from, to }: Folded): Folded | null {
  const spelling = languageOf(text)
  if (spelling === null) return null
  let out = ''
  const starts: number[] = []
  const ends: number[] = []
  const copy = (start: number, end: number) => {
    out += text.slice(start, end)
    for (let i = start; i < end; i++) {
      starts.push(from[i]!)
      ends.push(to[i]!)
    }
  }
  let done = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    copy(done, index)
    let at = index
    for (const { size, said } of spelling(word.toLowerCase())) {
      const isCapital = text[at] !== text[at]!.toLowerCase()
      out += isCapital ? said.charAt(0).toUpperCase() + said.slice(1) : said
      for (let i = 0; i < said.length; i++) {
        starts.push(from[at]!)
        ends.push(to[at + size - 1]!)
      }
      at += size
    }
    done = index + word.length
  }
  copy(done, text.length)
  return { text: out, from: Uint32Array.from(starts), to: Uint32Array.from(ends) }
}

function languageOf(text: string): Spelling | null {
  if (!isMostlyLatin(text)) return null
  const count = { english: 0, kazakh: 0, russian: 0 }
  let asked = 0
  for (const { 0: match } of text.matchAll(WORD)) {
    if (match.length < SHORTEST) continue
    if ((asked += 1) > ASKED) break
    const word = match.toLowerCase()
    if (isInEnglishDictionary(word)) {
      count.english += 1
      continue
    }
    if (isInKazakhDictionary(spelt(word, inKazakh))) count.kazakh += 1
    if (isInRussianDictionary(spelt(word, inRussian))) count.russian += 1
  }
  const most = Math.max(count.kazakh, count.russian)
  if (most < ENOUGH || most <= count.english) return null
  return count.kazakh >= count.russian ? inKazakh : inRussian
}

function isMostlyLatin(text: string): boolean {
  let latin = 0
  let other = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20
    if (code >= 0x61 && code <= 0x7a) latin += 1
    else if (code >= 0x400 && code < 0x530) other += 1
  }
  return latin > other
}

const spelt = (word: string, spelling: Spelling): string =>
  spelling(word)
    .map(({ said }) => said)
    .join('')

const CLUSTERS: Readonly<Record<string, string>> = {
  shch: 'щ', zh: 'ж', kh: 'х', gh: 'ғ', ch: 'ч', sh: 'ш', ts: 'ц', ya: 'я', yu: 'ю', yo: 'ё', ye: 'е', ia: 'я', iu: 'ю',
} // prettier-ignore
const BOTH: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п',
  q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'у', x: 'х', z: 'з', ş: 'ш', ç: 'ч', "'": 'ь',
} // prettier-ignore
const KAZAKH: Readonly<Record<string, string>> = {
  ...BOTH, á: 'ә', ä: 'ә', ə: 'ә', ǵ: 'ғ', ğ: 'ғ', ń: 'ң', ñ: 'ң', ŋ: 'ң', ó: 'ө', ö: 'ө', ú: 'ү', ü: 'ү', ý: 'у', ū: 'ұ', ı: 'ы',
  j: 'ж', "'": '',
} // prettier-ignore
const KAZAKH_CLUSTERS: Readonly<Record<string, string>> = {
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  gh: 'ғ',
  ng: 'ң',
  ya: 'я',
  yu: 'ю',
}
const FRONT = /[eiáäəóöúü]/u
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && /[aeiouyáäəóöúüıýū]/u.test(letter)

/** `jasym jiyrma ekide` → `жасым жиырма екіде`: q or k, i or y as the word's other vowels ask. */
function inKazakh(word: string): Piece[] {
  const isFront = FRONT.test(word.replaceAll(/[aouyı]i/gu, ''))
  return pieces(word, KAZAKH_CLUSTERS, (letter, before, after) => {
    if (letter === 'i') return isVowel(before) && before !== 'i' ? 'й' : isVowel(after) ? 'и' : 'і'
    if (letter === 'y') return isVowel(before) ? 'й' : 'ы'
    if (letter === 'u') return isVowel(before) || isVowel(after) ? 'у' : isFront ? 'ү' : 'ұ'
    if (letter === 'k' && !isFront) return 'қ'
    if (letter === 'g' && !isFront) return 'ғ'
    return KAZAKH[letter]
  })
}

/** `pozhaluista ne zvonite domoi` → `пожалуйста не звоните домой`. */
function inRussian(word: string): Piece[] {
  return pieces(word, CLUSTERS, (letter, before, after) => {
    if (letter === 'i' || letter === 'y')
      return isVowel(before) && !isVowel(after) ? 'й' : letter === 'i' ? 'и' : 'ы'
    if (letter === 'j') return isVowel(before) ? 'й' : 'ж'
    if (letter === 'e' && before === undefined && after === 't') return 'э'
    return letter === 'w' ? 'в' : letter === 'c' ? 'ц' : BOTH[letter]
  })
}

function pieces(
  word: string,
  clusters: Readonly<Record<string, string>>,
  letterOf: (letter: string, before: string | undefined, after: string | undefined) => string | undefined,
): Piece[] {
  const out: Piece[] = []
  for (let i = 0; i < word.length;) {
    const size = [4, 2].find((length) => clusters[word.slice(i, i + length)] !== undefined) ?? 1
    const said =
      size > 1
        ? clusters[word.slice(i, i + size)]!
        : (letterOf(word[i]!, word[i - 1], word[i + 1]) ?? word[i]!)
    out.push({ size, said })
    i += size
  }
  return out
}
