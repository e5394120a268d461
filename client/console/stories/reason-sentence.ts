import { utc } from '../../../core/editorial/reason-words/saying.ts'
import type { Language } from '../../../core/model/language.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { SpokenReason } from '../../../core/protocol/stories.ts'

/** A reason's sentence as it is read at the venue: the server does not know whose clock it is read by and says UTC. */
export function reasonSentence(
  { reason, words }: SpokenReason,
  language: Language,
  momentOf: (at: Instant) => string,
): string {
  const instants = Object.values(reason).filter((value) => typeof value === 'number')
  return instants.reduce((said, at) => {
    const there = utcOf(at)
    return there === null ? said : said.replaceAll(there, momentOf(at))
  }, words[language])
}

/** Numbers of beats and characters are instants too, of the first seconds of 1970; no sentence names those. */
function utcOf(value: number): string | null {
  return Number.isFinite(value) && Math.abs(value) <= 8.64e15 ? utc(value) : null
}
