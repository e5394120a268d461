import { describe, expect, test } from 'vitest'
import { asks } from '../../../core/anonymise/asks.ts'
import { read } from '../../../core/anonymise/reading.ts'
import { passagesOf } from './scoring.ts'
import { LANGUAGES } from '../../../core/model/language.ts'

/** What a word is; the reader cuts words of plain letters by hand, for speed. */
const WORD = /\d+|\p{L}(?:[\p{L}\p{M}]|'(?=\p{L})|\d(?=\p{L}))*/gu
const STRANGE = ['\u200b', '\u0301', '😀', '\u202e', 'é', '’', 'α', '𝐀', 'a1', "'", '1', 'ﷺ', 'ß', 'İ', '漢', '_', '٣', '\u0483'] // prettier-ignore

function strewn(text: string, seed: number): string {
  return [...text].map((each, i) => each + (STRANGE[(i * 31 + seed) % 211] ?? '')).join('')
}

describe('reading', () => {
  test.each(LANGUAGES)(
    '%s: words cut by hand are those of the expression, whatever stands in them',
    (language) => {
      passagesOf(language).forEach(({ text }, seed) => {
        for (const source of [text, strewn(text, seed)]) {
          const { words, text: folded } = read(source, false)
          expect(words.map((word) => [word.start, word.text])).toEqual(
            [...folded.matchAll(WORD)].map((match) => [match.index, match[0]]),
          )
        }
      })
    },
  )

  test('a question is answered the same the second time, and for each number by itself', () => {
    const isAgain = asks(/^(?:снова|7)$/u)
    const { words } = read('Снова 7 и 8, снова', false)
    for (let times = 0; times < 2; times++)
      expect(words.map(isAgain)).toEqual([true, true, false, false, true])
  })
})
