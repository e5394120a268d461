/** A refusal as a sentence in the reader's language; the server's own words are kept beside it. */
import type { Refusal } from './ask.ts'
import { lengthOf } from '../parts/time-words.ts'
import type { Words } from '../words/words.ts'

/** Log-in, people and tokens work over TLS or loopback only (SEC-8). */
const NOT_PRIVATE = 'urn:untold:problem:not_private'
/** Somebody else was first; the server says who. */
const STALE = 'urn:untold:problem:stale'

export interface RefusalWords {
  sentence: string
  /** What the server said, in English, where it says more than the sentence does. */
  detail: string | null
}

export function refusalWords(refusal: Refusal, words: Words): RefusalWords {
  if (refusal.kind !== 'refused') return { sentence: words.refusal[refusal.kind], detail: null }
  const { status, problem, retryAfterSeconds } = refusal
  const detail = problem === null ? null : detailOf(problem.detail, fieldsOf(problem.errors))
  switch (status) {
    case 401:
      return { sentence: words.refusal.signedOut, detail: null }
    case 403:
      return problem?.type === NOT_PRIVATE
        ? { sentence: words.refusal.tls, detail: null }
        : { sentence: words.refusal.notAllowed, detail: null }
    case 404:
      return { sentence: words.refusal.notFound, detail }
    case 409:
      return { sentence: problem?.type === STALE ? words.refusal.stale : words.refusal.conflict, detail }
    case 429:
      return {
        sentence:
          retryAfterSeconds === null
            ? words.refusal.tooManyUnknown
            : words.refusal.tooMany(lengthOf(retryAfterSeconds * 1000, words)),
        detail: null,
      }
    default:
      return { sentence: status >= 500 ? words.refusal.server : words.refusal.invalid, detail }
  }
}

/** What a field says again is left out. */
function detailOf(detail: string, fields: readonly string[]): string {
  return [detail, ...fields.filter((each) => !each.endsWith(detail))].join(' ')
}

function fieldsOf(errors: readonly { field: string; message: string }[] | undefined): string[] {
  return (errors ?? []).map((each) => (each.field === '' ? each.message : `${each.field}: ${each.message}`))
}

/** Why somebody could not sign in: never says which of the two was wrong. */
export function signInRefusal(refusal: Refusal, words: Words): RefusalWords {
  if (refusal.kind === 'away') return { sentence: words.session.away, detail: null }
  if (refusal.kind === 'refused' && refusal.status === 401)
    return { sentence: words.session.wrong, detail: null }
  if (refusal.kind === 'refused' && refusal.status === 429)
    return {
      sentence:
        refusal.retryAfterSeconds === null
          ? words.session.tooManyUnknown
          : words.session.tooMany(lengthOf(refusal.retryAfterSeconds * 1000, words)),
      detail: null,
    }
  return refusalWords(refusal, words)
}
