import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, settled, type Decision, type Desk, type Wish } from '../../../core/editorial/life.ts'
import { workUp } from '../../../core/editorial/work-up.ts'
import { COOLING_OFF_MS } from '../../../core/model/consent.ts'
import { Dossier, stateOf } from '../../../core/model/dossier.ts'
import type { Language } from '../../../core/model/language.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { NOON } from '../../helpers/clock.ts'
import { actor, DAY, makeConsent, makeDesk, makeDossier, makeDraft, makeDraftText } from './story-builders.ts'

function after(decision: Decision): Dossier {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.dossier
}
function codes(decision: Decision): string[] {
  return decision.ok ? [] : decision.reasons.map((reason) => reason.code)
}
const approvedBy = (...people: string[]) => people.map((by) => ({ by, at: NOON }))
const cleared = (overrides: Partial<Dossier> = {}) =>
  makeDossier({
    work: {
      kind: 'cleared',
      since: NOON,
      by: 'curator-a',
      approvals: approvedBy('reviewer-a', 'reviewer-b'),
    },
    ...overrides,
  })
const publish: Wish = { kind: 'publish', languages: ['en'], narration: false }

test('a story goes from draft to the wall and back', () => {
  const desk = makeDesk()
  const sent = after(decide(makeDossier(), { kind: 'send' }, desk))
  expect(stateOf(sent)).toBe('in-review')
  const once = after(decide(sent, { kind: 'approve', revision: 1, heard: [] }, makeDesk(actor('reviewer-a'))))
  expect(stateOf(once)).toBe('in-review')
  const twice = after(
    decide(once, { kind: 'approve', revision: 1, heard: [] }, makeDesk(actor('reviewer-b'))),
  )
  expect(stateOf(twice)).toBe('cleared')
  const shown = after(decide(twice, publish, desk))
  expect(stateOf(shown)).toBe('published')
  const paused = after(decide(shown, { kind: 'pause' }, desk))
  expect(stateOf(paused)).toBe('paused')
  expect(stateOf(after(decide(paused, { kind: 'resume' }, desk)))).toBe('published')
  const gone = after(decide(shown, { kind: 'withdraw' }, desk))
  expect(stateOf(gone)).toBe('withdrawn')
  expect(codes(decide(gone, { kind: 'resume' }, desk))).toEqual(['withdrawn'])
})

test('refusals list all the reasons at once', () => {
  const head = makeDraft({
    topics: [],
    text: { en: makeDraftText('a door', { title: '', stays: 'Call me on +7 701 123 45 67.' }) },
  })
  const decision = decide(
    makeDossier({ reviewers: ['reviewer-a'] }),
    { kind: 'send' },
    makeDesk({ head, look: (_, each) => workUp(head, each.kept, each.forbidden, {}) }),
  )
  expect(codes(decision).toSorted()).toEqual(['direct-finding', 'no-topic', 'passage-empty', 'reviewers-few'])
})

describe('[ANO-6] two people who did not write it', () => {
  test('[ANO-6] one person twice is one person', () => {
    const once = makeDossier({
      work: { kind: 'in-review', since: NOON, by: 'curator-a', approvals: approvedBy('reviewer-a') },
    })
    const again = decide(once, { kind: 'approve', revision: 1, heard: [] }, makeDesk(actor('reviewer-a')))
    expect(codes(again)).toEqual(['already-approved'])
  })

  test('[ANO-6] whoever wrote any revision approves none, administrators included', () => {
    const inReview = makeDossier({
      authors: ['curator-a', 'admin-a'],
      reviewers: ['reviewer-a', 'admin-a'],
      work: { kind: 'in-review', since: NOON, by: 'curator-a', approvals: [] },
    })
    const admin = makeDesk({ actor: { kind: 'person', id: 'admin-a', manages: true } })
    expect(codes(decide(inReview, { kind: 'approve', revision: 1, heard: [] }, admin))).toEqual([
      'author-cannot-approve',
    ])
    const asked = decide(
      makeDossier({ authors: ['curator-a', 'admin-a'] }),
      { kind: 'team', curators: ['curator-a'], reviewers: ['admin-a', 'reviewer-a'] },
      admin,
    )
    expect(codes(asked)).toEqual(['reviewer-wrote'])
  })

  test('[ANO-6] a script is nobody’s second pair of eyes', () => {
    const inReview = makeDossier({
      reviewers: ['token-a', 'reviewer-b'],
      work: { kind: 'in-review', since: NOON, by: 'curator-a', approvals: [] },
    })
    const script = makeDesk({ actor: { kind: 'script', id: 'token-a', manages: false } })
    expect(codes(decide(inReview, { kind: 'approve', revision: 1, heard: [] }, script))).toContain(
      'people-only',
    )
  })

  test('[ANO-6] an approval is for the newest text, and the reader must have had that one', () => {
    const inReview = makeDossier({
      head: 2,
      work: { kind: 'in-review', since: NOON, by: 'curator-a', approvals: [] },
    })
    const late = decide(inReview, { kind: 'approve', revision: 1, heard: [] }, makeDesk(actor('reviewer-a')))
    expect(late).toEqual({ ok: false, reasons: [{ code: 'not-newest', revision: 1, head: 2 }] })
  })

  test('[ANO-6] any edit voids approval', () => {
    const edited = after(decide(cleared(), { kind: 'revise', act: 'saved' }, makeDesk()))
    expect(edited.work).toEqual({ kind: 'draft' })
    expect(codes(decide(edited, publish, makeDesk()))).toContain('wrong-state')
  })

  test('[ANO-6] a reviewer removed in mid-review takes the approval along, and the story is in review again', () => {
    const without = after(
      decide(cleared(), { kind: 'team', curators: ['curator-a'], reviewers: ['reviewer-b'] }, makeDesk()),
    )
    expect(without.work).toMatchObject({ kind: 'in-review', approvals: [{ by: 'reviewer-b' }] })
    const left = settled(cleared(), { now: NOON, mayApprove: (person) => person !== 'reviewer-a' })
    expect(left.work).toMatchObject({ kind: 'in-review', approvals: [{ by: 'reviewer-b' }] })
    expect(left.history.at(-1)).toMatchObject({ act: 'approval-void', by: 'reviewer-a' })
    expect(
      codes(decide(cleared(), publish, makeDesk({ mayApprove: (person) => person !== 'reviewer-a' }))),
    ).toEqual(['wrong-state'])
  })
})

describe('[ANO-3] details that could identify somebody', () => {
  const passage = 'I was nineteen and worked as a nurse at the district clinic in Shymkent.'
  const head = makeDraft({
    text: { en: makeDraftText('a door', { beats: [passage, 'One line.', 'Two lines.', 'Three lines.'] }) },
  })
  const desk = (draft: StoryDraft = head) =>
    makeDesk({ head: draft, look: (_, each) => workUp(draft, each.kept, each.forbidden, {}) })

  test('[ANO-3] each is settled one by one; a reason for one says nothing about the next', () => {
    const { findings } = desk().look('head', makeDossier())
    expect(findings.length).toBeGreaterThan(1)
    let dossier = makeDossier()
    for (const [i, { key }] of findings.entries()) {
      expect(codes(decide(dossier, { kind: 'send' }, desk()))).toHaveLength(findings.length - i)
      dossier = after(decide(dossier, { kind: 'keep', key, reason: 'Thousands could say this.' }, desk()))
    }
    expect(codes(decide(dossier, { kind: 'send' }, desk()))).toEqual([])
  })

  test('[ANO-3] a reason holds for the exact passage: with any change the detail is open again', () => {
    let dossier = makeDossier()
    for (const { key } of desk().look('head', dossier).findings)
      dossier = after(decide(dossier, { kind: 'keep', key, reason: 'Thousands could say this.' }, desk()))
    const other = makeDraft({
      text: { en: makeDraftText('a door', { beats: [`${passage} So?`, 'One.', 'Two.', 'Three.'] }) },
    })
    expect(codes(decide(dossier, { kind: 'send' }, desk(other)))).toContain('quasi-finding')
  })

  test('[ANO-3] a direct detail cannot be kept, whatever the reason', () => {
    const named = makeDraft({
      text: { en: makeDraftText('a door', { stays: 'Write to aigul@example.kz.' }) },
    })
    const finding = desk(named)
      .look('head', makeDossier())
      .findings.find((each) => each.risk === 'direct')!
    const decision = decide(
      makeDossier(),
      { kind: 'keep', key: finding.key, reason: 'It is a very common address.' },
      desk(named),
    )
    expect(codes(decision)).toEqual(['direct-cannot-stay'])
  })

  test('[ANO-3] a reason has to be a reason', () => {
    const { key } = desk().look('head', makeDossier()).findings[0]!
    expect(codes(decide(makeDossier(), { kind: 'keep', key, reason: '   ok   ' }, desk()))).toEqual([
      'reason-short',
    ])
  })

  test('[ANO-5] a word that the narrator forbids takes down what stands with it, and voids its approval', () => {
    const show = {
      kind: 'published' as const,
      revision: 1,
      languages: ['en' as const],
      narration: false,
      approvals: approvedBy('reviewer-a', 'reviewer-b'),
      since: NOON,
      by: 'curator-a',
    }
    const decided = after(decide(cleared({ show }), { kind: 'forbid', words: ['door'] }, makeDesk()))
    expect(decided.show).toMatchObject({ kind: 'paused', why: 'forbidden-word' })
    expect(decided.work).toEqual({ kind: 'draft' })
    expect(codes(decide(decided, { kind: 'resume' }, makeDesk()))).toContain('direct-finding')
  })
})

describe('[CON-8] publishing waits for the narrator', () => {
  test('[CON-8] 72 hours pass, counted by the server, and the refusal says until when', () => {
    const dossier = cleared({ consents: [makeConsent({ recordedAt: NOON - DAY })] })
    const early = decide(dossier, publish, makeDesk())
    expect(early).toEqual({
      ok: false,
      reasons: [{ code: 'consent-waits', language: 'en', medium: 'text', from: NOON - DAY + COOLING_OFF_MS }],
    })
    const later = makeDesk({ now: NOON - DAY + COOLING_OFF_MS })
    expect(stateOf(after(decide(dossier, publish, later)))).toBe('published')
  })

  test('[CON-8] a consent that ends before its 72 hours are over would never count, and is not written down', () => {
    const ending = (until: number): Wish => {
      const scope = { ...makeConsent().scope, until }
      return { kind: 'consent', consent: makeConsent({ scope, givenAt: NOON - DAY, recordedAt: NOON }) }
    }
    const counts = NOON + COOLING_OFF_MS
    expect(decide(makeDossier(), ending(counts), makeDesk())).toEqual({
      ok: false,
      reasons: [{ code: 'consent-too-short', from: counts }],
    })
    expect(decide(makeDossier(), ending(counts + 1), makeDesk()).ok).toBe(true)
    expect(codes(decide(makeDossier(), ending(NOON), makeDesk()))).toEqual(['consent-past'])
  })

  test('[CON-2] consent to an earlier text does not publish a later one', () => {
    const dossier = cleared({
      head: 2,
      consents: [makeConsent({ revisions: { kind: 'only', revision: 1 } })],
    })
    expect(codes(decide(dossier, publish, makeDesk()))).toEqual(['consent-other-text'])
  })

  test('[CON-1] every language and medium needs its own consent', () => {
    const scope = { ...makeConsent().scope, languages: ['en' as const], media: ['text' as const] }
    const reading = { audio: '0'.repeat(64), text: '1'.repeat(64), seconds: 60, voice: 'reader' as const }
    const head = makeDraft({
      text: { en: makeDraftText('a door'), kk: makeDraftText('есік') },
      readings: { en: reading },
    })
    const desk = makeDesk({
      head,
      look: (_, each) => workUp(head, each.kept, each.forbidden, { en: '1'.repeat(64) }),
    })
    const wish: Wish = { kind: 'publish', languages: ['kk', 'en'], narration: true }
    expect(decide(cleared({ consents: [makeConsent({ scope })] }), wish, desk)).toEqual({
      ok: false,
      reasons: [
        { code: 'consent-none', language: 'kk', medium: 'text' },
        { code: 'consent-none', language: 'en', medium: 'narration' },
      ],
    })
  })

  test('[ANO-7] a reading of another text keeps the story from being sent and from being shown', () => {
    const reading = { audio: '0'.repeat(64), text: '1'.repeat(64), seconds: 60, voice: 'reader' as const }
    const head = makeDraft({ readings: { en: reading } })
    const desk = makeDesk({
      head,
      look: (_, each) => workUp(head, each.kept, each.forbidden, { en: '2'.repeat(64) }),
    })
    expect(codes(decide(makeDossier(), { kind: 'send' }, desk))).toEqual(['reading-of-other-text'])
    expect(codes(decide(cleared(), publish, desk))).toEqual(['reading-of-other-text'])
  })
})

describe('whatever people do, in any order', () => {
  const people = ['curator-a', 'curator-b', 'reviewer-a', 'reviewer-b', 'admin-a']
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    fc.constant<Wish>({ kind: 'revise', act: 'saved' }),
    fc.constant<Wish>({ kind: 'send' }),
    fc.constant<Wish>({ kind: 'recall' }),
    fc.record({
      kind: fc.constant('approve' as const),
      revision: fc.integer({ min: 1, max: 4 }),
      heard: fc.constant<Language[]>([]),
    }),
    fc.record({
      kind: fc.constant('return' as const),
      revision: fc.integer({ min: 1, max: 4 }),
      remark: fc.constant('Again, please.'),
    }),
    fc.record({
      kind: fc.constant('team' as const),
      curators: fc.subarray(people, { minLength: 1 }),
      reviewers: fc.subarray(people),
    }),
    fc.constant(publish),
    fc.constant<Wish>({ kind: 'pause' }),
    fc.constant<Wish>({ kind: 'resume' }),
    fc.constant<Wish>({ kind: 'narrow', narrowing: { languages: ['kk'] } }),
    fc
      .record({ recordedAt: fc.integer({ min: NOON, max: NOON + 9 * DAY }), only: fc.boolean() })
      .map(({ recordedAt, only }): Wish => {
        const revisions = { kind: only ? ('only' as const) : ('from' as const), revision: 1 }
        return { kind: 'consent', consent: makeConsent({ givenAt: NOON, recordedAt, revisions }) }
      }),
    fc.constant<Wish>({ kind: 'withdraw' }),
  )
  const step = fc.record({
    wish,
    by: fc.constantFrom(...people),
    gone: fc.subarray(people, { maxLength: 2 }),
    pass: fc.integer({ min: 0, max: 3 * DAY }),
  })
  /** Most of a walk leads somewhere: a plan that works, with anything in between. */
  const plan: fc.Arbitrary<{ wish: Wish; by: string; gone: string[]; pass: number }[]> = fc.constant(
    (
      [
        [{ kind: 'send' }, 'curator-a'],
        [{ kind: 'approve', revision: 1, heard: [] }, 'reviewer-a'],
        [{ kind: 'approve', revision: 1, heard: [] }, 'reviewer-b'],
        [publish, 'curator-a'],
      ] as [Wish, string][]
    ).map(([each, by]) => ({ wish: each, by, gone: [], pass: DAY })),
  )
  const walk = fc
    .tuple(
      fc.array(step, { maxLength: 6 }),
      plan,
      fc.array(step, { maxLength: 12 }),
      fc.array(fc.nat(20), { maxLength: 4 }),
    )
    .map(([before, planned, later, places]) => {
      const steps = [...planned]
      before.forEach((each, i) => steps.splice((places[i] ?? 9) % (steps.length + 1), 0, each))
      return [...steps, ...later]
    })

  test('[ANO-6] [CON-1] what is published was approved by two who never wrote it, and had its consent then', () => {
    const seen = new Set<string>()
    // The text never changes here and nothing is kept or forbidden, so it is read once.
    const read = workUp(makeDraft(), [], [], {})
    fc.assert(
      fc.property(walk, (steps) => {
        let dossier = makeDossier({ consents: [makeConsent({ recordedAt: NOON })] })
        let now = NOON
        for (const { wish: each, by, gone, pass } of steps) {
          now += pass
          const desk: Desk = makeDesk({
            now,
            actor: { kind: 'person', id: by, manages: by === 'admin-a' },
            mayApprove: (person) => !gone.includes(person),
            mayWrite: (person) => !gone.includes(person),
            look: () => read,
          })
          const before = dossier
          const decided = decide(before, each, desk)
          if (!decided.ok) {
            expect(decided.reasons.length).toBeGreaterThan(0)
            continue
          }
          dossier = decided.dossier
          seen.add(`${each.kind}:${stateOf(dossier)}`)
          expect(Dossier.safeParse(dossier).error?.issues ?? []).toEqual([])
          if (each.kind === 'revise') expect(dossier.work).toEqual({ kind: 'draft' })
          if (each.kind === 'publish') {
            if (dossier.show.kind !== 'published') throw new Error('published and not on show')
            const approvers = dossier.show.approvals.map((one) => one.by)
            expect(new Set(approvers).size).toBeGreaterThanOrEqual(2)
            for (const one of approvers) expect([...dossier.authors, ...gone]).not.toContain(one)
            expect(dossier.show.revision).toBe(dossier.head)
            const waited = dossier.consents.some((one) => now - one.recordedAt >= COOLING_OFF_MS)
            expect(waited).toBe(true)
          }
          // Only `publish` and `resume` bring a revision to the wall; everything else leaves or takes it away.
          if (dossier.show.kind === 'published' && before.show.kind !== 'published')
            expect(['publish', 'resume']).toContain(each.kind)
          if (before.show.kind === 'withdrawn') throw new Error('something happened to a withdrawn story')
        }
      }),
      { numRuns: 300 },
    )
    // The walks went everywhere that they should have.
    for (const where of ['publish:published', 'resume:published', 'pause:paused', 'withdraw:withdrawn'])
      expect(seen).toContain(where)
  })
})
