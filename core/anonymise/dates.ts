/** Exact dates: a day of a month, in figures or words, and a month of a year. Not years alone, nor days of the week. */
import { numberAt, type NumberAt } from './number-at.ts'
import { matchesNear, matchesNearDigits, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading, Word } from './reading.ts'
import { YEAR, YEAR_SAID_EN, YEAR_SAID_KK, YEAR_SAID_RU } from './years-said.ts'
import type { Tag } from './lists/vocabulary.ts'

export const dates: Recogniser = {
  find: (reading) => [
    ...matchesNearDigits(reading, FIGURES, 'date', (match) => isDay(match)),
    ...matchesNearDigits(reading, ISO, 'date', () => true),
    ...matchesNear({ ...reading, text: reading.lower }, ['19', '20'], FEAST, 'date', () => true),
    ...matchesNear({ ...reading, text: reading.lower }, YEARS, SEASON, 'date', () => true),
    ...matchesNear(reading, ['рожд', 'г.р', 'г. р', 'туған', 'born'], BORN, 'date', () => true),
    ...matchesNear(reading, ['19', '20'], YEAR_OF_SOMEBODY, 'date', () => true),
    ...matchesNear(reading, ['/'], SLASHED, 'date', (match) => isSlashedDay(match)),
    ...inWords(reading),
  ],
}

/** `1991 года рождения`, `1991 жылы туған`, `born in 1991`: of a person even the year is a date. */
const BORN =
  /(?<![\d\p{L}])(?:(?:19[3-9]\d|20[0-4]\d)(?:-?(?:го|ші|шы))? ?(?:г\.? ?р\.?|года рожд\p{L}*|год рожд\p{L}*|жыл\p{L}* туған\p{L}*|ж\. ?т\.)|born (?:in )?(?:19[3-9]\d|20[0-4]\d)|родил\p{L}{2,4} в (?:19[3-9]\d|20[0-4]\d)(?:-м)?(?: году)?)(?![\d\p{L}])/giu
/** `я 1990 года`, `1990 жылғымын`, `Т. Е. Омарова, 1994 жылғы`, `1985 ж.т.` */
const YEAR_OF_SOMEBODY =
  /(?<![\d\p{L}])(?:19[3-9]\d|20[0-4]\d) ?(?:жылғы(?:мын|мыз|ның|мін)(?!\p{L})|ж\. ?т(?:\.|уған|(?!\p{L}))|жылғы(?=[.,;!?]|$)|(?:жылы )?туылған\p{L}*)|(?<=(?<!\p{L})(?:[Яя]|[Оо]н|[Оо]на) (?:с )?)(?:19[3-9]\d|20[0-4]\d)(?:-го)? (?:года|г\.)(?! (?:не|жду|ждал|живу|жила|жил|работаю))/gu
/** `on 12/8`, `says 4/2`: a day where one is spoken of. */
const SLASHED =
  /(?<=(?<!\p{L})(?:on|by|since|until|till|from|says?|before|after|dated?|of) )(\d{1,2})\/(\d{1,2})(?![\d/%]| (?:of|cup|inch))/giu

const isSlashedDay = (match: RegExpExecArray): boolean => {
  const [one, two] = [Number(match[1]), Number(match[2])]
  const isDayAndMonth = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12
  return (isDayAndMonth(one, two) || isDayAndMonth(two, one)) && match[0] !== '24/7' && match[0] !== '1/2'
}

const FIGURES =
  /(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?((?:19|20)?\d{2})(?!\d))?(?:\s?(?:г|ж)\.)?(?![\d%]|[.,/]\d)/gu
const ISO = /(?<!\d)(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?!\d)/gu

/** A feast of one year is a day. */
const FEAST =
  /(?<!\p{L})(?:(?:christmas|boxing|new year's|new years|easter|mother's|valentine's|independence|victory)(?: (?:day|eve|sunday|morning|night))?|thanksgiving|halloween|eid|diwali|nauryz|nowruz|рождеств\p{L}+|пасх\p{L}+|наурыз\p{L}*|курбан-айт\p{L}*|құрбан айт\p{L}*|ораза айт\p{L}*|день победы|дн\p{L}+ победы|день независимости)(?:,? (?:of |in |в )?)(?:19[3-9]\d|20[0-4]\d)(?!\d)(?: (?:года|году|жыл\p{L}*))?/gu

/** A season, a feast or a day of one year, also where the year is in words: `the spring of ninety-eight`, `весной девяносто восьмого`. */
const SEASON = new RegExp(
  String.raw`(?<!\p{L})(?:(?:(?:early|late|the) )?(?:spring|summer|autumn|fall|winter|easter|christmas|nowruz|nauryz|eid|hogmanay|new year|harvest|lent|midsummer|michaelmas|whitsun)(?: of|,| in)?,? (?:${YEAR}|${YEAR_SAID_EN})|(?:весн(?:ой|а|ы|у|ою)|лет(?:ом|о|а)|осен(?:ью|ь|и)|зим(?:ой|а|ы|у|ою)|(?:на|в|под|перед) (?:\p{L}+ (?:день )?)?(?:пасх|рождеств|курбан|ораз|наурыз|новый год|масленниц|масленниц|масленице|троиц|покров|крещени|навруз)\p{L}*)(?:,)?(?: в)? (?:${YEAR}(?:-?(?:го|м))?|${YEAR_SAID_RU}|(?:двадцать )?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|\p{L}+надцат|двадцат)(?:ом|ем|ьем)(?= году|[,.;!?]|$))(?: год[ау])?|(?:${YEAR}|${YEAR_SAID_KK}) жыл(?:дың|ғы|ы) (?:\p{L}+ )?(?:көктем|жаз|күз|қыс|наурыз|айт|ораза)\p{L}{0,5})(?![\p{L}\d])`,
  'gu',
)
const YEARS = [
  '19', '20', " of '", ' nineteen', ' two thousand', ' thirty', ' forty', ' fifty', ' sixty', ' seventy', ' eighty', ' ninety', ' две тысячи', ' тридцат', ' сорок',
  ' пятьдесят', ' пятидесят', ' шест', ' семьдесят', ' семидесят', ' восемьдесят', ' восьмидесят', ' девян', ' двадцат', ' в перв', ' в пят', ' жылдың', ' жылғы',
  'надцатом', ' в дв', ' в тр', ' в сем', ' в вос', ' в дев',
] as const // prettier-ignore

function isDay(match: RegExpExecArray): boolean {
  const [one, other, year] = [Number(match[1]), Number(match[3]), match[4]]
  const dayMonth = one >= 1 && one <= 31 && other >= 1 && other <= 12
  const monthDay = one >= 1 && one <= 12 && other >= 1 && other <= 31
  if (year !== undefined) return dayMonth || monthDay
  return match[2] === '.' && dayMonth && match[1]!.length === 2 && match[3]!.length === 2
}

const MONTHS = Array.from({ length: 12 }, (_, i) => `month_${i + 1}` as Tag)

function monthOf(word: Word | undefined): number | null {
  if (word === undefined) return null
  const at = MONTHS.findIndex((tag) => word.know.tags.has(tag))
  return at < 0 ? null : at + 1
}

const JOINT = /^(?:[ -]|, | of | the |\. )$/u
/** Holidays without a year say nothing about anybody. */
const HOLIDAYS = new Set(['3-8', '12-31', '1-1', '3-21', '3-22', '5-9'])

function inWords({ words }: Reading): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    const month = monthOf(words[i])
    if (month === null || !canBeMonth(words, i)) continue
    const hit = aroundMonth(words, i, month)
    if (hit !== null) hits.push({ start: words[hit.from]!.start, end: words[hit.to]!.end, type: 'date' })
  }
  return hits
}

function canBeMonth(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (/^(?:may|march|mar|jun|dec|sep|jan)$/u.test(word.lower))
    return word.capital || words[i - 1]?.digits != null || words[i - 1]?.know.number?.ordinal === true
  return true
}

function aroundMonth(words: readonly Word[], i: number, month: number): { from: number; to: number } | null {
  let from = i
  let to = i
  let day: number | null = null
  const before = dayBefore(words, i)
  if (before !== null) {
    from = before.from
    day = before.day
  } else {
    const after = dayAfter(words, i)
    if (after !== null) {
      to = after.to
      day = after.day
    }
  }
  const year = yearNear(words, from, to)
  if (day === null && year === null) return null
  if (day !== null && year === null && HOLIDAYS.has(`${month}-${day}`)) return null
  if (year !== null) {
    from = Math.min(from, year.from)
    to = Math.max(to, year.to)
  }
  return { from, to }
}

/** `12 марта`, `двенадцатого марта`, `бесінші мамыр`, `5 (бесі) мамыр`, `the 5th of May`. */
function dayBefore(words: readonly Word[], i: number): { from: number; day: number } | null {
  const month = words[i]!
  let at = i - 1
  if (words[at]?.lower === 'of') at -= 1
  if (
    words[at] !== undefined &&
    /^(?:го|ого|ое|е|th|st|nd|rd|ші|шы|инші|інші|числа|ыншы|нші|ншы)$/u.test(words[at]!.lower)
  )
    at -= 1
  if (words[at + 1]?.lower === 'числа' && words[at]?.lower === 'го') at -= 1
  const word = words[at]
  if (word === undefined || (at === i - 1 && !JOINT.test(month.gap))) return null
  if (word.digits !== null) {
    const day = Number(word.digits)
    return day >= 1 && day <= 31 && word.digits.length <= 2 ? { from: at, day } : null
  }
  const glued = /^(\d{1,2})/u.exec(word.lower)
  if (glued !== null) return { from: at, day: Number(glued[1]) }
  for (const start of [at - 1, at]) {
    const number = start >= 0 ? numberAt(words, start) : null
    if (
      number !== null &&
      number.next === at + 1 &&
      number.value >= 1 &&
      number.value <= 31 &&
      (number.ordinal || /^[a-z]/u.test(month.lower))
    )
      return { from: start, day: number.value }
  }
  return null
}

/** `March 12th`, `мамырдың 5-і`, `наурыздың бесінде`, `May the fifth`. */
function dayAfter(words: readonly Word[], i: number): { to: number; day: number } | null {
  let at = i + 1
  if (words[at]?.lower === 'the') at += 1
  const word = words[at]
  if (word === undefined || !/^[ -]$/u.test(word.gap)) return null
  const isGenitive = /(?:дың|дің|тың|тің|ның|нің|дын|дин|тын|тин)$/u.test(words[i]!.lower)
  const isEnglish = /^[a-z]/u.test(words[i]!.lower)
  if (!isGenitive && !isEnglish) return null
  if (word.digits !== null) {
    const day = Number(word.digits)
    if (day < 1 || day > 31 || word.digits.length > 2) return null
    const suffix = words[at + 1]
    const takesSuffix =
      suffix !== undefined &&
      (suffix.gap === '-' || (suffix.gap === '' && /^(?:th|st|nd|rd)$/u.test(suffix.lower)))
    return { to: takesSuffix ? at + 1 : at, day }
  }
  const number = numberAt(words, at)
  if (number === null || number.value < 1 || number.value > 31 || (isEnglish && !number.ordinal)) return null
  return { to: number.next - 1, day: number.value }
}

function yearNear(words: readonly Word[], from: number, to: number): { from: number; to: number } | null {
  for (let j = to + 1; j <= to + 2 && j < words.length; j++) {
    const word = words[j]!
    if (!/^(?: |, | of |)$/u.test(word.gap) && !(word.gap === '-')) break
    if (isYear(word)) {
      const unit = words[j + 1]
      return {
        from,
        to:
          unit !== undefined && /^(?:год|года|году|жыл|жылы|ж|г)$/u.test(unit.lower) && unit.gap === ' '
            ? j + 1
            : j,
      }
    }
    const number = numberAt(words, j)
    if (number !== null && number.inWords && number.value > 1900 && number.value < 2100)
      return { from, to: number.next - 1 }
    // `ноябре девяносто шестого`, `November of ninety-six`
    if (
      number !== null &&
      number.inWords &&
      number.value >= 30 &&
      number.value <= 99 &&
      isShortYear(words, j, number)
    )
      return {
        from,
        to:
          words[number.next] !== undefined && /^год/u.test(words[number.next]!.lower)
            ? number.next
            : number.next - 1,
      }
    if (!/^(?:of|в)$/u.test(word.lower)) break
  }
  // `екі мың жиырма екінің қыркүйегінде`: without the word for a year.
  for (const start of [from - 5, from - 4, from - 3, from - 2, from - 1]) {
    const number = start >= 0 ? numberAt(words, start) : null
    if (number?.next === from && number.value >= 1930 && number.value <= 2049) return { from: start, to }
  }
  // `2018 жылғы 5 мамыр`, `2018 жылдың мамырында`
  for (let j = from - 1; j >= 0 && j >= from - 2; j--) {
    const word = words[j]!
    if (isYear(word)) return { from: j, to }
    if (!/^(?:жыл|году|года)/u.test(word.lower)) break
    // `тоқсан алтыншы жылдың қарашасында`
    for (const start of [j - 6, j - 5, j - 4, j - 3, j - 2, j - 1]) {
      const number = start >= 0 ? numberAt(words, start) : null
      if (number?.ordinal === true && number.next === j && isYearSaid(number.value))
        return { from: start, to }
    }
  }
  return null
}

/** `тоқсан алтыншы`, `екі мың он үшінші`. */
const isYearSaid = (value: number): boolean =>
  (value >= 30 && value <= 99) || (value >= 1930 && value <= 2049)

function isShortYear(words: readonly Word[], at: number, number: NumberAt): boolean {
  if (/^[a-z]/u.test(words[at]!.lower)) return words[at - 1]?.lower === 'of' && !number.ordinal
  return number.ordinal && /(?:ого|его)$/u.test(words[number.next - 1]!.lower)
}

function isYear(word: Word): boolean {
  return word.digits !== null && /^(?:19[3-9]\d|20[0-4]\d)$/u.test(word.digits)
}
