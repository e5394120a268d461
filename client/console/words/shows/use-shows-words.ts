import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { ShowsWords } from './words.ts'

export const SHOWS_WORDS: Record<Language, ShowsWords> = { kk, ru, en }

export function useShowsWords(): ShowsWords {
  return SHOWS_WORDS[useSpeech().language]
}
