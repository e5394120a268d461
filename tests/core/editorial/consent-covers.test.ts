import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consentCovers,
  countsFrom,
  coveredUntil,
  isOver,
  narrowed,
  nextChange,
  type ConsentStanding,
  type Showing,
} from '../../../core/editorial/consent-covers.ts'
import { COOLING_OFF_MS, MEDIA, PURPOSES, type Consent, type Narrowing } from '../../../core/model/consent.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { NOON } from '../../helpers/clock.ts'
import { DAY, makeConsent } from './story-builders.ts'

const VENUES = ['astana', 'almaty', 'oskemen']
const some = <Each>(list: readonly Each[]) => fc.subarray([...list], { minLength: 1 })
const instant = fc.integer({ min: NOON - 20 * DAY, max: NOON + 20 * DAY })

const consent: fc.Arbitrary<Consent> = fc.record({
  id: fc.constantFrom('consent-a', 'consent-b'),
  scope: fc.record({
    purposes: some(PURPOSES),
    venues: fc.oneof(fc.constant('every' as const), some(VENUES)),
    languages: some(LANGUAGES),
    media: some(MEDIA),
    from: instant,
    until: instant,
  }),
  revisions: fc.record({ kind: fc.constantFrom('only', 'from'), revision: fc.integer({ min: 1, max: 4 }) }),
  form: fc.constant('signed'),
  askedBy: fc.constant('curator-a'),
  givenAt: instant,
  recordedAt: instant,
  recordedBy: fc.constant('curator-a'),
  narrowed: fc.constant([]),
})
const consents = fc.array(consent, { maxLength: 3 })
const showing: fc.Arbitrary<Showing> = fc.record({
  purpose: fc.constantFrom(...PURPOSES),
  venue: fc.oneof(fc.constant(null), fc.constantFrom(...VENUES)),
  language: fc.constantFrom(...LANGUAGES),
  medium: fc.constantFrom(...MEDIA),
  revision: fc.integer({ min: 1, max: 5 }),
})
const narrowing: fc.Arbitrary<Narrowing> = fc.record(
  {
    purposes: fc.subarray([...PURPOSES]),
    venues: fc.subarray(VENUES),
    languages: fc.subarray([...LANGUAGES]),
    media: fc.subarray([...MEDIA]),
    until: instant,
  },
  { requiredKeys: [] },
)
const narrator = (list: readonly Consent[]): ConsentStanding => ({ basis: 'narrator', consents: list })
const astana: Showing = {
  purpose: 'exhibition',
  venue: 'astana',
  language: 'ru',
  medium: 'text',
  revision: 1,
}

describe('[CON-1] what a narrator allowed', () => {
  test('[CON-1] covers a showing only when one and the same consent has every part of it', () => {
    fc.assert(
      fc.property(consents, showing, instant, (list, wish, at) => {
        const whole = list.some(
          ({ scope, revisions, recordedAt }) =>
            scope.purposes.includes(wish.purpose) &&
            scope.languages.includes(wish.language) &&
            scope.media.includes(wish.medium) &&
            (wish.venue === null || scope.venues === 'every' || scope.venues.includes(wish.venue)) &&
            (revisions.kind === 'only'
              ? revisions.revision === wish.revision
              : revisions.revision <= wish.revision) &&
            scope.from <= at &&
            at < scope.until &&
            at - recordedAt >= 72 * 3_600_000,
        )
        expect(consentCovers(narrator(list), wish, at)).toBe(whole)
      }),
    )
  })

  test('[CON-1] without a consent nothing is covered; a composite, which is about nobody, always is', () => {
    expect(consentCovers(narrator([]), astana, NOON)).toBe(false)
    expect(consentCovers({ basis: 'composite', consents: [] }, astana, NOON)).toBe(true)
    expect(coveredUntil({ basis: 'composite', consents: [] }, astana, NOON)).toBeNull()
  })

  test('[CON-1] the last instant of a consent is outside it', () => {
    const until = NOON + DAY
    const list = [makeConsent({ scope: { ...makeConsent().scope, until } })]
    expect(consentCovers(narrator(list), astana, until - 1)).toBe(true)
    expect(consentCovers(narrator(list), astana, until)).toBe(false)
  })

  test('[CON-1] what is covered stays covered exactly until the instant that is named', () => {
    fc.assert(
      fc.property(consents, showing, instant, (list, wish, at) => {
        const until = coveredUntil(narrator(list), wish, at)!
        if (!consentCovers(narrator(list), wish, at)) {
          expect(until).toBe(at)
          return
        }
        expect(until).toBeGreaterThan(at)
        expect(consentCovers(narrator(list), wish, until - 1)).toBe(true)
        expect(consentCovers(narrator(list), wish, until)).toBe(false)
      }),
    )
  })

  test('[CON-1] between two changes that are named nothing changes', () => {
    fc.assert(
      fc.property(consents, showing, instant, (list, wish, at) => {
        const next = nextChange(list, at)
        const probe = next === null ? at + 1_000 * DAY : next - 1
        expect(consentCovers(narrator(list), wish, Math.max(at, probe))).toBe(
          consentCovers(narrator(list), wish, at),
        )
      }),
    )
  })

  test('a consent that is over never covers anything again', () => {
    fc.assert(
      fc.property(consents, showing, instant, fc.nat(40 * DAY), (list, wish, at, later) => {
        if (isOver(list, at)) expect(consentCovers(narrator(list), wish, at + later)).toBe(false)
      }),
    )
  })
})

describe('[CON-2] consent shrinks and is asked again', () => {
  test('[CON-2] narrowing never allows what was not allowed, at any time', () => {
    fc.assert(
      fc.property(consents, narrowing, showing, instant, instant, (list, wish, each, when, at) => {
        const after = list.map((one) => narrowed(one, wish, when, 'curator-a'))
        if (consentCovers(narrator(after), each, at))
          expect(consentCovers(narrator(list), each, at)).toBe(true)
      }),
    )
  })

  test('[CON-2] what was taken back is not covered from that instant on', () => {
    fc.assert(
      fc.property(
        consents,
        narrowing,
        showing,
        instant,
        fc.nat(20 * DAY),
        (list, wish, each, when, later) => {
          const after = list.map((one) => narrowed(one, wish, when, 'curator-a'))
          const taken =
            (wish.purposes !== undefined && !wish.purposes.includes(each.purpose)) ||
            (wish.languages !== undefined && !wish.languages.includes(each.language)) ||
            (wish.media !== undefined && !wish.media.includes(each.medium)) ||
            (wish.venues !== undefined && each.venue !== null && !wish.venues.includes(each.venue)) ||
            (wish.until !== undefined && when + later >= wish.until)
          if (taken) expect(consentCovers(narrator(after), each, when + later)).toBe(false)
        },
      ),
    )
  })

  test('[CON-2] a new text is not covered by consent to an old one, unless the consent says so', () => {
    const only = makeConsent({ revisions: { kind: 'only', revision: 3 } })
    const from = makeConsent({ revisions: { kind: 'from', revision: 3 } })
    const covered = (list: Consent[]) =>
      [2, 3, 4].map((revision) => consentCovers(narrator(list), { ...astana, revision }, NOON))
    expect(covered([only])).toEqual([false, true, false])
    expect(covered([from])).toEqual([false, true, true])
  })

  test('narrowing keeps what was agreed before on record', () => {
    const before = makeConsent()
    const after = narrowed(before, { languages: ['kk'] }, NOON, 'curator-b')
    expect(after.scope.languages).toEqual(['kk'])
    expect(after.narrowed).toEqual([{ at: NOON, by: 'curator-b', was: before.scope }])
  })
})

describe('[CON-8] time to think', () => {
  test('[CON-8] a consent counts 72 hours after it was written down, whatever day a curator says it was given', () => {
    fc.assert(
      fc.property(consent, (each) => {
        expect(countsFrom(each) - each.recordedAt).toBeGreaterThanOrEqual(COOLING_OFF_MS)
      }),
    )
    const backdated = makeConsent({ givenAt: NOON - 400 * DAY, recordedAt: NOON })
    expect(consentCovers(narrator([backdated]), astana, NOON + COOLING_OFF_MS - 1)).toBe(false)
    expect(consentCovers(narrator([backdated]), astana, NOON + COOLING_OFF_MS)).toBe(true)
  })
})
