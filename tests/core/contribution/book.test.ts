import { expect, test } from 'vitest'
import { bookPage, bookTexts } from '../../../core/contribution/book.ts'
import type { KeptContribution } from '../../../core/model/kept-contribution.ts'

const VENUE = { kk: 'Вокзал', ru: 'Вокзал', en: 'Station <1>' }

function kept(
  over: Partial<KeptContribution>,
  wall: Partial<KeptContribution['wall']> = {},
): KeptContribution {
  const text = 'A door.'
  return {
    id: 'words-1',
    venueId: 'station',
    text,
    language: 'en',
    wish: 'wall',
    print: true,
    written: null,
    cautions: [],
    released: null,
    attended: null,
    wall: { number: 1, text, language: 'en', editors: [], kept: [], approvals: ['a', 'b'], ...wall },
    state: { kind: 'on-wall', seed: 1 },
    ...over,
  }
}
const ids = (...all: KeptContribution[]) => bookTexts(all, 'station').map(({ id }) => id)

test('[BOO-2] [ANO-6] a book holds only what hangs, may be printed, and two people who changed nothing approved', () => {
  expect(ids(kept({ id: 'words-2' }), kept({}))).toEqual(['words-1', 'words-2'])
  expect(ids(kept({ print: false }))).toEqual([])
  expect(ids(kept({ state: { kind: 'approved' } }))).toEqual([])
  expect(ids(kept({ state: { kind: 'open' } }))).toEqual([])
  expect(ids(kept({ wish: 'curators' }))).toEqual([])
  expect(ids(kept({ venueId: 'museum' }))).toEqual([])
  expect(ids(kept({}, { approvals: ['a'] }))).toEqual([])
  expect(ids(kept({}, { approvals: ['a', 'a'] }))).toEqual([])
  expect(ids(kept({}, { editors: ['b'] }))).toEqual([])
})

test('a book prints the words of the wall as text, in their language, and can do nothing', () => {
  const wall = { text: 'One.\n\n<script>alert(1)</script> & "two"', language: 'ru' as const }
  const page = bookPage(
    bookTexts([kept({ text: 'Her own words.' }, wall)], 'station'),
    VENUE,
    '2026-06-10',
    'kk',
  )
  expect(page).toContain(
    '<article lang="ru"><p>One.</p><p>&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;two&#34;</p>',
  )
  expect(page).not.toMatch(/<script|<link|<img|https?:|url\(/u)
  expect(page).not.toContain('Her own words.')
  expect(page).not.toContain('words-1')
  expect(page.indexOf('Қағазға')).toBeLessThan(page.indexOf('Напечатанное'))
  expect(page).toContain('Station &#60;1&#62;')
})
