/** A number that counts nothing, beside somebody: `мне уж семьдесят три`, `Merryn, eighteen, the deckhand's girl`, `жасым отызда`. */
import { asks } from './asks.ts'
import { numberAt, type NumberAt } from './number-at.ts'
import type { Word } from './reading.ts'

interface Stretch {
  from: number
  to: number
}

export function ageAlone(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (number.collective || number.value < 2 || number.value > 105) return null
  if (number.inWords ? words[i]!.gap === '-' : words[i]!.digits!.length > 2) return null
  return (
    yearsAndMonths(words, i, number) ??
    (number.ordinal
      ? null
      : (dative(words, i, number) ??
        willBe(words, i, number) ??
        aside(words, i, number) ??
        asideOfYears(words, i, number) ??
        haveYears(words, i, number) ??
        englishBe(words, i, number) ??
        kazakhDative(words, i, number)))
  )
}

const span = (i: number, number: NumberAt): Stretch => ({ from: i, to: number.next - 1 })

/** What is counted in each language, where it is no age. */
const isCounted = asks(
  /^(?:раз|раза|минут\p{L}*|час\p{L}{0,2}|дн\p{L}{1,3}|день|суток|сутки|недел\p{L}*|месяц\p{L}*|секунд\p{L}*|тысяч\p{L}*|тыс|рубл\p{L}*|руб|тенге|тг|сом\p{L}{0,2}|процент\p{L}*|км|километр\p{L}*|метр\p{L}*|этаж\p{L}*|человек\p{L}*|штук\p{L}*|дет\p{L}{1,3}|ребят\p{L}*|сыновей|сына|дочер\p{L}*|братьев|брата|сест\p{L}*|внук\p{L}*|класс\p{L}*|квартир\p{L}*|комнат\p{L}*|звонк\p{L}*|сообщени\p{L}*|пис\p{L}*|голов\p{L}*|овец|коров|баран\p{L}*|слов\p{L}*|стежк\p{L}*|шв\p{L}{1,2}|утра|вечера|ночи|дня|пополудни|рет|минөт\p{L}*|күн\p{L}*|ай\p{L}{0,3}|апта\p{L}*|сағат\p{L}*|теңге\p{L}*|бала\p{L}*|адам\p{L}*|бөлме\p{L}*|пәтер\p{L}*|үй\p{L}*|жыл\p{L}*|пайыз\p{L}*|шақырым\p{L}*|қой\p{L}*|сиыр\p{L}*|am|pm|o'clock|of|percent|per|p|quid|pence|stone|foot|feet|people|children|men|women|kids|and a half hours)$/u,
)
/** English counts what ends so; these do not. */
const isEnglishPlural = asks(/^[a-z]{3,}s$/u)
const isNoPlural = asks(
  /^(?:his|hers|this|its|was|is|has|does|always|yes|us|perhaps|years|as|less|plus|tells?)$/u,
)
const isRussianGenitive = asks(/^[а-я]{3,}(?:ов|ев|ек|ок|ий|ин|ан|тр|лк)$/u)

/** Whether what follows is not counted by it. */
function isAlone(words: readonly Word[], next: number): boolean {
  const after = words[next]
  if (after === undefined || !/^[ -]?$/u.test(after.gap))
    return after === undefined || !/^[:%]|^\.\d/u.test(after.gap)
  if (after.gap !== ' ' || isCounted(after) || after.know.tags.has('child') || after.digits !== null)
    return false
  if (after.lower.charCodeAt(0) < 0x400) return !isEnglishPlural(after) || isNoPlural(after)
  return !isRussianGenitive(after)
}

/** Whether the sentence's part ends. */
const endsPart = (words: readonly Word[], next: number): boolean => {
  const after = words[next]
  return after === undefined || /^[,.;!?)…—–]|^ [—–(]|^\n/u.test(after.gap)
}

const isSomebodysDative = asks(/^(?:мне|ему|ей|тебе|нам|вам|им|обоим|самой|самому)$/u)
const isBetween = asks(
  /^(?:уж|уже|было|был|была|будет|тогда|сейчас|теперь|только|всего|едва|исполнилось|стукнуло|исполнится|исполняется|почти|ещё|еще|около|скоро|где-то|где|то|примерно|лишь|ровно|целых|лет|от|роду|самой|самому|по|паспорту|недавно|осенью|весной|летом|зимой|вчера|завтра|завтра|как|раз|и|не|больше|поди|наверное|кажется|это|в|этом|году|пошёл|пошел|шёл|шел|без|малого|там)$/u,
)
const NO_WORD_IN_LATIN = /^[\u0400-\u052f\d]/u

/** `мне уж семьдесят три`, `ей самой двадцать шесть`, `дочке Нике год и восемь`, `невесте девятнадцать`. */
function dative(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (!NO_WORD_IN_LATIN.test(words[i]!.lower) || number.value < 3 || !isAlone(words, number.next)) return null
  let at = i - 1
  while (at >= 0 && i - at <= 4 && isBetween(words[at]!) && /^,? $/u.test(words[at + 1]!.gap)) at -= 1
  const person = words[at]
  if (person === undefined || !/^(?: |, | — | – )$/u.test(words[at + 1]!.gap)) return null
  if (words[i - 1]!.lower === 'в' || words[i - 1]!.lower === 'на') return null
  if (isSomebodysDative(person)) return span(i, number)
  if (!endsPart(words, number.next)) return null
  const isDative = /[а-яё](?:е|у|ю|и|ой|ому|ему)$/u.test(person.lower)
  if (!isDative) return null
  if (isRelation(person)) return span(i, number)
  // `сыну Ратмиру три с половиной`
  return person.capital && !person.first && words[at - 1] !== undefined && isRelation(words[at - 1]!)
    ? span(i, number)
    : null
}

const isRelation = (word: Word): boolean =>
  word.know.tags.has('kin') || word.know.tags.has('child') || word.know.tags.has('people') || isBride(word)
const isBride = asks(
  /^(?:невест|жених|девушк|парн|мальчик|девочк|старик|старух|вдов|младш|старш|близнец|двойняш|малыш)\p{L}*$/u,
)

const isBecoming = asks(
  /^(?:будет|было|исполнилось|исполнится|исполняется|стукнуло|стукнет|минуло|сравнялось|шёл|шел)$/u,
)

/** `восемьдесят восемь мне будет`, `сорок ему исполнилось`. */
function willBe(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const [one, two] = [words[number.next], words[number.next + 1]]
  if (one === undefined || two === undefined || one.gap !== ' ' || two.gap !== ' ') return null
  return (isSomebodysDative(one) && isBecoming(two)) || (isBecoming(one) && isSomebodysDative(two))
    ? span(i, number)
    : null
}

const isAbout = asks(
  /^(?:about|around|maybe|perhaps|nearly|almost|just|barely|only|aged|now|then|all|of|лет|около|примерно|где-то|почти|уже|всего)$/u,
)
const isNumberedBefore = asks(
  /^(?:room|flat|apartment|number|no|page|line|bus|platform|ward|unit|row|drive|road|street|lane|close|avenue|year|chapter|gate|дом|квартира|кв|улица|ул|мкр|микрорайон|кабинет|палата|каб|школа|маршрут|автобус|үй|пәтер|көшесі|бөлме|№)$/u,
)
const isPersonNoun = asks(
  /^(?:girl|boy|woman|man|child|kid|baby|toddler|lad|lass|teenager|client|caller|patient|resident|student|pupil|bride|widow|one|she|he|me|youngest|eldest|oldest|middle|twins|stranger|runner|apprentice|девочк\p{L}*|девушк\p{L}*|женщин\p{L}*|мужчин\p{L}*|мальчик\p{L}*|парен\p{L}*|парн\p{L}*|ребён\p{L}*|ребен\p{L}*|студентк\p{L}*|ученик\p{L}*|учениц\p{L}*|клиентк\p{L}*|пациентк\p{L}*|старш\p{L}*|младш\p{L}*|средн\p{L}*|қыз\p{L}*|бала\p{L}*|келіншек\p{L}*|әйел\p{L}*|жігіт\p{L}*|кемпір|шал|үлкені|кенжесі|ортаншысы)$/u,
)

/** `Merryn, eighteen, the deckhand's girl`, `the girl, about five, asked`, `Hazara, 17, one of nine`: between two commas. */
function aside(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  let from = i
  while (from > 0 && i - from < 2 && isAbout(words[from - 1]!) && words[from]!.gap === ' ') from -= 1
  const opens = words[from]!.gap
  if (!/^(?:, | \(| — | – |\()$/u.test(opens)) return null
  let next = number.next
  if (
    words[next]?.lower === 'and' &&
    words[next + 1]?.lower === 'a' &&
    /^(?:half|bit)$/u.test(words[next + 2]?.lower ?? '')
  )
    next += 3
  if (words[next]?.lower === 'с' && words[next + 1]?.lower === 'половиной') next += 2
  const unit = words[next]
  if (unit?.gap === ' ' && /^(?:months?|weeks|айлық|месяцев|месяца)$/u.test(unit.lower)) next += 1
  const after = words[next]
  const ends =
    after === undefined || /^(?:[,);]|\.(?!\d)|[!?…]| [—–])/u.test(after.gap) || /^\n/u.test(after?.gap ?? '')
  const person = words[from - 1]
  if (!ends || person === undefined || person.digits !== null || isNumberedBefore(person)) return null
  // Rows of numbers are none.
  if (after?.digits != null || after?.know.number != null || words[from - 2]?.digits != null) return null
  if (
    person.know.tags.has('street') ||
    person.know.tags.has('organisation') ||
    person.know.tags.has('place_word')
  )
    return null
  const isNamed = person.capital && !person.first && person.know.place === 'none' && !person.know.country
  const isKnown =
    isPersonNoun(person) ||
    person.know.tags.has('kin') ||
    person.know.tags.has('profession') ||
    person.know.tags.has('ethnic') ||
    person.know.tags.has('people') ||
    person.know.given === 'sure'
  if (number.inWords || unit !== words[number.next])
    return isNamed || isKnown || isNameAtHead(person) ? { from, to: next - 1 } : null
  // `Абая, 15` is a street in Cyrillic letters.
  const isStreetLike =
    person.lower.charCodeAt(0) >= 0x400 && !person.know.tags.has('kin') && !isPersonNoun(person)
  return (isNamed || isKnown) && !isStreetLike && number.value >= 3 ? { from, to: next - 1 } : null
}

const isNameAtHead = (word: Word): boolean => word.capital && word.know.given !== 'none'

const isDuration = asks(
  /^(?:за|через|после|около|больше|более|менее|меньше|почти|течение|в|на|с|со|до|лет|спустя|прожил\p{L}*|терпел\p{L}*|молчал\p{L}*|ждал\p{L}*|работал\p{L}*|жил\p{L}*|сидел\p{L}*|отработал\p{L}*|отсидел\p{L}*)$/u,
)

/** `рассказчица, 67 лет,`, `ваханка, девятнадцати лет,`, `жас келіншек, отыз жас,`. */
function asideOfYears(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const unit = words[number.next]
  if (unit?.gap !== ' ' || !/^(?:лет|год|года|годика|годиков)$/u.test(unit.lower)) return null
  const previous = words[i - 1]
  if (previous === undefined || number.value < 2) return null
  const isGenitive = number.inWords && /(?:и|ёх|ех|ста|сорока)$/u.test(words[number.next - 1]!.lower)
  const isAside = /^(?:, | \(| — |\()$/u.test(words[i]!.gap) && endsPart(words, number.next + 1)
  if (
    isAside &&
    (isGenitive || !isDuration(previous)) &&
    !/^(?:это|так|уже|вот|ну|да|нет|потом)$/u.test(previous.lower)
  )
    return previous.digits === null && !/(?:ла|ли|л|лась|лся|ю|ем|им)$/u.test(previous.lower)
      ? { from: i, to: number.next }
      : null
  return null
}

/** `I have twenty four years`, as who thinks in another language says it. */
function haveYears(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const [verb, subject] = [words[i - 1], words[i - 2]]
  if (
    !/^(?:have|had|has|got)$/u.test(verb?.lower ?? '') ||
    !/^(?:i|he|she|me|daughter|son|girl|boy|sister|brother)$/u.test(subject?.lower ?? '')
  )
    return null
  const unit = words[number.next]
  if (unit?.lower !== 'years' || number.value < 10) return null
  const after = words[number.next + 1]
  return after === undefined ||
    !/^ $/u.test(after.gap) ||
    /^(?:and|now|but|when|then|only|old)$/u.test(after.lower)
    ? { from: i, to: number.next }
    : null
}

const isBe = asks(
  /^(?:am|i'm|im|i'll|be|was|were|is|are|turn|turns|he's|she's|hes|shes|he'll|she'll|he'd|she'd|i'd|they're|we're|you're|been|being)$/u,
)
const isFiller = asks(
  /^(?:be|been|only|just|about|almost|nearly|barely|then|now|still|already|turned|turning|like|maybe|roughly|around|probably|all|of|exactly|not|even|yet|me|going|on|soon|well)$/u,
)
const isSubject = asks(
  /^(?:i|he|she|we|they|you|who|i'm|im|i'll|he's|she's|hes|shes|he'll|she'll|he'd|she'd|i'd|we're|they're|you're|mum|mam|mother|dad|father|sister|brother|son|daughter|baby|boy|girl|nan|gran|husband|wife|youngest|eldest|oldest|kid|child|twins|grandson|granddaughter|cousin|niece|nephew)$/u,
)

/** `i am thirty one tell my brother`, `I'll be ninety-one come harvest`, `she'd be sixty now`. */
function englishBe(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (
    !/^[a-z\d]/u.test(words[i]!.lower) ||
    number.value < 3 ||
    words[i]!.gap !== ' ' ||
    !isAlone(words, number.next)
  )
    return null
  let at = i - 1
  while (at > 0 && i - at <= 3 && isFiller(words[at]!) && words[at]!.gap === ' ') at -= 1
  if (at < 0 || !isBe(words[at]!)) return null
  const subject = isSubject(words[at]!) ? words[at]! : words[at - 1]
  if (subject === undefined) return null
  const isOfPerson =
    isSubject(subject) ||
    subject.know.given === 'sure' ||
    (subject.capital && !subject.first && subject.know.place === 'none')
  if (!isOfPerson) return null
  const after = words[number.next]
  if (number.inWords || endsPart(words, number.next))
    return number.value >= 13 || endsPart(words, number.next) || isBeforeClause(after!)
      ? span(i, number)
      : null
  return number.value >= 10 && isBeforeClause(after!) ? span(i, number) : null
}
const isBeforeClause = asks(
  /^(?:and|but|when|now|then|so|with|if|tell|come|next|this|last|in|on|at|by|the|my|i|he|she|we|nearly|almost|going|years?)$/u,
)

const isKazakhDative = asks(
  /^(?:маған|саған|оған|бізге|сізге|оларға|өзіме|өзіне|(?:қыз|ұл|бала|іні|сіңлі|апа|ана|әке|әже|ата|ене|келін|күйеу|ағам|немере)\p{L}*(?:ға|ге|қа|ке|на|не|ма|ме))$/u,
)
const isKazakhBecoming = asks(
  /^(?:болды|толды|болады|толады|болған|толған|еді|болыпты|толыпты|келді|шықты|толмаған|толмай|болмаған|болмай|енді)$/u,
)
const isKazakhBetween = asks(
  /^(?:енді|әлі|сонда|ол|кезде|биыл|былтыр|қазір|тек|тіпті|жақында|сол|кез|әрең|небәрі|ғана|да|де)$/u,
)

/** `маған жиырма болды биыл`, `анама қырық тоғыз`, `жасым отызда`. */
function kazakhDative(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  if (!/^[\u0400-\u052f\d]/u.test(words[i]!.lower) || number.value < 3) return null
  let at = i - 1
  while (at >= 0 && i - at <= 3 && isKazakhBetween(words[at]!) && words[at + 1]!.gap === ' ') at -= 1
  const [person, after] = [words[at], words[number.next]]
  if (person === undefined || !/^,? $/u.test(words[at + 1]!.gap)) return null
  if (/^жас(?:ым|ы|ың|ымыз)$/u.test(person.lower)) return isAlone(words, number.next) ? span(i, number) : null
  if (!isKazakhDative(person)) return null
  return endsPart(words, number.next) || (after?.gap === ' ' && isKazakhBecoming(after))
    ? span(i, number)
    : null
}

/** `a year and eight months`, `seventeen years and two months`, `он жеті жас екі ай`: what is counted so closely is somebody's. */
function yearsAndMonths(words: readonly Word[], i: number, number: NumberAt): Stretch | null {
  const years = words[number.next]
  if (years?.gap !== ' ' || !/^(?:years?|лет|год|года|жас|жыл)$/u.test(years.lower)) return null
  let at = number.next + 1
  if (/^(?:and|и)$/u.test(words[at]?.lower ?? '')) at += 1
  const months = numberAt(words, at)
  const unit = months === null ? undefined : words[months.next]
  if (unit === undefined || !/^(?:months?|месяц\p{L}{0,2}|ай(?:да|лық|ға)?)$/u.test(unit.lower)) return null
  const before = words[i - 1]
  return before !== undefined &&
    (isBe(before) ||
      isSomebodysDative(before) ||
      /^, $/u.test(words[i]!.gap) ||
      before.know.tags.has('kin') ||
      /ға$|ге$|де$|ол$/u.test(before.lower))
    ? { from: i, to: months!.next }
    : null
}
