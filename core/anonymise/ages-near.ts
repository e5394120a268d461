/** How near somebody is to an age, or in which form they reach it: `two months short of forty`, `без года тридцать`, `отызға төрт ай қалды`. */
import { asks } from './asks.ts'
import { numberAt, type NumberAt } from './number-at.ts'
import type { Word } from './reading.ts'

interface Stretch {
  from: number
  to: number
}

const YOUNGEST_BARE = 10
const OLDEST = 105

export function ageNear(words: readonly Word[], i: number): Stretch | null {
  const word = words[i]!
  if (word.digits === null && word.know.number === null) return yearAnd(words, i)
  const number = numberAt(words, i)
  if (number === null || number.collective || number.value < 2 || number.value > OLDEST) return null
  if (word.digits !== null && word.digits.length > 3) return null
  const isLatin = word.lower.charCodeAt(0) < 0x400
  return (
    (word.digits !== null || isLatin
      ? (shortOf(words, i, number) ?? atNextBirthday(words, i, number) ?? livedTo(words, i, number))
      : null) ??
    (word.digits !== null || !isLatin
      ? (lacking(words, i, number) ?? withoutOne(words, i, number) ?? began(words, i, number))
      : null) ??
    (!isLatin ? isLeft(words, i, number) : null)
  )
}

const isTime = asks(
  /^(?:days?|weeks?|months?|years?|fortnight|birthday|дн(?:я|ей|ю)|день|недел[яьиюе]|месяц(?:а|ев)?|год(?:а|у)?|лет|часа|күн|апта|ай|жыл)$/u,
)

const hasTime = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(Math.max(0, from), to).some((each) => isTime(each))

/** `two months short of forty`, `a week off twenty-one`, `the far side of sixty`. */
function shortOf(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (number.value < YOUNGEST_BARE) return null
  const [one, two] = [words[i - 1]?.lower ?? '', words[i - 2]?.lower ?? '']
  const isShort = one === 'of' && /^(?:short|shy|side|cusp|edge|tail)$/u.test(two)
  if (!isShort && !/^(?:off|from|before)$/u.test(one)) return null
  if (isShort && /^(?:side|cusp)$/u.test(two) && isBare(words, number.next)) return span(i, number)
  return hasTime(words, i - 5, i - 1) &&
    !words.slice(Math.max(0, i - 5), i).some((each) => /^(?:ago|later|after|every)$/u.test(each.lower)) &&
    isBare(words, number.next) &&
    (isShort || number.inWords)
    ? span(i, number)
    : null
}

const span = (i: number, number: NumberAt): Stretch => ({ from: i, to: number.next - 1 })

/** Nothing is counted by it. */
function isBare(words: readonly Word[], next: number): boolean {
  const after = words[next]
  return (
    after === undefined ||
    /[,.;!?…)—–\n]/u.test(after.gap) ||
    /^(?:and|but|when|then|now|so|that|by|with|if|come|next|i|he|she|we|they|to|in|at|и|а|но|когда|как|я|он|она|мы)$/u.test(
      after.lower,
    )
  )
}

const isSeason = asks(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|michaelmas|harvest|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|new)$/u,
)

/** `eighty three next birthday`, `forty come the autumn`, `sixteen in March` behind somebody's `was`. */
function atNextBirthday(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const [one, two, three] = [words[number.next], words[number.next + 1], words[number.next + 2]]
  if (one?.gap !== ' ' || number.ordinal) return null
  if (/^(?:next|last|this|on)$/u.test(one.lower) && [two, three].some((each) => each?.lower === 'birthday'))
    return span(i, number)
  if (one.lower === 'come' && two !== undefined)
    return isSeason(two) || (three !== undefined && isSeason(three)) ? span(i, number) : null
  if (one.lower !== 'in' && one.lower !== 'at' && one.lower !== 'this') return null
  const isSomebodys = words
    .slice(Math.max(0, i - 3), i)
    .some((each) =>
      /^(?:am|i'm|is|was|be|she's|he's|turn|turns|turned|turning|i'll|she'll|he'll)$/u.test(each.lower),
    )
  const season = two !== undefined && isSeason(two) ? two : null
  return season !== null && isSomebodys && number.value >= 2 && words[i - 1]!.digits === null
    ? span(i, number)
    : null
}

/** `lived to ninety-four`, `never saw thirty`, `got to be eighty`, `reached sixty`. */
function livedTo(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (number.value < YOUNGEST_BARE || number.ordinal || !isBare(words, number.next)) return null
  const before = words
    .slice(Math.max(0, i - 4), i)
    .map((each) => each.lower)
    .join(' ')
  return /(?:^| )(?:(?:lived|live|got|made it) to(?: be)?|(?:never|not|barely) (?:see|saw|seen|reach|reached|made)|reached|touching|nudging|hit)$/u.test(
    before,
  ) && !/(?:miles|speed|degrees|page|mph|chapter)/u.test(before)
    ? span(i, number)
    : null
}

const isRussianOblique = asks(/(?:и|а|х|ёх|ти|ста|рока)$/u)

/** `до тридцати не хватало месяца`, `не дожил до пятидесяти`, `дотянула до восьмидесяти`. */
function lacking(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (words[i - 1]?.lower !== 'до' || number.ordinal || number.value < 3) return null
  if (number.inWords && !isRussianOblique(words[number.next - 1]!)) return null
  const before = words.slice(Math.max(0, i - 4), i - 1)
  const after = words.slice(number.next, number.next + 4)
  if (after[0] !== undefined && after[0].gap === ' ' && COUNTED_RU.test(after[0].lower)) return null
  const lived = [...before, ...after.slice(0, 1)].some((each) =>
    /^(?:дожи(?:л|ла|ли|ть|вёт|вет|ву)|дотян\p{L}+|доживи|недожи\p{L}+)$/u.test(each.lower),
  )
  const lacks = after.some((each) =>
    /^(?:хватало|хватает|осталось|оставалось|остался|рукой|дожи(?:л|ла))$/u.test(each.lower),
  )
  return lived ||
    (lacks && (hasTime(words, number.next, number.next + 6) || after.some((each) => each.lower === 'рукой')))
    ? span(i, number)
    : null
}

const COUNTED_RU =
  /^(?:час|минут|тысяч|рубл|тенге|процент|метр|километр|утра|вечера|ночи|градус|человек|штук)/u

/** `без года тридцать`, `без двух месяцев сорок`, `в неполные семнадцать`, `полных двадцать три`. */
function withoutOne(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const previous = words[i - 1]
  if (previous === undefined || number.ordinal || words[i]!.gap !== ' ') return null
  if (/^(?:неполн|полн)(?:ые|ых|ыми)$/u.test(previous.lower)) {
    const unit = words[number.next]
    if (unit?.gap === ' ' && /^(?:лет|год|года)$/u.test(unit.lower)) return { from: i, to: number.next }
    return isBare(words, number.next) ? span(i, number) : null
  }
  if (!isTime(previous) || number.value < YOUNGEST_BARE) return null
  return words.slice(Math.max(0, i - 3), i - 1).some((each) => each.lower === 'без') &&
    isBare(words, number.next)
    ? span(i, number)
    : null
}

const isSomebody = asks(
  /^(?:ей|ему|им|сыну|дочери|дочке|внуку|внучке|реб[её]нку|малышу|малышке|младшей|младшему|сынишке|доченьке)$/u,
)

const isYear = asks(/^(?:год|годик)$/u)

/** `ей год и восемь`, `сыну год и десять`: years and months of a small child, without their units. */
function yearAnd(words: readonly Word[], i: number): Stretch | null {
  const [year, and, previous] = [words[i]!, words[i + 1], words[i - 1]]
  if (!isYear(year) || and?.lower !== 'и' || previous === undefined) return null
  const number = numberAt(words, i + 2)
  if (number === null || number.ordinal || number.value > 11 || !isSomebody(previous)) return null
  const unit = words[number.next]
  const isMonths = unit?.gap === ' ' && /^месяц/u.test(unit.lower)
  return isMonths || isBare(words, number.next)
    ? { from: i, to: isMonths ? number.next : number.next - 1 }
    : null
}

/** What one does once in a life, or begins: at an hour nobody does. */
const isOfALife = asks(
  /^(?:начал[аи]?|начинал[аи]?|родил[аи]?|осиротел[аи]?|овдовел[аи]?|осталась|остался|поступил[аи]?|сосватали|просватали|выдали|отдали|украли|женил(?:ся|и)|забеременела|села|сидел[аи]?|запил[аи]?|закурил[аи]?|поседел[аи]?|ослеп(?:ла)?|впервые|замуж|мамой|матерью|вдовой|невестой|сиротой|беременная|беременной|крестили|призвали|схоронил[аи]?|похоронил[аи]?)$/u,
)

/** `начала в двенадцать`, `осталась вдовой в двадцать шесть`, `с двенадцати в поле`. */
function began(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const previous = words[i - 1]
  if (previous === undefined || number.ordinal || number.value < 5 || words[i]!.gap !== ' ') return null
  if (!isBare(words, number.next) || previous.lower !== 'в' || (!number.inWords && number.value < 13))
    return null
  return words
    .slice(Math.max(0, i - 5), i - 1)
    .concat(words.slice(number.next, number.next + 2))
    .some((each) => isOfALife(each))
    ? span(i, number)
    : null
}

const isKazakhDative = asks(/(?:ға|ге|қа|ке)$/u)

/** `отызға төрт ай қалды`, `он сегізге екі күн қалғанда`, `қырыққа бір жыл бар`. */
function isLeft(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (number.value < 5 || number.ordinal) return null
  // `отызға төрт ай`: the ending parts two numbers.
  let next = i
  while (next < number.next && !isKazakhDative(words[next]!)) next += 1
  if (next === number.next) return null
  const rest = words.slice(next + 1, next + 5)
  const at = rest.findIndex((each) =>
    /^(?:қал(?:ды|ған|ғанда|ғам|ып)|бар|жетпей|жетпеді|жетпеген)\p{L}*$/u.test(each.lower),
  )
  return at > 0 && rest.slice(0, at).some((each) => isTime(each)) ? { from: i, to: next } : null
}
