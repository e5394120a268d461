/** What stands beside a word and makes it somebody's name: an introduction, a relation, a title, a deed, a possession. */
import { asks } from './asks.ts'
import { isInDictionary } from './ordinary.ts'
import type { Word } from './reading.ts'

const isGranny = asks(/^(?:баба|бабе|бабы|бабой)$/u)
const isNamedAfter = asks(/^(?:есімді|атты|есимди|есімдi)$/u)
const isCalledAfter = asks(/^(?:деген|дейтін|деп)$/u)

/** Said to be somebody's name: `меня зовут …`, `есімі …`, `a man called …`. */
export function isIntroduced(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  if (previous === undefined) return false
  if (isIntroducedOver(words, i)) return true
  if (!mayIntroduce(previous) || !INTRODUCED.test(word.gap)) return false
  if (word.know.tags.has('kin') && !word.capital) return false
  const facts = word.know
  const plausible =
    word.capital ||
    facts.given !== 'none' ||
    facts.nameShaped ||
    (!facts.common && facts.tags.size === 0 && facts.number === null && word.text.length > 2)
  if (!plausible || isNoName(word)) return false
  if (!word.capital && facts.given === 'none' && isKazakhVerb(word)) return false
  const lower = previous.lower
  if (/^(?:я|мен|am|i'm|this)$/u.test(lower) && word.capital && facts.given !== 'none')
    return !facts.common || !/^(?:мен)$/u.test(lower)
  if (/^(?:зовут|звали|кличут|величают|имени)$/u.test(lower)) return true
  if (/^(?:имя|назвали|назвала|назвал|прозвали|зовет)$/u.test(lower))
    return word.capital || facts.given !== 'none'
  if (/^(?:атым|есімім|атын|атымды|есімі|атың|есімім)$/u.test(lower))
    return word.capital || facts.given !== 'none' || !facts.common
  if (lower === 'аты') return word.capital || facts.given === 'sure' || facts.given === 'mild'
  if (/^(?:named|called)$/u.test(lower)) return word.capital || facts.given !== 'none'
  if (lower === 'is' || lower === "name's" || lower === 'was') {
    const at = lower === "name's" ? i - 1 : i - 2
    return /^name/u.test(words[at]?.lower ?? '') && (facts.given !== 'none' || !facts.common)
  }
  // menin atym …, menya zovut …
  return /^(?:atym|atim|esimim|zovut|zvali)$/u.test(lower) && (facts.given !== 'none' || !facts.common)
}

const isSomeone = asks(/^(?:его|её|ее|меня|тебя|их|мужа|сына|дочь|дочку|брата|сестру|подругу|маму|папу)$/u)
const isCalled = asks(/^(?:зовут|звали|кличут|величают)$/u)

/** `зовут его дос`, `звали подругу жибек`: whom they call stands between. */
function isIntroducedOver(words: readonly Word[], i: number): boolean {
  const [word, previous, before] = [words[i]!, words[i - 1]!, words[i - 2]]
  if (before === undefined || word.gap !== ' ' || previous.gap !== ' ') return false
  if (!isCalled(before) || !isSomeone(previous)) return false
  return (
    word.know.given !== 'none' ||
    (!word.know.common && word.know.tags.size === 0 && !isInDictionary(word.lower))
  )
}

/** All words that the expressions above ask for. */
const mayIntroduce = asks(
  /^(?:я|мен|am|i'm|this|зовут|звали|кличут|величают|имени|имя|назвали|назвала|назвал|прозвали|зовет|атым|есімім|атын|атымды|есімі|атың|аты|named|called|is|name's|was|atym|atim|esimim|zovut|zvali)$/u,
)

/** `Гүлбақыт есімді көрші`, `Жарқынбек деген ағам`. */
export function isIntroducedAfter(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const next = words[i + 1]
  if (next === undefined || next.gap !== ' ' || word.know.tags.size > 0) return false
  if (isNamedAfter(next)) return word.capital || word.know.given !== 'none'
  const after = words[i + 2]
  if (next.lower === 'деген' && !word.capital)
    return (
      word.text.length >= 5 &&
      !word.know.common &&
      !/(?:лы|лі|ды|ді|ты|ті|сыз|сіз|шыл|шіл|ған|ген|қан|кен|рақ|рек|ғы|гі|қы|кі|дай|дей|тай|тей|сын|сін|ма|ме|ба|бе|па|пе|мын|мін|ем|ам)$/u.test(
        word.lower,
      ) &&
      words[i - 1]?.lower !== 'ең' &&
      after?.gap === ' ' &&
      /^(?:қыз|жігіт|кісі|келіншек|апай|ағай|көрші|құрбы|дос|бала_)/u.test(after.lower)
    )
  if (!isCalledAfter(next) || !word.capital) return false
  if (next.lower === 'деп')
    return after !== undefined && /^(?:атал|аталатын|қойды|атады|атайтын|аталған)/u.test(after.lower)
  return (
    after !== undefined &&
    after.gap === ' ' &&
    (after.know.tags.has('kin') || after.know.tags.has('profession') || after.know.tags.has('people'))
  )
}

/** `атымды айтпайтын`: what is done with a name. */
const isKazakhVerb = asks(
  /(?:[аеіый](?:тын|тін)|[мбп][ае](?:й|йды|йді|ды|ді|ған|ген)|(?:ды|ді|ты|ті)[мңқк]?|ған|ген|қан|кен|[ыі]п|[аеий](?:мын|мін|ды|ді)|уға|уге|са|се)$/u,
)

const INTRODUCED = /^(?: |, | — | - |: |«| «| "|"|)$/u

const isNoName = asks(
  /^(?:not|кем|мен|бар|не|как|так|его|ее|меня|на|по|это|the|my|her|his|him|me|it|a|an|емес|болды|екен|еді|деп|кім|still|тоже|просто|for|out|up|back|over|us|off|names|there|just|in|to|and|из|для|и|но|бала|мама|мамой|папой|дурой|шлюхой|тварью|сол|осы|деген|болған|жоқ|never|someone|no|что|потому|сюда|туда|домой|всех|нас|вас|их|он|она|они|әр|бізді|мені|сені|оны|полицию|police|кота|кошку|собаку|пса|щенка|котенка|мысықты|итті|күшікті)$/u,
)

/** Next to a relation or a title: `сестра Динара`, `Серік аға`, `Mrs Holloway`. */
export function isBesidePerson(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  if (
    previous !== undefined &&
    (previous.know.tags.has('kin') || isGranny(previous)) &&
    /^(?: |\. |, | — |-)$/u.test(word.gap) &&
    !(word.gap === ', ' && !word.capital) &&
    !(word.gap === '. ' && word.first)
  )
    return true
  if (previous !== undefined && word.gap === ' ' && previous.know.patronymic) return true
  return next !== undefined && isFollowingTitle(next) && /^[ -]$/u.test(next.gap)
}

const isFollowingTitle = asks(
  /^(?:апа|апай|апайы|апайға|апайдың|апайым|ага|аға|ағай|ағайға|ағайдың|ағам|тәте|тәтей|тате|көке|көкем|әже|ата|атам|аже|жеңге|жеңгей|жеңгем|жезде|мырза|ханым|әпке|әпкем|апке|апкем|апам|агай|апкеге|әпкеге|тәтеге|тәтенің|ағаның|ағаға|апайға|апайдан|апаймен|апайды|ағайдан|ағаймен|әжеге|әженің|атаға|атаның|жеңгемнің|жеңгеме|апаның|апаға|апамның|ұстаз|қыз|келін|тәтем|қары|қажы|қажыны|молда|имам|ишан|хазірет|ақсақал|ақсақалдың|ақсақалға|батыр|мұғалім|apai|apa|aga|agai|tate|khanym)$/u,
)

/** A word-like name in small letters counts only directly after a close word for a person. */
export function isCloseKin(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  const previous = words[i - 1]
  const next = words[i + 1]
  if (next !== undefined && next.gap === ' ' && isFollowingTitle(next) && word.know.given === 'mild')
    return true
  if (previous === undefined || word.gap !== ' ') return false
  // `баба люся`: forms of address that are hardly followed by anything but a name.
  if (
    /^(?:баба|бабе|бабы|тетя|тете|тети|тетю|дядя|дяде|дядю|дяди|granny|auntie|aunt|uncle)$/u.test(
      previous.lower,
    )
  )
    return (
      word.know.given !== 'none' &&
      !OBLIQUE.test(word.lower) &&
      !/^(?:мой|моего|мою|my|the|and)$/u.test(word.lower)
    )
  // `қайынсіңлім аида`: hardly a word, and directly after whose she is.
  if (
    word.know.given === 'mild' &&
    previous.know.tags.has('kin') &&
    !word.know.common &&
    word.text.length >= 4 &&
    word.know.skeleton === word.know.root
  )
    return true
  if (
    /^(?:тет|тёт|дяд|баб|дед|aunt|uncle|auntie|mrs|mr|ms|miss|sister|brother|cousin|friend|neighbour|colleague|daughter|son$|құрбым|сіңлім|әпкем|ағам|інім|досым|подруг|сестр)/u.test(
      previous.lower,
    )
  )
    return (
      word.know.given !== 'none' &&
      !/^(?:мира|света|слава|лада|рада|мила|дана|дала|will|may|all|still)$/u.test(word.lower) &&
      !OBLIQUE.test(word.lower)
    )
  return false
}

const OBLIQUE = /^(?:на|моя|может|же|надо|для|такая|веры|надежды|любви|мать)$/u

export function isOrdinaryAfterPerson(word: Word): boolean {
  return word.know.tags.has('kin') || word.know.tags.has('human') || word.text.length < 4
}

/** `Розаның үйі`, `Hope's mother`: people have these. */
export const OWNER = /(?:ның|нің|дың|дің|тың|тің|'s)$/u

export const OWNED =
  /^(?:үй|ана|әке|күйеу|қыз|ұл|бала|қол|дауыс|көз|бет|бөлме|есі|телефон|мін|келін|ене|ата|апа|mother|father|husband|wife|house|flat|hand|hands|voice|door|face|room|car|phone|sister|brother|son|daughter|eyes|place|kitchen)/u

/** Of these even deeds are said: `надежда ушла`, `hope left`. Only speech makes them people. */
const ABSTRACT =
  /^(?:соны|вера|надежда|любовь|мир|слава|роза|лилия|май|поля|света|рая|тема|звезда|душа|галка|груша|мишка|бақыт|үміт|махаббат|қуаныш|сағыныш|мейірім|жеңіс|өмір|тілек|арай|таң|жан|сезім|hope|grace|faith|joy|rose|will|may|summer|autumn|dawn|eve|mercy|patience|charity|harmony|melody|freedom|justice|liberty|unity|love|peace|rain|river|sky|sue|long|june|august)$/u

export function isDoneByPerson(word: Word, next: Word): boolean {
  return (
    next.know.tags.has(ABSTRACT.test(word.lower) ? 'human_speech' : 'human') ||
    (next.know.tags.has('human_speech') && word.know.given !== 'none')
  )
}
