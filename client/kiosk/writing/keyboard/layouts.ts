/**
 * The keyboards that people know: the standard Kazakh one with its nine letters in a row of their own (ҚР СТ 920-91
 * puts them on the row of digits), ЙЦУКЕН and QWERTY. Every letter stands on a key; what a long press offers is
 * quicker, never the only way, because a pad of five keys has no long press.
 */
import type { Language } from '../../../../core/model/language.ts'

export const LETTERS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['әіңғүұқөһ', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбюё'],
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбюё'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
}

export const SIGNS: readonly string[] = ['1234567890', '-–:;()«»“”', '…?!’"*%&+/']

/** What a long press on a key offers instead, in small letters. */
export const NEIGHBOURS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  kk: { а: 'ә', г: 'ғ', е: 'ё', и: 'і', к: 'қ', н: 'ң', о: 'ө', у: 'ұү', х: 'һ', ь: 'ъ', ы: 'і' },
  ru: { а: 'ә', г: 'ғ', е: 'ё', и: 'і', к: 'қ', н: 'ң', о: 'ө', у: 'ұү', х: 'һ', ь: 'ъ' },
  en: { a: 'àáâä', c: 'ç', e: 'éèêë', i: 'íîï', n: 'ñ', o: 'óôö', s: 'ß', u: 'úûü' },
}
/** The same for signs, on every keyboard. */
export const SIGN_NEIGHBOURS: Readonly<Record<string, string>> = { '.': '…?!', ',': ';:–' }

/** A capital for a letter; ß has none that people would look for. */
export function capital(letter: string): string {
  return letter === 'ß' ? letter : letter.toUpperCase()
}
