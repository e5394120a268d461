import type { Language } from '../../../core/model/language.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { Words } from './words.ts'

/** All words by language. A new language is one more file beside these three. */
export const CATALOGUE: Readonly<Record<Language, Words>> = { kk, ru, en }
