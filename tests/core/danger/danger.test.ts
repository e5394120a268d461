/** Sentences of people in danger, and hard ones that only look like it: what was, what is over, what is only said so. */
import { describe, expect, test } from 'vitest'
import { speaksOfDanger } from '../../../core/danger/danger.ts'
import { DANGER, NO_DANGER } from './sentences.ts'

const ALL = ['kk', 'ru', 'en'] as const

describe.each(ALL)('in %s', (language) => {
  test('[BOO-4] danger that is there now is recognised', () => {
    expect(DANGER[language].filter((each) => !speaksOfDanger(each))).toEqual([])
  })
  test('[BOO-4] what was, what is over and what is only said so is left in peace', () => {
    expect(NO_DANGER[language].filter((each) => speaksOfDanger(each))).toEqual([])
  })
})

test('[BOO-4] it is found anywhere in a long text, however it is typed', () => {
  const calm = ALL.flatMap((language) => NO_DANGER[language]).join(' ')
  expect(speaksOfDanger(calm)).toBe(false)
  for (const language of ALL)
    for (const each of DANGER[language]) {
      expect(speaksOfDanger(`${calm} ${each}\n${calm}`), each).toBe(true)
      expect(speaksOfDanger(each.toUpperCase()), each).toBe(true)
      expect(speaksOfDanger(each.replaceAll(' ', '  ').replaceAll('а', 'а\u200b')), each).toBe(true)
    }
})

test('Kazakh is also read where it was typed on a Russian keyboard', () => {
  expect(speaksOfDanger('Олгим келеди')).toBe(true)
  expect(speaksOfDanger('ол мени олтиреди')).toBe(true)
})

test('[SEC-7] a text made to be slow is read in time that grows with its length', () => {
  for (const each of ['не могу ', 'он сейчас ', 'i really want to ', 'мени ', 'прощайте '])
    expect(speaksOfDanger(each.repeat(100_000 / each.length))).toBe(false)
})
