import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { InboxWords } from './words.ts'

export const INBOX_WORDS: Record<Language, InboxWords> = { kk, ru, en }

export function useInboxWords(): InboxWords {
  return INBOX_WORDS[useSpeech().language]
}
