/** A support line's name, and that nobody has checked it yet where that is so (VIS-2): never left out. */
import type { Language } from '../../../core/model/language.ts'
import type { SupportLine } from '../../../core/model/venue.ts'
import { CATALOGUE } from '../words/catalogue.ts'

export function LineName({ line, language }: { line: SupportLine; language: Language }) {
  return (
    <>
      {line.name[language].split(/( )/u).map((word) =>
        // "контакт-центр" stays on one line, as long as a line is long enough for it.
        word.includes('-') ? <span class="line-word">{word}</span> : word,
      )}
      {line.verifiedAt === null && (
        <small class="line-unchecked">{CATALOGUE[language].supportPanel.unchecked}</small>
      )}
    </>
  )
}
