import { describe, expect, test } from 'vitest'
import { caretAfter } from '../../../../client/kiosk/writing/keyboard/type-into.ts'

describe('other words are accepted', () => {
  const text = 'Айгүл постучала. Дом на Абая 12 стоял.'
  const place = (words: string, instead: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, text: instead }
  }
  const all = [place('Айгүл', 'соседка'), place('Абая 12', 'нашей улице')]
  const exchanged = 'соседка постучала. Дом на нашей улице стоял.'

  test('one writes on where one was: at the end, between them, before them', () => {
    expect(caretAfter(text.length, all)).toBe(exchanged.length)
    expect(caretAfter(text.indexOf('Дом'), all)).toBe(exchanged.indexOf('Дом'))
    expect(caretAfter(0, all)).toBe(0)
  })

  test('right before and right behind the words it stays there; from within them it goes behind', () => {
    expect(caretAfter(text.indexOf('Абая'), all)).toBe(exchanged.indexOf('нашей'))
    expect(caretAfter(text.indexOf(' стоял'), all)).toBe(exchanged.indexOf(' стоял'))
    expect(caretAfter(text.indexOf('ая 12'), all)).toBe(exchanged.indexOf(' стоял'))
    expect(caretAfter(2, all)).toBe('соседка'.length)
  })

  test('shorter words take it back by as much', () => {
    expect(caretAfter(text.length, [place('Айгүл', 'я')])).toBe(text.length - 4)
  })
})
