import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { SettingsWords } from './words.ts'

export const SETTINGS_WORDS: Record<Language, SettingsWords> = { kk, ru, en }

export function useSettingsWords(): SettingsWords {
  return SETTINGS_WORDS[useSpeech().language]
}
