import type { Language } from '../../../core/model/language.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { Words } from './words.ts'

export const WORDS: Record<Language, Words> = { kk, ru, en }
