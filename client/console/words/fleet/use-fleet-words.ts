import type { Language } from '../../../../core/model/language.ts'
import { useSpeech } from '../words-context.tsx'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { FleetWords } from './words.ts'

export const FLEET_WORDS: Record<Language, FleetWords> = { kk, ru, en }

export function useFleetWords(): FleetWords {
  return FLEET_WORDS[useSpeech().language]
}
