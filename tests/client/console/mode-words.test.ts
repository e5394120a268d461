import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../core/model/language.ts'
import { modeWords } from '../../../client/console/shell/mode-words.ts'
import { WORDS } from '../../../client/console/words/all.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeKioskView, makeReport, makeReportKiosk } from './console-builders.ts'

describe('what a banner says of calm and alarm', () => {
  const kiosks = [
    makeKioskView({ name: 'Door' }),
    makeKioskView({ name: 'Wall', online: false }),
    makeKioskView({ name: 'Booth', online: false }),
  ]

  test('[VEN-3] it says what was asked, what screens reported, what the lamps lack and who is away', () => {
    const report = makeReport({
      kiosks: [
        makeReportKiosk({ rendered: NOON }),
        makeReportKiosk({ name: 'Wall', online: false }),
        makeReportKiosk({ name: 'Booth', online: false }),
      ],
    })
    expect(modeWords('alarm', { kiosks, report, wire: 'off' }, WORDS.en)).toBe(
      'Asked of every screen: silence and the support card. ' +
        'Screens that reported it drawn: 1 of 3. Lights: no wire configured. Away: Wall, Booth.',
    )
  })

  test('[VEN-3] without a report it says what was asked and nothing of what was done', () => {
    for (const language of LANGUAGES)
      for (const mode of ['calm', 'alarm'] as const) {
        const words = WORDS[language]
        for (const wire of [null, 'sent-unconfirmed'] as const)
          expect(modeWords(mode, { kiosks: [makeKioskView()], report: null, wire }, words)).toBe(
            `${words.mode.asked[mode]} ${words.lights.label}: ${words.mode.lamps[mode]}.`,
          )
      }
  })
})
