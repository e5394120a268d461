import { describe, expect, test } from 'vitest'
import { writtenInstead } from '../../../../client/kiosk/writing/keyboard/hardware.ts'
import { capital, LETTERS, NEIGHBOURS } from '../../../../client/kiosk/writing/keyboard/layouts.ts'
import { LANGUAGES } from '../../../../core/model/language.ts'

const ALPHABET = {
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  en: 'abcdefghijklmnopqrstuvwxyz',
} as const

describe.each(LANGUAGES)('the keyboard in %s', (language) => {
  test('[VIS-6] has every letter of the alphabet on a key of its own, so that no letter needs a long press', () => {
    expect([...LETTERS[language].join('')].toSorted()).toEqual([...ALPHABET[language]].toSorted())
  })

  test('offers neighbours only where there is a key for them', () => {
    const letters = LETTERS[language].join('')
    for (const letter of Object.keys(NEIGHBOURS[language])) expect(letters).toContain(letter)
  })
})

test('capitals are one letter each', () => {
  for (const language of LANGUAGES)
    for (const each of [...LETTERS[language].join(''), ...Object.values(NEIGHBOURS[language]).join('')])
      expect([...capital(each)]).toHaveLength(1)
})

describe('a keyboard of keys', () => {
  const key = (code: string, typed: string, shiftKey = false) => ({ code, key: typed, shiftKey })

  test('writes what the screen shows, whichever layout the machine has', () => {
    expect(writtenInstead(key('KeyQ', 'q'), 'ru')).toBe('й')
    expect(writtenInstead(key('KeyQ', 'Q', true), 'ru')).toBe('Й')
    expect(writtenInstead(key('Backquote', '`'), 'ru')).toBe('ё')
    expect(writtenInstead(key('Digit2', '2'), 'kk')).toBe('ә')
    expect(writtenInstead(key('Digit0', '0'), 'kk')).toBe('қ')
    expect(writtenInstead(key('Minus', '_', true), 'kk')).toBe('Ө')
    expect(writtenInstead(key('KeyQ', 'й'), 'en')).toBe('q')
  })

  test('is left alone where the machine gives the right letter, and for keys that write nothing', () => {
    expect(writtenInstead(key('KeyQ', 'й'), 'ru')).toBeNull()
    expect(writtenInstead(key('Digit2', 'ә'), 'kk')).toBeNull()
    expect(writtenInstead(key('KeyQ', 'q'), 'en')).toBeNull()
    expect(writtenInstead(key('Digit2', '2'), 'ru')).toBeNull()
    expect(writtenInstead(key('Enter', 'Enter'), 'ru')).toBeNull()
    expect(writtenInstead(key('Space', ' '), 'kk')).toBeNull()
  })
})
