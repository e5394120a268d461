import { expect, test } from 'vitest'
import { Reason } from '../../../core/editorial/reason.ts'
import { reasonWords } from '../../../core/editorial/reason-words/reason-words.ts'

const place = { language: 'ru', part: 'beat', beat: 2 } as const
/** One of everything that a reason may carry; each takes what it knows. */
const EVERYTHING: Record<string, unknown> = {
  place,
  language: 'kk',
  medium: 'text',
  type: 'name',
  sign: 'U+200B',
  length: 300,
  most: 220,
  least: 4,
  count: 1,
  needed: 2,
  arc: 5,
  person: 'person-a',
  state: 'draft',
  revision: 1,
  head: 2,
  from: 0,
  until: 0,
  years: 5,
  venue: 'astana',
}

const reasons = Reason.def.options.map((option) => {
  const fields = Object.keys(option.shape)
  const code = option.shape.code.def.values[0]
  const filled = fields.map((field) => [
    field,
    field === 'code' ? code : field === 'needed' && 'state' in option.shape ? ['cleared'] : EVERYTHING[field],
  ])
  return Reason.parse(Object.fromEntries(filled))
})

test.each(reasons)('$code is a sentence in three languages', (reason) => {
  const { kk, ru, en } = reasonWords(reason)
  expect(new Set([kk, ru, en]).size).toBe(3)
  for (const words of [kk, ru, en]) {
    expect(words).toMatch(/^[\p{Lu}\d].*[.!]$/u)
    expect(words).not.toMatch(/undefined|NaN|\[object/)
  }
  expect(en).not.toMatch(/\p{Script=Cyrillic}/u)
})
