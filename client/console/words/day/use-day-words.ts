import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { DayWords } from './words.ts'

export const DAY_WORDS: Record<Language, DayWords> = { kk, ru, en }

export function useDayWords(): DayWords {
  return DAY_WORDS[useSpeech().language]
}
