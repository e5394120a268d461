/** What is known about one word: asked once per different word, remembered for the next time. */
import { isDiminutive, isKazakhEnding, isRussianCutEnding, isRussianEnding } from './endings.ts'
import { ENGLISH_WORDS, KAZAKH_WORDS, MOSTLY_WORDS, RUSSIAN_WORDS } from './lists/common.ts'
import { KAZNERD_NAMES, KAZNERD_PLACES, KAZNERD_WORDS } from './lists/kaznerd.ts'
import { ENGLISH_NAMES, ENGLISH_SURNAMES, ENGLISH_WORD_NAMES } from './lists/names-english.ts'
import { KAZAKH_NAMES } from './lists/names-kazakh.ts'
import { RUSSIAN_NAMES, SPOKEN_PATRONYMICS } from './lists/names-russian.ts'
import { AMBIGUOUS_PLACES, COUNTRIES, KAZAKHSTAN_PLACES, LATIN_PLACES, OTHER_PLACES } from './lists/places.ts'
import { VOCABULARY, WORD_NAMES, type Tag } from './lists/vocabulary.ts'
import { numberOf, type NumberWord } from './number-words.ts'
import { skeleton } from './skeleton.ts'

/** `sure`: hardly anything but that. `mild`: also a word, rarely at the head of a sentence. `word`: mostly a word. */
export type Certainty = 'none' | 'word' | 'mild' | 'sure'

export interface WordFacts {
  skeleton: string
  given: Certainty
  /** The name without its ending, in skeleton spelling, or null. */
  root: string | null
  surname: 'none' | 'listed' | 'shaped'
  patronymic: boolean
  /** Ends as Kazakh given names do: -гүл, -бек, -жан. */
  nameShaped: boolean
  place: Certainty
  country: boolean
  /** An ordinary word in this very form. */
  common: boolean
  number: NumberWord | null
  tags: ReadonlySet<Tag>
}

const words = (list: string) => list.split(/\s+/u).filter((word) => word !== '')
const small = (word: string) => word.toLowerCase()
const isLatin = (word: string) => /^[a-z\u00df-\u024f]/u.test(word)

interface Stem {
  certainty: Certainty
  /** Begins what `cut` may end: the vowel was taken off. */
  cut: boolean
}

const stems = new Map<string, Stem>()
const english = new Map<string, Certainty>()
const surnames = new Set(words(ENGLISH_SURNAMES).map(small))
const placeStems = new Map<string, Certainty>()
const latinPlaces = new Map<string, Certainty>()
const countries = new Set<string>()
const latinCountries = new Set<string>()
const common = new Set<string>()
const latinCommon = new Set(words(ENGLISH_WORDS))
const exactTags = new Map<string, Tag[]>()
const stemTags = new Map<string, Tag[]>()
const latinExactTags = new Map<string, Tag[]>()
const latinStemTags = new Map<string, Tag[]>()
const patronymics = words(SPOKEN_PATRONYMICS).map((word) => skeleton(small(word)))

const SHORTEST_STEM = 3
const LONGEST_REST = 16

function addNames(list: string, mild: ReadonlySet<string>, mostly: ReadonlySet<string>): void {
  for (const word of words(list)) {
    const key = skeleton(small(word.replaceAll('-', '')))
    const certainty: Certainty = mostly.has(key) ? 'word' : mild.has(key) ? 'mild' : 'sure'
    addStem(key, { certainty, cut: false })
    if (/ь$/u.test(word)) addStem(key, { certainty, cut: true })
    if (/иа$/u.test(key)) {
      addStem(key.slice(0, -1), { certainty, cut: true })
      addStem(key.slice(0, -2), { certainty, cut: true })
    } else if (/[аеио]$/u.test(key)) addStem(key.slice(0, -1), { certainty, cut: true })
  }
}

function addStem(key: string, stem: Stem): void {
  if (key.length < (stem.cut ? 2 : 3)) return
  const id = stem.cut ? `${key}-` : key
  const known = stems.get(id)
  if (known === undefined || rank(stem.certainty) < rank(known.certainty)) stems.set(id, stem)
}

function rank(certainty: Certainty): number {
  return ['none', 'word', 'mild', 'sure'].indexOf(certainty)
}

function addPlaces(list: string, ambiguous: ReadonlySet<string>): void {
  for (const word of words(list)) {
    const parts = small(word).split(/[_-]/u)
    const joined = parts.join('')
    const certainty: Certainty = ambiguous.has(small(word)) ? 'word' : 'sure'
    if (isLatin(joined)) latinPlaces.set(parts.join(' '), certainty)
    const key = skeleton(joined)
    if (!isLatin(joined) || key.length >= 6) placeStems.set(key, certainty)
  }
}

function addTags(): void {
  for (const [tag, list] of Object.entries(VOCABULARY) as [Tag, string][])
    for (const entry of words(list)) {
      if (entry.includes('_')) continue
      const isStem = entry.endsWith('*')
      const word = isStem ? entry.slice(0, -1) : entry
      if (isLatin(word)) push(isStem ? latinStemTags : latinExactTags, word, tag)
      else push(isStem ? stemTags : exactTags, skeleton(word), tag)
    }
}

function push(map: Map<string, Tag[]>, key: string, tag: Tag): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [tag])
  else list.push(tag)
}

function build(): void {
  const keys = (list: string) => new Set(words(list).map((word) => skeleton(word)))
  const mild = keys(WORD_NAMES)
  const mostly = keys(MOSTLY_WORDS)
  addNames(KAZAKH_NAMES, mild, mostly)
  addNames(RUSSIAN_NAMES, mild, mostly)
  addNames(KAZNERD_NAMES, mild, mostly)
  for (const name of words(ENGLISH_NAMES)) english.set(small(name), 'sure')
  for (const name of words(ENGLISH_WORD_NAMES)) english.set(name, latinCommon.has(name) ? 'word' : 'mild')
  for (const name of MOSTLY_ENGLISH_WORDS) english.set(name, 'word')
  const ambiguous = new Set(words(AMBIGUOUS_PLACES))
  addPlaces(KAZAKHSTAN_PLACES, ambiguous)
  addPlaces(OTHER_PLACES, ambiguous)
  addPlaces(KAZNERD_PLACES, ambiguous)
  addPlaces(LATIN_PLACES, ambiguous)
  for (const word of words(COUNTRIES)) {
    if (isLatin(word)) latinCountries.add(word)
    else countries.add(skeleton(word))
  }
  for (const word of words(RUSSIAN_WORDS)) common.add(skeleton(word))
  for (const word of words(KAZAKH_WORDS)) common.add(skeleton(word))
  for (const word of words(KAZNERD_WORDS)) common.add(word)
  addTags()
}

/** As names they need a person's verb beside them, even with a capital. */
const MOSTLY_ENGLISH_WORDS = words(
  'will mark grace hope faith joy rose may june april august summer autumn dawn eve bill art chase rich sky page guy dean sue penny candy melody harmony charity patience mercy destiny heaven angel christian major king prince stone wood long short small rice bush hill waters case day bond price sharp strong wise noble good best love heart christmas easter star wolf bear bird read ash bay west north east church temple lane cook young white black brown green gray grey victory rain river queen freedom journey justice liberty true unity slate steel storm cash flint trip china turkey jordan story van dee bee em jo dot misty stormy rusty dusty dolly kitty merry gay sandy earl duke baron pope bishop knight page hunter',
)

const cache = new Map<string, WordFacts>()
const CACHE_LIMIT = 50_000
let built = false

/** `word`: letters of one word in small letters, apostrophes allowed. */
export function know(word: string): WordFacts {
  if (!built) {
    built = true
    build()
  }
  const known = cache.get(word)
  if (known !== undefined) return known
  const facts = isLatin(word) ? latinFacts(word) : cyrillicFacts(skeleton(word), word)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(word, facts)
  return facts
}

/** Whether `candidate` is `root` with an ending, both in skeleton spelling. */
export function isFormOf(candidate: string, root: string): boolean {
  if (!candidate.startsWith(root)) return false
  const rest = candidate.slice(root.length)
  return isKazakhEnding(rest) || isRussianEnding(rest) || (root.length >= 3 && isRussianCutEnding(rest))
}

function cyrillicFacts(key: string, word: string): WordFacts {
  const name = givenName(key)
  const patronymic = isPatronymic(key)
  return {
    skeleton: key,
    given: name?.certainty ?? 'none',
    root: name?.root ?? null,
    surname: surnameShape(key),
    patronymic,
    nameShaped: isNameShaped(key),
    place: placeOf(key),
    country: startsWithKnown(key, countries),
    common: common.has(key),
    number: numberOf(word),
    tags: tagsOf(key, exactTags, stemTags),
  }
}

function latinFacts(word: string): WordFacts {
  const bare = word.replace(/'s$|s'$|'$/u, '').replaceAll("'", '')
  const isCommon = latinCommon.has(bare) || latinCommon.has(word)
  const inEnglish = english.get(bare) ?? 'none'
  const asCyrillic = cyrillicFacts(skeleton(bare), '')
  const lookalike = inEnglish === 'none' ? lookalikeName(bare) : null
  const tags = tagsOf(bare, latinExactTags, latinStemTags)
  const given = inEnglish !== 'none' ? inEnglish : isCommon ? 'none' : asCyrillic.given
  return {
    skeleton: asCyrillic.skeleton,
    given: given === 'none' && lookalike !== null ? 'sure' : given,
    root: inEnglish !== 'none' ? skeleton(bare) : (asCyrillic.root ?? lookalike),
    surname: surnames.has(bare) || (bare.endsWith('s') && surnames.has(bare.slice(0, -1))) ? 'listed' : asCyrillic.surname,
    patronymic: asCyrillic.patronymic,
    nameShaped: !isCommon && asCyrillic.nameShaped,
    place: latinPlaces.get(bare) ?? (isCommon || bare.length < 5 ? 'none' : asCyrillic.place),
    country: latinCountries.has(bare) || (bare.length > 5 && asCyrillic.country),
    common: isCommon,
    number: numberOf(word) ?? numberOf(asCyrillic.skeleton),
    tags: tags.size > 0 || isCommon || bare.length < 3 ? tags : asCyrillic.tags,
  }
}

/** Names of several Latin words, `new york`; the longest first. */
export function isLatinPlace(phrase: string): boolean {
  return latinPlaces.has(phrase)
}

function givenName(key: string): { certainty: Certainty; root: string } | null {
  let best: { certainty: Certainty; root: string } | null = null
  for (let size = key.length; size >= 2 && key.length - size <= LONGEST_REST; size--) {
    const root = key.slice(0, size)
    const rest = key.slice(size)
    const whole = stems.get(root)
    if (whole !== undefined && (isKazakhEnding(rest) || isRussianEnding(rest)))
      best = better(best, whole.certainty, root)
    const cut = stems.get(`${root}-`)
    if (cut !== undefined && rest !== '' && (isRussianCutEnding(rest) || (size >= 3 && isDiminutive(rest))))
      best = better(best, cut.certainty, root)
    else if (whole !== undefined && size >= 4 && isDiminutive(rest)) best = better(best, whole.certainty, root)
    if (best !== null) return best
  }
  return best
}

function better(best: { certainty: Certainty; root: string } | null, certainty: Certainty, root: string) {
  return best !== null && rank(best.certainty) >= rank(certainty) ? best : { certainty, root }
}

const PATRONYMIC =
  /^.{2,}(?:(?:ов|ев|ив)(?:ич|н)|ич|инич|ичн)(?:а|у|ем|ом|е|и|ои|оиу|ами|ам|ах)?$/u
const KAZAKH_PATRONYMIC = /^.{3,}(?:ули|кизи|угли|улина|улинин|улин|кизин|кизина|кизинин|улимен|кизимен|оглу)$/u
const MALE_PATRONYMIC = /(?:[оеи]вич|ич)(?:а|у|ем|ом|е)?$/u

/** `Сергеевич`, `Болатқызы`; the father's name need not be listed, but the shape must be whole. */
function isPatronymic(key: string): boolean {
  if (patronymics.some((known) => key.startsWith(known) && (isRussianEnding(key.slice(known.length)) || isRussianCutEnding(key.slice(known.length))))) return true
  if (patronymics.some((known) => known.endsWith('а') && key.startsWith(known.slice(0, -1)) && isRussianCutEnding(key.slice(known.length - 1)))) return true
  if (KAZAKH_PATRONYMIC.test(key)) return givenName(key.replace(/(?:ули|кизи|угли|оглу).*$/u, '')) !== null || key.length >= 9
  if (!PATRONYMIC.test(key)) return false
  const father = key.replace(/(?:[оеи]в)?(?:ич|инич|ичн|н)(?:а|у|ем|ом|е|и|ои|оиу|ами|ам|ах)?$/u, '')
  if (fatherName(father)) return true
  return /(?:ов|ев)ич(?:а|у|ем|ом|е)?$/u.test(key) && MALE_PATRONYMIC.test(key) && key.length >= 8
}

function fatherName(father: string): boolean {
  return ['', 'и', 'еи', 'а', 'иа', 'ел', 'л'].some((end) => stems.has(father + end)) && father.length >= 3
}

const KAZAKH_SURNAME =
  /^.{2,}(?:баев|беков|галиев|калиев|муканов|мухамедов|ханов|жанов|гулов|бергенов|кельдиев|гелдиев|дилов|шинов|тегинов|мбетов|алиев|ахметов|убаев|ибаев|ибеков|енов|имов|манов|саров|таев|каев)/u
const SURNAME = /^.{3,}(?:ов|ев|ин|ск|цк)(?:а|у|им|ом|е|и|ои|оиу|ого|ому|их|ими|аиа|ои|ии)?$|^.{3,}(?:енко|чук|иук|иан|идзе|швили|ович|евич|ских|цких)(?:а|у|ом|е)?$/u
const CASES = /^(?:а|у|им|ом|е|и|ои|оиу|ых|ими|их)?$/u

function surnameShape(key: string): 'none' | 'listed' | 'shaped' {
  const kazakh = KAZAKH_SURNAME.exec(key)
  if (kazakh !== null && key.length >= 7) {
    const rest = key.slice(kazakh[0].length)
    if (CASES.test(rest) || isKazakhEnding(rest) || (rest.startsWith('а') && isKazakhEnding(rest.slice(1)))) return 'listed'
  }
  if (SURNAME.test(key)) {
    const base = key.replace(/(?:ов|ев|ин)(?:а|у|им|ом|е|и|ои|оиу|их|ими)?$/u, '')
    if (base !== key && base.length >= 4 && (stems.has(base) || stems.has(`${base}-`)) && rank(stems.get(base)?.certainty ?? 'none') >= 2) return 'listed'
    return 'shaped'
  }
  return 'none'
}

const NAME_SHAPE =
  /^.{2,}(?:гул|бек|жан|хан|нур|али|мурат|султан|болат|берген|гелди|келди|бай|баи|тай|таи|сулу|бану|назар|дин|улах|жамал|зада|кожа|газы|гази|гали|кали|мира|нара|бибиш)$/u

function isNameShaped(key: string): boolean {
  if (key.length < 5) return false
  for (let size = key.length; size >= 5 && key.length - size <= 6; size--)
    if (NAME_SHAPE.test(key.slice(0, size)) && (isKazakhEnding(key.slice(size)) || isRussianEnding(key.slice(size))))
      return true
  return false
}

const PLACE_ADJECTIVE = /^(?:ск|инск|овск|евск)(?:ии|аиа|ое|ого|ои|ому|оиу|уиу|ом|им|ие|их|ими)$/u
const PLACE_PERSON = /^(?:лик|дик|тик|ликт|ск|чан|чанин|чанк|инец|инк|ец|нк|ник)/u

function placeOf(key: string): Certainty {
  for (let size = key.length; size >= 2 && key.length - size <= LONGEST_REST; size--) {
    const stem = key.slice(0, size)
    const rest = key.slice(size)
    const whole = placeStems.get(stem)
    if (whole !== undefined && (rest === '' || isPlaceEnding(rest))) return whole
    if (size < 3) continue
    for (const vowel of ['а', 'и', 'е', 'о', 'иа', 'ии', 'ое', 'аиа', 'ск', 'к']) {
      const long = placeStems.get(stem + vowel)
      if (long !== undefined && (PLACE_ADJECTIVE.test(rest) || (isVowelPlaceCase(vowel, rest) && size >= 3))) return long
    }
  }
  return 'none'
}

function isPlaceEnding(rest: string): boolean {
  return isKazakhEnding(rest) || isRussianEnding(rest) || PLACE_ADJECTIVE.test(rest) || PLACE_PERSON.test(rest)
}

function isVowelPlaceCase(vowel: string, rest: string): boolean {
  if (vowel === 'а' || vowel === 'иа') return /^(?:и|е|у|ои|оиу|еи|ии|иу)$/u.test(rest)
  if (vowel === 'ии' || vowel === 'ое') return /^(?:ом|ого|ому|им|ои)$/u.test(rest)
  if (vowel === 'аиа') return /^(?:ои|уиу)$/u.test(rest)
  if (vowel === 'о') return /^(?:а|у|ом|е)$/u.test(rest)
  return vowel === 'и' && /^(?:ов|ам|ами|ах|иа|иу|ем|е)$/u.test(rest)
}

function startsWithKnown(key: string, set: ReadonlySet<string>): boolean {
  for (let size = key.length; size >= 2; size--) {
    const stem = key.slice(0, size)
    const rest = key.slice(size)
    if (set.has(stem) && (rest === '' || (size > 2 && isPlaceEnding(rest)) || (size === 2 && isKazakhEnding(rest)))) return true
    if (size >= 4)
      for (const vowel of ['а', 'иа', 'и'])
        if (set.has(stem + vowel) && /^(?:и|е|у|ои|иу|ии|еи|ем|ск.*|а)$/u.test(rest)) return true
  }
  return false
}

const NONE: ReadonlySet<Tag> = new Set()

function tagsOf(key: string, exact: Map<string, Tag[]>, beginnings: Map<string, Tag[]>): ReadonlySet<Tag> {
  let found: Set<Tag> | null = null
  for (const tag of exact.get(key) ?? []) (found ??= new Set()).add(tag)
  for (let size = key.length; size >= SHORTEST_STEM - 1; size--)
    for (const tag of beginnings.get(key.slice(0, size)) ?? []) (found ??= new Set()).add(tag)
  return found ?? NONE
}

/** `Mapat`: a Cyrillic name typed with Latin letters that look the same. */
function lookalikeName(word: string): string | null {
  if (word.length < 4 || !/^[aceopxykmthbin]+$/u.test(word)) return null
  const table: Record<string, string> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к', m: 'м', t: 'т', h: 'н', b: 'в', i: 'і', n: 'п' }
  const key = skeleton([...word].map((letter) => table[letter]).join(''))
  const name = givenName(key)
  return name !== null && name.certainty === 'sure' && !latinCommon.has(word) ? name.root : null
}
