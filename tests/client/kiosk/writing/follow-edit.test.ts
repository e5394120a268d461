import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editBetween, followEdit, sentencesAround } from '../../../../client/kiosk/writing/follow-edit.ts'

const anyText = fc.string({ unit: fc.constantFrom('а', 'ә', ' ', '.', '👩‍👧', 'x'), maxLength: 40 })

describe('an edit', () => {
  test('is the smallest place that changed', () => {
    expect(editBetween('she knocked', 'she also knocked')).toEqual({ from: 4, oldEnd: 4, newEnd: 9 })
    expect(editBetween('аа', 'ааа')).toEqual({ from: 2, oldEnd: 2, newEnd: 3 })
    expect(editBetween('same', 'same')).toBeNull()
  })

  test('makes the text after of the text before, whatever was done', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const edit = editBetween(before, after)
        const { from, oldEnd, newEnd } = edit ?? { from: 0, oldEnd: before.length, newEnd: before.length }
        expect(before.slice(0, from) + after.slice(from, newEnd) + before.slice(oldEnd)).toBe(after)
      }),
    )
  })
})

test('[BOO-1] what was found stays with its words, or goes with them', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), (before, after, a, b) => {
      const start = a % (before.length + 1)
      const end = start + (b % (before.length - start + 1))
      for (const each of followEdit([{ start, end }], editBetween(before, after)))
        expect(after.slice(each.start, each.end)).toBe(before.slice(start, end))
    }),
  )
})

test('the sentences that an edit touches are whole', () => {
  const text = 'One. Two and a half! Three'
  expect(sentencesAround(text, { from: 8, oldEnd: 8, newEnd: 9 })).toBe(' Two and a half')
  expect(sentencesAround(text, { from: 2, oldEnd: 2, newEnd: 8 })).toBe('One. Two and a half')
})
