/** Schools, hospitals, employers that are named, numbered or belong to a named place. */
import { asks } from './asks.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import { isAllSmall, type Reading, type Word } from './reading.ts'

export const institutions: Recogniser = {
  find: ({ words, text }: Reading) => {
    const hits: Hit[] = []
    for (let i = 0; i < words.length; i++) {
      const span = institutionAt(words, i, text)
      if (span === null) continue
      hits.push({ start: span.start, end: span.end, type: 'institution' })
    }
    return hits
  },
}

interface Span {
  start: number
  end: number
}

/**
 * Known by their letters: universities, railways, ministries' schools. In two expressions, because an engine compiles
 * every `\p{L}*` by itself.
 */
const isKnownByLetters = asks(
  /^(?:увкб|юнисеф|юнеско|unhcr|unicef|oxfam|msf|ktz|қтж|казну|кбту|енну|ену|енуда|еңу|сду|кимэп|киmэп|киммэп|ниш|нзм|рфмш|ктж|қтж|қазұу|қазну|казгу|казгюу|қазгюу|казнпу|қазұпу|казнму|казнту|казнтз|каз ?ату|казату|кгу|кгму|кгмк|кргту|каргу|карту|юкгу|окму|оқму|зкгу|вкгу|шкму|мгу|мгимо|спбгу|нгу|нии|aues|ауэс|мук|мкту|хкту|ayu|kaznu|kbtu|enu|sdu|kimep|nis|narxoz|satbayev|кцо|ссгпо|халык_банк|халык|ржд|вайлдберриз|tesco|sainsbury's|asda|walmart|amazon|costco|mcdonald's|mcdonalds|starbucks|nhs_|lidl|aldi|kmg|kazmunaygas|kazakhtelecom|kazatomprom|kazakhmys|arcelormittal|tengizchevroil|tco|magnum|kcell|beeline|теле2|harvard|ucl|mit|cambridge_|oxford_)$/u,
)
const beginsWithKnownLetters = asks(
  /^(?:(?:каз|қаз|kaz|qaz)(?:\p{L}*)(?:мунай|мұнай|munai|газ(?!ет)|gaz|транс|trans|цинк|zinc|хром|chrom|атом|atom|пром|prom|энерго|energo|строй|stroy|телеком|telecom|пошт|почт|post|poshta|жол(?!д)|zhol)|нархоз|казахмыс|қазақмыс|казахтелеком|қазақтелеком|казмунайгаз|қазмұнайгаз|казатомпром|қазатомөнеркәсіп|арселор|арселормиттал|кармет|қармет|тенгизшевройл|теңізшевройл|казцинк|қазмырыш|казпочт|қазпошта|казкоммерц|сбербанк|магнум|эйр_астан|технодом|сулпак|мечел|газпром|пятерочк|билайн|кселл|харвард)\p{L}*$/u,
)
const EMPLOYED = /^(?:в|на|из|при|для|at|for|with|in|from|by)$/u
const NUMBER_SIGN = /^(?: ?№ ?| ?# ?| |-|, ?№ ?)$/u
const NAMED_AFTER = /^(?:имени|им|атындағы|атында|атындагы)$/u
const SKIPPED_ORDINARY = /^(?:part|часть|части|суд|суде|суда|участок|сот|орталық|form|radio|радио|sot)$/u
/** Org nouns that a bare capital before them names: `Greenfield School`, `Назарбаев университеті`. */
const NOT_A_NAME =
  /^(?:the|a|an|my|our|his|her|their|your|this|that|in|at|from|to|and|every|old|new|primary|secondary|high|local|no|of|i|sunday|one|мой|моя|наш|наша|в|на|из|бұл|біздің|сол|осы|бір|the)$/u

function institutionAt(words: readonly Word[], i: number, text: string): Span | null {
  const word = words[i]!
  if (word.digits !== null) return null
  if (
    (isKnownByLetters(word) || beginsWithKnownLetters(word)) &&
    (word.capital || word.text.length > 5 || (isAllSmall(words) && word.lower !== 'карту')) &&
    (word.lower !== 'карту' || !word.first || word.shouted)
  )
    return span(words, i, extendRight(words, i))
  if (isAbbreviatedWork(words, i)) return span(words, i, i)
  if (isAuthorityWorkedFor(words, i)) return span(words, i, i)
  const home = childrensHome(words, i, text)
  if (home !== null) return home
  if (!word.know.tags.has('organisation')) return employerAt(words, i)
  const called = calledInSmall(words, i)
  if (called !== null) return called
  const quoted = quotedBeside(words, i, text)
  if (quoted !== null) return quoted
  const next = words[i + 1]
  const previous = words[i - 1]
  // `в 38 гимназии`: of that many one would say otherwise.
  if (
    previous?.digits &&
    previous.digits.length <= 3 &&
    word.gap === ' ' &&
    EMPLOYED.test(words[i - 2]?.lower ?? '') &&
    ONE_OF_MANY.test(word.lower)
  )
    return span(words, i - 1, i)
  // `кафедрой гистологии`
  if (/^(?:кафедр|факультет)/u.test(word.lower) && next?.gap === ' ' && STUDY.test(next.lower))
    return span(words, i, i + 1)
  // `школа № 15`, `15-ші мектеп`, `№12 мектеп`
  if (next?.digits && next.digits.length <= 4 && NUMBER_SIGN.test(next.gap) && !isCounted(words, i + 1))
    return span(words, adjectives(words, i), i + 1)
  if (next !== undefined && /^(?:no|number|номер|нөмірі|под)$/u.test(next.lower)) {
    const at = words.slice(i + 2, i + 4).findIndex((each) => each.digits !== null)
    if (at >= 0) return span(words, i, i + 2 + at)
    if (words[i + 2]?.know.number != null) return span(words, i, i + 2)
  }
  if (previous !== undefined && /^[ -]$/u.test(word.gap)) {
    if (
      previous.digits !== null &&
      previous.digits.length <= 4 &&
      (word.gap === '-' || /№ ?$/u.test(previous.gap) || /^(?:орта|жалпы)?$/u.test(''))
    ) {
      if (/№ ?$/u.test(previous.gap) || word.gap === '-') return span(words, i - 1, i)
    }
    const before = words[i - 2]
    if (
      /^(?:ші|шы|інші|нші|ншы|ыншы|я|й|ая|ой|ю|ую|орта|th|rd|nd|st|ші_орта)$/u.test(previous.lower) &&
      before?.digits
    )
      return span(words, i - 2, i)
    if (/^(?:орта|жалпы|мамандандырылған)$/u.test(previous.lower) && words[i - 3]?.digits)
      return span(words, i - 3, i)
  }
  // `в пятьдесят первой школе`, `елу бірінші мектепте`
  const counted = previous?.know.number
  if (
    previous !== undefined &&
    counted?.ordinal === true &&
    word.gap === ' ' &&
    /^(?:школ|гимнази|лице|больниц|поликлиник|мектеб|мектеп|емхана|аурухана|роддом)/u.test(word.lower)
  ) {
    const ten = words[i - 2]
    if (ten?.know.number != null && previous.gap === ' ') return span(words, i - 2, i)
    if (counted.value >= 3) return span(words, i - 1, i)
  }
  // `больница имени Калинина`, `Абай атындағы мектеп`
  if (next !== undefined && NAMED_AFTER.test(next.lower))
    return span(words, adjectives(words, i), lastCapital(words, i + 1))
  if (previous !== undefined && NAMED_AFTER.test(previous.lower) && words[i - 2] !== undefined)
    return span(words, firstCapital(words, i - 2), i)
  const told = namedOtherwise(words, i, text)
  if (told !== null) return told
  if (SKIPPED_ORDINARY.test(word.lower)) return null
  const from = capitalsBefore(words, i) ?? adjectiveOfHouse(words, i)
  if (from !== null) return span(words, from, i)
  const placed = placeBefore(words, i)
  if (placed !== null) return span(words, placed, i)
  // `кафе Достык`, `school in …` is not: the name follows at once and is no sentence's beginning.
  if (
    next !== undefined &&
    next.gap === ' ' &&
    next.capital &&
    !next.first &&
    isNaming(next) &&
    next.know.given !== 'sure' &&
    !/^[a-z]/u.test(word.lower)
  ) {
    // `больница Караганды`
    return span(words, adjectives(words, i), lastCapital(words, i + 1))
  }
  // `at the Infirmary`: whoever writes it so means one.
  if (word.capital && !word.first && previous?.lower === 'the' && isOneInTown(word))
    return span(words, i - 1, i)
  if (next !== undefined && next.lower === 'of' && words[i + 2]?.capital === true)
    return span(words, i, lastCapital(words, i + 2))
  return null
}

const STUDIED =
  /^(?:перевод|перевел|перевёл|интервью|волонт|interpret|volunteer|учил|учусь|учит|учеб|работа|студент|законч|оконч|поступ|юрфак|факульт|кафедр|институт|магистр|study|studied|studies|work|read|teach|taught|graduat|student|law|degree|job|оқы|жұмыс|бітір|түст|студент|факульт|мұғалім)/u
/** Whose letters everybody shares. */
const COMMON_LETTERS =
  /^(?:ссср|сша|снг|рф|рк|қр|ес|оон|бұұ|днк|смс|тв|пк|зп|чп|дтп|жкт|узи|мрт|кт|экг|лор|загс|рагс|ахат|цон|хқко|жкх|рувд|ровд|ровда|уд|ук|гк|пдн|кдн|скорая|фб|вк|тг|ок|wifi|usa|uk|usb|tv|dna|sms|gps|atm|pe|er|nhs|id|ok|gp|pdf|ptsd|птср|спид|вич|айтв|егэ|ұбт|ент|псих)$/u

/** `read law at KRU`, `ҚӨУ-дің заң факультетінде`: letters where somebody studies or works. */
function isAbbreviatedWork(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (!word.shouted || word.text.length > 6 || word.know.country || COMMON_LETTERS.test(word.lower))
    return false
  if (word.know.tags.has('safe') || word.know.number !== null) return false
  const suffix = words[i + 1]?.gap === '-'
  const previous = words[i - 1]
  const leads =
    previous !== undefined &&
    word.gap === ' ' &&
    (EMPLOYED.test(previous.lower) || /^(?:юрфак|факульт|кафедр|институт)/u.test(previous.lower))
  if (!suffix && !leads) return false
  return words.slice(Math.max(0, i - 5), i + 6).some((each) => each !== word && STUDIED.test(each.lower))
}

/** `садик айналайын`, `айналайын балабақшасы`, `ainalaiyn nursery`: named by somebody who wrote no capitals. */
function calledInSmall(words: readonly Word[], i: number): Span | null {
  if (!isAllSmall(words)) return null
  const word = words[i]!
  const isName = (each: Word | undefined): boolean =>
    each !== undefined &&
    each.digits === null &&
    each.text.length >= 5 &&
    !each.know.common &&
    each.know.tags.size === 0 &&
    each.know.number === null
  const [previous, next] = [words[i - 1], words[i + 1]]
  if (/^(?:садик|детсад|лице|гимнази|кафе|санатори)/u.test(word.lower))
    return next?.gap === ' ' &&
      isName(next) &&
      !/(?:ть|ли|ла|л|ся|ет|ит|ем|им|ой|ый|ая|ый|ую|но|о)$/u.test(next.lower)
      ? span(words, i, i + 1)
      : null
  const isNamed =
    /^(?:балабақша|мектеп|мектеб|кафес)\p{L}*(?:сы|сі|бі)/u.test(word.lower) ||
    /^(?:nursery|kindergarten|academy|lyceum)$/u.test(word.lower)
  return isNamed &&
    word.gap === ' ' &&
    isName(previous) &&
    !NOT_A_NAME.test(previous!.lower) &&
    !/(?:ғы|гі|қы|кі|лық|лік|дық|дік|тық|тік|ның|нің|дың|дің|тың|тің)$/u.test(previous!.lower)
    ? span(words, i - 1, i)
    : null
}

/** `детский дом «Айналайын»`, `«Айналайын» балалар үйі`, `дом престарелых № 2`, `қарттар үйі`. */
function childrensHome(words: readonly Word[], i: number, text: string): Span | null {
  const word = words[i]!
  if (word.lower[0] !== 'ү' && word.lower[0] !== 'д') return null
  if (
    /^(?:үйі|үйін)/u.test(word.lower) &&
    /^(?:балалар|қарттар|перзентхана|сәбилер|мәдениет)$/u.test(words[i - 1]?.lower ?? '')
  ) {
    const before = /[«"“][^«»"“”\n]{2,40}[»"”] \p{L}+ $/u.exec(
      text.slice(Math.max(0, word.start - 60), word.start),
    )
    return before === null ? null : { start: word.start - before[0].length, end: word.end }
  }
  if (!/^дом(?:а|е|у|ом)?$/u.test(word.lower)) return null
  const isHome =
    /^(?:детск|дет)/u.test(words[i - 1]?.lower ?? '') ||
    /^(?:престарел|реб[её]нка|малютки|культуры|быта|престарелых)/u.test(words[i + 1]?.lower ?? '')
  if (!isHome) return null
  const after = /^(?: \p{L}+)? ?(?:№ ?\d{1,3}|[«"“][^«»"“”\n]{2,40}[»"”]|\p{Ll}+ \p{Lu}\p{Ll}+)/u.exec(
    text.slice(word.end, word.end + 60),
  )
  return after === null
    ? null
    : {
        start: /^дет/u.test(words[i - 1]?.lower ?? '') ? words[i - 1]!.start : word.start,
        end: word.end + after[0].length,
      }
}

const isHouseOfCare = asks(
  /^(?:школ|мектеп|мектеб|больниц|горбольниц|райбольниц|поликлиник|гимнази|лице|колледж|роддом|аурухана|емхана|интернат|детсад|садик|бақша|балабақша|колони|войсков|воинск|бөлім|часть|части|шахт|отдел)/u,
)

/** `в третьей горбольнице`, `үшінші қалалық ауруханада`, `школа-интернат для слабовидящих`, `5449 әскери бөлімі`. */
function namedOtherwise(words: readonly Word[], i: number, text: string): Span | null {
  const word = words[i]!
  if (!isHouseOfCare(word)) return null
  // A number with up to two words that say what kind of place it is.
  for (let at = i - 1; at >= 0 && i - at <= 3; at--) {
    if (words[at + 1]!.gap !== ' ') break
    const each = words[at]!
    if (
      each.know.number?.ordinal === true &&
      each.know.number.value >= 2 &&
      !/^(?:шахт|часть|части)/u.test(word.lower)
    ) {
      const ten = words[at - 1]
      return span(words, ten?.know.number != null && each.gap === ' ' ? at - 1 : at, i)
    }
    if (
      each.digits !== null &&
      each.digits.length >= 3 &&
      each.digits.length <= 6 &&
      /^(?:бөлім|часть|части|войсков|воинск)/u.test(word.lower)
    )
      return span(words, at, i)
    if (!/(?:лық|лік|дық|дік|тық|тік|ая|ой|ую|ый|ом|ого|әскери|балалар|орта)$/u.test(each.lower)) break
  }
  // `школа для слабовидящих`, `зағип балалар мектеп-интернаты`
  const special =
    /^(?:[ -]интернат\p{L}*)? (?:для|при) (?:слеп|слабов|глух|слабос|незряч|умственно|детей|трудн|одар|сирот)\p{L}*(?: \p{L}+)?/u.exec(
      text.slice(word.end, word.end + 60).toLowerCase(),
    )
  if (special !== null && !/^(?: (?:для|при) детей)$/u.test(special[0]))
    return { start: word.start, end: word.end + special[0].length }
  const [previous, before] = [words[i - 1], words[i - 2]]
  if (
    previous?.gap !== undefined &&
    /^балалар/u.test(previous.lower) &&
    before !== undefined &&
    /^(?:зағип|саңырау|нашар|мүгедек|жетім|дарынды)/u.test(before.lower)
  )
    return span(words, i - 2, i)
  // `Зареченскідегі колония`
  if (previous?.capital === true && word.gap === ' ' && /(?:дағы|дегі|тағы|тегі)$/u.test(previous.lower))
    return span(words, i - 1, i)
  return null
}

/** `в Евразийском университете`, `Еуразия университетінде`, `детский дом «Айналайын»`: a capital that belongs to the house. */
function adjectiveOfHouse(words: readonly Word[], i: number): number | null {
  const [previous, word] = [words[i - 1], words[i]!]
  if (
    previous === undefined ||
    word.gap !== ' ' ||
    !previous.capital ||
    previous.know.given === 'sure' ||
    previous.know.tags.has('kin')
  )
    return null
  if ((previous.know.country && !/^е[ву]раз/u.test(previous.lower)) || previous.know.number !== null)
    return null
  if (/(?:ский|ского|ском|скому|ским|ская|ской|скую)$/u.test(previous.lower) && !previous.first) return i - 1
  return /^(?:университеті|академиясы|институты|колледжі|лицейі|гимназиясы|мектебі|зауыты|комбинаты)/u.test(
    word.lower,
  ) &&
    !previous.know.common &&
    previous.know.tags.size === 0
    ? i - 1
    : null
}

const isOneInTown = asks(
  /^(?:infirmary|lyceum|academy|abbey|priory|observatory|hospice|refuge|grammar|seminary|convent|orphanage|sanatorium|playhouse|brewery|foundry|shipyard|refinery|tannery)$/u,
)

const ONE_OF_MANY =
  /^(?:школ[еуы]|школой|гимназ(?:ии|ию|ией)|лице[еюй]|больниц[еуы]|поликлиник[еуи]|роддом[еу]?|детсад[еу]?|садик[еу]?|колледж[еу]?|училищ[еу]|интернат[еу]?|кадетк[еуи])$/u
const STUDY =
  /(?:логии|графии|истики|матики|физики|химии|истории|права|педагогики|психиатрии|хирургии|терапии|экономики|филологии|языков|архитектуры)$/u

function isNaming(word: Word): boolean {
  return (
    !word.know.country &&
    !word.know.tags.has('safe') &&
    word.text.length > 1 &&
    !word.know.patronymic &&
    word.know.number === null &&
    (word.know.surname === 'none' || word.know.place !== 'none')
  )
}

/** `в школе 15 детей` */
function isCounted(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  return (
    words[i]!.gap === ' ' &&
    next !== undefined &&
    next.gap === ' ' &&
    /^(?:лет|год|дет|человек|раз|минут|час|дн|мест|жыл|күн|бала|адам|ай|рет|years|people|children|days|километр|км|класс)/u.test(
      next.lower,
    )
  )
}

function quotedBeside(words: readonly Word[], i: number, text: string): Span | null {
  const word = words[i]!
  const after = /^\s?([«"“„'])([^«»"“”\n]{2,40})[»"”']/u.exec(text.slice(word.end, word.end + 48))
  if (after !== null && /^\p{Lu}/u.test(after[2]!) && after[2]!.split(' ').length <= 4)
    return { start: word.start, end: word.end + after[0].length }
  const before = /[«"“„']([^«»"“”\n]{2,40})[»"”']\s?(?:\p{L}+\s)?$/u.exec(
    text.slice(Math.max(0, word.start - 48), word.start),
  )
  if (
    before !== null &&
    /^\p{Lu}/u.test(before[1]!) &&
    before[1]!.split(' ').length <= 4 &&
    !/[.!?,]$/u.test(before[1]!)
  )
    return { start: word.start - before[0].length, end: word.end }
  return null
}

function capitalsBefore(words: readonly Word[], i: number): number | null {
  let from = i
  let proper = 0
  while (from > 0 && i - from < 5 && /^(?: |-|\. )$/u.test(words[from]!.gap)) {
    const before = words[from - 1]!
    const qualifier =
      /^(?:primary|secondary|high|middle|general|memorial|community|grammar|infant|junior|state|national|royal|regional|облыстық|аудандық|қалалық|мемлекеттік|ұлттық|областная|городская|районная|государственный|of|and|for|university|school|college|girls|boys|international)$/u.test(
        before.lower,
      )
    if (
      before.capital &&
      !NOT_A_NAME.test(before.lower) &&
      !before.know.tags.has('kin') &&
      !before.know.country
    ) {
      if (
        before.first &&
        (before.know.common ||
          before.know.tags.has('human') ||
          (/^[\u0400-\u052f]/u.test(before.lower) &&
            before.know.given === 'none' &&
            before.know.place === 'none'))
      )
        break
      if (/^[\u0400-\u052f]/u.test(before.lower) && before.know.given === 'sure') break
      proper += 1
    } else if (!qualifier) break
    if (before.know.tags.has('safe') && before.know.given === 'none' && !qualifier) proper -= 1
    from -= 1
  }
  while (from < i && !words[from]!.capital) from += 1
  return proper > 0 && from < i && !words[from]!.know.country ? from : null
}

/** `Шымкентская областная больница`, `шымкент қалалық ауруханасы`. */
function placeBefore(words: readonly Word[], i: number): number | null {
  for (let at = i - 1; at >= 0 && i - at <= 3; at--) {
    if (words[at + 1]!.gap !== ' ') return null
    if (words[at]!.know.place === 'sure' && words[at]!.know.given === 'none' && !words[at]!.know.common)
      return at
    if (!/(?:ая|ой|ую|ый|ом|ого|ий|лық|лік|дық|дік|тық|тік)$/u.test(words[at]!.lower)) return null
  }
  return null
}

function adjectives(words: readonly Word[], i: number): number {
  let from = i
  while (
    from > 0 &&
    i - from < 3 &&
    words[from]!.gap === ' ' &&
    /^(?:городск|областн|районн|средн|сельск|детск|центральн|республиканск|частн|облыстық|аудандық|қалалық|орта|балалар|орталық)/u.test(
      words[from - 1]!.lower,
    )
  )
    from -= 1
  return from
}

function lastCapital(words: readonly Word[], i: number): number {
  let to = i
  while (
    to + 1 < words.length &&
    to - i < 3 &&
    /^(?: |-|\. ?)$/u.test(words[to + 1]!.gap) &&
    words[to + 1]!.capital &&
    !words[to + 1]!.first &&
    (words[to + 1]!.gap[0] !== '.' || words[to]!.text.length === 1)
  )
    to += 1
  return to
}

function firstCapital(words: readonly Word[], i: number): number {
  let from = i
  while (
    from > 0 &&
    i - from < 3 &&
    words[from]!.gap === ' ' &&
    words[from - 1]!.capital &&
    !words[from - 1]!.know.common
  )
    from -= 1
  return from
}

function extendRight(words: readonly Word[], i: number): number {
  const next = words[i + 1]
  return next !== undefined && next.gap === ' ' && next.know.tags.has('organisation') ? i + 1 : i
}

/** `работает в Казахмысе`, `works for Holcroft`: whatever has a capital there employs. */
const isAuthority = asks(
  /^(?:прокуратур[еы]|прокуратурада|полиции|полицияда|милиции|акимате|әкімдікте|министерстве|министрлікте|суде|сотта|кнб|ұқк|мчс|росгвардии|таможне|кеденде|налоговой|армии|әскерде|police|army|customs|ministry|prosecutor's|прокуратурасында|полициясында)$/u,
)

/** `работает в прокуратуре`, `полицияда істейді`: there are few such places, and whoever is in one is soon known. */
function isAuthorityWorkedFor(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (!isAuthority(word)) return false
  const isWork = (each: Word | undefined) =>
    each !== undefined &&
    /^(?:работа|служ|устроил|жұмыс|істе|қызмет|works?$|worked$|working$|serve)/u.test(each.lower)
  return isKazakhPlace(word.lower)
    ? words.slice(i + 1, i + 3).some((each) => !each.first && isWork(each))
    : !word.first &&
        EMPLOYED.test(
          words[i - 1]?.lower === 'the' ? (words[i - 2]?.lower ?? '') : (words[i - 1]?.lower ?? ''),
        ) &&
        words.slice(Math.max(0, i - 4), i).some(isWork)
}

const isKazakhPlace = (word: string) => /(?:да|де|та|те)$/u.test(word)

function employerAt(words: readonly Word[], i: number): Span | null {
  const word = words[i]!
  const previous = words[i - 1]
  if (
    !word.capital ||
    word.first ||
    previous === undefined ||
    (word.gap !== ' ' && word.gap !== ' «' && word.gap !== ' "')
  )
    return null
  if (word.know.place !== 'none' || word.know.country || word.know.given === 'sure' || word.know.patronymic)
    return null
  if (!EMPLOYED.test(previous.lower)) return null
  const verb = words.slice(Math.max(0, i - 4), i - 1)
  if (
    /^(?:for|with)$/u.test(previous.lower)
      ? verb.some((each) => each.know.tags.has('work_verb'))
      : verb.some((each) => each.know.tags.has('work_verb') || each.know.tags.has('study_verb'))
  )
    return /^(?:in|from|из)$/u.test(previous.lower) && /^[a-z]/u.test(word.lower)
      ? null
      : span(words, i, lastCapital(words, i))
  return null
}

function span(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[to]!.end }
}
