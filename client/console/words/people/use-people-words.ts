import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { PeopleWords } from './words.ts'

export const PEOPLE_WORDS: Record<Language, PeopleWords> = { kk, ru, en }

export function usePeopleWords(): PeopleWords {
  return PEOPLE_WORDS[useSpeech().language]
}
