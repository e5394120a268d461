/** Somebody's age; not how long something lasted. */
import { asks } from './asks.ts'
import { numberAt, type NumberAt } from './number-at.ts'
import { ageAlone } from './ages-alone.ts'
import { ageNear } from './ages-near.ts'
import { ageTold } from './ages-told.ts'
import type { Hit, Recogniser } from './recogniser.ts'
import type { Reading, Word } from './reading.ts'

const mayEndAge = asks(/[дн][ае]н?$|т[ае]н?$|м[ыі][нз]$/u)
const isSlangAge = asks(/^(?:двадцатник|тридцатник|сороковник|полтинник)/u)
const isKazakhTen = asks(/^(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен)$/u)
const isTenOfAge = asks(/^(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс)$/u)
const isAtMyTens = asks(/^(?:жиырма|отыз|қырық|елу|алпыс)(?:ымда|імде|мда|сында)$/u)

export const ages: Recogniser = {
  find: ({ words }: Reading) => {
    const hits: Hit[] = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      const told = ageTold(words, i) ?? ageNear(words, i)
      if (told !== null) {
        hits.push({ start: words[told.from]!.start, end: words[told.to]!.end, type: 'age' })
        i = told.to
        continue
      }
      const oneWord = ageWord(word)
      if (oneWord) {
        hits.push({ start: word.start, end: word.end, type: 'age' })
        continue
      }
      if (word.digits === null && word.know.number === null && !mayEndAge(word)) continue
      const mine = kazakhAgeOfMine(words, i)
      if (mine !== null) {
        hits.push({ start: word.start, end: words[mine]!.end, type: 'age' })
        i = mine
        continue
      }
      const possessed = kazakhAge(words, i)
      if (possessed !== null) {
        hits.push({ start: word.start, end: words[possessed]!.end, type: 'age' })
        i = possessed
        continue
      }
      const decades = kazakhDecades(words, i)
      if (decades !== null) {
        hits.push({ start: word.start, end: words[decades]!.end, type: 'age' })
        i = decades
        continue
      }
      const number = numberAt(words, i)
      if (number === null) continue
      const about = aboutSoMany(words, i, number)
      if (about !== null) {
        hits.push({ start: words[about.from]!.start, end: words[about.to]!.end, type: 'age' })
        i = about.to
        continue
      }
      if (number.value >= 1 && number.value <= 105) {
        const span = ageAt(words, i, number)
        const said = span ?? ageAlone(words, i, number)
        if (said !== null)
          hits.push({ start: words[said.from]!.start, end: words[said.to]!.end, type: 'age' })
      }
      i = number.next - 1
    }
    return hits
  },
}

/** `лет девятнадцати`, `он тоғыздар шамасында`, `Bogdan, five and a half`, `nineteen or so, in slippers`. */
function aboutSoMany(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (number.value < 2 || number.value > 105) return null
  const last = words[number.next - 1]!
  const [next, after, third] = [words[number.next], words[number.next + 1], words[number.next + 2]]
  if (words[i - 1]?.lower === 'лет' && number.inWords && /(?:ти|ми|ка|ёх|ех|ста|та)$/u.test(last.lower))
    return { from: i - 1, to: number.next - 1 }
  if (
    number.inWords &&
    /(?:лар|лер|дар|дер|тар|тер)$/u.test(last.lower) &&
    /^(?:шамасын|жуық|маңын|айнал)/u.test(next?.lower ?? '')
  )
    return { from: i, to: number.next }
  if (!number.inWords || !/^[a-z]/u.test(words[i]!.lower) || !/^(?:, |^)/u.test(words[i]!.gap)) return null
  const ends = (word: Word | undefined): boolean => word === undefined || /^[,.;)]/u.test(word.gap)
  if (next?.lower === 'or' && after?.lower === 'so' && ends(third)) return { from: i, to: number.next + 1 }
  if (
    next?.lower === 'and' &&
    after?.lower === 'a' &&
    third?.lower === 'half' &&
    ends(words[number.next + 3])
  )
    return { from: i, to: number.next + 2 }
  return null
}

/** `семнадцатилетняя`, `он жетідегі`. */
function ageWord(word: Word): boolean {
  if (word.lower === 'полуторагодовалый' || word.lower === 'полуторагодовалая') return true
  if (isSlangAge(word)) return true
  return (
    word.lower.includes('лет') &&
    /^(?:двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|тринадцати|четырнадцати|пятнадцати|шестнадцати|семнадцати|восемнадцати|девятнадцати|двадцати\p{L}*|тридцати\p{L}*|сорока\p{L}*|пятидесяти\p{L}*|шестидесяти\p{L}*|семидесяти\p{L}*)лет(?:н|к)/u.test(
      word.lower,
    )
  )
}

/** `қызым бар, алтыда.` */
function isAsideAboutChild(words: readonly Word[], i: number, next: number): boolean {
  const after = words[next]
  return (
    next === i + 1 &&
    /[ыіеуңзсрт](?:да|де|та|те)$/u.test(words[i]!.lower) &&
    words[i]!.know.number?.ordinal === false &&
    (after === undefined || /^[.,;!?)]/u.test(after.gap)) &&
    words
      .slice(Math.max(0, i - 3), i)
      .some((word) => word.know.tags.has('kin') || word.know.tags.has('child'))
  )
}

/** `алпыс екіде`, `қырықтың үстінде`: hours and days are fewer, or say so before. */
function kazakhDecades(words: readonly Word[], i: number): number | null {
  const number = numberAt(words, i)
  if (number === null || !number.inWords || number.value > 99) return null
  if (number.value < 13) return isAsideAboutChild(words, i, number.next) ? number.next - 1 : null
  const before = words[i - 1]
  if (before !== undefined && /^(?:сағат|мың|жүз)|(?:ның|нің|дың|дің|тың|тің)$/u.test(before.lower))
    return null
  const last = words[number.next - 1]!
  const after = words[number.next]
  if (/(?:тың|тің|дың|дің|ның|нің)$/u.test(last.lower))
    return after !== undefined && /^(?:үст|іш|бел|орта|жуы|о)/u.test(after.lower) ? number.next : null
  return last.lower.length > 3 &&
    /[ыіеуң](?:да|де|та|те)$|[зсрт](?:да|де|та|те)$/u.test(last.lower) &&
    !number.ordinal &&
    /[а-яәғқңөұүһі]/u.test(last.lower) &&
    !/^(?:минут|тиын|теңге|километр)/u.test(after?.lower ?? '')
    ? number.next - 1
    : null
}

const isMine = asks(
  /^(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)(?:да|де|та|те)(?:м[ыі]н|м[ыі]з|с[ыі]ң|м)$/u,
)

/** `он төрттемін`, `жиырмадамыз`: in Kazakh one is in so many. */
function kazakhAgeOfMine(words: readonly Word[], i: number): number | null {
  if (isMine(words[i]!)) return i
  const next = words[i + 1]
  const isTen = isKazakhTen(words[i]!)
  return isTen && next !== undefined && next.gap === ' ' && isMine(next) ? i + 1 : null
}

const isPossessed = asks(
  /^(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс)(?:ым|ім|м|ың|ің|ы|і|с[ыі]н|[ыі]н)(?:да|де|нда|нде|нан|нен|дан|ден)$/u,
)

/** `он алтымда`, `отызымда`, `жиырма бесінде`: at my, at her, so many. */
function kazakhAge(words: readonly Word[], i: number): number | null {
  const word = words[i]!
  const next = words[i + 1]
  const isTen = isTenOfAge(word)
  if (isTen && next !== undefined && next.gap === ' ' && isPossessed(next)) return i + 1
  return isAtMyTens(word) ? i : null
}

const DATIVE = /^(?:мне|ему|ей|тебе|нам|вам|им|mne|emu|yei|ei|nam)$/u
const SKIPPED =
  /^(?:было|был|была|тогда|сейчас|теперь|уже|только|всего|едва|исполнилось|стукнуло|исполнится|исполняется|почти|ещё|еще|около|скоро|где-то|примерно|было|будет|was|am|is|were|are|only|just|about|almost|nearly|barely|then|now|still|already|turned|turning|лишь|like|maybe|roughly|around|uh|um|well|э|ну|типа|кажется|где|то|probably|all|of|exactly|ровно|целых|лет)$/u
const YEARS_RU = /^(?:лет|год|года|годика|годиков|годик|годков|let|god|goda)$/u
const NOT_AGE_AFTER =
  /^(?:назад|подряд|вместе|спустя|жили|прожили|терпе|молча|замуж|брак|брака|ago|later|together|in|of|before|after|более|married|прошло|минул|мы|прожила|прожил|жизни|тюрьмы|стажа|колонии|since)/u
const UNIT_OF_OTHERS =
  /^(?:%|раз|раза|минут|час|дн|день|дня|дней|недел|месяц|тенге|тысяч|рубл|км|метр|этаж|человек|рет|күн|ай|апта|сағат|минөт|теңге|times|minutes|hours|days|weeks|months|kilomet|miles|people|men|women|of|o'clock|pm|am|missed|stitches|years_|percent|calls|messages|steps|children|kids|doors|stairs|flats|floors|dollars|pounds|euros|messages|штук|детей|квартир|дом|стран|слов|sister|brother|stone|words|seconds|секунд|nights|nights|blocks|stops|stop|метров|баллов|класс|группа|утра|вечера|часов|часа|-)/u

interface Stretch {
  from: number
  to: number
}

function ageAt(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const unit = words[number.next]
  const first = words[i]!
  if (number.collective) return null
  if (number.ordinal && isYearOfLife(words, i, number.next)) return { from: i, to: number.next }
  const half = halfAfter(words, number.next)
  if (half > number.next) {
    const whole = ageAt(words, i, { ...number, next: half })
    return (
      whole ?? (words[half - 1]!.lower === 'половиной' ? bareAge(words, i, { ...number, next: half }) : null)
    )
  }
  if (unit !== undefined && /^[ -]?$/u.test(unit.gap)) {
    // Kazakh says `жас` of people only.
    if (
      /^(?:жас(?:ында|ымда|та|тағы|ар|қа|тан|ымыз|ынан|ымнан|ына|ыма|тар|тамын|ыңда|ым|ы|аған|ап|қа|адым|ады|амын|ындағы|ымдағы)?|jas(?:ta|tagy|ar|ka|ynda|ymda)?|жастамын|жастағы)$/u.test(
        unit.lower,
      ) &&
      !number.ordinal
    )
      return { from: i, to: number.next }
    if (/^лет(?:н|к|ия)/u.test(unit.lower) || /^летн/u.test(unit.lower)) return { from: i, to: number.next }
    // `The baby is eighteen months`
    if (
      /^months?$/u.test(unit.lower) &&
      /^(?:is|was|are|were)$/u.test(words[i - 1]?.lower ?? '') &&
      /^(?:baby|son|daughter|she|he|boy|girl|child|twins|toddler|youngest)$/u.test(words[i - 2]?.lower ?? '')
    )
      return { from: i, to: number.next }
    if (/^(?:year|yr|yo|month)s?$/u.test(unit.lower)) {
      const after = words[number.next + 1]
      if (after !== undefined && /^[ -]$/u.test(after.gap) && /^olds?$/u.test(after.lower))
        return { from: i, to: number.next + 1 }
      if (after !== undefined && after.lower === 'of' && words[number.next + 2]?.lower === 'age')
        return { from: i, to: number.next + 2 }
      return unit.lower === 'yo' ? { from: i, to: number.next } : null
    }
    if (/^(?:yo|y)$/u.test(unit.lower) && unit.gap === '') return { from: i, to: number.next }
    if (YEARS_RU.test(unit.lower)) return russianYears(words, i, number)
    if (
      /^(?:де|да|те|та|ке|ге|қа|ға|нде|нда|ге|ден|дан|тен|тан|інде|сында)$/u.test(unit.lower) &&
      unit.gap === '-' &&
      words[number.next + 1] !== undefined &&
      /^(?:едім|болатын|еді|едi|толды|толдым|келген|кел)/u.test(words[number.next + 1]!.lower)
    )
      return { from: i, to: number.next }
  }
  if (
    number.inWords &&
    /^(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс)/u.test(first.lower) &&
    unit !== undefined &&
    /^(?:толды|толдым|толған|келген|келдім|едім|таяғ)/u.test(unit.lower) &&
    words[number.next - 1]!.lower.length > 3 &&
    /(?:ге|ға|қа|ке|де|да|та|те)$/u.test(words[number.next - 1]!.lower)
  )
    return { from: i, to: number.next - 1 }
  if (number.ordinal && !/^[a-z]/u.test(first.lower)) return null
  return bareAge(words, i, number)
}

/** `in my eighty-second year`. */
function isYearOfLife(words: readonly Word[], i: number, next: number): boolean {
  return (
    words[next]?.lower === 'year' &&
    /^(?:my|his|her|their)$/u.test(words[i - 1]?.lower ?? '') &&
    /^(?:in|into|entering|of|reached)$/u.test(words[i - 2]?.lower ?? '')
  )
}

/** `с половиной`, `жарым`: index after them. */
function halfAfter(words: readonly Word[], next: number): number {
  if (words[next]?.lower === 'жарым') return next + 1
  return words[next]?.lower === 'с' && words[next + 1]?.lower === 'половиной' ? next + 2 : next
}

/** `мне 34 года`, `в 17 лет`, `дочке было шесть лет`; not `10 лет терпела`. */
function russianYears(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const to = number.next
  const after = words[to + 1]
  if (
    after !== undefined &&
    after.gap === ' ' &&
    NOT_AGE_AFTER.test(after.lower) &&
    !/^(?:замуж|вместе)/u.test(after.lower)
  )
    return null
  const [previous, beforeThat] = [words[i - 1], words[i - 2]]
  // `Людмила Ч., 29 лет`
  if (previous?.capital === true && previous.text.length === 1 && /^\.?, $/u.test(words[i]!.gap))
    return { from: i, to }
  if (after !== undefined && after.gap === ' ' && DATIVE.test(after.lower)) return { from: i, to }
  if (previous === undefined || words[i]!.gap.includes('.')) return null
  const isPerson =
    (previous.capital && !previous.first) || previous.know.given !== 'none' || previous.know.tags.has('kin')
  // `девочка пяти лет`, `сын, 9 лет,`; `муж десять лет пил` is not.
  if (isPerson && number.inWords && /(?:и|ёх|ех|ста|сорока)$/u.test(words[number.next - 1]!.lower))
    return { from: i, to }
  if (
    isPerson &&
    words[i]!.gap === ' ' &&
    number.value < 19 &&
    (after === undefined || /^[,.)]/u.test(after.gap)) &&
    /(?:а|ь|к|н)$/u.test(previous.lower) &&
    !previous.know.tags.has('street')
  )
    return { from: i, to }
  if (/^(?:в|к|до|с|со|возрасте)$/u.test(previous.lower)) {
    if (
      previous.lower === 'до' ||
      previous.lower === 'в' ||
      previous.lower === 'возрасте' ||
      previous.lower === 'с' ||
      previous.lower === 'со'
    ) {
      if (previous.lower === 'в' && number.value > 90) return null
      return after !== undefined && /^(?:тюрьм|колони|условно|строгого|лишени)/u.test(after.lower)
        ? null
        : { from: i, to }
    }
    return { from: i, to }
  }
  let at = i - 1
  while (at >= 0 && i - at <= 3 && SKIPPED.test(words[at]!.lower) && !words[at + 1]!.gap.includes('.'))
    at -= 1
  const person = words[at]
  if (person === undefined) return null
  if (person.lower === 'по' && DATIVE.test(words[at - 1]?.lower ?? '')) return { from: i, to }
  if (DATIVE.test(person.lower))
    return after !== undefined && after.gap === ' ' && /^(?:назад|не)$/u.test(after.lower)
      ? null
      : { from: i, to }
  if (
    person.know.tags.has('kin') &&
    /(?:е|у|ю|и|ой|ам|ям|ке|ери)$/u.test(person.lower) &&
    (at < i - 1 || /^(?: |, )$/u.test(words[i]!.gap))
  )
    return { from: i, to }
  if ((person.know.given === 'sure' || person.capital) && /(?:е|у|ю|и)$/u.test(person.lower))
    return { from: i, to }
  if (beforeThat !== undefined && previous.lower === 'лет') return null
  return /^[,(]\s?$|^\s?[(–—]\s?$/u.test(words[i]!.gap) &&
    (previous.know.given !== 'none' || previous.know.tags.has('kin'))
    ? { from: i, to }
    : null
}

/** `I was 17`, `ей семнадцать`, `my son, 6,`. */
function bareAge(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const span = { from: i, to: number.next - 1 }
  const previous = words[i - 1]
  const next = words[number.next]
  if (previous === undefined || number.value < 2) return null
  if (next !== undefined && /^[ -]$/u.test(next.gap) && UNIT_OF_OTHERS.test(next.lower)) return null
  if (next !== undefined && /^[ ]?[:%.,]\d/u.test(next.gap + next.lower)) return null
  if (next !== undefined && next.gap === '' && !/^(?:yo)$/u.test(next.lower)) return null
  if (previous.capital && previous.text.length <= 2 && words[i]!.gap === '., ' && number.value > 12)
    return next === undefined || /^[,).]/u.test(next.gap) ? span : null
  if (words[i]!.gap !== ' ' && !/^, $/u.test(words[i]!.gap)) return null
  const endsHere = next === undefined || !/^[ ]$/u.test(next.gap) || AFTER_AGE.test(next.lower)
  const isFiller = /^(?:like|um|uh|maybe|about|well|э|ну|типа|кажется|around|what)$/u.test(previous.lower)
  if (words[i]!.gap === ', ' && !isFiller) {
    const isAside = next === undefined || /^[,).]/u.test(next.gap)
    return isAside && number.value > 2 && (previous.know.tags.has('kin') || previous.know.given === 'sure')
      ? span
      : null
  }
  if (/^(?:aged|turned|turning)$/u.test(previous.lower)) return span
  if (isWomanOf(words, i) || (wasThen(words, i) && endsHere && number.value > 4)) return span
  if (previous.lower === 'age' || (previous.lower === 'of' && words[i - 2]?.lower === 'age')) return span
  if (previous.lower === 'at' && endsHere && number.value >= 4 && number.value <= 99 && !isClock(words, i))
    return number.value > 12 ||
      (number.inWords && words[i - 2]?.know.tags.has('kin') !== true && isMarriedAt(words, i)) ||
      isMarriedAt(words, i)
      ? span
      : null
  // `родила в шестнадцать`
  if (
    /^(?:в|к)$/u.test(previous.lower) &&
    number.inWords &&
    number.value >= 13 &&
    endsHere &&
    /^[\u0400-\u052f]/u.test(words[i]!.lower)
  )
    return span
  if (!endsHere) return null
  let at = i - 1
  while (at > 0 && i - at <= 3 && SKIPPED.test(words[at]!.lower) && /^,? $/u.test(words[at + 1]!.gap)) at -= 1
  const person = words[at]!
  if (
    /^(?:i|i'm|im|he|she|he's|she's|shes|hes|theyre|they're|you|you're|we|they|who)$/u.test(person.lower) &&
    (at < i - 1 || /'?m$|'s$|^(?:shes|hes|theyre|they're)$/u.test(person.lower))
  )
    return span
  if (DATIVE.test(person.lower) && number.value >= 4) return span
  // `Маған жиырма бір`
  if (
    /^(?:маған|саған|оған|бізге|қызыма|ұлыма|анама|әкеме|анасына|баласына)$/u.test(person.lower) &&
    number.value >= 4
  )
    return span
  // `сыну четыре`
  if (
    person.know.tags.has('kin') &&
    /[\u0400-\u052f](?:у|е|ю|ери)$/u.test(person.lower) &&
    (next === undefined || /^[,.!?;]/u.test(next.gap))
  )
    return span
  if (
    person.know.tags.has('kin') &&
    at < i - 1 &&
    /^(?:was|is|were|turned|было|исполнилось|тогда|сейчас)$/u.test(words[at + 1]!.lower) &&
    number.value > 1
  )
    return span
  if (
    person.know.given === 'sure' &&
    person.capital &&
    at < i - 1 &&
    /^(?:was|is|turned|было|исполнилось)$/u.test(words[at + 1]!.lower)
  )
    return span
  return null
}

/** `а тогда было шестнадцать` */
function wasThen(words: readonly Word[], i: number): boolean {
  return words[i - 1]?.lower === 'было' && words[i - 2]?.lower === 'тогда'
}

/** `a woman of about forty-five`. */
function isWomanOf(words: readonly Word[], i: number): boolean {
  let at = i - 1
  while (
    at > 0 &&
    /^(?:about|around|maybe|perhaps|nearly|almost|some|barely|over|under)$/u.test(words[at]!.lower)
  )
    at -= 1
  return (
    words[at]?.lower === 'of' &&
    /^(?:woman|man|girl|boy|lady|person|child|mother|widow|youth|lad|bride|gentleman|kid)$/u.test(
      words[at - 1]?.lower ?? '',
    )
  )
}

const AFTER_AGE =
  /^(?:when|and|then|now|но|и|а|когда|тогда|сейчас|but|years|at|i|he|she|we|with|the|that|my|он|она|я|мы|already|уже|with|if|so|or|last|this|next|before|after|by|to|because|while|as|still|on|into|you|hes|shes|im|for)$/u

function isClock(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  return next !== undefined && /^(?:am|pm|o'clock|in|at|tonight|sharp|every)$/u.test(next.lower)
}

function isMarriedAt(words: readonly Word[], i: number): boolean {
  return words
    .slice(Math.max(0, i - 4), i)
    .some((word) =>
      /^(?:married|pregnant|mother|widow|widowed|orphan|orphaned|left|born|started|bride|school|engaged|raped|run|ran)$/u.test(
        word.lower,
      ),
    )
}
