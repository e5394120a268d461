import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PASSAGE_LIMIT, passagesOf } from '../../../core/wall/passages.ts'

test('a short text is one passage, a longer one is parted between its sentences', () => {
  expect(passagesOf('Я молчала двенадцать лет.')).toEqual(['Я молчала двенадцать лет.'])
  const sentence = 'Көршім есік қақты да, шәй қайнап жатыр деді, мен соған ердім.'
  expect(passagesOf(`${sentence} ${sentence} ${sentence}`)).toEqual([`${sentence} ${sentence}`, sentence])
})

test('a sentence that is too long is parted at a comma, and neither part is a leftover', () => {
  const passages = passagesOf(
    'И однажды утром, когда за окном ещё было темно и никто не проснулся, я взяла сумку с документами, которую подруга хранила у себя, и вышла на лестницу.',
  )
  expect(passages).toHaveLength(2)
  expect(passages[0]).toMatch(/,$/u)
  for (const each of passages) expect(each.length).toBeGreaterThan(40)
})

test('nothing that can be read is lost, and no passage is longer than a hall reads at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
      const passages = passagesOf(text)
      for (const each of passages) expect(each.length).toBeLessThanOrEqual(PASSAGE_LIMIT + 25)
      const letters = (of: string) => of.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
      expect(letters(passages.join(''))).toBe(letters(text))
    }),
  )
})

test.each([
  ['emoji only', '😀'.repeat(2_000)],
  ['one word without an end', 'ұ'.repeat(4_000)],
  ['no sentence anywhere', 'тихо '.repeat(800)],
])('%s: parted, and no character is cut in two', (_, text) => {
  for (const each of passagesOf(text)) {
    expect(each.length).toBeLessThanOrEqual(PASSAGE_LIMIT)
    expect(each).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u)
  }
})

test('what turns lines around, and what cannot be seen, is left out; markup is letters like any other', () => {
  expect(passagesOf('я\u202eеще\u2066 тут\u200b\u0007')).toEqual(['яеще тут'])
  expect(passagesOf('\u200b\u2060\u202e')).toEqual([])
  expect(passagesOf('<b>да</b>\n\n\nнет')).toEqual(['<b>да</b> нет'])
})
