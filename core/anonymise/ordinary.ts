/**
 * Whether a dictionary knows a word, in any of its forms: who is in no dictionary is somebody, or a place. The
 * dictionaries are kept as Bloom filters (lists/dictionary-*.ts, made by scripts/anonymise-dictionaries.mjs): about ten
 * bits a word instead of seventy, and fewer than one unknown word in a hundred is taken for a known one.
 */
import { DICTIONARY_ENGLISH } from './lists/dictionary-english.ts'
import { DICTIONARY_KAZAKH } from './lists/dictionary-kazakh.ts'
import { DICTIONARY_RUSSIAN } from './lists/dictionary-russian.ts'

export const HASHES = 7

/** Where the bits of `key` are in a filter of `bits` bits: FNV-1a twice, and steps of the second from the first. */
export function bitsOf(key: string, bits: number): number[] {
  let one = 0x811c9dc5
  let two = 0x9dc5811c
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ (code + 0x51), 0x01000193)
  }
  // The low bits of FNV are weak.
  one ^= one >>> 15
  two ^= two >>> 13
  const at: number[] = []
  for (let i = 0; i < HASHES; i++) at.push(((one + Math.imul(i, two | 1)) >>> 0) % bits)
  return at
}

/** Decoded at the first question. */
class Filter {
  readonly #packed: string
  #bytes: Uint8Array | null = null

  constructor(packed: string) {
    this.#packed = packed
  }

  has(key: string): boolean {
    const bytes = (this.#bytes ??= unpacked(this.#packed))
    return bitsOf(key, bytes.length * 8).every((bit) => (bytes[bit >> 3]! & (1 << (bit & 7))) !== 0)
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Four letters are three bytes; `core` knows neither Buffer nor atob. */
function unpacked(packed: string): Uint8Array {
  const valueOf = new Uint8Array(128)
  for (let i = 0; i < BASE64.length; i++) valueOf[BASE64.charCodeAt(i)] = i
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((packed.length / 4) * 3)
  for (let i = 0, at = 0; i < packed.length; i += 4, at += 3) {
    const four = [0, 1, 2, 3].reduce((all, n) => (all << 6) | valueOf[packed.charCodeAt(i + n)]!, 0)
    bytes[at] = four >> 16
    bytes[at + 1] = (four >> 8) & 0xff
    bytes[at + 2] = four & 0xff
  }
  return bytes.subarray(0, bytes.length - padding)
}

const english = new Filter(DICTIONARY_ENGLISH)
const russian = new Filter(DICTIONARY_RUSSIAN)
const kazakh = new Filter(DICTIONARY_KAZAKH)

const ENGLISH_INFLECTION: readonly (readonly [RegExp, string])[] = [
  [/(?:ies|ied|ier|iest|ily)$/u, 'y'],
  [/(?:s|es|ed|er|est|ing|ly|ness|less|ful)$/u, ''],
  [/(?:ed|er|est|ing|s)$/u, 'e'],
  [/(.)\1(?:ed|er|est|ing)$/u, '$1'],
  [/^(?:un|re|non|over|under|out)/u, ''],
  [/in$/u, 'ing'],
]

/** Under which of these a dictionary may have a word in small letters: as it is, and as what it may be a form of. */
export function englishKeys(word: string): string[] {
  const keys = [word]
  for (const [end, instead] of ENGLISH_INFLECTION) if (end.test(word)) keys.push(word.replace(end, instead))
  return keys.filter((key) => key.length > 2 || key === word)
}

const RUSSIAN_END =
  /(?:иями|ями|ами|его|ого|ему|ому|ими|ыми|ией|иям|иях|еш|иш|ете|ите|йте|ала|яла|ила|ела|ыла|ула|али|яли|или|ели|ыли|ули|ало|яло|ило|ело|ыло|уло|ат|ят|ит|ет|ыт|ут|ал|ял|ил|ел|ыл|ул|ают|яют|уют|ют|ут|ает|яет|ует|ет|ит|ат|ят|ем|им|ам|ям|ом|ах|ях|ых|их|ый|ий|ой|ей|ая|яя|ое|ее|ую|юю|ые|ие|ою|ею|ов|ев|ия|ию|ии|ев|а|я|о|е|ы|и|у|ю|й|ь)$/u
const RUSSIAN_DERIVED =
  /(?:ывавш|ивавш|ывш|ивш|авш|явш|евш|вш|ающ|яющ|ующ|ющ|ущ|ащ|ящ|аем|яем|уем|ованн|еванн|енн|анн|янн|нн|ованн?и|енн?и|ани|яни|ств|ность|ост|ност|ическ|ческ|ск|тельн|ельн|льн|ник|щик|чик|тел|иц|енк|оньк|еньк|ушк|юшк|ечк|очк|ышк|ишк|ист|изм|ирова|ыва|ива|ова|ева|ир|лив|ист|ств|к|н|в|ц|ч)$/u
const RUSSIAN_PREFIX =
  /^(?:не|по|за|вы|на|пере|при|про|раз|рас|до|об|обо|от|ото|под|подо|пре|пред|без|бес|из|ис|вз|вс|воз|вос|недо|сверх|полу|само|много|трех|двух|пол|[суо])(?=\p{L}{4})/u

/** Names are shorter; so the filter holds no longer stems, and every longer one is known. */
export const LONGEST_KEY = 11

/** What is left of a Russian word without its ending, and further without what it is derived with. */
export function russianKeys(word: string): string[] {
  // Whoever types in Latin letters leaves soft signs out.
  let stem = word.replaceAll('ё', 'е').replaceAll('ь', '')
  if (stem.length > 5) stem = stem.replace(/ся$|(?<=[аеиоуыюя])с$/u, '')
  const cut = stem.replace(RUSSIAN_END, '')
  const keys = [cut.length >= 2 ? cut : stem]
  for (let n = 0; n < 2; n++) {
    const shorter = keys.at(-1)!.replace(RUSSIAN_DERIVED, '')
    if (shorter.length < 4 || shorter === keys.at(-1)) break
    keys.push(shorter)
  }
  for (const key of [...keys]) if (RUSSIAN_PREFIX.test(key)) keys.push(key.replace(RUSSIAN_PREFIX, ''))
  return keys
}

/** As typed without Kazakh letters. */
function kazakhLetters(word: string): string {
  let out = ''
  for (const letter of word) out += KAZAKH_LETTERS[letter] ?? letter
  return out
}
const KAZAKH_LETTERS: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ы: 'и', ё: 'е',
} // prettier-ignore

const KAZAKH_NOUN =
  '(?:[лдт]ар|[лдт]ер)?(?:имиз|миз|иниз|низ|им|м|ин|н|си|и)?(?:[ндт]ин|[гк][ае]|[на][ае]?|[ндт]и|[дт][ае]н?|нд[ае]н?|н[ае]н|[мбп]ен|менен|е)?(?:[гк]и(?:лар|лер|си|н)?|ники?|дики?|тики?)?(?:[мбп]ин|син|[мбп]из|сиз|синдар|синдер)?(?:[мбп][ае]|ау|гой)?'
const KAZAKH_DERIVED =
  '(?:[лдт]ик|[лдт]и|сиз|ши|[дтл]ас|[дтл]ес|р[ае]к|[дт][ае]й|ш[ае]|шил|лау|леу|кер|гер){0,2}'
const KAZAKH_REST = new RegExp(`^${KAZAKH_DERIVED}${KAZAKH_NOUN}$`, 'u')
const KAZAKH_VERB = new RegExp(
  `^(?:[лдт][ае]|[лд][ае]н|[лд][ае]с|[лд][ае]т|[гкд]из|[дт]ир|ил|ин|ис|л|н|с|т|кир|гиз){0,3}(?:[мбп][ае])?(?:[дт]и[мнк]?|[гк][ае]н|ип|п|ар|ер|р|й|а|е|с[ае]|у|уши|с|гали|гели|кали|кели|[ае]тин|йтин|айик|ейик|йик|айин|ейин|йин|син|иниз|низ|индар|индер|ушилик|[гк][ае]нша|г[ае]нда)?${KAZAKH_NOUN}$`,
  'u',
)
/** Whether what follows a Kazakh stem is nothing but endings. */
const isKazakhRest = (rest: string): boolean =>
  rest.length <= 18 && (KAZAKH_REST.test(rest) || KAZAKH_VERB.test(rest))

export function kazakhKeys(word: string): string[] {
  const whole = kazakhLetters(word)
  const keys = [whole]
  // `ән`, `ит`: of so short a word only plain forms.
  if (whole.length <= 6 && KAZAKH_REST.test(whole.slice(2))) keys.push(whole.slice(0, 2))
  for (let size = whole.length - 1; size >= 3; size--) {
    if (!isKazakhRest(whole.slice(size))) continue
    keys.push(whole.slice(0, size))
    // `кітабы`, `жүрегі`: к, қ and п soften before a vowel.
    const soft = SOFTENED[whole[size - 1]!]
    if (soft !== undefined) keys.push(whole.slice(0, size - 1) + soft)
  }
  return keys
}
const SOFTENED: Readonly<Record<string, string>> = { б: 'п', г: 'к' }

export const isInEnglishDictionary = (word: string): boolean =>
  englishKeys(word).some((key) => english.has(key))
export const isInRussianDictionary = (word: string): boolean => {
  const keys = russianKeys(word)
  return keys[0]!.length > LONGEST_KEY || keys.some((key) => russian.has(key))
}
export const isInKazakhDictionary = (word: string): boolean =>
  kazakhKeys(word).some((key) => kazakh.has(key)) || isBorrowed(word) || isJoined(word)

const SHORTEST_BORROWED = 4
const KAZAKH_LETTER = /[әғқңөұүһі]/u

/** `шприцтің`, `рентгенге`: a Russian word, which the Kazakh dictionary does not have, under Kazakh endings. */
function isBorrowed(word: string): boolean {
  for (let size = word.length; size >= SHORTEST_BORROWED; size--) {
    const stem = word.slice(0, size)
    if (size < word.length && !isKazakhRest(kazakhLetters(word.slice(size)))) continue
    if (!KAZAKH_LETTER.test(stem) && isInRussianDictionary(stem)) return true
  }
  return false
}

const SHORTEST_JOINED = 5

/** `келісімшартпен`, `қолжазбаның`: two words that are written as one. */
function isJoined(word: string): boolean {
  if (word.length < 2 * SHORTEST_JOINED - 1) return false
  const whole = kazakhLetters(word)
  for (let size = SHORTEST_JOINED - 1; size <= whole.length - SHORTEST_JOINED + 1; size++)
    if (
      kazakh.has(whole.slice(0, size)) &&
      kazakhKeys(word.slice(size)).some((key) => key.length >= 4 && kazakh.has(key))
    )
      return true
  return false
}

/** `word`: in small letters, of one alphabet. A Cyrillic word is known if either language knows it. */
export const isInDictionary = (word: string): boolean =>
  word.charCodeAt(0) < 0x400
    ? isInEnglishDictionary(word)
    : (!/[әғқңөұүһі]/u.test(word) && isInRussianDictionary(word)) || isInKazakhDictionary(word)
