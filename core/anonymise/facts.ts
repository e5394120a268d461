/**
 * What a text lets one know of a person that many others share, made comparable between stories and languages:
 * the stuff of combinations (ANO-4, rarity.ts). Taken from the findings, and from what is harmless alone and no
 * finding: a profession without an employer, a year.
 */
import { check } from './check.ts'
import type { Finding } from './finding.ts'
import { PROFESSION_FIELDS, type ProfessionField } from './lists/profession-fields.ts'
import { numberAt } from './number-at.ts'
import { placeMatch } from './place-index.ts'
import { isPracticed } from './professions.ts'
import { read, type Word } from './reading.ts'
import type { Language } from '../model/language.ts'
import { words as entries } from './word-list.ts'

export const FACT_KINDS = ['place', 'age', 'family', 'profession', 'time'] as const
export type FactKind = (typeof FACT_KINDS)[number]

export interface Fact {
  kind: FactKind
  /** The same for the same fact in any language and case: a place's skeleton, an age band, a field of work, a year. */
  value: string
  /** As the text says it, for a curator. */
  said: string
}

/** Lower bounds of the age bands: child, teenager, then what questionnaires use. */
const AGE_BANDS = [0, 13, 18, 25, 35, 45, 55, 65] as const

/** Every fact once, in the order of the text. */
export function factsOf(text: string, language: Language): Fact[] {
  const findings = check(text, language, { forbidden: [] })
  const facts = [
    ...findings.flatMap((finding) => fromFinding(finding, text)),
    ...spokenProfessions(text),
    ...years(text),
  ]
  return unique(facts)
}

/** One list of several texts, such as all beats of a story in all its languages. */
export function unique(facts: readonly Fact[]): Fact[] {
  const seen = new Map(facts.toReversed().map((fact) => [`${fact.kind} ${fact.value}`, fact]))
  return facts.filter((fact) => seen.get(`${fact.kind} ${fact.value}`) === fact)
}

function fromFinding({ start, end, type }: Finding, text: string): Fact[] {
  const said = text.slice(start, end)
  const { words } = read(said, false)
  switch (type) {
    case 'place':
      return [{ kind: 'place', value: placeValue(words), said }]
    case 'age': {
      const years = yearsOld(words)
      return years === null ? [] : [{ kind: 'age', value: ageBand(years), said }]
    }
    case 'family':
      return [{ kind: 'family', value: familyValue(said), said }]
    case 'profession':
    case 'institution':
      return [...listedPlaces(words), ...professionsIn(words)]
    case 'unique':
    case 'minority':
    case 'date':
    case 'forbidden':
    case 'name':
    case 'phone':
    case 'email':
    case 'handle':
    case 'url':
    case 'iin':
    case 'card':
    case 'address':
    case 'plate':
      return []
  }
}

function listedPlaces(words: readonly Word[]): Fact[] {
  return words
    .filter((word) => word.capital && word.know.place === 'sure')
    .map((word) => ({ kind: 'place', value: placeValue([word]), said: word.text }))
}

function placeValue(words: readonly Word[]): string {
  const proper = words.filter((word) => word.capital || words.length === 1)
  const named = proper.length > 0 ? proper : words
  for (const word of named) {
    const match = placeMatch(word.know.skeleton)
    if (match !== null) return match.stem
  }
  // Unlisted: without the vowel that cases change.
  return named.map((word) => word.know.skeleton.replace(/[аеиоу]+$/u, '')).join(' ')
}

export function ageBand(years: number): string {
  const at = AGE_BANDS.findLastIndex((from) => years >= from)
  const from = AGE_BANDS[at]!
  const next = AGE_BANDS[at + 1]
  return next === undefined ? `${from}+` : `${from}–${next - 1}`
}

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

const FAMILIES: readonly (readonly [value: string, sign: RegExp])[] = [
  ['multiple-birth', /близнец|близняш|двойн|тройн|егіз|үшем|twin|triplet/u],
  ['adoption', /усынов|удочер|при[её]мн|асыра|adopt|foster/u],
  ['further-wife', /женой|жен[аыуео]|токал|тоқал|екінші|үшінші|wife/u],
  ['married-kin', /замуж|женил|женат|married|marry/u],
  ['only-child', /единственн|жалғыз|бірдей|only/u],
]

function familyValue(said: string): string {
  const lower = said.toLowerCase()
  return FAMILIES.find(([, sign]) => sign.test(lower))?.[0] ?? 'many-children'
}

/** A profession that somebody in the text has, with or without an employer. */
function spokenProfessions(text: string): Fact[] {
  const { words } = read(text, false)
  return words.flatMap((word, i) =>
    word.know.tags.has('profession') && isPracticed(words, i) ? professionsIn([word]) : [],
  )
}

function professionsIn(words: readonly Word[]): Fact[] {
  return words.flatMap((word) => {
    const value = fieldOf(word.lower)
    return value === null ? [] : [{ kind: 'profession', value, said: word.text }]
  })
}

const fields: readonly (readonly [ProfessionField, readonly string[]])[] = (
  Object.keys(PROFESSION_FIELDS) as ProfessionField[]
).map((field) => [field, entries(PROFESSION_FIELDS[field])])

function fieldOf(word: string): ProfessionField | null {
  return fields.find(([, beginnings]) => beginnings.some((begin) => word.startsWith(begin)))?.[0] ?? null
}

const YEAR =
  /(?<!\d)(?:19[3-9]\d|20[0-4]\d)(?!\d)(?! ?(?:тенге|теңге|тг|рубл|км|метр|раз|человек|адам|times|people|tenge))/gu

function years(text: string): Fact[] {
  return [...text.matchAll(YEAR)].map(([said]) => ({ kind: 'time', value: said, said }))
}
