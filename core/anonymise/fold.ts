/**
 * A text as a reader sees it: without invisible characters, with one alphabet per word, plain digits, spaces and
 * hyphens; and the way back from every character to where it came from.
 */

export interface Folded {
  text: string
  /** For each UTF-16 unit of `text` where it began in the source. */
  from: Uint32Array
  /** And where it ended. */
  to: Uint32Array
}

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u034f\u115f\u1160\u3164\uffa0]/u
const MARK = /\p{M}/u
const RIGHT_TO_LEFT_OVERRIDE = '\u202e'
const END_OF_OVERRIDE = '\u202c'
const LATIN_TO_CYRILLIC = new Map(
  Object.entries({
    a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к', m: 'м', t: 'т', h: 'һ', b: 'ь', i: 'і',
    n: 'п', u: 'и', r: 'г', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т',
    X: 'Х', Y: 'У', I: 'І', ë: 'ё', Ë: 'Ё', ə: 'ә', Ə: 'Ә', α: 'а', Α: 'А', ο: 'о', Ο: 'О', ρ: 'р', Ρ: 'Р',
    ε: 'е', Ε: 'Е', κ: 'к', Κ: 'К', Τ: 'Т', τ: 'т', Μ: 'М', Η: 'Н', Β: 'В', χ: 'х', Χ: 'Х', υ: 'у', Υ: 'У',
    ι: 'і', Ι: 'І', '@': 'а', '0': 'о', '3': 'з', '1': 'і', '4': 'ч', '6': 'б', ɑ: 'а',
  }),
) // prettier-ignore
const CYRILLIC_TO_LATIN = new Map(
  Object.entries({
    а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', к: 'k', м: 'm', т: 't', һ: 'h', ь: 'b', і: 'i',
    А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y', І: 'I',
    ё: 'ë', ә: 'ə', α: 'a', Α: 'A', ο: 'o', Ο: 'O', ρ: 'p', Ρ: 'P', ε: 'e', Ε: 'E', ι: 'i', Ι: 'I', υ: 'u',
    ѕ: 's', Ѕ: 'S', ј: 'j', Ј: 'J', ԁ: 'd', ԛ: 'q', ԝ: 'w', ɑ: 'a', '0': 'o', '1': 'i', '3': 'e', '4': 'a',
    '@': 'a', $: 's',
  }),
) // prettier-ignore
/** Letters of two alphabets in one word, with a digit or sign between letters where somebody plays with them. */
const WORD = /[\p{L}@$][\p{L}0134@$6]*/gu
const LOOKALIKE = /[aceopxykmthbiABCEHKMOPTXYI]/gu
const CYRILLIC = /[\u0400-\u052f]/u
const LATIN_OR_GREEK = /[a-zA-Z\u00c0-\u024f\u0251\u0259\u0370-\u03ff]/u
const LETTER = /\p{L}/u

/** `reversed`: read stretches between U+202E and U+202C backwards, as they are displayed. */
export function fold(source: string, reversed: boolean): Folded {
  const size = source.length
  let out = ''
  // A compatibility form may unfold to several characters; one to eighteen at most (U+FDFA).
  let from = new Uint32Array(size + 32)
  let to = new Uint32Array(size + 32)
  let length = 0
  let override = -1
  const put = (piece: string, start: number, end: number) => {
    if (length + piece.length > from.length) {
      from = grown(from)
      to = grown(to)
    }
    for (let i = 0; i < piece.length; i++) {
      from[length] = start
      to[length] = end
      length += 1
    }
    out += piece
  }
  const turn = () => {
    const head = out.slice(0, override)
    out = head + [...out.slice(override)].reverse().join('')
    from.subarray(override, length).reverse()
    to.subarray(override, length).reverse()
    override = -1
  }
  for (let i = 0; i < size;) {
    const end = plainUntil(source, i)
    if (end > i) {
      if (length + end - i > from.length) {
        from = grown(from)
        to = grown(to)
      }
      out += source.slice(i, end)
      for (; i < end; i++) {
        from[length] = i
        to[length] = i + 1
        length += 1
      }
      continue
    }
    const point = source.codePointAt(i)!
    const character = String.fromCodePoint(point)
    let next = i + character.length
    if (reversed && character === RIGHT_TO_LEFT_OVERRIDE && override < 0) override = length
    if (reversed && character === END_OF_OVERRIDE && override >= 0) turn()
    let cluster = character
    while (next < size && isMark(source.charCodeAt(next)) && MARK.test(source[next]!)) {
      cluster += source[next]!
      next += 1
    }
    put(plain(cluster), i, next)
    i = next
  }
  if (override >= 0) turn()
  return { text: inDigits(oneAlphabet(out)), from, to }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(array.length * 2)
  bigger.set(array)
  return bigger
}

/** Where the stretch that stays as it is ends: a character with a mark behind it does not. */
function plainUntil(source: string, start: number): number {
  let end = start
  while (end < source.length && isPlain(source.charCodeAt(end))) end += 1
  return end > start && isMark(source.charCodeAt(end)) ? end - 1 : end
}

/** Basic Latin and Cyrillic letters, digits and signs: what nearly every text is made of. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code >= 0x400 && code < 0x483) || code === 0x0a
}

function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code < 0x370) || (code >= 0x483 && code < 0x48a) || (code >= 0x20d0 && code < 0x2100)
  )
}

function plain(cluster: string): string {
  const composed = cluster.normalize('NFC')
  const first = String.fromCodePoint(composed.codePointAt(0)!)
  const code = first.codePointAt(0)!
  if (INVISIBLE.test(first)) return ''
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  if (code === 0x2010 || code === 0x2011 || code === 0x2212 || code === 0xad) return '-'
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc || code === 0x60 || code === 0xb4) return "'"
  if (code === 0x2800 || /\p{Zs}/u.test(first)) return ' '
  if (code === 0x2028 || code === 0x2029 || code === 0x0d) return '\n'
  if (code === 0x09) return ' '
  if (code >= 0x2460 && first.length > 0) {
    const compatible = first.normalize('NFKC')
    if (compatible !== first && /^[\p{L}\p{N}+@.:/_-]+$/u.test(compatible)) return compatible
  }
  // `é`, `ş`, `ñ` stay: transliteration knows them.
  return first
}

/** `8 7Ο1 123`: a letter that looks like a nought, or like a one, between digits. Lengths do not change. */
const inDigits = (text: string): string =>
  text.replaceAll(AMONG_DIGITS, (piece) => piece.replaceAll(/[OoОоΟο]/gu, '0').replaceAll(/[lI|]/gu, '1'))
const AMONG_DIGITS = /(?<![\p{L}\d])[OoОоΟο](?=7|\d{3})|\d(?:[OoОоΟο]+(?=\d|[ )-]{1,2}\d)|[lI|](?=\d))/gu

const IS_LATIN = 1
const IS_CYRILLIC = 2
const IS_SIGN = 4
const IS_OTHER = 8
/** Which of these a character may be, where a word may hold it; general punctuation is in no word. */
const KINDS = new Uint8Array(0x530)
for (let code = 0; code < KINDS.length; code++) {
  const character = String.fromCharCode(code)
  if (/[0134@$6]/u.test(character)) KINDS[code] = IS_SIGN
  else if (!LETTER.test(character)) continue
  else if (CYRILLIC.test(character)) KINDS[code] = IS_CYRILLIC
  else KINDS[code] = LATIN_OR_GREEK.test(character) && code < 0x370 ? IS_LATIN : IS_OTHER
}
const kindOf = (code: number): number =>
  code < KINDS.length ? KINDS[code]! : code >= 0x2000 && code < 0x2070 ? 0 : IS_OTHER

/**
 * Gives each word that mixes look-alikes the alphabet of most of its letters. Lengths do not change. Nearly all words
 * have one alphabet, so only stretches that may hold another are cut into words.
 */
function oneAlphabet(text: string): string {
  let out = ''
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const start = i
    let kinds = 0
    for (; i < text.length; i++) {
      const kind = kindOf(text.charCodeAt(i))
      if (kind === 0) break
      kinds |= kind
    }
    const isMixed = (kinds & IS_CYRILLIC) !== 0 && (kinds & (IS_LATIN | IS_SIGN)) !== 0
    if (!isMixed && (kinds & IS_OTHER) === 0) continue
    out += text.slice(done, start) + text.slice(start, i).replaceAll(WORD, inOneAlphabet)
    done = i
  }
  return done === 0 ? text : out + text.slice(done)
}

function inOneAlphabet(word: string): string {
  if (word.length < 3) return word
  let cyrillic = 0
  let latin = 0
  let signs = 0
  for (const letter of word)
    if (CYRILLIC.test(letter)) cyrillic += 1
    else if (LATIN_OR_GREEK.test(letter)) latin += 1
    else if (!LETTER.test(letter)) signs += 1
  const mixed = cyrillic > 0 && latin > 0
  // Latin letters that all look Cyrillic were put there; one that does not (g, s, d) means the word is Latin.
  const isCyrillic = mixed && !/[a-zA-Z]/u.test(word.replaceAll(LOOKALIKE, ''))
  if (
    isCyrillic ||
    (cyrillic > 0 && cyrillic >= latin && (mixed || (signs > 0 && signs < 3 && isPlayful(word))))
  )
    return mapped(word, LATIN_TO_CYRILLIC, CYRILLIC)
  if (latin > 0 && (cyrillic > 0 || /[\u0370-\u03ff]/u.test(word)))
    return mapped(word, CYRILLIC_TO_LATIN, LATIN_OR_GREEK)
  return word
}

/** `Сер1к`, `@йгүл`: signs stand alone among letters and do not end the word. */
function isPlayful(word: string): boolean {
  return /^[@]?\p{L}+(?:[0134@6]\p{L}+)*$/u.test(word) && /[0134@6]/u.test(word) && word.length > 3
}

function mapped(word: string, table: ReadonlyMap<string, string>, own: RegExp): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!
    const between = LETTER.test(letter) || (i + 1 < word.length && LETTER.test(word[i + 1]!))
    const isOwn = own.test(letter) && !/[\u0370-\u03ff]/u.test(letter)
    out += isOwn || !between ? letter : (table.get(letter) ?? letter)
  }
  return out
}
