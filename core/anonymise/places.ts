/** Places below a country: listed ones in any case and spelling, and unlisted ones where a place is named. */
import { asks } from './asks.ts'
import { isMadeOfLand } from './land-names.ts'
import { beginsLatinPlace, isLatinPlace, placeMatch } from './place-index.ts'
import { isPlaceUse } from './place-context.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import { isAllSmall, type Reading, type Word } from './reading.ts'
import { isCareless, isUnknown, isUnknownInSmall } from './unknown-names.ts'

const isShortNoun = asks(/^(?:г|с|п)$/u)

export const places: Recogniser = {
  find: ({ words }: Reading) => {
    const hits: Hit[] = []
    const careless = isAllSmall(words) || isCareless(words)
    for (let i = 0; i < words.length; i++) {
      const to = placeAt(words, i) ?? (careless && isUnknownPlaceInSmall(words, i) ? i : null)
      if (to === null) continue
      hits.push({ start: words[i]!.start, end: words[to]!.end, type: 'place' })
      i = to
    }
    return hits
  },
}

/** Too long to be anything else. */
const isLongListed = (word: Word): boolean => (placeMatch(word.know.skeleton)?.stem.length ?? 0) >= 7

const isPlaceNounBefore = asks(
  /^(?:сел[оауе]|селом|сёла|аул|ауле|аула|аулу|деревн|посёл|посел|пос|станиц|хутор|город|район|област|микрорайон|мкр|станци|разъезд|совхоз|колхоз|озер|рек[аеиу]|реке|ущель|рын[ок]|базар|санатори|village|town|city|district|county|lake|hamlet|island|river|valley|вокзал)/u,
)
const isPlaceNounAfter = asks(
  /^(?:қала|ауыл|аудан|облыс|ықшамауд|шағынауд|станса|станц|көл(?:і(?!к)|г)|өзен|вокзал|базары|село|селос|район|область|области|област|village|town|district|county|city|valley|island|station|estate|oblast|airport|ауданы|kala|auyl|audan|oblys|oblysy|audany|auyly|qalasy)/u,
)
/** `город ждал`: the noun itself says nothing. */
const LATIN_CAPITAL_PREPOSITION = /^(?:in|from|near|to|outside|around|through|across|towards|leave|left|of)$/u

function placeAt(words: readonly Word[], i: number): number | null {
  const word = words[i]!
  if (word.digits !== null) return null
  const phrase = latinPhrase(words, i)
  if (phrase !== null) return phrase
  const { know: facts } = word
  const previous = words[i - 1]
  const next = words[i + 1]
  if (isNamedByNoun(words, i)) return compound(words, i)
  if (
    facts.place !== 'sure' &&
    word.capital &&
    facts.given === 'none' &&
    !facts.common &&
    isMadeOfLand(facts.skeleton)
  )
    return compound(words, i)
  if (facts.place === 'none') {
    if (
      word.capital &&
      facts.given !== 'sure' &&
      !facts.country &&
      !facts.tags.has('safe') &&
      !facts.patronymic &&
      facts.surname !== 'listed' &&
      !(word.shouted && word.text.length < 5) &&
      isUnlistedPlace(words, i)
    )
      return compound(words, i)
    return null
  }
  if (facts.tags.has('month_10') && (facts.common || !word.capital || previous?.digits || next?.digits))
    return null
  if (facts.place === 'sure') {
    if (word.capital) return word.first && facts.common ? null : compound(words, i)
    return facts.common ||
      facts.skeleton.length < 5 ||
      (facts.tags.size > 0 && !facts.tags.has('safe') && !isLongListed(word))
      ? null
      : compound(words, i)
  }
  if (facts.place === 'mild' && facts.given !== 'sure') {
    if (!word.capital) return isWhereInSmall(words, i) ? compound(words, i) : null
    if (!word.first) return facts.common && facts.given === 'none' ? null : compound(words, i)
    return !facts.common &&
      facts.tags.size === 0 &&
      facts.skeleton.length >= 6 &&
      (isPlaceUse(words, i) || isLongListed(word))
      ? compound(words, i)
      : null
  }
  // Also a word or a name: only with a capital, and where a place would stand.
  if (!word.capital) {
    // `from aksai`: no word of the language, and a preposition before it.
    if (
      (facts.given === 'none' || (facts.given !== 'sure' && /^(?:в|из)$/u.test(previous?.lower ?? ''))) &&
      !facts.common &&
      facts.tags.size === 0 &&
      word.gap === ' ' &&
      word.text.length >= 5 &&
      /^(?:in|from|near|в|из)$/u.test(previous?.lower ?? '')
    )
      return i
    // `мерке жақта`
    if (
      next?.gap === ' ' &&
      /^(?:жақ|маңын|түбін|өңір|төңірег)/u.test(next.lower) &&
      facts.given === 'none' &&
      !facts.common
    )
      return i
    return previous !== undefined && isPlaceNounBefore(previous) && word.gap === ' ' && !facts.common
      ? i
      : null
  }
  if (/^[a-z]/u.test(word.lower)) {
    return previous !== undefined &&
      word.gap === ' ' &&
      (LATIN_CAPITAL_PREPOSITION.test(previous.lower) || previous.know.tags.has('place_word')) &&
      !nextIsPerson(next)
      ? compound(words, i)
      : null
  }
  if (word.first && facts.common) return null
  if (facts.given === 'none' && !word.first) return compound(words, i)
  return isPlaceUse(words, i) ? compound(words, i) : null
}

/** `в подольске`, `из сарани`, `шахтинскіде`: a lesser place that no dictionary has as a word, where a place would stand. */
function isWhereInSmall(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const { know: facts } = word
  if (word.text.length < 4 || facts.common || facts.tags.size > 0 || facts.number !== null) return false
  if (word.gap === ' ' && previous !== undefined && isWhere(previous) && word.text.length >= 5) return true
  return isUnknown(word) && isKazakhWhere(word)
}

/** `he is in ghent now`, where nobody pressed Shift. */
const isUnknownPlaceInSmall = (words: readonly Word[], i: number): boolean =>
  isPlaceUse(words, i) && isUnknownInSmall(words, i)

const isWhere = asks(
  /^(?:в|во|из|под|до|возле|около|через|in|from|near|to|outside|around|through|at|for|leave|left|up|via)$/u,
)
const isKazakhWhere = asks(
  /(?:да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке|дағы|дегі|тағы|тегі|[лдт][ыі]кп[ыі]н|[дт][ае]нм[ыі]н|дікі)$/u,
)

function nextIsPerson(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    next.gap === ' ' &&
    (next.know.tags.has('human_speech') || next.know.tags.has('month_1'))
  )
}

/** `село Каменка`, `Достық ауылы`, `мкр Самал-2`, `the village of Elmhurst`. */
function isNamedByNoun(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  if (word.know.country && word.know.place === 'none') return false
  const isProper =
    word.capital && !word.know.tags.has('place_word') && word.text.length > 1 && !/^[ivx]+$/u.test(word.lower)
  if (
    previous !== undefined &&
    previous.text.length > 2 &&
    isPlaceNounBefore(previous) &&
    /^(?: |\. ?| «| ")$/u.test(word.gap)
  ) {
    if (isProper && !word.first) return true
    if (isProper && /^(?:\. ?| «| ")$/u.test(word.gap))
      return /^(?:\. ?)$/u.test(word.gap) ? /^(?:мкр|пос|обл|ст)$/u.test(previous.lower) : true
    if (word.know.place !== 'none' && !word.know.common) return true
  }
  if (previous !== undefined && isShortNoun(previous) && /^\. ?$/u.test(word.gap) && isProper) return true
  if (
    previous !== undefined &&
    previous.lower === 'of' &&
    isProper &&
    /^(?:village|town|city|county|district|suburb|outskirts|north|south|east|west)$/u.test(
      words[i - 2]?.lower ?? '',
    )
  )
    return true
  if (
    next !== undefined &&
    next.gap === ' ' &&
    isPlaceNounAfter(next) &&
    (isProper || (word.know.place !== 'none' && !word.know.common))
  ) {
    if (/^(?:вокзал|station|airport|базары)/u.test(next.lower) && word.first && word.know.place === 'none')
      return false
    if (word.first && /^[a-z]/u.test(word.lower)) return word.know.place !== 'none'
    return (
      (!(word.first && word.know.common) || /^(?:ықшамаудан|шағынаудан)/u.test(next.lower)) &&
      !/^(?:the|this|my|our|that|a|бұл|сол|осы|біздің|наш|этот|мой)$/u.test(word.lower)
    )
  }
  return false
}

function isUnlistedPlace(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  if (word.first || previous === undefined || word.gap !== ' ' || /\p{Ll}\p{Lu}/u.test(word.text))
    return false
  if (
    word.know.tags.has('street') ||
    word.know.tags.has('organisation') ||
    word.know.tags.has('profession') ||
    word.know.tags.has('kin')
  )
    return false
  if (/^[a-z]/u.test(word.lower) && word.know.common && !/^(?:in|near)$/u.test(previous.lower)) return false
  return isPlaceUse(words, i)
}

function latinPhrase(words: readonly Word[], i: number): number | null {
  const one = words[i]!
  if (!beginsLatinPlace(one.lower)) return null
  const [two, three] = [words[i + 1], words[i + 2]]
  if (!/^[a-z]/u.test(one.lower) || two === undefined || !/^[ -]$/u.test(two.gap)) return null
  if (
    three !== undefined &&
    /^[ -]$/u.test(three.gap) &&
    isLatinPlace(`${one.lower} ${two.lower} ${three.lower}`)
  )
    return i + 2
  return isLatinPlace(`${one.lower} ${two.lower}`) ? i + 1 : null
}

/** Takes the rest of a name of several words, and its noun: `Усть-Каменогорск`, `Самал-2`, `Алматы қаласы`. */
function compound(words: readonly Word[], i: number): number {
  let to = i
  for (let j = i + 1; j < words.length && j <= i + 3; j++) {
    const word = words[j]!
    if (
      word.gap === '-' &&
      (word.capital ||
        word.digits !== null ||
        word.know.place !== 'none' ||
        /^(?:на|тау|булак|көл)$/u.test(word.lower))
    )
      to = j
    else if (word.gap === ' ' && isPlaceNounAfter(word) && !/^(?:город|вокзал)/u.test(word.lower)) return j
    else if (
      word.gap === ' ' &&
      word.capital &&
      /^[a-z]/u.test(word.lower) &&
      /^[a-z]/u.test(words[i]!.lower) &&
      !word.know.tags.has('month_1') &&
      word.know.given === 'none' &&
      !word.know.common &&
      word.know.place === 'none' &&
      words[i]!.know.place === 'none'
    )
      to = j
    else break
  }
  return to
}
