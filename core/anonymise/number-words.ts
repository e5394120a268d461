/** Numbers in words, of the three languages and their mixture: ages, dates, children, digits of a telephone. */
import { skeleton } from './skeleton.ts'

export interface NumberWord {
  value: number
  ordinal: boolean
  /** `пятеро`, `үшеу`: counts people. */
  collective: boolean
}

const KAZAKH: Readonly<Record<string, number>> = {
  нөл: 0, бір: 1, екі: 2, үш: 3, төрт: 4, бес: 5, алты: 6, жеті: 7, сегіз: 8, тоғыз: 9, он: 10, жиырма: 20,
  отыз: 30, қырық: 40, елу: 50, алпыс: 60, жетпіс: 70, сексен: 80, тоқсан: 90, жүз: 100, мың: 1000,
} // prettier-ignore
const KAZAKH_COLLECTIVE: Readonly<Record<string, number>> = {
  екеу: 2, үшеу: 3, төртеу: 4, бесеу: 5, алтау: 6, жетеу: 7,
} // prettier-ignore
const RUSSIAN: Readonly<Record<number, string>> = {
  0: 'ноль нуль ноля', 1: 'полтора полутора один одна одного одной одну одному одним', 2: 'два две двух двум двумя',
  3: 'три трёх трём тремя', 4: 'четыре четырёх четырём', 5: 'пять пяти пятью', 6: 'шесть шести шестью',
  7: 'семь семи семью', 8: 'восемь восьми восемью', 9: 'девять девяти девятью', 10: 'десять десяти десятью',
  11: 'одиннадцать одиннадцати', 12: 'двенадцать двенадцати', 13: 'тринадцать тринадцати',
  14: 'четырнадцать четырнадцати', 15: 'пятнадцать пятнадцати', 16: 'шестнадцать шестнадцати',
  17: 'семнадцать семнадцати', 18: 'восемнадцать восемнадцати', 19: 'девятнадцать девятнадцати',
  20: 'двадцать двадцати', 30: 'тридцать тридцати', 40: 'сорок сорока', 50: 'пятьдесят пятидесяти',
  60: 'шестьдесят шестидесяти', 70: 'семьдесят семидесяти', 80: 'восемьдесят восьмидесяти',
  90: 'девяносто девяноста', 100: 'сто ста', 200: 'двести', 300: 'триста', 400: 'четыреста', 500: 'пятьсот',
  600: 'шестьсот', 700: 'семьсот', 800: 'восемьсот', 900: 'девятьсот', 1000: 'тысяча тысячи тысяч тысячу',
} // prettier-ignore
const RUSSIAN_ORDINAL: Readonly<Record<number, string>> = {
  1: 'перв', 2: 'втор', 3: 'трет', 4: 'четвёрт', 5: 'пят', 6: 'шест', 7: 'седьм', 8: 'восьм', 9: 'девят',
  10: 'десят', 11: 'одиннадцат', 12: 'двенадцат', 13: 'тринадцат', 14: 'четырнадцат', 15: 'пятнадцат',
  16: 'шестнадцат', 17: 'семнадцат', 18: 'восемнадцат', 19: 'девятнадцат', 20: 'двадцат', 30: 'тридцат',
  40: 'сороков', 50: 'пятидесят', 60: 'шестидесят', 70: 'семидесят', 80: 'восьмидесят', 90: 'девяност', 1000: 'тысячн', 2000: 'двухтысячн',
} // prettier-ignore
const RUSSIAN_COLLECTIVE: Readonly<Record<number, string>> = {
  2: 'двое двоих двоим', 3: 'трое троих троим', 4: 'четверо четверых четверым', 5: 'пятеро пятерых пятерым',
  6: 'шестеро шестерых шестерым', 7: 'семеро семерых семерым', 8: 'восьмеро восьмерых', 9: 'девятеро девятерых',
  10: 'десятеро десятерых',
} // prettier-ignore
const ENGLISH =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`.split(
    ' ',
  )
const ENGLISH_ORDINAL =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(
    ' ',
  )
const ENGLISH_MORE: Readonly<Record<string, number>> = {
  thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
  thousand: 1000, thirtieth: -30, oh: 0,
} // prettier-ignore

const table = new Map<string, NumberWord>()
const ordinals: [string, number][] = []
const kazakhStems: [string, number][] = []

function put(word: string, value: number, kind: 'plain' | 'ordinal' | 'collective'): void {
  table.set(word, { value, ordinal: kind === 'ordinal', collective: kind === 'collective' })
}
for (const [word, value] of Object.entries(KAZAKH)) {
  put(skeleton(word), value, 'plain')
  kazakhStems.push([skeleton(word), value])
}
for (const [word, value] of Object.entries(KAZAKH_COLLECTIVE))
  for (const end of ['', 'міз', 'мізді', 'нің', 'сі', 'ң', 'н', 'ін', 'ініз', 'ді', 'ін'])
    put(skeleton(word + end), value, 'collective')
for (const [value, forms] of Object.entries(RUSSIAN))
  for (const form of forms.split(' ')) put(skeleton(form), Number(value), 'plain')
for (const [value, forms] of Object.entries(RUSSIAN_COLLECTIVE))
  for (const form of forms.split(' ')) put(skeleton(form), Number(value), 'collective')
for (const [value, stem] of Object.entries(RUSSIAN_ORDINAL)) ordinals.push([skeleton(stem), Number(value)])
ENGLISH.forEach((word, value) => put(word, value, 'plain'))
ENGLISH_ORDINAL.forEach((word, value) => put(word, value, 'ordinal'))
for (const [word, value] of Object.entries(ENGLISH_MORE))
  put(word, Math.abs(value), value < 0 ? 'ordinal' : 'plain')

const ORDINAL_ENDING = /^(?:ии|и|ого|ое|аиа|ои|ом|ому|им|оиу|уиу|го|е|его|ему|ие|их|иу|иа|иего|иему|еи|еиу)$/u
const KAZAKH_ORDINAL = /^(?:с?[аеи]?нши)(?:си|сина|сине|синда|синде|да|де|дан|ден|га|ге|ни|нин)?$/u
const KAZAKH_CASE =
  /^(?:да|де|та|те|дан|ден|тан|тен|га|ге|ка|ке|г|к|ни|нин|ди|ти|си|сине|синде|синда|инде|инда|ина|ине|мин|бин|пин|мен|бен|пен|дин|деги|даги|дар|дер|лар|лер|тар|тер)$/u

/** `word` in small letters: Latin as it is, Cyrillic in either spelling. */
export function numberOf(word: string): NumberWord | null {
  const direct = table.get(word)
  if (direct !== undefined) return direct
  // `on` is no Kazakh ten.
  if (word.length < 3 && /[a-z]/u.test(word)) return null
  const key = skeleton(word)
  const known = table.get(key)
  // `пятый` and `пяти` have one skeleton.
  if (known !== undefined && /[\u0400-\u052f]/u.test(word) && !word.endsWith('ый')) return known
  for (const [stem, value] of kazakhStems) {
    if (!key.startsWith(stem) || key.length > stem.length + 9) continue
    const rest = key.slice(stem.length)
    if (KAZAKH_ORDINAL.test(rest)) return { value, ordinal: true, collective: false }
    if (stem.length > 2 && KAZAKH_CASE.test(rest)) return { value, ordinal: false, collective: false }
  }
  for (const [stem, value] of ordinals)
    if (key.startsWith(stem) && ORDINAL_ENDING.test(key.slice(stem.length)))
      return { value, ordinal: true, collective: false }
  return null
}
