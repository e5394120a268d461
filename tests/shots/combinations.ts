/** Which pictures are taken: every pair of language, theme and format by default, everything when asked. */
import type { Language } from '../../core/model/language.ts'

export const FORMATS = {
  '1080p': { width: 1920, height: 1080, turned: [] },
  portrait: { width: 1080, height: 1920, turned: [] },
  'portrait, larger': { width: 1080, height: 1920, turned: ['text'] },
  '4K': { width: 3840, height: 2160, turned: [] },
  low: { width: 1920, height: 1080, turned: ['position', 'text'] },
  'high contrast': { width: 1920, height: 1080, turned: ['contrast'] },
} as const
export type Format = keyof typeof FORMATS
export const THEMES = ['dusk', 'orange', 'violet', 'calm'] as const
const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en']

export interface Combination {
  language: Language
  theme: (typeof THEMES)[number]
  format: Format
}

/** Theme × format in full, the language turning with them, so that every pair of the three is met. */
export function pairs(): Combination[] {
  return Object.keys(FORMATS).flatMap((format, row) =>
    THEMES.map((theme, column) => ({
      language: LANGUAGES[(row + column) % LANGUAGES.length]!,
      theme,
      format: format as Format,
    })),
  )
}

export function everything(): Combination[] {
  return LANGUAGES.flatMap((language) =>
    THEMES.flatMap((theme) =>
      Object.keys(FORMATS).map((format) => ({ language, theme, format: format as Format })),
    ),
  )
}
