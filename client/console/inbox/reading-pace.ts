/**
 * When a pause is suggested: after twenty that were read, or twenty minutes of reading, whichever comes first. Counted
 * in this page alone and forgotten with it: how fast somebody reads is nobody's business.
 */
import type { Milliseconds } from '../../../core/model/time.ts'

const READ_BEFORE_PAUSE = 20
const TIME_BEFORE_PAUSE: Milliseconds = 20 * 60_000
/** Whoever read nothing for so long has had their pause. */
const A_PAUSE: Milliseconds = 5 * 60_000

export interface Pace {
  read: number
  since: Milliseconds
  last: Milliseconds
}

/** `now`: milliseconds on the page's own clock. */
export function readOne(pace: Pace | null, now: Milliseconds): Pace {
  if (pace === null || now - pace.last >= A_PAUSE) return { read: 1, since: now, last: now }
  return { read: pace.read + 1, since: pace.since, last: now }
}

export function wantsPause({ read, since, last }: Pace): boolean {
  return read >= READ_BEFORE_PAUSE || last - since >= TIME_BEFORE_PAUSE
}
