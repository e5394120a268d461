/** Names of people: given, patronymic, surname, short forms, in any case, alphabet or spelling. */
import { isFormOf } from './lexicon.ts'
import { know } from './lexicon.ts'
import { isNearName } from './misspelt.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import type { Reading, Word } from './reading.ts'

export const names: Recogniser = {
  find: (reading) => {
    const { words } = reading
    const found = words.map((word, i) => isName(words, i, word))
    spread(words, found)
    joinNeighbours(words, found)
    return [...stretches(words, found), ...spacedLetters(words)]
  },
}

const INTRODUCED = /^(?: |, | — | - |: |«| «| "|"|)$/u
const MONTHS_AND_ARTICLES = /^(?:in|last|this|next|of|since|by|until|till|during|early|late|mid|every|each|from|the)$/u
const CONTRACTION = /^(?:i|i'm|i'd|i'll|i've|он|она|the|a|он-|it|it's|he|she|we|they|you)$/u

function isName(words: readonly Word[], i: number, word: Word): boolean {
  if (word.digits !== null || word.text.length < 2) return false
  const { know: facts, lower } = word
  if (CONTRACTION.test(lower)) return false
  const previous = words[i - 1]
  const next = words[i + 1]
  if (facts.patronymic && (word.capital || previous?.know.given !== 'none' || facts.skeleton.length >= 9)) {
    if (word.capital || (previous !== undefined && previous.know.given !== 'none') || hasFather(facts.skeleton)) return !facts.common
  }
  if (isIntroduced(words, i)) return true
  if (isMonthOrSafe(words, i)) return false
  const besidePerson = isBesidePerson(words, i)
  if (facts.given === 'sure' || (facts.given === 'mild' && word.capital && !facts.common)) {
    if (word.capital) return !(facts.place === 'sure' && isPlaceUse(words, i)) && !(word.shouted && word.text.length < 4)
    if (facts.given === 'sure') {
      if (facts.common) return false
      if (besidePerson && facts.skeleton.length >= 3) return true
      return (facts.root?.length ?? 0) >= 4 || isWholeShortName(facts.skeleton, facts.root)
    }
  }
  if (facts.given === 'mild' || facts.given === 'word' || (facts.given === 'sure' && facts.common)) {
    if (!word.capital) return besidePerson && !isOrdinaryAfterPerson(word) && isCloseKin(words, i)
    if (!word.first) return true
    if (besidePerson) return true
    if (next !== undefined && next.gap === ' ' && next.know.tags.has(facts.given === 'word' ? 'human_speech' : 'human')) return true
    return next !== undefined && next.gap === ' ' && next.capital && (next.know.patronymic || next.know.surname !== 'none')
  }
  if (facts.surname === 'listed' && !facts.common) {
    if (word.capital) return !facts.place.includes('sure')
    if (/^[\u0400-\u052f]/u.test(lower) && facts.skeleton.length >= 8) return true
    return previous !== undefined && previous.know.given === 'sure' && word.gap === ' ' && !facts.common && facts.tags.size === 0
  }
  if (!word.capital) return facts.nameShaped && besidePerson && !facts.common
  return isUnknownCapital(words, i, besidePerson)
}

/** A capital that the sentence does not owe, on a word that nothing else explains. */
function isUnknownCapital(words: readonly Word[], i: number, besidePerson: boolean): boolean {
  const word = words[i]!
  const { know: facts, lower } = word
  if (facts.country || facts.place === 'sure' || facts.number !== null) return false
  if (word.shouted && word.text.length <= 6) return false
  if (facts.tags.has('street') || facts.tags.has('place_word') || facts.tags.has('organisation')) return false
  if (facts.tags.has('profession') || facts.tags.has('kin') || facts.tags.has('people')) return false
  const next = words[i + 1]
  if (!word.first) {
    if (/^[a-z]/u.test(lower) && !isEnglishAround(words, i)) return besidePerson || facts.given !== 'none' || facts.nameShaped
    if (/^[a-z]/u.test(lower) && facts.common) return false
    return !isPlaceUse(words, i)
  }
  if (facts.common) return false
  if (facts.nameShaped || isNearName(facts.skeleton)) return true
  if (facts.surname === 'shaped' && next?.capital === true && next.know.given !== 'none') return true
  return false
}

/** Said to be somebody's name: `меня зовут …`, `есімі …`, `a man called …`. */
function isIntroduced(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  if (previous === undefined || !INTRODUCED.test(word.gap)) return false
  if (word.know.tags.has('kin') && !word.capital) return false
  const facts = word.know
  const plausible = word.capital || facts.given !== 'none' || facts.nameShaped || (!facts.common && facts.tags.size === 0 && facts.number === null && word.text.length > 2)
  if (!plausible || STOP.test(word.lower)) return false
  const lower = previous.lower
  if (/^(?:зовут|звали|кличут|величают|имени)$/u.test(lower)) return true
  if (/^(?:имя|назвали|назвала|назвал|прозвали|зовет)$/u.test(lower)) return word.capital || facts.given !== 'none'
  if (/^(?:атым|есімім|атын|атымды|есімі|атың|есімім)$/u.test(lower)) return word.capital || facts.given !== 'none' || !facts.common
  if (lower === 'аты') return word.capital || facts.given === 'sure' || facts.given === 'mild'
  if (/^(?:named|called)$/u.test(lower)) return word.capital || facts.given !== 'none'
  if (lower === 'is' || lower === "name's" || lower === 'was') {
    const at = lower === "name's" ? i - 1 : i - 2
    return /^name/u.test(words[at]?.lower ?? '') && (facts.given !== 'none' || !facts.common)
  }
  // menin atym …, menya zovut …
  return /^(?:atym|atim|esimim|zovut|zvali)$/u.test(lower) && (facts.given !== 'none' || !facts.common)
}

const STOP = /^(?:not|кем|мен|бар|не|как|так|его|ее|меня|на|по|это|the|my|her|his|him|me|it|a|an|емес|болды|екен|еді|деп|кім|still|тоже|просто|for|out|up|back|over|us|off|names|there|just|in|to|and|из|для|и|но|бала|мама|мамой|папой|дурой|шлюхой|тварью|сол|осы|деген|болған|жоқ|never|someone|no|что|потому|сюда|туда|домой|всех|нас|вас|их|он|она|они|әр|бізді|мені|сені|оны|полицию|police)$/u

/** Next to a relation or a title: `сестра Динара`, `Серік аға`, `Mrs Holloway`. */
function isBesidePerson(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  if (previous !== undefined && /^(?: |\. |, | — |-)$/u.test(word.gap) && previous.know.tags.has('kin') && !(word.gap === ', ' && !word.capital)) return true
  if (previous !== undefined && word.gap === ' ' && previous.know.patronymic) return true
  return next !== undefined && /^[ -]$/u.test(next.gap) && FOLLOWING_TITLE.test(next.lower)
}

const FOLLOWING_TITLE = /^(?:апа|апай|апайы|апайға|апайдың|апайым|ага|аға|ағай|ағайға|ағайдың|ағам|тәте|тәтей|тате|көке|көкем|әже|ата|атам|аже|жеңге|жеңгей|жеңгем|жезде|мырза|ханым|әпке|әпкем|апке|апкем|апам|агай|апкеге|әпкеге|тәтеге|тәтенің|ағаның|ағаға|апаның|апаға|апамның|ұстаз|қыз|келін|тәтем|apai|apa|aga|agai|tate|khanym)$/u

/** A word-like name in small letters counts only directly after a close word for a person. */
function isCloseKin(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  if (previous === undefined || word.gap !== ' ') return false
  if (/^(?:тет|тёт|дяд|баб|дед|aunt|uncle|auntie|mrs|mr|ms|miss|sister|brother|cousin|подруг|сестр)/u.test(previous.lower))
    return word.know.given !== 'none' && !/^(?:мира|света|слава|лада|рада|мила|дана|дала|will|may|all|still)$/u.test(word.lower) && !OBLIQUE.test(word.lower)
  return words[i + 1] !== undefined && words[i + 1]!.gap === ' ' && /^(?:апай|тәте|ағай|апа|аға)$/u.test(words[i + 1]!.lower) && word.know.given === 'mild'
}

const OBLIQUE = /^(?:на|моя|может|же|надо|для|такая|веры|надежды|любви|мать)$/u

function isOrdinaryAfterPerson(word: Word): boolean {
  return word.know.tags.has('kin') || word.know.tags.has('human') || word.text.length < 4
}

function isMonthOrSafe(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const { tags } = word.know
  if (word.capital && /^(?:may|april|june|august|march|май|мая|март|марта|august)$/u.test(word.lower)) {
    const previous = words[i - 1]
    const next = words[i + 1]
    if (next?.digits || previous?.digits || (previous !== undefined && MONTHS_AND_ARTICLES.test(previous.lower))) return true
    if (next !== undefined && next.gap === ' ' && next.know.tags.has('human_speech')) return false
    return word.first || !/^(?:may|april|june|мая)$/u.test(word.lower)
  }
  if (!tags.has('safe')) return false
  // `Ислам айтты`, `Наурыз келді`: some of these are names as well.
  return !(word.capital && word.know.given !== 'none' && !word.first && word.know.given !== 'word')
}

const PLACE_CASE = /(?:да|де|та|те|дағы|дегі|тағы|тегі|лық|лік|дық|дік|тық|тік)$/u

/** Stands where a place would: `in Lakewood`, `в Каменке`, `Ақбұлақта`. */
export function isPlaceUse(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  const facts = word.know
  if (next !== undefined && next.gap === ' ' && /^(?:қала|ауыл|аудан|облыс|ықшамауд|шағынауд|вокзал|station|village|district|county|airport|селос|ауылы|stan)/u.test(next.lower)) return true
  if (previous !== undefined && /^[ .]{1,2}$/u.test(word.gap) && previous.know.tags.has('place_word') && !previous.know.tags.has('kin')) return true
  if (facts.place === 'sure' && facts.given === 'none') return true
  if (facts.given === 'sure' && facts.place === 'none' && facts.root !== null) return false
  if (previous === undefined || word.gap !== ' ') return PLACE_CASE.test(word.lower) && facts.place !== 'none'
  if (/^(?:in|near|outside|towards)$/u.test(previous.lower)) return facts.given !== 'sure' && facts.surname !== 'listed'
  if (/^(?:from|to)$/u.test(previous.lower)) {
    const verb = words[i - 2]
    return facts.given === 'none' && (previous.lower === 'from' ? verb?.know.tags.has('travel_verb') === true || verb?.lower === 'from' : verb?.know.tags.has('travel_verb') === true)
  }
  if (/^(?:в|во|из|под)$/u.test(previous.lower)) {
    if (/^(?:влюб|верил|верю|поверил)/u.test(words[i - 2]?.lower ?? '')) return false
    return facts.given === 'none' || (facts.given !== 'sure' && facts.place !== 'none')
  }
  if (PLACE_CASE.test(word.lower) && (facts.given === 'none' || (facts.place !== 'none' && facts.given !== 'sure'))) return /[\u0400-\u052f]/u.test(word.lower)
  return false
}

/** Once somebody is named, every other form of that name is found too. */
function spread(words: readonly Word[], found: boolean[]): void {
  const roots = new Set<string>()
  words.forEach((word, i) => {
    if (!found[i] || !word.capital) return
    const root = word.know.root ?? word.know.skeleton
    if (root.length >= 4 && word.know.given !== 'word') roots.add(root)
  })
  if (roots.size === 0 || roots.size > 400) return
  const byStart = new Map<string, string[]>()
  for (const root of roots) {
    const key = root.slice(0, 3)
    byStart.set(key, [...(byStart.get(key) ?? []), root])
  }
  words.forEach((word, i) => {
    if (found[i] || word.digits !== null || word.know.skeleton.length < 4) return
    const key = word.know.skeleton
    const candidates = byStart.get(key.slice(0, 3))
    if (candidates === undefined) return
    if (word.know.common || word.know.tags.has('safe') || (!word.capital && (word.know.given === 'word' || word.know.given === 'mild'))) return
    if (!word.capital && word.know.tags.size > 0) return
    if (word.know.place === 'sure' && isPlaceUse(words, i)) return
    if (candidates.some((root) => isFormOf(key, root))) found[i] = true
  })
}

/** A surname, patronymic or initial beside a name belongs to it. */
function joinNeighbours(words: readonly Word[], found: boolean[]): void {
  for (let i = 0; i < words.length; i++) {
    if (found[i]) continue
    const word = words[i]!
    const left = i > 0 && found[i - 1] && /^[ -]$/u.test(word.gap)
    const right = i + 1 < words.length && found[i + 1] && /^(?:[ -]|\. ?)$/u.test(words[i + 1]!.gap)
    const isInitial = word.text.length === 1 && word.capital && /\p{L}/u.test(word.text)
    if (isInitial && !/^(?:i|я|в|с|к|о|у|и|а)$/u.test(word.lower)) {
      if (left || (right && words[i + 1]!.gap.startsWith('.'))) found[i] = true
    } else if (isInitial && right && words[i + 1]!.gap.startsWith('.')) found[i] = true
    if (!left && !right) continue
    if (word.know.surname !== 'none' && !word.know.common && word.know.tags.size === 0 && (word.capital || (left && word.know.surname === 'listed') || (left && words[i - 1]!.know.given === 'sure' && !words[i - 1]!.capital && word.know.surname === 'shaped' && LOWER_SURNAME.test(word.lower)))) found[i] = true
  }
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i]!
    if (!found[i] && found[i + 1] && word.text.length === 1 && word.capital && /^\. ?$/u.test(words[i + 1]!.gap)) found[i] = true
  }
  for (let i = 0; i + 1 < words.length; i++) {
    // `А. К.`, two initials alone
    const [one, two] = [words[i]!, words[i + 1]!]
    if (isInitialPair(one, two, words[i + 2])) found[i] = found[i + 1] = true
  }
}

const LOWER_SURNAME = /(?:ов|ев|ёв|ова|ева|ову|еву|овой|евой|ский|ская|енко|чук|ына|кин|кина|ину|иной)$/u

function isInitialPair(one: Word, two: Word, after: Word | undefined): boolean {
  if (one.text.length !== 1 || two.text.length !== 1 || !one.capital || !two.capital) return false
  if (!/^\. ?$/u.test(two.gap)) return false
  return after !== undefined && /^\.? ?$/u.test(after.gap) && after.capital && after.know.surname !== 'none'
}

function stretches(words: readonly Word[], found: readonly boolean[]): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    if (!found[i]) continue
    let j = i
    while (j + 1 < words.length && found[j + 1] && /^(?: |-|\. ?)$/u.test(words[j + 1]!.gap) && !(words[j + 1]!.first && words[j]!.text.length > 1)) j += 1
    hits.push({ start: words[i]!.start, end: words[j]!.end, type: 'name' })
    i = j
  }
  return hits
}

/** `А й г ү л`, `М.а.р.а.т`: single letters with the same thing between them. */
function spacedLetters(words: readonly Word[]): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text.length !== 1 || words[i]!.digits !== null) continue
    let j = i
    while (j + 1 < words.length && words[j + 1]!.text.length === 1 && words[j + 1]!.digits === null && /^[ ._*-]{1,2}$/u.test(words[j + 1]!.gap)) j += 1
    if (j - i >= 2) {
      const facts = know(words.slice(i, j + 1).map((word) => word.lower).join(''))
      if (facts.given !== 'none' || facts.surname === 'listed' || facts.nameShaped) hits.push({ start: words[i]!.start, end: words[j]!.end, type: 'name' })
    }
    i = j
  }
  return hits
}

function isEnglishAround(words: readonly Word[], i: number): boolean {
  for (const at of [i - 1, i + 1, i - 2, i + 2]) {
    const word = words[at]
    if (word === undefined || word.digits !== null) continue
    return /^[a-z]/u.test(word.lower)
  }
  return true
}

function isWholeShortName(key: string, root: string | null): boolean {
  return root !== null && key.length >= 4 && key.length - root.length <= 1
}

function hasFather(key: string): boolean {
  const at = key.search(/(?:[ое]в|ев)(?:ич|н)|ули|кизи/u)
  return at > 2 && know(key.slice(0, at)).given !== 'none'
}
