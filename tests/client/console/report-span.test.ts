import { expect, test } from 'vitest'
import { quietDays, reportSpan } from '../../../client/console/reports/report-span.ts'
import { WORDS } from '../../../client/console/words/all.ts'
import { REPORTS_WORDS } from '../../../client/console/words/reports/reports-words.ts'

test('A printed report names its days, with the year, in all three languages', () => {
  const said = (language: 'kk' | 'ru' | 'en') => reportSpan('2026-11-25', '2026-12-10', WORDS[language])
  expect(said('en')).toBe('25 November 2026 – 10 December 2026')
  for (const language of ['kk', 'ru', 'en'] as const) expect(said(language).match(/2026/g)).toHaveLength(2)
  expect(reportSpan('2026-11-25', '2026-11-25', WORDS.en)).toBe('25 November 2026')
})

test.each(['kk', 'ru', 'en'] as const)('Days without a record are not called quiet: %s', (language) => {
  const say = REPORTS_WORDS[language]
  expect(quietDays({ service: [] }, say)).toBe(say.noService)
  expect(quietDays({ service: [{}] }, say)).toBe(say.noIncidents)
})
