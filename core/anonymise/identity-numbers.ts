/** The Kazakh individual identification number (ИИН, ЖСН) and numbers of documents. */
import { matchesNear, matchesNearDigits, type Hit, type Recogniser } from './recogniser.ts'
import type { Reading } from './reading.ts'

const TWELVE = /(?<![\d+])\d(?:[\s.-]?\d){11}(?![\d])/gu
const NAMED =
  /(?<!\p{L})(?:иин|жсн|iin|жеке сәйкестендіру|идентификационн|identification number)[\p{L}]*[^\p{L}\d]{0,4}(?:[\p{L}]+[^\p{L}\d]{1,3}){0,2}$/iu
const DOCUMENT =
  /(?<!\p{L})(?:паспорт\p{L}*|удостоверени\p{L}*|төлқұжат\p{L}*|жеке куәлі\p{L}*|куәлі\p{L}*|снилс|инн|passport|id card|driving licen[cs]e|driver's licen[cs]e|national insurance|ni number|social security)(?:\s+(?:номер|нөмірі|№|number|no\.?|n|серия|is|was|личности|под|нөмір))*[^\p{L}\d]{0,4}[A-ZА-Я]{0,2}\s?\d[\d -]{5,14}\d[A-Z]?/giu
const NATIONAL_INSURANCE = /(?<![\p{L}\d])[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\d])/gu
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?(?![\p{L}\d])/gu
const NUMBERED_DOCUMENT =
  /(?<!\p{L})(?:свидетельств\p{L}*|полис\p{L}*|медкарт\p{L}*|вид на жительство|пенсионн\p{L}* удостоверени\p{L}*|уголовн\p{L}* дел\p{L}*|исков\p{L}* заявлени\p{L}*|дел[оа]|договор\p{L}*|сч[её]т\p{L}{0,2}|зач[её]тк\p{L}*|студенческ\p{L}*|туу туралы куәлі\p{L}*|іс|шот\p{L}*|visa|permit|case|claim|file|policy|licence|booking|reference|ref|student id|nhs number|nhs no)(?: (?:номер|нөмірі|number|no\.?|reference|ref|file|is|was))*[: ]{1,2}(?:№ ?|#|n ?o?\.? ?)?(?=[\p{L}\d/-]*\d{3})[\p{Lu}\d][\p{Lu}\d/-]{4,17}(?![\p{L}\d])/giu

const SOCIAL_SECURITY = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu

export const identityNumbers: Recogniser = {
  find: (reading) => findIn(reading),
}

const DOCUMENTS = [
  'паспорт', 'удостоверени', 'төлқұжат', 'куәлі', 'снилс', 'инн', 'passport', 'id card', 'licen', 'insurance',
  'ni number', 'social security',
] as const // prettier-ignore

const NUMBERED = [
  'свидетельств', 'полис', 'медкарт', 'жительство', ' дел', 'договор', 'счет', 'счёт', 'зачётк', 'зачетк', 'студенческ',
  ' іс', 'шот', 'visa', 'permit', 'case', 'claim', 'file', 'policy', 'licence', 'booking', 'reference', ' ref',
  'student id', 'nhs n',
] as const // prettier-ignore

const IBAN_BEGINS = [
  'iban',
  ...['kz', 'gb', 'de', 'ru'].flatMap((land) => [...'0123456789'].map((n) => land + n)),
]

/** A passport's two letters and seven digits, or eight digits behind one letter. */
function passports({ words }: Reading): Hit[] {
  const hits: Hit[] = []
  for (let i = 1; i < words.length; i++) {
    const [letters, number] = [words[i - 1]!, words[i]!]
    const size = number.digits?.length ?? 0
    if (size < 6 || size > 8 || !letters.capital || !/^ ?$/u.test(number.gap)) continue
    const isPassport =
      size === 8
        ? letters.text.length === 1 &&
          (number.gap === '' ||
            /^(?:паспорт\p{L}*|серия|серии|куәлік\p{L}*|passport|series)$/u.test(words[i - 2]?.lower ?? ''))
        : letters.text.length === 2 && letters.text === letters.text.toUpperCase()
    if (isPassport) hits.push({ start: letters.start, end: number.end, type: 'iin' })
  }
  return hits
}

function findIn(reading: Reading): Hit[] {
  const { text } = reading
  return [
    ...matchesNearDigits(reading, TWELVE, 'iin', (match, start) => {
      const digits = match[0].replaceAll(/\D/gu, '')
      return (
        isIin(digits) ||
        NAMED.test(text.slice(Math.max(0, start - 48), start)) ||
        (/^\d{12}$/u.test(match[0]) && looksBorn(digits))
      )
    }),
    ...matchesNear(reading, DOCUMENTS, DOCUMENT, 'iin', () => true),
    ...matchesNear(reading, NUMBERED, NUMBERED_DOCUMENT, 'iin', (match) =>
      /\d{4}|\d[\p{L}/-]\d/u.test(match[0]),
    ),
    ...passports(reading),
    ...matchesNear(reading, IBAN_BEGINS, IBAN, 'iin', (match) => match[0].replaceAll(' ', '').length >= 15),
    ...matchesNearDigits(reading, NATIONAL_INSURANCE, 'iin', () => true),
    ...matchesNearDigits(reading, SOCIAL_SECURITY, 'iin', () => true),
  ]
}

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/** Checksum of ИИН: weights 1…11, and where that gives 10, weights 3…11, 1, 2. */
export function isIin(digits: string): boolean {
  if (!/^\d{12}$/u.test(digits) || !looksBorn(digits)) return false
  const sum = (weights: readonly number[]) =>
    weights.reduce((all, weight, i) => all + weight * Number(digits[i]), 0) % 11
  const first = sum(FIRST_WEIGHTS)
  const control = first === 10 ? sum(SECOND_WEIGHTS) : first
  return control === Number(digits[11])
}

/** YYMMDD of a birth, then century and sex (0–6). */
function looksBorn(digits: string): boolean {
  const month = Number(digits.slice(2, 4))
  const day = Number(digits.slice(4, 6))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(digits[6]) <= 6
}
