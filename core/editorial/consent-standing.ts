/** Where a story stands with its narrator, in one word for a list. */
import type { Dossier } from '../model/dossier.ts'
import type { Instant } from '../model/time.ts'
import type { ConsentStandingWord } from '../protocol/stories.ts'
import { countsFrom, isLive } from './consent-covers.ts'

/** `until`: when the last consent that counts now, or will, ends. */
export function consentStanding(
  { basis, consents, show, head }: Dossier,
  now: Instant,
): { standing: ConsentStandingWord; until: Instant | null } {
  if (basis === 'composite') return { standing: 'composite', until: null }
  const shown = consents.filter(({ scope }) => scope.purposes.includes('exhibition'))
  if (shown.length === 0) return { standing: 'none', until: null }
  const revision = show.kind === 'published' || show.kind === 'paused' ? show.revision : head
  const ahead = shown.filter((each) => Math.max(now, countsFrom(each)) < each.scope.until)
  const until = Math.max(...(ahead.length > 0 ? ahead : shown).map((each) => each.scope.until))
  if (ahead.length === 0) return { standing: 'ended', until }
  const forThis = ahead.filter(({ revisions }) =>
    revisions.kind === 'only' ? revisions.revision === revision : revisions.revision <= revision,
  )
  if (forThis.length === 0) return { standing: 'other-text', until }
  const end = Math.max(...forThis.map((each) => each.scope.until))
  return { standing: forThis.some((each) => isLive(each, now)) ? 'live' : 'waiting', until: end }
}
