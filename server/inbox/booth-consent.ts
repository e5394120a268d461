/** What a visitor allowed by sending to the wall, as a story's consent: this venue, this language, in writing (CON-1). */
import type { Consent } from '../../core/model/consent.ts'
import type { KeptContribution } from '../../core/model/kept-contribution.ts'
import type { Instant } from '../../core/model/time.ts'
import { freshId } from '../chance.ts'

const YEAR_MS = 365 * 86_400_000

/** Given on the day of opening; the minute is known to nobody. */
export function bookedConsent(
  { venueId, language, written }: KeptContribution,
  by: string,
  now: Instant,
): Consent {
  const day = written === null ? now : Date.parse(`${written.opening}T00:00:00Z`)
  return {
    id: freshId('consent', now),
    scope: {
      purposes: ['exhibition'],
      venues: [venueId],
      languages: [language],
      media: ['text'],
      from: Math.min(day, now),
      until: now + YEAR_MS,
    },
    // What identifies is made general before it is shown; that was said before writing.
    revisions: { kind: 'from', revision: 1 },
    form: 'booth',
    askedBy: by,
    givenAt: Math.min(day, now),
    recordedAt: now,
    recordedBy: by,
    narrowed: [],
  }
}
