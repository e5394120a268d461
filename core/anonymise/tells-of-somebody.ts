/** What in a public text of the house leads to a person by itself: nobody is named on a wall, not even by the house. */
import type { Language } from '../model/language.ts'
import { check } from './check.ts'
import type { FindingType } from './finding.ts'
import { isPublicNumber } from './public-number.ts'

export interface Told {
  language: Language
  type: FindingType
  /** As it stands in the text. */
  words: string
  /** Why, in English, for scripts and logs. */
  reason: string
}

/** `publicNumbers`: those that belong there: of the venue's support lines. */
export function tellsOfSomebody(
  texts: Readonly<Record<Language, string>>,
  publicNumbers: readonly string[],
): Told[] {
  return (Object.keys(texts) as Language[]).flatMap((language) => {
    const text = texts[language]
    return check(text, 'en', { forbidden: [] })
      .filter(({ risk }) => risk === 'direct')
      .map(({ start, end, type, reason }) => ({ language, type, words: text.slice(start, end), reason }))
      .filter(({ type, words }) => type !== 'phone' || !isPublicNumber(words, publicNumbers))
  })
}
