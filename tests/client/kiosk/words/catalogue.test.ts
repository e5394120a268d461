import { expect, test } from 'vitest'
import { CATALOGUE } from '../../../../client/kiosk/words/catalogue.ts'
import { plural } from '../../../../client/kiosk/words/plural.ts'
import { LANGUAGES } from '../../../../core/model/language.ts'

/** Every text of a language with its path, functions called with a typical argument. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const argument = path.includes('speaks')
      ? LANGUAGES
      : path.includes('checked')
        ? '2026-11-23'
        : path.includes('asOf')
          ? '2026-11'
          : 90
    return [[path, String(value(argument))]]
  }
  return Object.entries(value as object).flatMap(([key, each]) => texts(each, `${path}.${key}`))
}

test('every language has a word for everything, and no words that shout', () => {
  const paths = texts(CATALOGUE.en).map(([path]) => path)
  for (const language of LANGUAGES) {
    const all = texts(CATALOGUE[language])
    expect(all.map(([path]) => path)).toEqual(paths)
    for (const [path, text] of all) {
      expect(text.trim(), `${language}${path}`).not.toBe('')
      expect(text, `${language}${path}`).not.toMatch(/\p{Lu}{3}/u)
      expect(text, `${language}${path}`).not.toContain('!')
    }
  }
})

test('Kazakh is written with Kazakh letters and Russian without them', () => {
  const letters = /[әғқңөұүһі]/iu
  const kazakh = texts(CATALOGUE.kk).filter(([, text]) => letters.test(text))
  expect(kazakh.length).toBeGreaterThan(25)
  for (const [path, text] of texts(CATALOGUE.ru)) expect(text, path).not.toMatch(letters)
})

test('numbers agree with their nouns', () => {
  expect([1, 2, 5, 11, 14, 21, 24, 112].map((n) => plural(n, 'a', 'b', 'c')).join('')).toBe('abcccabc')
  expect(CATALOGUE.ru.about.length(70)).toBe('Около 1 минуты')
  expect(CATALOGUE.ru.about.length(130)).toBe('Около 2 минут')
  expect(CATALOGUE.ru.idle.left(20)).toBe('Экран погаснет через 20 секунд.')
  expect(CATALOGUE.ru.idle.left(3)).toBe('Экран погаснет через 3 секунды.')
  expect(CATALOGUE.en.about.length(55)).toBe('About 1 minute')
  expect(CATALOGUE.en.idle.left(1)).toBe('This screen rests in 1 second.')
  expect(CATALOGUE.kk.about.length(130)).toBe('Шамамен 2 минут')
})

test('the age of a fact is said in words', () => {
  const said = LANGUAGES.map((language) => [
    CATALOGUE[language].asOf('2023-11'),
    CATALOGUE[language].asOf('2018'),
  ])
  expect(said).toEqual([
    ['2023 жылғы қараша', '2018 жыл'],
    ['на ноябрь 2023 года', 'на 2018 год'],
    ['as of November 2023', 'as of 2018'],
  ])
})

test('[VIS-2] whether a line works with the police is said in words, also when nobody knows', () => {
  for (const language of LANGUAGES) {
    const { police } = CATALOGUE[language].supportPanel
    expect(new Set([police.yes, police.no, police.unknown]).size).toBe(3)
  }
})
