/**
 * What a text lets one know of a person that many others share, made comparable between stories and languages:
 * the stuff of combinations (ANO-4, rarity.ts). Taken from the findings, and from what is harmless alone and no
 * finding: a profession without an employer, a year.
 */
import { check } from './check.ts'
import type { Finding } from './finding.ts'
import { PROFESSION_FIELDS, type ProfessionField } from './lists/profession-fields.ts'
import { placeMatch } from './place-index.ts'
import { isPracticed } from './professions.ts'
import { read, type Word } from './reading.ts'
import type { Language } from '../model/language.ts'
import { words as entries } from './word-list.ts'
import { yearsOld } from './years-old.ts'

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
  return factsFrom(text, check(text, language, { forbidden: [] }))
}

/** The same where the text was checked already, with nothing forbidden. */
export function factsFrom(text: string, findings: readonly Finding[]): Fact[] {
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
