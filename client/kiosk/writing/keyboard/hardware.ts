/**
 * A keyboard of keys writes what the keyboard of the screen shows, whichever layout the machine was set up with:
 * places of keys (`KeyboardEvent.code`) to letters. Where the machine already gives a letter of that alphabet, it stays.
 */
import type { Language } from '../../../../core/model/language.ts'
import { capital } from './layouts.ts'

const ROWS: readonly (readonly [codes: readonly string[], russian: string])[] = [
  [[...'QWERTYUIOP'].map((letter) => `Key${letter}`).concat('BracketLeft', 'BracketRight'), 'йцукенгшщзхъ'],
  [[...'ASDFGHJKL'].map((letter) => `Key${letter}`).concat('Semicolon', 'Quote'), 'фывапролджэ'],
  [
    [...'ZXCVBNM'].map((letter) => `Key${letter}`).concat('Comma', 'Period', 'Slash', 'Backquote'),
    'ячсмитьбю.ё',
  ],
]
const RUSSIAN = new Map(ROWS.flatMap(([codes, letters]) => codes.map((code, i) => [code, letters[i]!])))
/** ҚР СТ 920-91: the nine letters stand on the row of digits, with comma and full stop among them. */
const KAZAKH = new Map([
  ...RUSSIAN,
  ...[...'әіңғ,.үұқ'].map((sign, i) => [i === 8 ? 'Digit0' : `Digit${i + 2}`, sign] as const),
  ['Minus', 'ө'] as const,
  ['Equal', 'һ'] as const,
])

export interface TypedKey {
  code: string
  key: string
  shiftKey: boolean
}

/** What is written instead of `key`; null where it is right as it is. */
export function writtenInstead({ code, key, shiftKey }: TypedKey, language: Language): string | null {
  if (key.length !== 1) return null
  if (language === 'en') {
    const letter = /^Key([A-Z])$/.exec(code)?.[1]
    if (letter === undefined || !/\p{Script=Cyrillic}/u.test(key)) return null
    return shiftKey ? letter : letter.toLowerCase()
  }
  if (/\p{Script=Cyrillic}/u.test(key)) return null
  const letter = (language === 'kk' ? KAZAKH : RUSSIAN).get(code)
  if (letter === undefined || letter === key) return null
  if (letter === '.') return code === 'Slash' && shiftKey ? ',' : '.'
  return shiftKey || (key !== key.toLowerCase() && key.toUpperCase() === key) ? capital(letter) : letter
}
