import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { speaksOfDanger } from '../../../core/danger/danger.ts'
import { AGAIN, ORDINARY } from './blind-again.ts'
import { BLIND, BLIND_HARMLESS } from './blind.ts'
import { AROUND, CALM } from './roundabout.ts'
import { HARMLESS, PLAIN } from './structure.ts'
import { passagesOf } from '../anonymise/scoring.ts'
import { AT_PEACE, TOLD } from './turns.ts'

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  test('[BOO-4] who does what to whom is danger in whatever order it is said', () => {
    expect(
      [
        ...PLAIN[language],
        ...BLIND[language],
        ...AGAIN[language],
        ...AROUND[language],
        ...TOLD[language],
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
      ].filter((each) => speaksOfDanger(each)),
    ).toEqual([])
  })
  test('[BOO-4] of what people write about their lives, past danger and all, little brings the card', () => {
    const passages = passagesOf(language)
    expect(passages.length).toBeGreaterThan(900)
    // 9 to 17 when this was written, and most of those are danger indeed.
    expect(passages.filter(({ text }) => speaksOfDanger(text)).length / passages.length).toBeLessThan(0.025)
  })
})

test('[BOO-4] the stories that are told here bring no card', () => {
  const folder = new URL('../../../stories/', import.meta.url)
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((each) => /[/\\](?:kk|ru|en)\.md$/u.test(each))
    .map((each) => readFileSync(new URL(each.replaceAll('\\', '/'), folder), 'utf8'))
  expect(texts.length).toBeGreaterThanOrEqual(36)
  expect(texts.flatMap((text) => text.split('\n')).filter((line) => speaksOfDanger(line))).toEqual([])
})
