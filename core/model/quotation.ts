import type { Language } from './language.ts'

/** As the reader's language quotes. */
export function inQuotes(text: string, language: Language): string {
  return language === 'en' ? `“${text}”` : `«${text}»`
}
