import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { PackagesWords } from './words.ts'

export const PACKAGES_WORDS: Record<Language, PackagesWords> = { kk, ru, en }

export function usePackagesWords(): PackagesWords {
  return PACKAGES_WORDS[useSpeech().language]
}
