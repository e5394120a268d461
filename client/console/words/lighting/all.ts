import type { Language } from '../../../../core/model/language.ts'
import { lightingEn, type LightingWords } from './en.ts'
import { lightingKk } from './kk.ts'
import { lightingRu } from './ru.ts'

export const LIGHTING_WORDS: Record<Language, LightingWords> = {
  kk: lightingKk,
  ru: lightingRu,
  en: lightingEn,
}
