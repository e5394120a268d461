/** What consent lacks, in reasons: when it is recorded, and when something is to be shown. */
import type { Consent, Medium, Purpose } from '../model/consent.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Language } from '../model/language.ts'
import type { Instant } from '../model/time.ts'
import { consentCovers, countsFrom } from './consent-covers.ts'
import type { Reason } from './reason.ts'

/** Longest time that one answer may hold; after it the narrator is asked again. */
export const CONSENT_YEARS = 5
const YEAR_MS = 365.25 * 86_400_000

/** Every language and medium that no consent covers at any venue, with why (CON-1, CON-2, CON-8). */
export function uncovered(
  dossier: Dossier,
  revision: number,
  languages: readonly Language[],
  readings: Partial<Record<Language, unknown>>,
  { now, venues }: { now: Instant; venues: readonly string[] },
): Reason[] {
  if (dossier.basis === 'composite') return []
  return languages.flatMap((language) => {
    const media: Medium[] = readings[language] === undefined ? ['text'] : ['text', 'narration']
    return media.flatMap((medium) => {
      const showing = { purpose: 'exhibition', language, medium, revision } as const
      const somewhere = venues.some((venue) => consentCovers(dossier, { ...showing, venue }, now))
      const near = dossier.consents.filter(
        (consent) =>
          isFor(consent, 'exhibition', language, medium) &&
          (consent.scope.venues === 'every' || consent.scope.venues.some((venue) => venues.includes(venue))),
      )
      return somewhere ? [] : [why(near, language, medium, revision, now)]
    })
  })
}

/** Why the text or reading of one language may not leave as a package; empty when it may. A venue plays no part in that. */
export function notCovered(
  dossier: Dossier,
  revision: number,
  language: Language,
  medium: Medium,
  now: Instant,
): Reason[] {
  const showing = { purpose: 'export', venue: null, language, medium, revision } as const
  if (consentCovers(dossier, showing, now)) return []
  const near = dossier.consents.filter((consent) => isFor(consent, 'export', language, medium))
  return [why(near, language, medium, revision, now)]
}

function isFor({ scope }: Consent, purpose: Purpose, language: Language, medium: Medium): boolean {
  return (
    scope.purposes.includes(purpose) && scope.languages.includes(language) && scope.media.includes(medium)
  )
}

/** `near`: the consents that are for this, whatever their revision and dates. */
function why(
  near: readonly Consent[],
  language: Language,
  medium: Medium,
  revision: number,
  now: Instant,
): Reason {
  if (near.length === 0) return { code: 'consent-none', language, medium }
  const forThis = near.filter(({ revisions }) =>
    revisions.kind === 'only' ? revisions.revision === revision : revisions.revision <= revision,
  )
  if (forThis.length === 0) return { code: 'consent-other-text', language, medium, revision }
  const waiting = forThis.filter((each) => countsFrom(each) > now && countsFrom(each) < each.scope.until)
  if (waiting.length > 0)
    return { code: 'consent-waits', language, medium, from: Math.min(...waiting.map(countsFrom)) }
  return {
    code: 'consent-over',
    language,
    medium,
    until: Math.max(...forThis.map((each) => each.scope.until)),
  }
}

/** What is wrong with a consent that is to be written down. */
export function consentFaults(
  consent: Consent,
  dossier: Dossier,
  { now, venues }: { now: Instant; venues: readonly string[] },
): Reason[] {
  if (dossier.basis === 'composite') return [{ code: 'composite-needs-none' }]
  const { scope, givenAt, revisions } = consent
  const reasons: Reason[] = []
  const counts = countsFrom(consent)
  if (scope.until <= scope.from) reasons.push({ code: 'consent-dates' })
  if (scope.until <= now) reasons.push({ code: 'consent-past' })
  else if (scope.until > scope.from && scope.until <= counts)
    reasons.push({ code: 'consent-too-short', from: counts })
  if (givenAt > now) reasons.push({ code: 'consent-in-future' })
  if (scope.until - Math.max(now, scope.from) > CONSENT_YEARS * YEAR_MS)
    reasons.push({ code: 'consent-too-long', years: CONSENT_YEARS })
  if (revisions.revision > dossier.head) reasons.push({ code: 'consent-revision', head: dossier.head })
  if (scope.venues !== 'every')
    for (const venue of scope.venues)
      if (!venues.includes(venue)) reasons.push({ code: 'venue-unknown', venue })
  return reasons
}
