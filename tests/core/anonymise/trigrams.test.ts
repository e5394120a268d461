import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPiece, trigramsOf } from '../../../core/anonymise/trigrams.ts'

const found = (text: string, piece: string): number[] => {
  const at: number[] = []
  findPiece(text, trigramsOf(text), piece, at)
  return at.toSorted((a, b) => a - b)
}

test('a piece is found wherever it stands, and nowhere else', () => {
  const letters = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'ң', ' '), maxLength: 200 })
  const pieces = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'ң', ' '), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(letters, pieces, (text, piece) => {
      const slowly = Array.from(text, (_, at) => at).filter((at) => text.startsWith(piece, at))
      expect(found(text, piece)).toEqual(slowly)
    }),
  )
})

test('a piece at the very beginning and the very end, and one that is longer than the text', () => {
  expect(found('школа у реки школа', 'школа')).toEqual([0, 13])
  expect(found('шк', 'школа')).toEqual([])
  expect(found('', 'школа')).toEqual([])
})
