import { freeId } from '../lighting/free-id.ts'

/** A card is named after its first words in English; many facts begin alike. */
export function factId(english: string, taken: readonly string[]): string {
  return freeId(english.trim().split(/\s+/).slice(0, 5).join(' '), 'fact', taken)
}
