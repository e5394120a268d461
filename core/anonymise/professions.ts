/** A profession together with where it is practised: alone neither says much. */
import { asks } from './asks.ts'
import { matchesNear, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading, Word } from './reading.ts'

export const professions: Recogniser = {
  find: (reading: Reading) => {
    const { words } = reading
    const hits: Hit[] = [
      ...matchesNear(reading, ['маршрут', 'бағыт', ' bus', ' route'], ON_A_ROUTE, 'profession', () => true),
      ...matchesNear(reading, OFFICE_HOLDERS, OFFICES, 'profession', (match) => isOneOf(match[0])),
      ...matchesNear(reading, ['служ', 'қызмет', 'served', 'serves'], IN_SERVICE, 'profession', () => true),
    ]
    for (let i = 0; i < words.length; i++) {
      const isTeaching =
        teaches(words[i]!) && !/^(?:me|us|him|her|them|you|myself)$/u.test(words[i + 1]?.lower ?? '')
      if (!words[i]!.know.tags.has('profession') && !isTeaching && !isAgentThere(words, i)) continue
      const to = employerAfter(words, i)
      const from = to === null ? employerBefore(words, i) : null
      if (to !== null) hits.push({ start: words[i]!.start, end: words[to]!.end, type: 'profession' })
      else if (from !== null) hits.push({ start: words[from]!.start, end: words[i]!.end, type: 'profession' })
    }
    return hits
  },
}

/** Whoever teaches, or leads, has a profession without its name: `преподаю химию в лицее`. */
const teaches = asks(/^(?:преподаю|преподавал[аи]?|преподает|веду|teach|teaches|taught|lecture|lectured)$/u)
/** `водитель двадцать первого маршрута`, `I drive the number nine bus`. */
const ON_A_ROUTE =
  /(?<!\p{L})(?:(?:водител|кондуктор|диспетчер)\p{L}* (?:[\p{L}\d-]+ ){0,3}маршрут\p{L}*|(?:[\p{L}\d-]+ ){1,3}(?:бағыт|маршрут)\p{L}* (?:жүргізуші|кондуктор)\p{L}*|(?:drive|drove|driver of) the (?:[\p{L}\d-]+ ){1,4}(?:bus|route))(?!\p{L})/giu
/** `служил в пожарной части`, `өрт сөндіру бөлімінде қызмет етті`, `served at the fire station`. */
const IN_SERVICE =
  /(?<!\p{L})(?:служ(?:ил|ила|ит|у|ат|или) (?:в|во|на) (?:\p{L}+ ){0,3}(?:част|отдел|гарнизон|полк|батальон|колони|застав|управлени|росгвард|полици)\p{L}*|(?:\p{L}+ ){1,2}(?:бөлім|гарнизон|полк|әскери бөлім|колония|бекет|басқарма)\p{L}* қызмет \p{L}+|serve[ds] (?:at|in|with) the (?:\p{L}+ ){0,3}(?:station|brigade|regiment|garrison|department|unit|prison|colony))(?!\p{L})/giu
/** Who heads or keeps something of which a place has one: `начальник РОВД`, `прокурор района`, `аудан прокуроры`, `head of year`. */
const OFFICES =
  /(?<!\p{L})(?:(?:и\.? ?о\.? )?(?:(?:перв\p{L}{2,3} |главн\p{L}{2,3} |старш\p{L}{2,3} |бывш\p{L}{2,3} )?(?:начальник|нач|прокурор|судь[яиюе]|судьёй|директор|заместител|зам|замначальник|руководител|заведующ|завотдел|главврач|бухгалтер|участков|инспектор|следовател|председател|секретар|нотариус|комендант|военком|управляющ|настоятел|атаман|глава|главой)\p{L}{0,4}) (?:(?:начальник|директор|аким|главврач|прокурор)\p{L}{0,3} )?(?:\p{L}+(?:ого|ой|его|ей|ских) )?(?:ро?вд|гувд|увд|уп|овд|гаи|район|област|город(?!ск)|сел[аь](?!\p{L})|аул|пос[её]лк|райбольниц|горбольниц|больниц|школ|гимнази|лице|колледж|университет|ферм|завод|комбинат|шахт|станци|таможн|тюрьм|колони|сельсовет|райсуд|суд[ае](?!\p{L})|отдел|управлени|департамент|банк|почт|вокзал|порт|рынк|базар|мечет|церкв|совхоз|колхоз|лесхоз|заповедник|библиотек|музе|клуб|дк(?!\p{L})|жкх|кск|акимат|милици|полици)\p{L}{0,5}|(?:\p{L}+(?:дық|дік|лық|лік|тық|тік) )?(?:полиция|аудан|ауыл|облыс|қала|мектеп|гимназия|лицей|аурухана|емхана|колхоз|совхоз|зауыт|шахта|базар|банк|мешіт|кеден|түрме|колония|сот|әкімдік|әкімшілік|округ|бөлім|басқарма|кітапхана|клуб|пошта|станса|орталық|департамент|білім|денсаулық|ауруханасының|мектебінің|колледжінің|университетінің|бөлімінің|басқармасының|зауытының|шахтасының|аурухананың|мектептің|ауданның|ауылдың|облыстың|банкінің|сотының|кеденінің)(?: (?:бөлімінің|басқармасының|департаментінің|бөлімшесінің|сақтау бөлімінің|сақтау басқармасының|округінің))? (?:бас |аға |бұрынғы )?(?:бастығы|басшысы|прокуроры|директоры|завучы|меңгерушісі|бас дәрігері|дәрігері|есепшісі|бухгалтері|судьясы|тергеушісі|инспекторы|хатшысы|төрағасы|орынбасары|коменданты|имамы|кітапханашысы|участковыйы)\p{L}{0,4}|(?:head|chair|deputy head|director|manager|matron|warden|governor|chief|captain|secretary|treasurer|keeper) of (?:the )?(?:\p{L}+ ){0,2}(?:year|department|faculty|ward|school|unit|police|council|board|parish|depot|station|surgery|library|hospital|prison|college|shelter|harbour|co-op|branch)(?: (?:at|in|of|on) (?:the )?\p{L}+(?: \p{L}+)?)?|held the \p{L}+ chair of [\p{L} ]{4,30})(?!\p{L})/giu

const OFFICE_HOLDERS = [
  'начальник', 'нач ', 'прокурор', 'судь', 'директор', 'зам', 'руководител', 'заведующ', 'завотдел', 'главврач',
  'бухгалтер', 'участков', 'инспектор', 'следовател', 'председател', 'секретар', 'нотариус', 'комендант', 'военком',
  'управляющ', 'настоятел', 'атаман', 'глав', 'бастығ', 'басшыс', 'завучы', 'меңгеруші', 'дәрігер', 'есепші', 'тергеуші',
  'хатшы', 'төраға', 'орынбасар', 'имамы', 'кітапханашы', 'head of', 'chair', 'director of', 'manager of', 'matron of',
  'warden of', 'governor of', 'chief of', 'captain of', 'secretary of', 'treasurer of', 'keeper of',
] as const // prettier-ignore

/** `мешітте сыпырушымын`, `зауытта зертханашы`: who does something, directly after where. */
function isAgentThere(words: readonly Word[], i: number): boolean {
  const [place, word] = [words[i - 1], words[i]!]
  return (
    place?.know.tags.has('organisation') === true &&
    word.gap === ' ' &&
    /(?:да|де|та|те|нда|нде)$/u.test(place.lower) &&
    /^\p{L}{4,}(?:шы|ші)(?:мын|мін|сы|сі)?$/u.test(word.lower) &&
    !word.know.tags.has('kin')
  )
}

/** `судья сказал` names nobody's court; the expression asks for what is headed. */
const isOneOf = (said: string): boolean => /[ ]/u.test(said)

const isPreposition = asks(/^(?:в|во|на|при|at|in|on|for|with|of|from|to)$/u)
const WITHIN = 6
const CASE_OF_PLACE = /(?:да|де|та|те|нда|нде|дағы|дегі|тағы|тегі|ның|нің|дың|дің|тың|тің)$/u
/** Where everybody goes; being there is no employment. */
const NO_EMPLOYER =
  /^(?:част|участ|church$|отдел|company|компани|company$|club$|клуб|center|центр|полици|радио|газет|station$|theatre$|магазин|shop$|hospital_|bar$|кафе_)/u
const BROKEN = /[.!?;:,\n—–]/u

function employerAfter(words: readonly Word[], i: number): number | null {
  let preposition = false
  for (let j = i + 1; j < words.length && j - i <= WITHIN; j++) {
    const word = words[j]!
    if (BROKEN.test(word.gap)) return null
    if (isPreposition(word)) {
      preposition = true
      continue
    }
    if (word.know.tags.has('human') && !word.know.tags.has('work_verb')) return null
    if (preposition && isMarketOrStation(word) && isPracticed(words, i)) return j
    if (word.know.tags.has('organisation') && !word.know.tags.has('profession')) {
      const cyrillic = /^[\u0400-\u052f]/u.test(word.lower)
      if (preposition && isPracticed(words, i) && !(NO_EMPLOYER.test(word.lower) && j - i < 3))
        return withName(words, j)
      // `директор школы`
      if (!preposition && cyrillic && isRussianOwner(words, i, j)) return withName(words, j)
      if (preposition) return null
    }
    if (
      preposition &&
      word.capital &&
      (word.know.place !== 'none' || word.know.given === 'none') &&
      isPracticed(words, i) &&
      word.text.length > 2 &&
      !word.know.country
    )
      return withName(words, j)
  }
  return null
}

const isMarketOrStation = asks(
  /^(?:вокзал(?:е|у)|рынке|базаре|аэропорту|автовокзале|карьере|руднике|скважине|вахте|стройке|market|quarry|docks)$/u,
)

/** `директор школы`, `медсестра ожогового отделения`, `врач районной больницы`: whose they are, in the genitive. */
function isRussianOwner(words: readonly Word[], i: number, j: number): boolean {
  if (!/(?:ы|и|а|я|ого|ой)$/u.test(words[j]!.lower)) return false
  if (j === i + 1) return /^(?:директор|завуч|заведующ|начальник|главврач|завхоз)/u.test(words[i]!.lower)
  return (
    (isPracticed(words, i) || words[i]!.first) &&
    j > i + 1 &&
    words.slice(i + 1, j).every((each) => each.gap === ' ' && /(?:ого|его|ой|ей|ых|их)$/u.test(each.lower))
  )
}

/** `I am a nurse at…`, `работала медсестрой в…`; not `the doctor looked at`. */
export function isPracticed(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (teaches(word)) return true
  if (/(?:ом|ем|ой|ей|ёй|ом|ницей|щицей|истом)$/u.test(word.lower) && /^[\u0400-\u052f]/u.test(word.lower))
    return true
  const before = words.slice(Math.max(0, i - 5), i)
  if (
    before.some(
      (each) =>
        each.know.tags.has('work_verb') ||
        /^(?:am|i'm|is|was|he's|she's|as|be|became|being|я|муж|отец|мама|мать|papa|я-|сама|он|она|сестра|жена|брат|тётя|тетя|дядя|свекровь|are|were|мы|у|отчим|сын|дочь)$/u.test(
          each.lower,
        ) ||
        each.know.tags.has('kin'),
    )
  )
    return true
  return false
}

/** `на птицефабрике технологом` */
function russianEmployerBefore(words: readonly Word[], i: number): number | null {
  if (!/(?:ом|ем|ой|ей|ёй)$/u.test(words[i]!.lower)) return null
  for (let j = i - 1; j >= 1 && i - j <= 2; j--) {
    if (BROKEN.test(words[j + 1]!.gap)) return null
    if (words[j]!.know.tags.has('organisation') && /^(?:в|на|при)$/u.test(words[j - 1]!.lower)) return j
  }
  return null
}

/** `аудандық ауруханада медбике болып`, `мектепте мұғаліммін`. */
function employerBefore(words: readonly Word[], i: number): number | null {
  if (!/^[\u0400-\u052fa-z]/u.test(words[i]!.lower)) return null
  const russian = russianEmployerBefore(words, i)
  if (russian !== null) return russian
  for (let j = i - 1; j >= 0 && i - j <= 3; j--) {
    if (BROKEN.test(words[j + 1]!.gap)) return null
    const word = words[j]!
    if (word.know.tags.has('human')) return null
    if (!word.know.tags.has('organisation')) {
      if (
        word.capital &&
        !word.first &&
        word.know.given === 'none' &&
        CASE_OF_PLACE.test(word.lower) &&
        isWorkAfter(words, i)
      )
        return j
      continue
    }
    const plain = /(?:сінің|ының|інің|ның|нің|дың|дің|тың|тің)$/u.test(word.lower)
    if (!CASE_OF_PLACE.test(word.lower)) {
      // `мектеп директоры`
      return i - j === 1 && /^(?:директор|меңгеруші|бастығ|басшы)/u.test(words[i]!.lower) ? j : null
    }
    if (
      (plain &&
        /^(?:директор|меңгеруші|бастығ|басшы)|(?:шысы|шісі|рі|ры|гері|мані|исті|исты)$/u.test(
          words[i]!.lower,
        )) ||
      isWorkAfter(words, i) ||
      /(?:мін|мын|пін|пын|бін|бын|едім|ші|шы)$/u.test(words[i]!.lower) ||
      (!plain && endsSentence(words, i))
    )
      return fromName(words, j)
    return null
  }
  return null
}

function isWorkAfter(words: readonly Word[], i: number): boolean {
  return words
    .slice(i + 1, i + 4)
    .some(
      (word) =>
        word.know.tags.has('work_verb') ||
        /^(?:болып|боп|болған|болды|болдым|еді|едім|болатын|болам)/u.test(word.lower),
    )
}

function endsSentence(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  return next === undefined || BROKEN.test(next.gap)
}

function withName(words: readonly Word[], i: number): number {
  let to = i
  while (to + 1 < words.length && to - i < 3) {
    const next = words[to + 1]!
    if (
      /^(?: ?№ ?| )$/u.test(next.gap) &&
      (next.digits !== null || (next.capital && !next.first) || next.know.tags.has('organisation'))
    )
      to += 1
    else break
  }
  return to
}

function fromName(words: readonly Word[], i: number): number {
  let from = i
  while (
    from > 0 &&
    i - from < 3 &&
    words[from]!.gap === ' ' &&
    (/^(?:аудандық|облыстық|қалалық|ауылдық|жергілікті|орта|балалар|орталық|районная)$/u.test(
      words[from - 1]!.lower,
    ) ||
      (words[from - 1]!.capital && !words[from - 1]!.first))
  )
    from -= 1
  return from
}
