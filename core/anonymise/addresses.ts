/** Streets with or without a house, houses with a flat. Cities are the business of places.ts. */
import { asks } from './asks.ts'
import { bareStreet, postcodes } from './bare-streets.ts'
import { numberAt } from './number-at.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import type { Word } from './reading.ts'

export const addresses: Recogniser = {
  find: (reading) => {
    const hits: Hit[] = []
    const { words } = reading
    for (let i = 0; i < words.length; i++) {
      const hit =
        streetAt(words, i) ??
        houseAt(words, i) ??
        flatAfterName(words, i) ??
        smallStreetAt(words, i) ??
        houseWithFlat(words, i) ??
        capitalWithHouse(words, i) ??
        bareStreetAt(words, i)
      if (hit === null) continue
      hits.push({ start: words[hit.from]!.start, end: words[hit.to]!.end, type: 'address' })
      i = hit.to
    }
    return [...hits, ...postcodes(reading)]
  },
}

interface Stretch {
  from: number
  to: number
}

const HOUSE =
  /^(?:д|дом|дома|доме|дому|үй|үйі|үйде|уй|уи|house|no|number|корпус|корп|к|стр|блок|block|building|bldg|үйдің)$/u
const FLAT =
  /^(?:кв|квартира|квартире|квартиры|квартиру|пәтер|пәтері|пәтерде|патер|flat|apartment|apt|unit|suite|комната|комн|подъезд|подъезде|кіреберіс|этаж|қабат|room)$/u
const isFlat = asks(
  /^(?:кв|квартира|квартире|квартиры|квартиру|пәтер|пәтері|пәтерде|патер|flat|apartment|apt)$/u,
)
const KAZAKH_STREET = /^(?:көшесі|көшесін|даңғылы|тұйығы|бульвары|кошеси|кошесі|koshesi|dangyly|дангылы)/u
const KAZAKH_NUMBERED = /^(?:үй|пәтер|уй|патер|үйде|пәтерде|үйі|пәтері|үйдің|пәтердің|үйінде|пәтерінде)/u
const ENGLISH_STREET =
  /^(?:street|avenue|road|lane|drive|boulevard|crescent|terrace|grove|gardens|mews|st|ave|rd|blvd|close|way|court|square|place|row)$/u
/** What may stand between the parts of an address. */
const JOINT = /^(?:[\s,№#-]{0,3}|\.\s?|,?\s?№\s?|\s?\/\s?)$/u
const LONGEST_NAME = 4
const GENERIC =
  /^(?:главн|центральн_|соседн|наш|той|этой|какой|друг|тёмн|темн|пуст|кажд|весь|всей|одн|сосед|чуж|их|этом|нашем)/u

function streetAt(words: readonly Word[], i: number): Stretch | null {
  const word = words[i]!
  if (!word.know.tags.has('street')) return null
  if (KAZAKH_STREET.test(word.lower)) return before(words, i, (at) => named(words[at]!, false))
  if (/^[a-z]/u.test(word.lower)) {
    if (!ENGLISH_STREET.test(word.lower) || !(word.capital || i > 0)) return null
    return englishStreet(words, i)
  }
  // `улица Абая`, `ул. 8 Марта 5`, `Садовая улица`
  let to = i
  for (let j = i + 1; j < words.length && j - i <= LONGEST_NAME; j++) {
    const next = words[j]!
    if (!JOINT.test(next.gap) || (next.first && !/^\.\s?$/u.test(next.gap))) break
    // `на улице. Домой`: only a shortened word has a full stop within an address.
    if (next.gap.startsWith('.') && words[j - 1]!.text.length >= 5) break
    if (
      named(next, j === i + 1) ||
      isInitial(next) ||
      (next.digits !== null && j === i + 1) ||
      (j > i + 1 && words[j - 1]!.digits !== null && next.capital)
    )
      to = j
    else break
  }
  if (to === i) {
    const previous = words[i - 1]
    if (
      previous !== undefined &&
      previous.capital &&
      !previous.first &&
      /(?:ая|ой|ую|ый|ом|ое|ский|ского|ском)$/u.test(previous.lower) &&
      word.gap === ' ' &&
      !GENERIC.test(previous.lower)
    )
      return withHouse(words, i - 1, i)
    return null
  }
  // `на улице было`, `на улице Марата ждали`: without a capital there must be a house.
  if (!words.slice(i + 1, to + 1).some((each) => each.capital || each.digits !== null)) {
    const whole = withHouse(words, i, to)
    return whole.to > to ? whole : null
  }
  return withHouse(words, i, to)
}

/** `сейфуллина сорок один квартира шесть`: a name, a number and a flat need no word for a street. */
function flatAfterName(words: readonly Word[], i: number): Stretch | null {
  const { know: facts, digits } = words[i]!
  if (digits !== null || (facts.given === 'none' && facts.surname === 'none' && facts.place === 'none'))
    return null
  const house = words[i + 1]?.gap === ' ' ? numberAt(words, i + 1) : null
  const flat = house === null ? undefined : words[house.next]
  if (flat === undefined || !/^,? $/u.test(flat.gap) || !isFlat(flat)) return null
  const number = numberAt(words, house!.next + 1)
  return number === null ? null : { from: i, to: number.next - 1 }
}

/** `курмангазы 31 кв 5`, `тәуелсіздік 45, 17 пәтер`: whatever stands before a house with a flat is a street. */
function houseWithFlat(words: readonly Word[], i: number): Stretch | null {
  const [name, house, next, after] = [words[i]!, words[i + 1], words[i + 2], words[i + 3]]
  if (name.digits !== null || name.text.length < 4 || name.know.number !== null || isFlat(name)) return null
  if (house?.digits == null || house.digits.length > 3 || !/^,? (?:№ ?)?$/u.test(house.gap)) return null
  if (
    next === undefined ||
    after === undefined ||
    !/^(?:, ?| |\/|-)$/u.test(next.gap) ||
    !/^[. -]{1,2}$/u.test(after.gap)
  )
    return null
  if (HOUSE.test(name.lower) || /^(?:жылы|год|года|лет|жас|подъезд|этаж|қабат|кіреберіс)$/u.test(name.lower))
    return null
  const isBehind = isFlat(next) && after.digits !== null && after.digits.length <= 3
  const isBefore = next.digits !== null && next.digits.length <= 3 && /^(?:пәтер|патер)/u.test(after.lower)
  return isBehind || isBefore ? { from: i, to: i + 3 } : null
}

const isLiving = asks(
  /^(?:адрес\p{L}{0,3}|мекенжай\p{L}*|address|живу|живёт|живет|жив[её]м|живут|проживаю|проживает|снимаю|снимает|прописан\p{L}?|тұрамын|тұрамыз|тұрады|үйіміз|үйі|үйім)$/u,
)

/** `адрес записала: Курмангазы, 31`, `живу на Ауэзова 14`: a capital and a number, where somebody says where they live. */
function capitalWithHouse(words: readonly Word[], i: number): Stretch | null {
  const [name, house] = [words[i]!, words[i + 1]]
  if (!name.capital || name.text.length < 4 || name.lower.charCodeAt(0) < 0x400 || name.know.tags.size > 0)
    return null
  if (house?.digits == null || house.digits.length > 3 || !/^,? $/u.test(house.gap)) return null
  const next = words[i + 2]
  if (
    next?.gap === ' ' &&
    /^(?:год|лет|раз|минут|час|дн|км|человек|жас|жыл|бала|көш|ша|мкр|микро)/u.test(next.lower)
  )
    return null
  return words.slice(Math.max(0, i - 6), i).some((each) => isLiving(each)) ? withHouse(words, i, i + 1) : null
}

/** `на бостандыкской 14`, `бостандық 14 екінші есік`, `14 bostandyk st`: what nobody wrote with capitals. */
function smallStreetAt(words: readonly Word[], i: number): Stretch | null {
  const [previous, word, next, after] = [words[i - 1], words[i]!, words[i + 1], words[i + 2]]
  if (word.digits !== null) {
    const isStreet =
      next !== undefined &&
      next.gap === ' ' &&
      /^[a-z]{4,}$/u.test(next.lower) &&
      !next.know.common &&
      after?.gap === ' ' &&
      /^(?:st|str|street|ave|avenue|rd|road|koshesi|prospekt)$/u.test(after.lower)
    return isStreet && word.digits.length <= 4 ? withHouse(words, i, i + 2) : null
  }
  if (next?.digits == null || next.digits.length > 3 || next.gap !== ' ') return null
  const isStreetsForm = /(?:ской|нской|овой|ова|ева)$/u.test(word.lower) && word.text.length >= 6
  if (
    previous?.lower === 'на' &&
    isStreetsForm &&
    !word.know.common &&
    after?.know.tags.has('street') !== true
  )
    return /^(?:год|лет|час|минут|раз|этаж|дн|рубл|тенге|км)/u.test(after?.lower ?? '')
      ? null
      : withHouse(words, i, i + 1)
  const isKnown = word.know.place !== 'none' || word.know.given === 'sure' || word.know.surname === 'listed'
  return isKnown && after !== undefined && /^ $/u.test(after.gap) && isDoor(after, words[i + 3])
    ? withHouse(words, i, i + 1)
    : null
}

/** `екінші есік`, `second door`, `вторая дверь`, `подъезд` */
function isDoor(one: Word, two: Word | undefined): boolean {
  const door = /^(?:есі[кг]|дверь|двери|door|подъезд|кіреберіс|entrance|домофон)/u
  return (
    door.test(one.lower) || (one.know.number?.ordinal === true && two !== undefined && door.test(two.lower))
  )
}

function bareStreetAt(words: readonly Word[], i: number): Stretch | null {
  const street = bareStreet(words, i)
  return street === null ? null : withHouse(words, street.from, street.to)
}

/** Part of a street's name: a capital, or a surname or given name in small letters. */
function named(word: Word, next: boolean): boolean {
  if (word.digits !== null) return false
  if (word.capital) return true
  return (
    next &&
    (word.know.given === 'sure' ||
      word.know.surname === 'listed' ||
      (word.know.surname === 'shaped' && !word.know.common))
  )
}

function isInitial(word: Word): boolean {
  return word.text.length === 1 && word.capital
}

/** `Абай көшесі, 15-үй, 3-пәтер` */
function before(words: readonly Word[], i: number, fits: (at: number) => boolean): Stretch | null {
  let from = i
  while (
    from > 0 &&
    i - from < 3 &&
    /^[ -]$/u.test(words[from]!.gap) &&
    (fits(from - 1) || words[from - 1]!.know.given !== 'none' || words[from - 1]!.know.surname === 'listed')
  ) {
    if (from < i && words[from - 1]!.first && words[from - 1]!.know.given === 'none') break
    // `Алматы Абай көшесі` is in a town; `Бұқтырма көшесі` is called after a river.
    if (words[from - 1]!.know.tags.has('place_word') || (from < i && words[from - 1]!.know.place === 'sure'))
      break
    from -= 1
  }
  if (from === i) {
    if (words[i - 1]?.digits && /^[ -]/u.test(words[i]!.gap)) return withHouse(words, i - 1, i)
    return null
  }
  return withHouse(words, from, i)
}

/** `14 Baker Street, Flat 3` */
function englishStreet(words: readonly Word[], i: number): Stretch | null {
  let from = i
  while (from > 0 && i - from < 3 && words[from]!.gap === ' ' && isStreetName(words[from - 1]!)) from -= 1
  if (from === i) return null
  const house = words[from - 1]
  if (house?.digits && /^\s$/u.test(words[from]!.gap)) from -= 1
  else if (!words[i]!.capital && !words.slice(from, i).every((word) => word.capital)) return null
  else if (
    /^(?:way|court|square|place|row|close|drive|lane|st)$/u.test(words[i]!.lower) &&
    !words[i]!.capital
  )
    return null
  if (from > 0 && FLAT.test(words[from - 1]!.lower)) from -= 1
  if (
    from > 1 &&
    words[from - 1]!.digits !== null &&
    FLAT.test(words[from - 2]!.lower) &&
    JOINT.test(words[from]!.gap)
  )
    from -= 2
  return withHouse(words, from, i)
}

function isStreetName(word: Word): boolean {
  if (/^(?:the|a|our|my|this|that|main_|every|same|another|back|whole|to|on|in|of|and)$/u.test(word.lower))
    return false
  return word.capital || /^\d+(?:st|nd|rd|th)$/u.test(word.lower)
}

/** `дом 12, квартира 5` alone: a flat's number says too much. */
function houseAt(words: readonly Word[], i: number): Stretch | null {
  const word = words[i]!
  const next = words[i + 1]
  if (next?.digits && next.digits.length <= 4 && JOINT.test(next.gap)) {
    if (isFlat(word)) return withHouse(words, i, i + 1)
    if (HOUSE.test(word.lower) && word.lower.length > 1 && !/^(?:no|number|к|стр)$/u.test(word.lower)) {
      const whole = withHouse(words, i, i + 1)
      return whole.to > i + 1 || /^(?:дом|үй|house)/u.test(word.lower) ? whole : null
    }
  }
  // `квартира тридцать`, `flat thirty`, `отызыншы пәтер`
  if (isFlat(word) && next?.gap === ' ' && next.know.number !== null && !next.know.number.ordinal) {
    const number = numberAt(words, i + 1)
    if (number !== null && number.value >= 3) return { from: entranceBefore(words, i), to: number.next - 1 }
  }
  if (
    word.know.number?.ordinal === true &&
    word.digits === null &&
    next?.gap === ' ' &&
    /^пәтер/u.test(next.lower)
  ) {
    if (word.know.number.value >= 3) return { from: entranceBefore(words, i), to: i + 1 }
  }
  if (
    word.digits !== null &&
    word.digits.length <= 4 &&
    next !== undefined &&
    next.gap === '-' &&
    KAZAKH_NUMBERED.test(next.lower)
  )
    return withHouse(words, i, i + 1)
  return null
}

/** `второй подъезд`, `second entrance` before a flat belongs to it. */
function entranceBefore(words: readonly Word[], i: number): number {
  const [number, entrance] = [words[i - 2], words[i - 1]]
  if (entrance === undefined || !/^(?:подъезд|кіреберіс|entrance|корпус|блок|block)/u.test(entrance.lower))
    return i
  return number !== undefined && (number.digits !== null || number.know.number !== null) ? i - 2 : i - 1
}

/** Takes house, building and flat that follow into the stretch. */
function withHouse(words: readonly Word[], from: number, to: number): Stretch {
  let end = to
  for (let j = to + 1; j < words.length && j <= end + 2; j++) {
    const word = words[j]!
    if (!JOINT.test(word.gap)) break
    const spelled = word.know.number !== null && HOUSE.test(words[j - 1]!.lower)
    if (word.digits !== null && word.digits.length <= 4) {
      if (/^(?:год|года|лет|жыл|жас|years|минут|час)/u.test(words[j + 1]?.lower ?? '')) break
      end = j
    } else if (spelled) end = j
    else if (
      word.text.length === 1 &&
      words[j - 1]!.digits !== null &&
      /^[\s/-]?$/u.test(word.gap) &&
      /^[абвгдa-d]$/u.test(word.lower) &&
      (word.gap === '' || word.gap === '/')
    )
      end = j
    else if (KAZAKH_NUMBERED.test(word.lower) && words[j - 1]!.digits !== null) end = j
    else if (!(HOUSE.test(word.lower) || FLAT.test(word.lower))) break
    else if (/^(?:way)$/u.test(word.lower)) break
  }
  return { from, to: end }
}
