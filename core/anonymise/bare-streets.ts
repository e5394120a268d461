/** Addresses without a word for a street: `Кабанбай батыра 42`, `Советская, 9`, `Аксай-4, 17-25`, `SE15 4QL`. */
import { asks } from './asks.ts'
import { matchesNearDigits, type Hit } from './recogniser.ts'
import type { Reading, Word } from './reading.ts'

const isGardens = asks(/^(?:со|снт|днт|пк|садоводств\p{L}*|дачн\p{L}*)$/u)

interface Stretch {
  from: number
  to: number
}

/** What streets are called after that no living person is called. */
const HERO = /^(?:батыра?|би|хана?|ақын|акын|жырау|жолы|ана|батыр)$/u
const ADJECTIVE =
  /^\p{L}{3,}(?:ская|цкая|овая|евая|ичная|очная|ечная|ежная|одная|ённая|енная|инная|альная|ышная|яная|зная|ртная|рная|тная|сная|жная|ивая|ёная|елая|ичья)$/u
const LOCATIVE = /^\p{L}{3,}(?:ской|цкой|овой|евой|ичной|очной|ежной|одной|ённой|енной|инной|альной)$/u
const UNIT =
  /^(?:год|лет|час|минут|раз|этаж|дн[яе]|день|рубл|тенге|теңге|тг|км|метр|человек|дет|класс|школ|процент|%|грамм|кг|жыл|жас|күн|рет|бала|адам|ай|мин|век|ғасыр|больниц|групп|колони|смен|серия|серии|часть|автобус|маршрут)/u
const HOUSE = /^(?:дом|үй|үйде|д|здание|участок|уч)$/u

/** The name and its house number, from the first word to the last. */
export function bareStreet(words: readonly Word[], i: number): Stretch | null {
  if (words[i + 1]?.digits == null && words[i + 2]?.digits == null) return plot(words, i)
  return afterHero(words, i) ?? adjective(words, i) ?? quarter(words, i) ?? plot(words, i)
}

function isHouse(words: readonly Word[], at: number, gap: RegExp): boolean {
  const number = words[at]
  if (
    number?.digits == null ||
    number.digits.length > 3 ||
    Number(number.digits) === 0 ||
    !gap.test(number.gap)
  )
    return false
  const next = words[at + 1]
  return next === undefined || !(/^[ -]?$/u.test(next.gap) && UNIT.test(next.lower))
}

/** `Кабанбай батыра 42`, `Толе би, 187`, `Қабанбай батыр 42` */
function afterHero(words: readonly Word[], i: number): Stretch | null {
  const [name, hero] = [words[i]!, words[i + 1]]
  if (hero?.gap !== ' ' || !HERO.test(hero.lower) || !(name.capital || name.know.given === 'sure'))
    return null
  return isHouse(words, i + 2, /^,? (?:№ ?)?$/u) ? { from: i, to: i + 2 } : null
}

/** `Советская, 9`, `на Садовой 14` */
function adjective(words: readonly Word[], i: number): Stretch | null {
  const word = words[i]!
  if (!word.capital || word.know.country) return null
  const isAt = /^(?:на|по|с|до|возле|около|у)$/u.test(words[i - 1]?.lower ?? '')
  if (!(ADJECTIVE.test(word.lower) || (isAt && LOCATIVE.test(word.lower)))) return null
  return isHouse(words, i + 1, word.first && !isAt ? /^, (?:№ ?)?$/u : /^,? (?:№ ?)?$/u)
    ? { from: i, to: i + 1 }
    : null
}

/** `мкр. Аксай-4, 17-25`, `Самал-2, дом 33`, `Самал-2, 33 үйде` */
function quarter(words: readonly Word[], i: number): Stretch | null {
  const [name, number, third] = [words[i]!, words[i + 1], words[i + 2]]
  if (
    !name.capital ||
    number?.digits == null ||
    number.gap !== '-' ||
    number.digits.length > 2 ||
    third === undefined
  )
    return null
  if (!/^,? $/u.test(third.gap)) return null
  if (HOUSE.test(third.lower) && words[i + 3]?.digits != null) return { from: i, to: i + 3 }
  const fourth = words[i + 3]
  if (third.digits === null || third.digits.length > 3) return null
  if (fourth?.digits != null && /^[-/]$/u.test(fourth.gap)) return { from: i, to: i + 3 }
  return fourth !== undefined && /^[ -]$/u.test(fourth.gap) && HOUSE.test(fourth.lower)
    ? { from: i, to: i + 3 }
    : null
}

/** `СО «Ромашка», участок 14`, `СНТ Восход, уч. 7` */
function plot(words: readonly Word[], i: number): Stretch | null {
  if (!words[i]!.shouted && !/^(?:сад|дач)/u.test(words[i]!.lower)) return null
  if (!isGardens(words[i]!)) return null
  for (let j = i + 1; j < words.length && j - i <= 5; j++)
    if (/^(?:участок|участка|участке|уч)$/u.test(words[j]!.lower) && words[j + 1]?.digits != null)
      return { from: i, to: j + 1 }
  return null
}

const BRITISH = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/gu

/** British postcodes name a handful of houses. */
export const postcodes = (reading: Reading): Hit[] =>
  matchesNearDigits(reading, BRITISH, 'address', () => true)
