import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../core/anonymise/check.ts'
import { decideInbox, openDetails, type InboxDesk, type InboxWish } from '../../../core/contribution/life.ts'
import type { KeptContribution } from '../../../core/model/kept-contribution.ts'

const PEOPLE = ['anna', 'bolat', 'clara', 'dias'] as const

function makeContribution(overrides: Partial<KeptContribution> = {}): KeptContribution {
  const text = overrides.text ?? 'I knocked until somebody opened.'
  return {
    id: 'words-0123456789abcdef0123456789abcdef',
    venueId: 'astana',
    text,
    language: 'en',
    wish: 'wall',
    print: false,
    written: { opening: '2026-11-25', hour: 498_000 },
    cautions: [],
    released: null,
    attended: null,
    wall: { number: 1, text, language: 'en', editors: [], kept: [], approvals: [] },
    state: { kind: 'open' },
    ...overrides,
  }
}

function desk(id: string, kind: 'person' | 'script' = 'person'): InboxDesk {
  return { actor: { kind, id }, check: (text, language) => check(text, language, { forbidden: [] }) }
}
const after = (contribution: KeptContribution, wish: InboxWish, who: string) => {
  const decision = decideInbox(contribution, wish, desk(who))
  if (!decision.ok) throw new Error(decision.reasons.map(({ code }) => code).join(', '))
  return decision.contribution
}
const codes = (contribution: KeptContribution, wish: InboxWish, who: string) => {
  const decision = decideInbox(contribution, wish, desk(who))
  return decision.ok ? [] : decision.reasons.map(({ code }) => code)
}

/** Anything that anybody at the Inbox can ask for. */
const wish: fc.Arbitrary<InboxWish> = fc.oneof(
  fc.record({
    kind: fc.constant('propose' as const),
    base: fc.integer({ min: 1, max: 4 }),
    text: fc.constantFrom(
      'I knocked until somebody opened.',
      'Somebody opened.',
      'Aigul opened the door.',
      'I was 41 then.',
      '   ',
    ),
    language: fc.constantFrom('en' as const, 'ru' as const, 'kk' as const),
    kept: fc.constantFrom([], [{ start: 6, end: 8, type: 'age' as const, reason: 'Common enough.' }]),
  }),
  fc.record({ kind: fc.constant('approve' as const), base: fc.integer({ min: 1, max: 4 }) }),
  fc.constantFrom<InboxWish>(
    { kind: 'decline', reason: 'other' },
    { kind: 'reopen' },
    { kind: 'release' },
    { kind: 'attend' },
  ),
)

test('[ANO-6] whatever anybody does, only what two people approved, neither of whom changed a word, comes to be approved', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PEOPLE), wish), { maxLength: 30 }),
      fc.constantFrom('wall' as const, 'curators' as const),
      (steps, wanted) => {
        let contribution = makeContribution({ wish: wanted })
        /** Independent of the machine: who wrote which of the texts, and who read what they approved. */
        const wrote = new Map<string, Set<string>>()
        for (const [who, each] of steps) {
          const decision = decideInbox(contribution, each, desk(who))
          if (!decision.ok) continue
          const before = contribution
          contribution = decision.contribution
          if (contribution.wall.text !== before.wall.text) {
            const earlier =
              contribution.wall.text === contribution.text ? [] : (wrote.get(before.wall.text) ?? [])
            wrote.set(contribution.wall.text, new Set([...earlier, who]))
          }
          if (contribution.wall !== before.wall && contribution.wall.number !== before.wall.number)
            expect(contribution.wall.approvals).toEqual([])
          if (contribution.state.kind !== 'approved') continue
          const { wall } = contribution
          expect(wanted).toBe('wall')
          expect(new Set(wall.approvals).size).toBe(2)
          const writers = wall.text === contribution.text ? new Set() : wrote.get(wall.text)!
          for (const approver of wall.approvals) expect(writers.has(approver)).toBe(false)
          expect(openDetails(wall, check(wall.text, wall.language, { forbidden: [] }))).toEqual([])
        }
      },
    ),
    { numRuns: 150 },
  )
})

describe('deciding', () => {
  test('[ANO-6] a script with any role decides nothing', () => {
    const decision = decideInbox(makeContribution(), { kind: 'approve', base: 1 }, desk('token-1', 'script'))
    expect(decision).toEqual({ ok: false, reasons: [{ code: 'people-only' }] })
  })

  test("going back to the visitor's own words leaves no editor", () => {
    const changed = after(
      makeContribution(),
      { kind: 'propose', base: 1, text: 'Somebody opened.', language: 'en', kept: [] },
      'anna',
    )
    expect(changed.wall.editors).toEqual(['anna'])
    const back = after(
      changed,
      { kind: 'propose', base: 2, text: changed.text, language: 'en', kept: [] },
      'bolat',
    )
    expect(back.wall).toMatchObject({ number: 3, editors: [], approvals: [] })
  })

  test('[ANO-3] a detail that stays has a reason, is named one by one, and goes with any change of the text', () => {
    const contribution = makeContribution({ text: 'I was 41 then.' })
    const [finding] = check(contribution.text, 'en', { forbidden: [] })
    const { start, end, type } = finding!
    const keep = (reason: string): InboxWish => ({
      kind: 'propose',
      base: 1,
      text: contribution.text,
      language: 'en',
      kept: [{ start, end, type, reason }],
    })
    expect(codes(contribution, { kind: 'approve', base: 1 }, 'anna')).toEqual(['quasi-detail'])
    expect(codes(contribution, keep(' '), 'anna')).toEqual(['reason-short'])
    const kept = after(contribution, keep('Many are.'), 'anna')
    expect(codes(kept, { kind: 'approve', base: 2 }, 'bolat')).toEqual([])
    const changed = after(
      kept,
      { kind: 'propose', base: 2, text: 'I was 41 then!', language: 'en', kept: [] },
      'clara',
    )
    expect(codes(changed, { kind: 'approve', base: 3 }, 'bolat')).toEqual(['quasi-detail'])
  })

  test('second thoughts: what is approved and not shown yet goes back without any approval', () => {
    let contribution = makeContribution()
    for (const who of ['anna', 'bolat']) contribution = after(contribution, { kind: 'approve', base: 1 }, who)
    expect(contribution.state.kind).toBe('approved')
    expect(after(contribution, { kind: 'reopen' }, 'clara')).toMatchObject({
      state: { kind: 'open' },
      wall: { approvals: [] },
    })
  })
})
