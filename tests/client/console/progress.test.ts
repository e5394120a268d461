import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../core/model/language.ts'
import { CueReport } from '../../../core/protocol/http.ts'
import {
  fadeShare,
  LATE_MS,
  progressOf,
  progressSentence,
  stageOf,
} from '../../../client/console/live/progress.ts'
import { WORDS } from '../../../client/console/words/all.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeReport, makeReportKiosk } from './console-builders.ts'

const instant = fc.option(fc.integer({ min: NOON, max: NOON + 60_000 }), { nil: null })
const kiosk = fc.record({
  kioskId: fc.integer({ min: 0, max: 999 }).map((n) => `kiosk-${n}`),
  name: fc.string({ minLength: 1, maxLength: 12 }),
  online: fc.boolean(),
  received: instant,
  applied: instant,
  rendered: instant,
})
/** Reports of every kind, those included in which the server contradicts itself. */
const report = fc
  .record({
    kiosks: fc.array(kiosk, { maxLength: 6 }),
    state: fc.constantFrom('off' as const, 'waiting' as const, 'sent-unconfirmed' as const),
    done: fc.boolean(),
  })
  .map(({ kiosks, state, done }) =>
    makeReport({ kiosks, lights: { state, at: state === 'sent-unconfirmed' ? NOON : null }, done }),
  )

describe('progress of a cue', () => {
  test('[VEN-3] nothing is called done before every screen that can be reached has drawn it', () => {
    fc.assert(
      fc.property(report, fc.integer({ min: -1_000, max: 60_000 }), (given, later) => {
        const { phase } = progressOf(CueReport.parse(given), NOON + later)
        if (phase !== 'done' && phase !== 'done-but') return
        expect(given.done).toBe(true)
        expect(given.kiosks.some((each) => each.rendered !== null)).toBe(true)
        expect(given.kiosks.filter((each) => each.online && each.rendered === null)).toEqual([])
        if (phase === 'done') expect(given.kiosks.filter((each) => each.rendered === null)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('[VEN-3] the sentence of an unfinished cue is never the sentence of a finished one, in any language', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...LANGUAGES), (given, language) => {
        const words = WORDS[language]
        const progress = progressOf(given, NOON)
        const sentence = progressSentence(progress, words)
        const finished = [words.cue.done(progress.rendered), words.cue.done(progress.total)]
        if (progress.phase !== 'done') expect(finished).not.toContain(sentence)
        expect(sentence.trim()).not.toBe('')
      }),
    )
  })

  test('[VEN-3] screens that have not drawn it are named, and those that are away apart from them', () => {
    const progress = progressOf(
      makeReport({
        kiosks: [
          makeReportKiosk({ name: 'Door', received: NOON, applied: NOON, rendered: NOON }),
          makeReportKiosk({ name: 'Booth', received: NOON }),
          makeReportKiosk({ name: 'Wall', online: false }),
        ],
      }),
      NOON + 500,
    )
    expect(progress).toMatchObject({ phase: 'waiting', waitingFor: ['Booth'], away: ['Wall'] })
    expect(progressSentence(progress, WORDS.en)).toBe('Waiting for Booth')
  })

  test('[VEN-3] lamps on a one-way wire are never said to have done it', () => {
    for (const language of LANGUAGES) {
      const { lights } = WORDS[language]
      expect(lights.unconfirmed).not.toBe(lights.off)
      expect(lights.sent(40).startsWith(lights.unconfirmed)).toBe(true)
    }
  })

  test('a cue that should have been drawn is called late, with the screens that lack it', () => {
    const waiting = makeReport({ kiosks: [makeReportKiosk({ name: 'Wall', received: NOON })] })
    expect(progressOf(waiting, NOON + LATE_MS).phase).toBe('waiting')
    const late = progressOf(waiting, NOON + LATE_MS + 1_500)
    expect(late.phase).toBe('late')
    expect(progressSentence(late, WORDS.en)).toBe('Still not drawn after 4 s: Wall')
  })

  test('with no screen in reach nothing was drawn, whatever the server calls it', () => {
    expect(progressOf(makeReport({ kiosks: [], done: true }), NOON).phase).toBe('nobody')
    const away = makeReport({ kiosks: [makeReportKiosk({ online: false })], done: true })
    expect(progressOf(away, NOON).phase).toBe('nobody')
  })

  test('drawn screens do not hide that the lamps still wait', () => {
    const drawn = makeReportKiosk({ received: NOON, applied: NOON, rendered: NOON })
    const lamps = makeReport({ kiosks: [drawn], lights: { state: 'waiting', at: null } })
    expect(progressOf(lamps, NOON).phase).toBe('lights')
  })

  test('[VEN-3] screens that are away are counted before the lamps are spoken of', () => {
    const away = ['Wall', 'Booth'].map((name) => makeReportKiosk({ name, online: false }))
    const drawn = makeReportKiosk({ received: NOON, applied: NOON, rendered: NOON })
    const given = makeReport({ kiosks: [drawn, ...away], lights: { state: 'waiting', at: null } })
    expect(progressSentence(progressOf(given, NOON + 5_000), WORDS.en)).toBe(
      `${WORDS.en.cue.doneBut(1, 'Wall, Booth')}. ${WORDS.en.cue.lightsWaiting}`,
    )
  })

  test('[VEN-3] what is drawn is said to be still fading for as long as its fade runs', () => {
    const drawn = makeReportKiosk({ received: NOON, applied: NOON, rendered: NOON })
    const given = makeReport({ kiosks: [drawn], done: true })
    const at = (later: number) => progressSentence(progressOf(given, NOON + later), WORDS.en)
    expect(at(1_000)).toBe('Drawn on the one screen · still fading, 33 %')
    expect(at(3_000)).toBe('Drawn on the one screen')
  })

  test('a screen that drew it and left afterwards has drawn it', () => {
    expect(stageOf(makeReportKiosk({ online: false, rendered: NOON }))).toBe('rendered')
    expect(stageOf(makeReportKiosk({ online: false, applied: NOON }))).toBe('away')
  })

  test('a fade has a share only while it lasts', () => {
    const fading = makeReport()
    expect(fadeShare(fading, NOON - 100)).toBeNull()
    expect(fadeShare(fading, NOON + 1_500)).toBeCloseTo(0.5)
    expect(fadeShare(fading, NOON + 3_000)).toBeNull()
  })
})
