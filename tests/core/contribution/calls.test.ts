import { expect, test } from 'vitest'
import { cautionsIn } from '../../../core/contribution/cautions.ts'
import { decideInbox } from '../../../core/contribution/life.ts'
import { callsForSomebody, type KeptContribution } from '../../../core/model/kept-contribution.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { DANGER } from '../danger/sentences.ts'

test.each(LANGUAGES)(
  '[BOO-4] what brings the card in the booth calls for somebody in the Inbox, in %s',
  (language) => {
    expect(DANGER[language].length).toBeGreaterThan(5)
    expect(DANGER[language].filter((text) => !callsForSomebody({ cautions: cautionsIn(text) }))).toEqual([])
  },
)

test('[ANO-6] nobody approves a call for the wall before somebody has seen to it', () => {
  const text = 'I want to die.'
  const call: KeptContribution = {
    id: 'words-0123456789abcdef0123456789abcdef',
    venueId: 'astana',
    text,
    language: 'en',
    wish: 'wall',
    print: false,
    written: { opening: '2026-11-25', hour: 498_000 },
    cautions: cautionsIn(text),
    released: null,
    attended: null,
    wall: { number: 1, text, language: 'en', editors: [], kept: [], approvals: [] },
    state: { kind: 'open' },
  }
  const by = (id: string) => ({ actor: { kind: 'person' as const, id }, check: () => [] })
  const refused = decideInbox(call, { kind: 'approve', base: 1 }, by('anna'))
  expect(refused).toEqual({ ok: false, reasons: [{ code: 'not-attended' }] })
  const seen = decideInbox(call, { kind: 'attend' }, by('anna'))
  if (!seen.ok) throw new Error('It cannot be marked as seen to.')
  expect(decideInbox(seen.contribution, { kind: 'approve', base: 1 }, by('bolat'))).toMatchObject({
    ok: true,
  })
})
