/** What is known about one word: asked once per different word, remembered for the next time. */
import { ENGLISH_WORDS, KAZAKH_WORDS, MOSTLY_WORDS, RUSSIAN_WORDS } from './lists/common.ts'
import { isKazakhEnding, isRussianCutEnding, isRussianEnding } from './endings.ts'
import { KAZNERD_NAMES, KAZNERD_PLACES, KAZNERD_WORDS } from './lists/kaznerd.ts'
import { ENGLISH_NAMES, ENGLISH_SURNAMES, ENGLISH_WORD_NAMES } from './lists/names-english.ts'
import { KAZAKH_NAMES } from './lists/names-kazakh.ts'
import { NEIGHBOURS_NAMES, NEWCOMERS_NAMES } from './lists/names-neighbours.ts'
import { NOT_NAMES } from './lists/not-names.ts'
import { RUSSIAN_NAMES } from './lists/names-russian.ts'
import { WORLD_NAMES } from './lists/names-world.ts'
import {
  AMBIGUOUS_PLACES,
  COUNTRIES,
  KAZAKHSTAN_PLACES,
  LATIN_PLACES,
  LESSER_PLACES,
  OTHER_PLACES,
} from './lists/places.ts'
import { RUSSIAN_TOWNS } from './lists/places-russian.ts'
import { WORLD_TOWNS } from './lists/places-world.ts'
import { VOCABULARY, WORD_NAMES, type Tag } from './lists/vocabulary.ts'
import { MORE_ENGLISH_WORDS } from './lists/words-english.ts'
import {
  addNames,
  givenName,
  isNameShaped,
  isPatronymic,
  stems,
  surnameShape,
  type Certainty,
} from './name-index.ts'
import { numberOf, type NumberWord } from './number-words.ts'
import {
  addPlaces,
  countries,
  latinCountries,
  latinPlaces,
  placeMatch,
  startsWithKnown,
} from './place-index.ts'
import { isInDictionary } from './ordinary.ts'
import { skeleton } from './skeleton.ts'
import { eachWord, isLatin, small, words } from './word-list.ts'

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
  /** Listed as an English name, in Latin letters. */
  english: boolean
  /** Known only as a name from somewhere in the world: in small letters it needs a person's word beside it. */
  worldly: boolean
  /** An ordinary word in this very form. */
  common: boolean
  number: NumberWord | null
  tags: ReadonlySet<Tag>
  /** What asks.ts has found out: pairs of bits asked and bits that are so. */
  answers: number[]
}

const english = new Map<string, Certainty>()

const surnames = new Set(words(ENGLISH_SURNAMES).map(small))

const common = new Set<string>()

const world = new Set<string>()
/** The same in skeleton spelling: Амелия is Amelia. */
const worldKeys = new Set<string>()

const latinCommon = new Set(words(ENGLISH_WORDS))

const latinOrdinary = new Set(words(MORE_ENGLISH_WORDS))

const exactTags = new Map<string, Tag[]>()

const stemTags = new Map<string, Tag[]>()

const latinExactTags = new Map<string, Tag[]>()

const latinStemTags = new Map<string, Tag[]>()

const SHORTEST_STEM = 3

/** Kazakh typed on a Russian keyboard. */
function withoutKazakhLetters(word: string): string {
  return word.replaceAll(/[әғқңөұүһі]/gu, (letter) => 'агкноуухи'['әғқңөұүһі'.indexOf(letter)]!)
}

function* addTags(): Generator<void> {
  for (const [tag, list] of Object.entries(VOCABULARY) as [Tag, string][])
    yield* eachWord(list, (entry) => {
      if (entry.includes('_')) return
      const isStem = entry.endsWith('*')
      const word = isStem ? entry.slice(0, -1) : entry
      if (isLatin(word)) push(isStem ? latinStemTags : latinExactTags, word, tag)
      else push(isStem ? stemTags : exactTags, skeleton(word), tag)
    })
}

function push(map: Map<string, Tag[]>, key: string, tag: Tag): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [tag])
  else list.push(tag)
}

function* build(): Generator<void> {
  const keys = (list: string) => new Set(words(list).map((word) => skeleton(word)))
  const mild = keys(WORD_NAMES)
  const mostly = keys(MOSTLY_WORDS)
  yield* addNames(KAZAKH_NAMES, 'kazakh', mild, mostly)
  yield* addNames(RUSSIAN_NAMES, 'russian', mild, mostly)
  yield* addNames(KAZNERD_NAMES, 'kazakh', mild, mostly)
  yield* addNames(NEIGHBOURS_NAMES, 'russian', mild, mostly)
  yield* eachWord(`${ENGLISH_NAMES} ${NEWCOMERS_NAMES}`, (name) => void english.set(small(name), 'sure'))
  for (const name of words(ENGLISH_WORD_NAMES)) english.set(name, latinCommon.has(name) ? 'word' : 'mild')
  for (const name of MOSTLY_ENGLISH_WORDS) english.set(name, 'word')
  yield* eachWord(WORLD_NAMES, (name) => {
    world.add(name)
    if (name.length >= 5) worldKeys.add(skeleton(name))
  })
  const ambiguous = new Set(words(AMBIGUOUS_PLACES))
  yield* addPlaces(LESSER_PLACES, ambiguous, 'mild')
  yield* addPlaces(RUSSIAN_TOWNS, ambiguous, 'mild')
  yield* addPlaces(KAZAKHSTAN_PLACES, ambiguous, 'sure')
  yield* addPlaces(OTHER_PLACES, ambiguous, 'sure')
  yield* addPlaces(KAZNERD_PLACES, ambiguous, 'sure')
  yield* addPlaces(LATIN_PLACES, ambiguous, 'sure')
  yield* addPlaces(WORLD_TOWNS, ambiguous, 'sure')
  yield* eachWord(COUNTRIES, (word) => {
    if (isLatin(word)) latinCountries.add(word)
    else countries.add(skeleton(word))
  })
  yield* eachWord(`${RUSSIAN_WORDS} ${KAZAKH_WORDS} ${KAZNERD_WORDS}`, (word) => {
    // A name that also stands in these lists is a name, unless it is mostly a word.
    const key = skeleton(word)
    if (stems.get(key)?.certainty === 'sure' && key.length >= 5) return
    common.add(word.replaceAll('ё', 'е'))
    common.add(withoutKazakhLetters(word))
  })
  yield* eachWord(NOT_NAMES, (word) => {
    if (isLatin(word)) latinCommon.add(word)
    else common.add(word.replaceAll('ё', 'е'))
  })
  yield* addTags()
}

/** As names they need a person's verb beside them, even with a capital. */
const MOSTLY_ENGLISH_WORDS = words(
  'will mark grace hope faith joy rose may june april august summer autumn dawn eve bill art chase rich sky page guy dean sue penny candy melody harmony charity patience mercy destiny heaven angel christian major king prince stone wood long short small rice bush hill waters case day bond price sharp strong wise noble good best love heart christmas easter star wolf bear bird read ash bay west north east church temple lane cook young white black brown green gray grey victory rain river queen freedom journey justice liberty true unity slate steel storm cash flint trip china turkey jordan story van dee bee em jo dot misty stormy rusty dusty dolly kitty merry gay sandy earl duke baron pope bishop knight page hunter chip drew frank dale glen heath heather holly ivy pearl basil jasper ruby amber crystal olive violet poppy daisy lily rosemary bells hazel fern clay cliff rod pat rob nick jack max gene ray jean dean',
)

const cache = new Map<string, WordFacts>()

const CACHE_LIMIT = 50_000

/** What is left of the building; null once all is built. */
let left: Generator<void> | null = build()

/** Builds a bounded part of what `know` looks into; false once all is there. `know` builds what is left by itself. */
export function buildLexicon(): boolean {
  if (left?.next().done !== false) left = null
  return left !== null
}

/** `word`: letters of one word in small letters, apostrophes allowed. */
export function know(word: string): WordFacts {
  while (left !== null) buildLexicon()
  const known = cache.get(word)
  if (known !== undefined) return known
  const facts = isLatin(word) ? latinFacts(word) : cyrillicFacts(skeleton(word), word)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(word, facts)
  return facts
}

/** `Амелия`, `Амелией`: a name of the wide world in Cyrillic letters, that is no word. */
function worldName(key: string, word: string): { certainty: Certainty; root: string } | null {
  if (word === '' || key.length < 5) return null
  for (let size = key.length; size >= 5 && key.length - size <= 3; size--) {
    const rest = key.slice(size)
    const root = worldKeys.has(key.slice(0, size))
      ? rest === '' || isKazakhEnding(rest) || isRussianEnding(rest)
      : worldKeys.has(`${key.slice(0, size)}а`) && isRussianCutEnding(rest)
    if (root) return isInDictionary(word) ? null : { certainty: 'mild', root: key.slice(0, size) }
  }
  return null
}

function cyrillicFacts(key: string, word: string): WordFacts {
  const name = givenName(key, word) ?? worldName(key, word)
  const patronymic = isPatronymic(key)
  const country = startsWithKnown(key, countries)
  return {
    skeleton: key,
    given: name?.certainty ?? 'none',
    root: name?.root ?? null,
    surname: surnameShape(key),
    patronymic,
    nameShaped: isNameShaped(key),
    place: country ? 'none' : placeIn(key),
    country,
    english: false,
    worldly: false,
    common: common.has(word),
    number: numberOf(word),
    tags: COMPANY.test(word) || COMPOUND.test(word) ? new Set<Tag>(['organisation']) : inflectedTags(key),
    answers: [],
  }
}

/** A short stem under a long ending is a place with a capital only: `қайырма` is not Cairo. */
function placeIn(key: string): Certainty {
  const match = placeMatch(key)
  if (match === null) return 'none'
  return match.certainty === 'sure' && match.stem.length < 5 && match.stem !== key ? 'mild' : match.certainty
}

function latinFacts(word: string): WordFacts {
  const bare = plainLatin(word.replace(/'s$|s'$|'$/u, '').replaceAll("'", ''))
  const isCommon = latinCommon.has(bare) || latinCommon.has(word)
  // `my aminas got`: an apostrophe is often left out.
  const inEnglish =
    english.get(bare) ??
    (!isCommon && bare.endsWith('s') && english.get(bare.slice(0, -1)) === 'sure' ? 'mild' : 'none')
  const spelt = cyrillicFacts(skeleton(bare), '')
  // `Dinmuxammed`: x is х in some Kazakh hands and кс in English ones.
  const asCyrillic =
    bare.includes('x') && spelt.given === 'none' && !isCommon
      ? cyrillicFacts(skeleton(bare.replaceAll('x', 'h')), '')
      : spelt
  const lookalike = inEnglish === 'none' ? lookalikeName(bare) : null
  const tags = tagsOf(bare, latinExactTags, latinStemTags)
  const local = inEnglish !== 'none' ? inEnglish : isCommon || tags.has('safe') ? 'none' : asCyrillic.given
  const worldly =
    local === 'none' && !isCommon && tags.size === 0 && asCyrillic.tags.size === 0 && world.has(bare)
  const given = worldly ? 'mild' : local
  return {
    skeleton: asCyrillic.skeleton,
    given: given === 'none' && lookalike !== null ? 'sure' : given,
    root: inEnglish !== 'none' || worldly ? skeleton(bare) : (asCyrillic.root ?? lookalike),
    surname:
      surnames.has(bare) || (bare.endsWith('s') && surnames.has(bare.slice(0, -1)))
        ? 'listed'
        : asCyrillic.surname,
    patronymic: asCyrillic.patronymic,
    nameShaped: !isCommon && asCyrillic.nameShaped,
    place: latinPlaces.get(bare) ?? (isCommon || bare.length < 5 ? 'none' : asCyrillic.place),
    country: latinCountries.has(bare) || (bare.length > 5 && asCyrillic.country),
    english: inEnglish !== 'none' || worldly,
    worldly,
    common: isCommon,
    number: numberOf(word) ?? (isCommon || bare.length < 3 ? null : numberOf(asCyrillic.skeleton)),
    // Kazakh and Russian in Latin letters have no `c` of its own.
    tags:
      tags.size > 0 || isCommon || bare.length < 3 || /c(?!h)/u.test(bare)
        ? tags
        : transliterated(asCyrillic.tags),
    answers: [],
  }
}

const MARKED: Readonly<Record<string, string>> = { ı: 'i', ə: 'a', ł: 'l', ø: 'o', đ: 'd' }

/** `jędrek` → `jedrek`: the lists have no marks. */
function plainLatin(word: string): string {
  if (/^[a-z]*$/u.test(word)) return word
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ıəłøđ]/gu, (letter) => MARKED[letter]!)
}

const ENGLISH_INFLECTION: readonly (readonly [RegExp, string])[] = [
  [/ies$|ied$|ier$|iest$/u, 'y'],
  [/(?:s|es|ed|er|est|ing|ly)$/u, ''],
  [/(?:ed|er|est|ing)$/u, 'e'],
  [/(.)\1(?:ed|er|est|ing)$/u, '$1'],
]

/** An English word in any of its forms, as far as the lists tell. */
export function isOrdinaryEnglish(word: string): boolean {
  const bare = word.replace(/'s$|s'$|'$/u, '')
  const isListed = (form: string) => latinCommon.has(form) || latinOrdinary.has(form)
  return (
    isListed(bare) ||
    ENGLISH_INFLECTION.some(([end, instead]) => end.test(bare) && isListed(bare.replace(end, instead)))
  )
}

const MEANT_IN_LATIN: readonly Tag[] = [
  'kin',
  'introduces',
  'street',
  'place_word',
  'human',
  'human_speech',
  'child',
]

/** Of a Latin word that is not English only what is worth a guess: too many words fall together. */
function transliterated(tags: ReadonlySet<Tag>): ReadonlySet<Tag> {
  return tags.size === 0 ? tags : new Set(MEANT_IN_LATIN.filter((tag) => tags.has(tag)))
}

/** Too short for a skeleton: тоо would be `то`. */
const COMPANY = /^(?:тоо|ооо|жшс|оао|зао)$/u

/** `таксопарк`, `хлебозавод`, `тубдиспансер`: what is put before them does not matter. */
const COMPOUND =
  /^\p{L}{3,}(?:завод|комбинат|диспансер|больниц|фабрик|совхоз|лесхоз|парк(?:е|а|ом|те|тен|тің)?$|медцентр|бизнесцентр|агентств|театр|музей|интернат|техникум|училищ|общежити|лаборатори)/u

/** `депосында`, `хорының`: what is listed whole, under Kazakh endings. */
function inflectedTags(key: string): ReadonlySet<Tag> {
  const tags = tagsOf(key, exactTags, stemTags)
  if (tags.size > 0) return tags
  for (let size = key.length - 2; size >= SHORTEST_INFLECTED; size--) {
    const found = exactTags.get(key.slice(0, size))
    if (found === undefined || !isPossessed(key.slice(size))) continue
    const kept = found.filter((tag) => tag === 'organisation' || tag === 'profession')
    if (kept.length > 0) return new Set(kept)
  }
  return tags
}

const SHORTEST_INFLECTED = 3
const isPossessed = (rest: string): boolean =>
  /^(?:с?и|и)(?:нда|нде|нин|нан|нен|на|не|мен|м|миз)?(?:ги|гы)?$/u.test(rest)

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
  const table: Record<string, string> = {
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
    k: 'к',
    m: 'м',
    t: 'т',
    h: 'н',
    b: 'в',
    i: 'і',
    n: 'п',
  }
  const key = skeleton([...word].map((letter) => table[letter]).join(''))
  const name = givenName(key, '')
  return name !== null && name.certainty === 'sure' && !latinCommon.has(word) ? name.root : null
}
