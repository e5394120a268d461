/** How many years a found age means. */
import { numberAt } from './number-at.ts'
import type { Word } from './reading.ts'

const RUSSIAN_YEARS: Readonly<Record<string, number>> = {
  двух: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, семи: 7, восьми: 8, девяти: 9, десяти: 10, одиннадцати: 11,
  двенадцати: 12, тринадцати: 13, четырнадцати: 14, пятнадцати: 15, шестнадцати: 16, семнадцати: 17,
  восемнадцати: 18, девятнадцати: 19, двадцати: 20, тридцати: 30, сорока: 40, пятидесяти: 50, шестидесяти: 60,
  семидесяти: 70,
} // prettier-ignore
const KAZAKH_YEARS: Readonly<Record<string, number>> = {
  бір: 1, екі: 2, үш: 3, төрт: 4, бес: 5, алты: 6, жеті: 7, сегіз: 8, тоғыз: 9, он: 10, жиырма: 20, отыз: 30,
  қырық: 40, елу: 50, алпыс: 60, жетпіс: 70, сексен: 80,
} // prettier-ignore

export function yearsOld(words: readonly Word[]): number | null {
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i)
    const rest = number === null ? null : kazakhYears(words[number.next]?.lower ?? '')
    if (number !== null) return number.value % 10 === 0 && rest !== null ? number.value + rest : number.value
    const alone = kazakhYears(words[i]!.lower)
    if (alone !== null) return alone
    const compound = /^(\p{L}+?)лет/u.exec(words[i]!.lower)?.[1]
    if (compound !== undefined) return russianYears(compound)
  }
  return null
}

/** `сегізімде` → 8 */
function kazakhYears(word: string): number | null {
  const stem = Object.keys(KAZAKH_YEARS).find((each) => each.length > 2 && word.startsWith(each))
  return stem === undefined ? null : KAZAKH_YEARS[stem]!
}

/** `семнадцати` → 17, `двадцатипяти` → 25 */
function russianYears(compound: string): number | null {
  const whole = RUSSIAN_YEARS[compound]
  if (whole !== undefined) return whole
  const ten = Object.keys(RUSSIAN_YEARS).find(
    (each) => RUSSIAN_YEARS[each]! >= 20 && compound.startsWith(each),
  )
  return ten === undefined ? null : RUSSIAN_YEARS[ten]! + (RUSSIAN_YEARS[compound.slice(ten.length)] ?? 0)
}
