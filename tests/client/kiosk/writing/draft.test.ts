import { describe, expect, test } from 'vitest'
import { check } from '../../../../core/anonymise/check.ts'
import type { Finding } from '../../../../core/anonymise/finding.ts'
import { createDraft } from '../../../../client/kiosk/writing/draft.ts'

/** A draft whose reader answers when it is told to, and what the draft said. */
function aDraft() {
  const said: string[] = []
  let answer: () => void = () => undefined
  let keys = 0
  let forgotten = 0
  const draft = createDraft({
    checker: {
      check(text, language, then) {
        answer = () => then(text, check(text, language, { forbidden: [] }))
      },
      forget: () => forgotten++,
    },
    randomKey: () => `key ${++keys}`,
    written: (written) => said.push(written ? 'written' : 'empty'),
    danger: () => said.push('danger'),
  })
  const words = () => draft.findings.get().map((each: Finding) => draft.text().slice(each.start, each.end))
  return { draft, said, read: () => answer(), words, forgotten: () => forgotten }
}

describe('what was found', () => {
  test('[BOO-1] is underlined with a replacement, and stays with its words while one writes on', () => {
    const { draft, read, words } = aDraft()
    draft.change('Соседка Айгүл постучала.', 'ru')
    expect(words()).toEqual([])
    draft.change('Однажды соседка Айгүл постучала.', 'ru')
    read()
    expect(words()).toEqual(['Айгүл'])
    expect(draft.findings.get()[0]!.suggestion).not.toBe('')
    draft.change('И вот однажды соседка Айгүл постучала.', 'ru')
    expect(words()).toEqual(['Айгүл'])
  })

  test('an answer about a text of a moment ago is laid over the text as it is now', () => {
    const { draft, read, words } = aDraft()
    draft.change('Айгүл', 'kk')
    const about = read
    draft.change('Кеше Айгүл келді', 'kk')
    about()
    expect(words()).toEqual(['Айгүл'])
  })

  test('what the visitor leaves as it is stays left, also when it is found again', () => {
    const { draft, read, words } = aDraft()
    draft.change('Соседка Айгүл постучала', 'ru')
    read()
    draft.leave(draft.findings.get()[0]!)
    expect(words()).toEqual([])
    draft.change('Соседка Айгүл постучала и ушла', 'ru')
    read()
    expect(words()).toEqual([])
  })
})

test('[BOO-4] present danger is said at once, before any reader has answered, and only that it is so', () => {
  const { draft, said } = aDraft()
  draft.change('Тогда было тихо. Он меня бил', 'ru')
  expect(said).toEqual(['written'])
  draft.change('Тогда было тихо. Он меня бьёт', 'ru')
  expect(said).toEqual(['written', 'danger'])
})

test('what stands on the page is written once it has a word', () => {
  const { draft, said } = aDraft()
  for (const each of ['😀', '😀 я', '😀 я ', '😀', '']) draft.change(each, 'ru')
  expect(said).toEqual(['written', 'empty'])
})

test('the light gathers with every sign and is never more than whole', () => {
  const { draft } = aDraft()
  let before = draft.gathered()
  expect(before).toBe(0)
  for (const length of [1, 20, 200, 2_000, 4_000]) {
    draft.change('я'.repeat(length), 'ru')
    expect(draft.gathered()).toBeGreaterThan(before)
    before = draft.gathered()
  }
  expect(before).toBeLessThanOrEqual(1)
})

test('[BOO-1] what is discarded is nowhere: text, findings, key, what was left, and the reader’s thread', () => {
  const { draft, read, words, forgotten } = aDraft()
  draft.change('Соседка Айгүл постучала', 'ru')
  read()
  draft.leave(draft.findings.get()[0]!)
  draft.freshKey()
  draft.discardText()
  expect([draft.text(), draft.key(), draft.gathered(), words(), forgotten()]).toEqual(['', '', 0, [], 1])
  draft.change('Соседка Айгүл постучала', 'ru')
  read()
  expect(words()).toEqual(['Айгүл'])
})
