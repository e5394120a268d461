// @vitest-environment happy-dom
import { h, render } from 'preact'
import { expect, test } from 'vitest'
import { DangerCard } from '../../../../client/kiosk/writing/danger-card.tsx'
import { CATALOGUE } from '../../../../client/kiosk/words/catalogue.ts'
import { LANGUAGES, type Language } from '../../../../core/model/language.ts'
import type { SupportLine } from '../../../../core/model/venue.ts'

const line = (id: string, police: SupportLine['police'], verifiedAt: string | null): SupportLine => ({
  id,
  number: id,
  name: { kk: `Желі ${id}`, ru: `Линия ${id}`, en: `Line ${id}` },
  hours: { kk: '', ru: '', en: '' },
  cost: { kk: '', ru: '', en: '' },
  languages: ['kk'],
  police,
  source: '',
  verifiedAt,
})

function card(language: Language, lines: SupportLine[]): string {
  const place = document.createElement('div')
  render(h(DangerCard, { words: CATALOGUE[language], lines, send: () => undefined }), place)
  return place.textContent ?? ''
}

test('[VIS-2] the card says of every line on it whether it works with the police', () => {
  for (const language of LANGUAGES) {
    const { danger } = CATALOGUE[language].booth
    const { police } = CATALOGUE[language].supportPanel
    for (const standing of ['yes', 'no', 'unknown'] as const) {
      // The same of both: once, of both.
      const same = card(language, [line('111', standing, null), line('102', standing, null)])
      expect(same.split(danger.police[standing])).toHaveLength(2)
      expect(same).not.toContain(police[standing])
      const one = card(language, [line('111', standing, '2026-01-01')])
      expect(one).toContain(police[standing])
    }
    const mixed = card(language, [line('111', 'no', null), line('102', 'yes', null)])
    expect(mixed.indexOf(police.no)).toBeGreaterThan(mixed.indexOf('111'))
    expect(mixed.indexOf(police.no)).toBeLessThan(mixed.indexOf('102'))
    expect(mixed.indexOf(police.yes)).toBeGreaterThan(mixed.indexOf('102'))
    expect(card(language, [])).not.toMatch(new RegExp(Object.values(danger.police).join('|'), 'u'))
  }
})
