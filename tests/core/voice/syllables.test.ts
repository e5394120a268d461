import { expect, test } from 'vitest'
import { english } from '../../../core/voice/english.ts'
import type { Habit } from '../../../core/voice/habit.ts'
import { kazakh } from '../../../core/voice/kazakh.ts'
import { russian } from '../../../core/voice/russian.ts'

const count = (habit: Habit, word: string) => habit.syllables(word).length
const stressed = (habit: Habit, word: string) => habit.syllables(word).findIndex(({ stress }) => stress === 1)

test.each([
  ['ана', 2],
  ['сөмкесін', 3],
  ['тау', 1],
  ['уақыт', 2],
  ['оқу', 2],
  ['туады', 3],
  ['қиын', 2],
  ['жүрегімізде', 5],
  ['ұятты', 3],
  ['әже', 2],
])('Kazakh hears %s as %i syllables', (word, syllables) => {
  expect(count(kazakh, word)).toBe(syllables)
})

test('Kazakh stresses the last syllable, but no personal ending and no particle', () => {
  expect(stressed(kazakh, 'балалар')).toBe(2)
  expect(stressed(kazakh, 'барамын')).toBe(1)
  expect(stressed(kazakh, 'ғой')).toBe(-1)
})

test('every Kazakh vowel letter has its own place among the eight', () => {
  const places = [...'аәеіыоөұ'].map((letter) => kazakh.syllables(letter)[0]!.vowel)
  expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test.each([
  ['мама', 2],
  ['учительница', 5],
  ['её', 2],
  ['в', 0],
  ['ранец', 2],
  ['тяжелел', 3],
])('Russian hears %s as %i syllables', (word, syllables) => {
  expect(count(russian, word)).toBe(syllables)
})

test('Russian stresses ё, infinitives at the end, adjectives before the ending', () => {
  expect(stressed(russian, 'пришёл')).toBe(1)
  expect(stressed(russian, 'молчать')).toBe(1)
  expect(stressed(russian, 'длинная')).toBe(0)
})

test('Russian vowels fade away from the stress', () => {
  expect(
    russian.syllables('молоко́'.normalize('NFC').replace('\u0301', '')).map(({ vowel }) => vowel),
  ).toHaveLength(3)
  expect(russian.syllables('тяжелел').map(({ vowel }) => vowel)).toEqual([3, 3, 2])
})

test.each([
  ['school', 1],
  ['table', 2],
  ['homework', 2],
  ['looked', 1],
  ['wanted', 2],
  ['boxes', 2],
  ['exercise', 3],
  ['mother', 2],
  ['carried', 2],
  ['evening', 3],
  ['station', 2],
  ['quiet', 2],
  ['question', 2],
  ['lying', 2],
  ['beautiful', 3],
  ['the', 1],
  ["don't", 1],
  ['away', 2],
  ['nobody', 3],
  ['yellow', 2],
  ['my', 1],
])('English hears %s as %i syllables', (word, syllables) => {
  expect(count(english, word)).toBe(syllables)
})

test('English stresses first syllables, but not weak prefixes, little words, or before -tion', () => {
  expect(stressed(english, 'mother')).toBe(0)
  expect(stressed(english, 'behind')).toBe(1)
  expect(stressed(english, 'the')).toBe(-1)
  expect(stressed(english, 'information')).toBe(2)
})
