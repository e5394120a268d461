import { expect, test } from 'vitest'
import { isLuhn } from '../../../core/anonymise/cards.ts'
import { isIin } from '../../../core/anonymise/identity-numbers.ts'
import { fold } from '../../../core/anonymise/fold.ts'
import { skeleton } from '../../../core/anonymise/skeleton.ts'

test('[ANO-2] an ИИН has a birth date and a checksum of two rounds', () => {
  expect(isIin('900101300017')).toBe(true)
  expect(isIin('900101300018')).toBe(false)
  expect(isIin('901301300017')).toBe(false)
  expect(isIin('90010130001')).toBe(false)
})

test('[ANO-2] a card’s last digit answers for the others', () => {
  expect(isLuhn('4111111111111111')).toBe(true)
  expect(isLuhn('4111111111111112')).toBe(false)
})

test('every spelling of a name has one skeleton', () => {
  expect(new Set(['айгүл', 'айгуль', 'aigul', 'aygul', 'aigül', 'аигуль'].map(skeleton))).toEqual(
    new Set(['аигул']),
  )
  expect(skeleton('zhanar')).toBe(skeleton('жанар'))
  expect(skeleton('yevgeniya')).toBe(skeleton('евгения'))
})

test('folding knows the way back', () => {
  const source = 'х😔А\u200bй\u0301гүл'
  const { text, from, to } = fold(source, false)
  const at = text.indexOf('Айгүл')
  expect(source.slice(from[at], to[at + 4])).toBe('А\u200bй\u0301гүл')
})
