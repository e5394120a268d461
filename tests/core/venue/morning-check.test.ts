import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeMorning, VERIFIED_FOR_DAYS, type MorningFacts } from '../../../core/venue/morning-check.ts'
import { makeSelfTest, makeSupportLine } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

const DAY_MS = 86_400_000
const DATE = '2026-10-14'
const before = (days: number) => new Date(Date.parse(DATE) - days * DAY_MS).toISOString().slice(0, 10)
const title = { kk: 'Тостаған', ru: 'Чаша', en: 'The bowl' }

function facts(overrides: Partial<MorningFacts> = {}): MorningFacts {
  return {
    now: NOON,
    date: DATE,
    dayEnds: NOON + 12 * 3_600_000,
    lines: [makeSupportLine({ verifiedAt: before(10) })],
    texts: [{ story: 'the-bowl', title, unsigned: [], until: null }],
    kiosks: [
      {
        id: 'door',
        name: 'Door',
        role: 'listening',
        audio: 'headphones',
        online: true,
        test: makeSelfTest(),
      },
    ],
    nodes: [{ name: 'Dimmer', to: '10.0.0.9', answers: true }],
    displays: [{ id: 'door', name: 'Door', problems: [] }],
    ...overrides,
  }
}
const kinds = (overrides: Partial<MorningFacts>) =>
  judgeMorning(facts(overrides)).reasons.map((each) => each.kind)

describe('[VEN-2] the morning check', () => {
  test('[VEN-2] finds nothing where nothing is wrong', () => {
    expect(judgeMorning(facts())).toEqual({ reasons: [], notes: [] })
  })

  test.each([
    [VERIFIED_FOR_DAYS, []],
    [VERIFIED_FOR_DAYS + 1, ['line']],
    [-1, ['line']],
    [null, ['line']],
  ])('[VEN-2] a support line that was verified %s days ago', (days, expected) => {
    const verifiedAt = days === null ? null : before(days)
    expect(kinds({ lines: [makeSupportLine({ verifiedAt })] })).toEqual(expected)
  })

  test('[VEN-2] refuses for a text without a native speaker’s word, a screen that is away, silent or fails, a node and a display that do not answer: all at once', () => {
    const kiosk = { role: 'listening', audio: 'headphones', online: true } as const
    const reasons = kinds({
      lines: [],
      texts: [{ story: 'the-bowl', title, unsigned: ['kk'], until: null }],
      kiosks: [
        { ...kiosk, id: 'a', name: 'A', online: false, test: null },
        { ...kiosk, id: 'b', name: 'B', test: null },
        { ...kiosk, id: 'c', name: 'C', test: makeSelfTest({ fonts: false }) },
      ],
      nodes: [{ name: 'Dimmer', to: '10.0.0.9', answers: false }],
      displays: [{ id: 'a', name: 'A', problems: ['lamp'] }],
    })
    expect(reasons).toEqual([
      'no-lines',
      'text',
      'kiosk-away',
      'kiosk-silent',
      'kiosk-failed',
      'node',
      'display',
    ])
  })

  test('[VEN-2] a consent that ends today is a note about its story, and never a reason', () => {
    const until = NOON + 3_600_000
    const ending = judgeMorning(facts({ texts: [{ story: 'the-bowl', title, unsigned: [], until }] }))
    expect(ending).toEqual({ reasons: [], notes: [{ kind: 'consent', story: 'the-bowl', title, until }] })
    const ended = { story: 'the-bowl', title, unsigned: ['kk' as const], until: NOON }
    expect(kinds({ texts: [ended] })).toEqual([])
  })

  test('what cannot answer is told and keeps nobody out', () => {
    const verdict = judgeMorning(
      facts({ nodes: [{ name: 'sACN', to: 'multicast', answers: null }], kiosks: [] }),
    )
    expect(verdict.reasons).toEqual([])
    expect(verdict.notes).toEqual([{ kind: 'no-kiosks' }, { kind: 'one-way', count: 1 }])
  })

  test('[VEN-2] no fact that is added ever takes a reason away', () => {
    const ages = fc.option(fc.integer({ min: -5, max: 200 }), { nil: null })
    const line = ages.map((age) => makeSupportLine({ verifiedAt: age === null ? null : before(age) }))
    const text = fc.boolean().map((bad) => ({
      story: 's',
      title,
      unsigned: bad ? (['ru'] as const) : [],
      until: null,
    }))
    fc.assert(
      fc.property(fc.array(line), fc.array(text), line, text, (lines, texts, oneLine, oneText) => {
        const some = judgeMorning(facts({ lines: [makeSupportLine(), ...lines], texts })).reasons
        const more = judgeMorning(
          facts({ lines: [makeSupportLine(), ...lines, oneLine], texts: [...texts, oneText] }),
        ).reasons
        for (const reason of some) expect(more).toContainEqual(reason)
      }),
    )
  })
})
