/** Whether the narrator's consents allow one showing at one instant (CON-1, CON-2, CON-8). The only place that says so. */
import {
  COOLING_OFF_MS,
  type Consent,
  type ConsentScope,
  type Medium,
  type Narrowing,
  type Purpose,
} from '../model/consent.ts'
import type { Language } from '../model/language.ts'
import type { ConsentBasis } from '../model/story.ts'
import type { Instant } from '../model/time.ts'

/** What is to be shown, and where. `venue` null: nowhere in particular, as when a package leaves. */
export interface Showing {
  purpose: Purpose
  venue: string | null
  language: Language
  medium: Medium
  revision: number
}

/** What consent is asked of: a composite has no narrator behind it and needs none (CON-4). */
export interface ConsentStanding {
  basis: ConsentBasis
  consents: readonly Consent[]
}

export function consentCovers(standing: ConsentStanding, showing: Showing, at: Instant): boolean {
  switch (standing.basis) {
    case 'composite':
      return true
    case 'narrator':
      return standing.consents.some((consent) => allows(consent, showing) && isLive(consent, at))
    default:
      return standing.basis satisfies never
  }
}

/** From when a consent counts: its own first day, and never before 72 hours have passed since it was written down. */
export function countsFrom(consent: Consent): Instant {
  return Math.max(consent.scope.from, consent.recordedAt + COOLING_OFF_MS)
}

export function isLive(consent: Consent, at: Instant): boolean {
  return at >= countsFrom(consent) && at < consent.scope.until
}

/** Whether the consent is for this showing at all, whatever the date. */
export function allows({ scope, revisions }: Consent, showing: Showing): boolean {
  return (
    scope.purposes.includes(showing.purpose) &&
    scope.languages.includes(showing.language) &&
    scope.media.includes(showing.medium) &&
    (showing.venue === null || scope.venues === 'every' || scope.venues.includes(showing.venue)) &&
    (revisions.kind === 'only'
      ? showing.revision === revisions.revision
      : showing.revision >= revisions.revision)
  )
}

/**
 * Until when a showing that is covered at `at` stays covered without a gap; null for a composite, which does not end.
 * `at` itself when it is not covered.
 */
export function coveredUntil(standing: ConsentStanding, showing: Showing, at: Instant): Instant | null {
  if (standing.basis === 'composite') return null
  let until = at
  for (;;) {
    const reached = until
    const next = standing.consents
      .filter((consent) => allows(consent, showing) && isLive(consent, reached))
      .reduce((furthest, consent) => Math.max(furthest, consent.scope.until), reached)
    if (next === reached) return reached
    until = next
  }
}

/** The next instant after `at` at which any consent begins or ceases to count; null when none will. */
export function nextChange(consents: readonly Consent[], at: Instant): Instant | null {
  const instants = consents
    .flatMap((consent) => [countsFrom(consent), consent.scope.until])
    .filter((instant) => instant > at)
  return instants.length === 0 ? null : Math.min(...instants)
}

/** Whether no consent counts now or ever will again. */
export function isOver(consents: readonly Consent[], at: Instant): boolean {
  return consents.every((consent) => Math.max(at, countsFrom(consent)) >= consent.scope.until)
}

/**
 * What remains of a consent when the narrator takes something back; it only ever shrinks. An empty dimension leaves
 * nothing: the consent ends at once.
 */
export function narrowed(consent: Consent, wish: Narrowing, at: Instant, by: string): Consent {
  const was = consent.scope
  const scope: ConsentScope = {
    purposes: kept(was.purposes, wish.purposes),
    venues: was.venues === 'every' ? (wish.venues ?? 'every') : kept(was.venues, wish.venues),
    languages: kept(was.languages, wish.languages),
    media: kept(was.media, wish.media),
    from: was.from,
    until: Math.min(was.until, wish.until ?? was.until),
  }
  const nothing = [scope.purposes, scope.venues, scope.languages, scope.media].some(
    (each) => each.length === 0,
  )
  // A scope names at least one of each, so an ended consent keeps its lists and loses its time.
  const left = nothing ? { ...was, until: Math.min(was.until, at) } : scope
  return { ...consent, scope: left, narrowed: [...consent.narrowed, { at, by, was }] }
}

function kept<Each>(were: readonly Each[], wanted: readonly Each[] | undefined): Each[] {
  return wanted === undefined ? [...were] : were.filter((each) => wanted.includes(each))
}
