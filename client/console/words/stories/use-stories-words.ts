import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { StoriesWords } from './words.ts'

export const STORIES_WORDS: Record<Language, StoriesWords> = { kk, ru, en }

export function useStoriesWords(): StoriesWords {
  return STORIES_WORDS[useSpeech().language]
}
