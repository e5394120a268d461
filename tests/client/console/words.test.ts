import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../core/model/language.ts'
import { roomlessWords } from '../../../client/console/live/roomless.ts'
import { WORDS } from '../../../client/console/words/all.ts'
import { SETTINGS_WORDS } from '../../../client/console/words/settings/use-settings-words.ts'
import { ablative, dative } from '../../../client/console/words/kazakh-endings.ts'
import { browserLanguage } from '../../../client/console/words/words-context.tsx'
import {
  clockOf,
  datedMomentOf,
  fullDateOf,
  lengthOf,
  momentAbroad,
  momentOf,
} from '../../../client/console/parts/time-words.ts'

/** Every sentence with its path; those with arguments are said with plain ones. */
function sentences(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('2', '3', '4', '5'))]]
  return Object.entries(value as object).flatMap(([key, each]) => sentences(each, `${path}.${key}`))
}

describe('the words of the console', () => {
  test('every language says everything, and nothing is left empty', () => {
    const paths = sentences(WORDS.en).map(([path]) => path)
    expect(paths.length).toBeGreaterThan(250)
    for (const language of LANGUAGES) {
      const all = sentences(WORDS[language])
      expect(all.map(([path]) => path)).toEqual(paths)
      expect(all.filter(([, sentence]) => sentence.trim() === '' || sentence.includes('undefined'))).toEqual(
        [],
      )
    }
  })

  test('Kazakh and Russian are not left in English', () => {
    const english = new Map(sentences(WORDS.en))
    for (const language of ['kk', 'ru'] as const) {
      const same = sentences(WORDS[language]).filter(
        ([path, sentence]) => english.get(path) === sentence && /[A-Za-z]{3}/.test(sentence),
      )
      expect(same.map(([, sentence]) => sentence)).toEqual(['Untold'])
    }
  })

  test('Russian counts as Russian does', () => {
    expect([1, 2, 5, 11, 21, 22].map((n) => WORDS.ru.days(n))).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '11 дней',
      '21 день',
      '22 дня',
    ])
  })

  test('Kazakh endings follow the number as it is read aloud', () => {
    const from = ['14:05', '21:40', '09:00', '10:10', '18:26', '07:31', '12:50', '12:39']
    expect(from.map(ablative)).toEqual([
      '14:05-тен',
      '21:40-тан',
      '09:00-ден',
      '10:10-нан',
      '18:26-дан',
      '07:31-ден',
      '12:50-ден',
      '12:39-дан',
    ])
    expect(['18:00', '20:40', '13:13', '25 қараша'].map(dative)).toEqual([
      '18:00-ге',
      '20:40-қа',
      '13:13-ке',
      '25 қарашаға',
    ])
  })

  test('nobody is told that there is no room before the server could say so', () => {
    for (const language of LANGUAGES) {
      const words = WORDS[language]
      expect(roomlessWords({ state: 'connected' }, words).title).toBe(words.verdict.noRooms)
      for (const state of ['connecting', 'lost'] as const)
        expect(roomlessWords({ state }, words)).toEqual({ title: words.connection.connecting, hint: '' })
    }
  })

  test('a date with its year takes its ending in Kazakh', () => {
    const ends = fullDateOf(Date.parse('2027-12-01'), 'UTC', WORDS.kk)
    expect(SETTINGS_WORDS.kk.facts.until(ends)).toBe('2027 жылғы 1 желтоқсанға дейін')
  })

  test('the browser’s first language that the console speaks is taken, Kazakh otherwise', () => {
    expect(browserLanguage(['de-DE', 'ru-RU', 'en'])).toBe('ru')
    expect(browserLanguage(['fr'])).toBe('kk')
  })
})

describe('times', () => {
  const at = Date.parse('2026-11-24T19:30:05Z')

  test('clocks show the venue’s time, whatever the browser’s', () => {
    expect(clockOf(at, 'Asia/Almaty')).toBe('00:30')
    expect(clockOf(at, 'America/New_York')).toBe('14:30')
  })

  test('another day than today is named', () => {
    const now = Date.parse('2026-11-24T12:00:00Z')
    expect(momentOf(at, now, 'Asia/Almaty', WORDS.en)).toBe('25 November, 00:30')
    expect(momentOf(at, now, 'Europe/Berlin', WORDS.kk)).toBe('20:30')
  })

  test('[CON-2] another year is named too, so that what is agreed until next year does not read as tomorrow', () => {
    const now = Date.parse('2025-11-24T12:00:00Z')
    const said = LANGUAGES.map((each) => momentOf(at, now, 'Asia/Almaty', WORDS[each]))
    expect(said).toEqual([
      '2026 жылғы 25 қараша, 00:30',
      '25 ноября 2026 года, 00:30',
      '25 November 2026, 00:30',
    ])
    expect(fullDateOf(at, 'Europe/Berlin', WORDS.en)).toBe('24 November 2026')
  })

  test('to whoever is elsewhere the venue’s zone is named beside its time', () => {
    const now = Date.parse('2026-11-24T12:00:00Z')
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
    expect(momentAbroad(at, now, own, WORDS.en)).toBe(momentOf(at, now, null, WORDS.en))
    expect(clockOf(at, null)).not.toBe(clockOf(at, 'Pacific/Chatham'))
    expect(momentAbroad(at, now, 'Pacific/Chatham', WORDS.en)).toBe(
      `${momentOf(at, now, 'Pacific/Chatham', WORDS.en)} (Pacific/Chatham)`,
    )
  })

  test('what is looked up by its date is said with it, today too', () => {
    expect(datedMomentOf(at, 'Asia/Almaty', WORDS.en)).toBe('25 November 2026, 00:30')
  })

  test('what there is one of is said as one', () => {
    const slow = LANGUAGES.map((each) => [1, 2].map((fps) => WORDS[each].kiosks.problem.slow(fps)))
    expect(slow).toEqual([
      ['Секундына небәрі 1 кадр салады.', 'Секундына небәрі 2 кадр салады.'],
      ['Рисует всего 1 кадр в секунду.', 'Рисует всего 2 кадра в секунду.'],
      ['It draws only 1 picture a second.', 'It draws only 2 pictures a second.'],
    ])
  })

  test('a number is written with the point of its language, and no more digits than it has', () => {
    const said = LANGUAGES.map((each) => {
      const { short, fixed } = WORDS[each].decimal
      return [short(24, 1), short(7.54, 1), short(-0.25, 2), fixed(4, 1)]
    })
    const comma = ['24', '7,5', '−0,25', '4,0']
    expect(said).toEqual([comma, comma, ['24', '7.5', '−0.25', '4.0']])
  })

  test('lengths are rounded down to one unit', () => {
    expect([900, 59_999, 61_000, 7_300_000, 200_000_000].map((ms) => lengthOf(ms, WORDS.en))).toEqual([
      '1 s',
      '59 s',
      '1 min',
      '2 h',
      '2 days',
    ])
  })
})
