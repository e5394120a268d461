import { useSpeech } from '../words/words-context.tsx'
import { LIGHTING_WORDS } from '../words/lighting/all.ts'
import type { LightingWords } from '../words/lighting/en.ts'

export function useLightingWords(): LightingWords {
  return LIGHTING_WORDS[useSpeech().language]
}
