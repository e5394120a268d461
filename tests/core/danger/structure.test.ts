import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { speaksOfDanger } from '../../../core/danger/danger.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { AGAIN, ORDINARY } from './blind-again.ts'
import { BLIND, BLIND_HARMLESS } from './blind.ts'
import { FARTHER, FARTHER_HARMLESS, FARTHEST, FRESH, FRESH_HARMLESS } from './fresh.ts'
import { DONE_ABOUT_IT } from './plights.ts'
import { AROUND, CALM } from './roundabout.ts'
import { HARMLESS, PLAIN } from './structure.ts'
import { passagesOf } from '../anonymise/scoring.ts'
import { AT_PEACE, TOLD } from './turns.ts'
import { SECOND, THIRD, UNNAMED, UNNAMED_HARMLESS } from './unnamed.ts'

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  test('[BOO-4] who does what to whom is danger in whatever order it is said', () => {
    expect(
      [
        ...PLAIN[language],
        ...BLIND[language],
        ...AGAIN[language],
        ...AROUND[language],
        ...TOLD[language],
        ...DONE_ABOUT_IT[language],
      ].filter((each) => !speaksOfDanger(each)),
    ).toEqual([])
  })
  test('[BOO-4] denied, done by no person, or a game, it is none', () => {
    expect(
      [
        ...HARMLESS[language],
        ...BLIND_HARMLESS[language],
        ...ORDINARY[language],
        ...CALM[language],
        ...AT_PEACE[language],
        ...FRESH_HARMLESS[language],
        ...FARTHER_HARMLESS[language],
        ...UNNAMED_HARMLESS[language],
      ].filter((each) => speaksOfDanger(each)),
    ).toEqual([])
  })
  test('[BOO-4] of what people write about their lives, past danger and all, little brings the card', () => {
    const passages = passagesOf(language)
    expect(passages.length).toBeGreaterThan(900)
    // 14 to 20 when this was written, and most of those are danger indeed.
    expect(passages.filter(({ text }) => speaksOfDanger(text)).length / passages.length).toBeLessThan(0.025)
  })
})

test('[BOO-4] what was written to measure it is known as it was when it was measured', () => {
  const known = (all: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>>) =>
    LANGUAGES.map((language) => all[language].filter((each) => speaksOfDanger(each)).length)
  const [fresh, farther, farthest] = [known(FRESH), known(FARTHER), known(FARTHEST)]
  expect(fresh.every((count) => count >= 9)).toBe(true)
  expect(farther.every((count) => count >= 9)).toBe(true)
  expect(farthest.every((count) => count >= 9)).toBe(true)
  expect(known(UNNAMED).every((count) => count >= 9)).toBe(true)
  expect(known(SECOND).every((count) => count >= 6)).toBe(true)
  // Situations that nothing here names: 0, 1 and 1 of ten.
  expect(known(THIRD).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2)
})

test('[BOO-4] the stories that are told here bring no card', () => {
  const folder = new URL('../../../stories/', import.meta.url)
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((each) => /[/\\](?:kk|ru|en)\.md$/u.test(each))
    .map((each) => readFileSync(new URL(each.replaceAll('\\', '/'), folder), 'utf8'))
  expect(texts.length).toBeGreaterThanOrEqual(36)
  expect(texts.flatMap((text) => text.split('\n')).filter((line) => speaksOfDanger(line))).toEqual([])
})
