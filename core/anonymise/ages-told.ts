/** Ages said by way of something else: decades, birthdays, months, a figure run into its ending. */
import { numberAt } from './number-at.ts'
import type { Word } from './reading.ts'

interface Stretch {
  from: number
  to: number
}

export function ageTold(words: readonly Word[], i: number): Stretch | null {
  const { lower, digits, know: facts } = words[i]!
  if (digits !== null)
    return (
      fraction(words, i) ??
      run(words, i) ??
      bracketed(words, i) ??
      atFirstOnline(words, i) ??
      months(words, i) ??
      yearsOf(words, i)
    )
  if (facts.number === null && !/^(?:қыр|оты)|ies$/u.test(lower) && !/^(?:үшке|төртке)$/u.test(lower))
    return null
  if (facts.number === null) return (/ies$/u.test(lower) && inOnes(words, i)) || kazakhTens(words, i) || null
  return (
    russianDecade(words, i) ??
    overOrUnder(words, i) ??
    months(words, i) ??
    kazakhTens(words, i) ??
    towards(words, i) ??
    birthday(words, i) ??
    bornIn(words, i) ??
    notYet(words, i) ??
    goingOn(words, i) ??
    yearsOf(words, i)
  )
}

/** `восьмидесятого года рождения`, `родилась в семьдесят втором`, `сексенінші жылғымын`, `жетпіс екінші жылы туғанмын`. */
function bornIn(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || !number.ordinal || number.value < 20 || number.value > 99) return null
  const [next, after] = [words[number.next], words[number.next + 1]]
  if (next?.gap === ' ' && /^год[ау]$/u.test(next.lower) && after?.lower === 'рождения')
    return { from: i, to: number.next + 1 }
  if (next?.gap === ' ' && /^жылғы(?:мын|мыз|ның|мін)$/u.test(next.lower)) return { from: i, to: number.next }
  if (next?.gap === ' ' && /^жылы$/u.test(next.lower))
    return /^(?:ту|дүниеге)/u.test(after?.lower ?? '') ? { from: i, to: number.next } : null
  const isBorn = words.slice(Math.max(0, i - 3), i).some((each) => /^(?:родил|рожд[её]н)/u.test(each.lower))
  if (words[i - 1]?.lower !== 'в' || !isBorn) return null
  return { from: i, to: next?.gap === ' ' && /^году$/u.test(next.lower) ? number.next : number.next - 1 }
}

/** `и пятнадцати не было`, `двадцати ещё не исполнилось`, `ей и восемнадцати нет`. */
function notYet(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || number.ordinal || !number.inWords || number.value < 3 || number.value > 99)
    return null
  if (!/(?:и|а|х)$/u.test(words[number.next - 1]!.lower) || person(words, i) === '') return null
  let at = number.next
  if (/^(?:ещё|еще|тогда|даже|лет)$/u.test(words[at]?.lower ?? '')) at += 1
  const [no, verb] = [words[at]?.lower, words[at + 1]?.lower ?? '']
  const isSo =
    (no === 'не' && /^(?:было|исполнилось|стукнуло|будет|исполнится)$/u.test(verb)) ||
    (no === 'нет' && (words[at + 1] === undefined || words[at + 1]!.gap !== ' '))
  return isSo ? { from: i, to: number.next - 1 } : null
}

/** `going on sixteen`, `rising five`, `coming up to forty`, `not yet three`, `all of nineteen`, `four and a bit`. */
function goingOn(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || number.ordinal || number.value < 2 || number.value > 99) return null
  const [next, after, third] = [words[number.next], words[number.next + 1], words[number.next + 2]]
  if (next?.lower === 'and' && after?.lower === 'a' && third?.lower === 'bit')
    return /^(?:is|was|he's|she's|i'm|turned|aged)$/u.test(words[i - 1]?.lower ?? '') ||
      words[i]!.gap === ', '
      ? { from: i, to: number.next + 2 }
      : null
  const isBare =
    next === undefined || next.gap !== ' ' || /^(?:and|when|but|now|then|so|that|by|with)$/u.test(next.lower)
  if (!isBare) return null
  const before = words
    .slice(Math.max(0, i - 3), i)
    .map((each) => each.lower)
    .join(' ')
  return /(?:^| )(?:going on|rising|coming up (?:to|for|on)|getting on for|knocking on|all of|not (?:yet|quite|even)|just (?:gone|past)|well past|close on|closer to)$/u.test(
    before,
  )
    ? { from: i, to: number.next - 1 }
    : null
}

/** `25темін`, `17де едім`, `17-де`, `34F`, `34 F,`: run into what it says. */
function run(words: readonly Word[], i: number): Stretch | null {
  const [word, next, after] = [words[i]!, words[i + 1], words[i + 2]]
  const age = Number(word.digits)
  if (next === undefined || age < 1 || age > 99) return null
  if (
    /^-?$/u.test(next.gap) &&
    /^(?:[дт][ае]|н[дт][ае])(?:м[ыі]н|м[ыі]з|с[ыі]ң|с[ыі]ңдер)$/u.test(next.lower)
  )
    return { from: i, to: i + 1 }
  if (/^-?$/u.test(next.gap) && /^[дт][ае]$/u.test(next.lower) && age >= 2)
    return after === undefined ||
      /^[,.!?]/u.test(after.gap) ||
      /^(?:ед[іi]|болатын|екен|кез|ғана|ал|қыз|жүр|тұрмыс)/u.test(after.lower)
      ? { from: i, to: i + 1 }
      : null
  // `34F`, `32f here`
  if (next.gap === '' && /^[fmж]$/u.test(next.lower) && age >= 12) {
    const before = words[i - 1]
    return before === undefined ||
      /[,(.:/]/u.test(word.gap) ||
      /^(?:i'm|im|am|a|is|pt)$/u.test(before.lower) ||
      /^(?:here|from|and)$/u.test(after?.lower ?? '')
      ? { from: i, to: i + 1 }
      : null
  }
  return null
}

/** `my girl 5 1/2`, `he was 3 ½`. */
function fraction(words: readonly Word[], i: number): Stretch | null {
  const [previous, word, two, three] = [words[i - 1], words[i]!, words[i + 1], words[i + 2]]
  if (two?.digits !== '1' || two.gap !== ' ' || three?.digits !== '2' || three.gap !== '/') return null
  if (Number(word.digits) > 17 || previous === undefined) return null
  return PERSON_BEFORE.test(previous.lower) || /^(?:is|was|he's|she's|aged|мне|ему|ей)$/u.test(previous.lower)
    ? { from: i, to: i + 2 }
    : null
}

const PERSON_BEFORE =
  /^(?:son|daughter|boy|girl|baby|brother|sister|twins|mother|mum|dad|father|husband|partner|child|kid|сын|сына|сыном|дочь|дочка|дочкой|дочери|муж|брат|сестра|мама|отец|внук|внучка|ұлым|қызым|балам|анам|әкем|інім|сіңлім|апам|ағам|немерем|күйеуім|бауырым|мальчик|девочка)$/u

/** `my son (6)`, `Дания (19)`, `қызым (4)`. */
function bracketed(words: readonly Word[], i: number): Stretch | null {
  const [previous, word, next] = [words[i - 1], words[i]!, words[i + 1]]
  const age = Number(word.digits)
  if (previous === undefined || !/^ ?\($/u.test(word.gap) || age < 1 || age > 99) return null
  if (next !== undefined && !/^\)/u.test(next.gap)) return null
  return PERSON_BEFORE.test(previous.lower) ||
    previous.know.tags.has('kin') ||
    (previous.capital && previous.know.given !== 'none')
    ? { from: i, to: i }
    : null
}

/** `im 17 nearly 18`, `i'm 22 and`, `мне 17 почти 18`. */
function atFirstOnline(words: readonly Word[], i: number): Stretch | null {
  const [previous, word, next] = [words[i - 1], words[i]!, words[i + 1]]
  const age = Number(word.digits)
  if (previous === undefined || word.gap !== ' ' || age < 8 || age > 99) return null
  if (/^(?:nearly|almost|почти|going)$/u.test(previous.lower) && words[i - 2]?.digits != null)
    return { from: i, to: i }
  return /^(?:im|i'm|мне|маған)$/u.test(previous.lower) &&
    /^(?:nearly|almost|going|почти|скоро|жақында)$/u.test(next?.lower ?? '')
    ? { from: i, to: i }
    : null
}

const ONES = /^(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/u

/** `in my forties`, `her late fifties`. */
function inOnes(words: readonly Word[], i: number): Stretch | null {
  if (!ONES.test(words[i]!.lower)) return null
  let from = i
  if (/^(?:early|mid|late)$/u.test(words[i - 1]?.lower ?? '')) from -= 1
  return /^(?:my|his|her|their|our)$/u.test(words[from - 1]?.lower ?? '') ? { from, to: i } : null
}

/** `пятый десяток`, `на шестом десятке`; of tens of people one says `десятки`. */
function russianDecade(words: readonly Word[], i: number): Stretch | null {
  const [word, next] = [words[i]!, words[i + 1]]
  return word.know.number?.ordinal === true &&
    next?.gap === ' ' &&
    /^десят(?:ок|ке|ка|ком)$/u.test(next.lower)
    ? { from: i, to: i + 1 }
    : null
}

const SOMEBODY =
  /^(?:мне|ему|ей|тебе|нам|вам|им|маме|отцу|мужу|сыну|дочери|матери|папе|брату|сестре|свекрови|бабушке|деду|подруге|соседке|было|уже|обоим|далеко|хорошо|i'm|he's|she's|was|is)$/u

/** `мне за сорок`, `ему под пятьдесят`, `в свои двадцать семь`, `двадцать два с хвостиком`. */
function overOrUnder(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || number.ordinal || number.collective || number.value < 4 || number.value > 99)
    return null
  const [previous, before, next] = [words[i - 1], words[i - 2], words[number.next]]
  const ends =
    next === undefined ||
    next.gap !== ' ' ||
    !/^(?:тысяч|тенге|рубл|минут|час|раз|дн|км|метр|человек|градус|процент|дет|кило)/u.test(next.lower)
  if (previous?.lower === 'свои' && before?.lower === 'в' && ends) return { from: i, to: number.next - 1 }
  if (
    next?.lower === 'с' &&
    /^(?:хвостиком|лишним|небольшим|гаком)$/u.test(words[number.next + 1]?.lower ?? '') &&
    SOMEBODY.test(person(words, i))
  )
    return { from: i, to: number.next + 1 }
  if (previous === undefined || words[i]!.gap !== ' ' || !ends) return null
  if (
    /^(?:за|под|около)$/u.test(previous.lower) &&
    number.value >= 15 &&
    (SOMEBODY.test(before?.lower ?? '') || before?.know.tags.has('kin') === true) &&
    !/^(?:год|лет)/u.test(next?.lower ?? '')
  )
    return { from: i - 1, to: number.next - 1 }
  return null
}

function person(words: readonly Word[], i: number): string {
  for (let at = i - 1; at >= 0 && i - at <= 3; at--)
    if (SOMEBODY.test(words[at]!.lower)) return words[at]!.lower
  return ''
}

const CHILD =
  /^(?:сыну|дочери|дочке|ребёнку|ребенку|малышу|малышке|младшей|младшему|внуку|внучке|ей|ему|baby|son|daughter|(?:ұл|қыз|бала|бөпе|немере|нәресте|сәби|шақалақ|кенже|тұңғыш)(?:м|ым|ім|сы|сі|ы|і|міз|ымыз|іміз)?)$/u

/** `сыну три месяца`, `үш айлық бала`, `ей восемь месяцев`. */
function months(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || number.ordinal || number.value < 1 || number.value > 36) return null
  const unit = words[number.next]
  if (unit?.gap !== ' ') return null
  const before = words.slice(Math.max(0, i - 3), i)
  if (/^(?:месяц|месяца|месяцев)$/u.test(unit.lower))
    return before.some((each) => CHILD.test(each.lower)) &&
      !/^(?:назад|спустя|не|как)$/u.test(words[number.next + 1]?.lower ?? '')
      ? { from: i, to: number.next }
      : null
  if (/^айлық/u.test(unit.lower))
    return before.some((each) => CHILD.test(each.lower) || each.know.tags.has('child')) ||
      words
        .slice(number.next + 1, number.next + 3)
        .some((each) => CHILD.test(each.lower) || each.know.tags.has('child'))
      ? { from: i, to: number.next }
      : null
  return null
}

const KAZAKH_TEN = /^(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)/u
const REACHED =
  /^(?:тая|толды|толған|толмай|толам|толып|толар|қара(?:ған|п|й|ды)|кел(?:ген|іп|ді|е)|жет(?:кен|іп|ті)|жақында|іл[іи][гк]|шық(?:қан|ты|тым)|асқан|асты|асып|аспа|алқымда|толма|келме|еңсер|қусыр|жуықта|бет|аяқ|жаңа|енді|да$|де$)/u

/** `он тоғызға қараған`, `қырыққа таядым`, `елуден асқанда`, `жетпісті алқымдап`, `он төртке жаңа толған`. */
function kazakhTens(words: readonly Word[], i: number): Stretch | null {
  // `тоғызға толды`: of small numbers only what one fills.
  if (
    /^(?:екіге|үшке|төртке|беске|алтыға|жетіге|сегізге|тоғызға)$/u.test(words[i]!.lower) &&
    /^тол(?:ды|ған|май|ар|ма)/u.test(words[i + 1]?.lower ?? '') &&
    !words[i - 1]?.know.tags.has('place_word')
  )
    return { from: i, to: i }
  if (!KAZAKH_TEN.test(words[i]!.lower)) return null
  const number = numberAt(words, i)
  let last = number === null ? i : number.next - 1
  if (
    number === null ? !/^(?:қырыққа|отызға)$/u.test(words[i]!.lower) : number.value < 10 || number.value > 95
  )
    return null
  // `он тоғызға`: some endings hide the number from the others.
  const tail = words[last + 1]
  if (
    tail?.gap === ' ' &&
    /^(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)(?:ге|ға|ке|қа|ден|дан|тен|тан|ні|ны|ті|ты|ді|ды)$/u.test(
      tail.lower,
    )
  )
    last += 1
  const end = words[last]!.lower
  if (!/(?:ға|ге|қа|ке|дан|ден|тан|тен|ты|ті|ды|ді|ны|ні)$/u.test(end) || end.length < 4) return null
  const [next, after] = [words[last + 1], words[last + 2]]
  // `Жиырмадан асқан үй`: more than so many of something.
  if (/^асқан$/u.test(next?.lower ?? '') && after?.gap === ' ' && !/^(?:соң|кез|шақ|жас)/u.test(after.lower))
    return null
  if (next?.gap !== ' ' || !REACHED.test(next.lower)) return null
  if (/^(?:жаңа|енді|да|де)$/u.test(next.lower) && !REACHED.test(after?.lower ?? '')) return null
  if (
    /^(?:кел|жет|қара|бет|шық)/u.test(next.lower) &&
    /(?:тан|тен|дан|ден)$/u.test(end) &&
    !/^шық/u.test(next.lower)
  )
    return null
  return { from: i, to: last }
}

/** `pushing sixty`, `the wrong side of fifty`, `not yet thirty`. */
function towards(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || number.ordinal || number.value < 13 || number.value > 99) return null
  const [previous, before] = [words[i - 1]?.lower ?? '', words[i - 2]?.lower ?? '']
  const next = words[number.next]
  if (
    next?.gap === ' ' &&
    /^(?:percent|miles|minutes|people|pounds|quid|years|days|hours|metres|a|of|an)$/u.test(next.lower)
  )
    return null
  if (
    previous === 'pushing' ||
    (previous === 'of' && before === 'side') ||
    (previous === 'yet' && before === 'not')
  )
    return { from: i, to: number.next - 1 }
  return null
}

const IS_GOING = /^(?:ш[её]л|пош[её]л|ид[её]т)$/u

/** `my seventeenth birthday`, `шёл девятнадцатый год`, `на восемнадцатый день рождения`. */
function birthday(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || !number.ordinal || number.value > 99) return null
  const [previous, next, after] = [words[i - 1]?.lower ?? '', words[number.next], words[number.next + 1]]
  // `мне тогда шёл двадцатый.`
  if (
    IS_GOING.test(previous) &&
    (next === undefined || next.gap !== ' ') &&
    words.slice(Math.max(0, i - 4), i - 1).some((each) => SOMEBODY.test(each.lower))
  )
    return { from: i, to: number.next - 1 }
  // `мне шестнадцатый шёл`
  if (
    next?.gap === ' ' &&
    IS_GOING.test(next.lower) &&
    number.value >= 2 &&
    words.slice(Math.max(0, i - 3), i).some((each) => SOMEBODY.test(each.lower))
  )
    return { from: i, to: number.next - 1 }
  if (next?.gap !== ' ') return null
  if (next.lower === 'birthday') return { from: i, to: number.next }
  if (/^ден(?:ь|я)|^дня$/u.test(next.lower) && after?.lower === 'рождения')
    return { from: i, to: number.next + 1 }
  return /^год$/u.test(next.lower) &&
    (IS_GOING.test(previous) || IS_GOING.test(words[i - 2]?.lower ?? '')) &&
    number.value >= 2
    ? { from: i, to: number.next }
    : null
}

/** `My seventy-three years`, `женщина 45 лет`, `мужчина сорока лет`. */
function yearsOf(words: readonly Word[], i: number): Stretch | null {
  const number = numberAt(words, i)
  if (number === null || number.ordinal || number.value < 2 || number.value > 105) return null
  const [previous, unit, after] = [words[i - 1], words[number.next], words[number.next + 1]]
  if (previous === undefined || unit === undefined || !/^[ -]$/u.test(unit.gap) || words[i]!.gap !== ' ')
    return null
  if (unit.lower === 'years')
    return /^(?:my|her|his)$/u.test(previous.lower) &&
      number.value >= 13 &&
      !/^(?:of|in|as|with|there|together|inside|at|on)$/u.test(after?.lower ?? '')
      ? { from: i, to: number.next }
      : null
  if (!/^лет$/u.test(unit.lower)) return null
  return /^(?:женщин|мужчин|девушк|парень|парн|девочк|мальчик|старик|старух|пенсионерк)/u.test(
    previous.lower,
  ) && !/^(?:назад|прожил|жил|терпел|молчал|работал|ждал)/u.test(after?.lower ?? '')
    ? { from: i, to: number.next }
    : null
}
