import { hasHiddenSigns } from '../../../core/model/plain-name.ts'
import type { Words } from '../words/words.ts'
import type { LightingWords } from '../words/lighting/en.ts'

/** The sentence beside a name's field; null when it can be. */
export function nameWrong(typed: string, words: Words, say: LightingWords): string | null {
  if (typed.trim() === '') return words.common.required
  return hasHiddenSigns(typed) ? say.wrong.hidden : null
}
