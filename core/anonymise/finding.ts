/** What the anonymiser finds in a text (ANO-2). */
import * as z from 'zod/mini'

/** `direct` alone leads to a person; `quasi` does together with others. */
export const Risk = z.enum(['direct', 'quasi'])
export type Risk = z.infer<typeof Risk>

export const FINDING_TYPES = [
  'forbidden',
  'name',
  'phone',
  'email',
  'handle',
  'url',
  'iin',
  'card',
  'address',
  'plate',
  'place',
  'date',
  'age',
  'profession',
  'institution',
  'family',
  'minority',
  'unique',
] as const
export const FindingType = z.enum(FINDING_TYPES)
export type FindingType = z.infer<typeof FindingType>

export const RISK_OF: Readonly<Record<FindingType, Risk>> = {
  forbidden: 'direct',
  name: 'direct',
  phone: 'direct',
  email: 'direct',
  handle: 'direct',
  url: 'direct',
  iin: 'direct',
  card: 'direct',
  address: 'direct',
  plate: 'direct',
  place: 'quasi',
  date: 'quasi',
  age: 'quasi',
  profession: 'quasi',
  institution: 'quasi',
  family: 'quasi',
  minority: 'quasi',
  unique: 'quasi',
}

/** `start` and `end` are UTF-16 offsets into the text as it was given; findings are in order and never overlap. */
export const Finding = z.strictObject({
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  type: FindingType,
  risk: Risk,
  /** Why, in the text's language, for a curator. */
  reason: z.string(),
  /** What could stand there instead, in the text's language. */
  suggestion: z.string(),
})
export type Finding = z.infer<typeof Finding>
