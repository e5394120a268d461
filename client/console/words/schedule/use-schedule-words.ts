import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { ScheduleWords } from './words.ts'

export const SCHEDULE_WORDS: Record<Language, ScheduleWords> = { kk, ru, en }

export function useScheduleWords(): ScheduleWords {
  return SCHEDULE_WORDS[useSpeech().language]
}
