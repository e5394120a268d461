/**
 * Whether words are the interface's own. Everything else that may stand on a page, above all what somebody writes, is
 * not even asked for by its name: the server never learns that it is there (BOO-1).
 */
import type { Language } from '../../../core/model/language.ts'
import type { SupportLine } from '../../../core/model/venue.ts'
import { asSpoken, phrasesOfLine } from '../../../core/speech/phrase.ts'
import { phrasesIn } from './phrases.ts'

export function knownPhrases(lines: () => readonly SupportLine[]) {
  const own = new Map<Language, ReadonlySet<string>>()
  return (language: Language, text: string): boolean => {
    const known = own.get(language) ?? new Set(phrasesIn(language))
    own.set(language, known)
    const spoken = asSpoken(text)
    return (
      known.has(spoken) ||
      lines().some((line) => phrasesOfLine(line, language).some((each) => asSpoken(each) === spoken))
    )
  }
}
