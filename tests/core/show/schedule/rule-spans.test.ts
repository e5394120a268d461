import fc from 'fast-check'
import { RRule } from 'rrule'
import { describe, expect, test } from 'vitest'
import { OpeningHours } from '../../../../core/model/opening-hours.ts'
import { TimeOfDay } from '../../../../core/model/time-of-day.ts'
import { dayOfIso, isoOfDay, weekdayOf } from '../../../../core/show/schedule/calendar-day.ts'
import { dayTimes, type Place } from '../../../../core/show/schedule/day-times.ts'
import { daysOf, isCountable } from '../../../../core/show/schedule/recurrence.ts'
import { openSpans, ruleSpans } from '../../../../core/show/schedule/rule-spans.ts'
import { Recurrence, type ScheduleRule, type When } from '../../../../core/model/schedule-rule.ts'
import { commonSpans, mergeSpans, type Span } from '../../../../core/show/schedule/span.ts'
import { readTime } from '../../../../core/model/time-of-day.ts'
import { makeRule } from '../../../helpers/builders.ts'

const ASTANA: Place = { timeZone: 'Asia/Almaty', latitude: 51.17, longitude: 71.43 }
const BERLIN: Place = { timeZone: 'Europe/Berlin', latitude: 52.52, longitude: 13.4 }
const NEW_YORK: Place = { timeZone: 'America/New_York', latitude: 40.71, longitude: -74 }
const LORD_HOWE: Place = { timeZone: 'Australia/Lord_Howe', latitude: -31.55, longitude: 159.08 }
const TROMSO: Place = { timeZone: 'Europe/Oslo', latitude: 69.65, longitude: 18.96 }

/** Altitude in degrees by the Astronomical Almanac's low-precision formula (1950–2050), independent of the library. */
function sunAltitude(instant: number, { latitude, longitude }: Place): number {
  const rad = Math.PI / 180
  const n = instant / 86_400_000 - 10_957.5
  const g = (357.528 + 0.9856003 * n) * rad
  const ecliptic = (280.46 + 0.9856474 * n + 1.915 * Math.sin(g) + 0.02 * Math.sin(2 * g)) * rad
  const tilt = (23.439 - 0.0000004 * n) * rad
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic))
  const declination = Math.asin(Math.sin(tilt) * Math.sin(ecliptic))
  const sidereal = (280.46061837 + 360.98564736629 * n + longitude) * rad
  const sine =
    Math.sin(latitude * rad) * Math.sin(declination) +
    Math.cos(latitude * rad) * Math.cos(declination) * Math.cos(sidereal - ascension)
  return Math.asin(sine) / rad
}

const days = (first: string, last: string) => ({ first: dayOfIso(first), last: dayOfIso(last) })
const read = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])
const rule = (overrides: Partial<ScheduleRule>) => makeRule(overrides)

describe('a time of day', () => {
  const at = (place: Place, date: string, time: string) => {
    const found = dayTimes(place).at(dayOfIso(date), readTime(time)!)
    return [new Date(found.at).toISOString(), found.note]
  }

  test.each([
    [ASTANA, '2026-11-25', '18:30', '2026-11-25T13:30:00.000Z', null],
    [ASTANA, '2024-02-28', '18:30', '2024-02-28T12:30:00.000Z', null],
    [ASTANA, '2024-02-29', '23:30', '2024-02-29T17:30:00.000Z', 'doubled'],
    [ASTANA, '2024-03-01', '00:30', '2024-02-29T19:30:00.000Z', null],
    [BERLIN, '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'skipped'],
    [BERLIN, '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z', null],
    [BERLIN, '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'doubled'],
    [BERLIN, '2026-10-25', '24:00', '2026-10-25T23:00:00.000Z', null],
    [NEW_YORK, '2026-03-08', '02:15', '2026-03-08T07:15:00.000Z', 'skipped'],
    [NEW_YORK, '2026-11-01', '01:15', '2026-11-01T05:15:00.000Z', 'doubled'],
    [LORD_HOWE, '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z', 'skipped'],
    [LORD_HOWE, '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z', 'doubled'],
  ])('%o on %s at %s', (place, date, time, instant, note) => {
    expect(at(place, date, time)).toEqual([instant, note])
  })

  test.each([
    [ASTANA, '2026-11-25'],
    [ASTANA, '2026-06-21'],
    [BERLIN, '2026-03-20'],
    [NEW_YORK, '2026-12-21'],
    [LORD_HOWE, '2026-06-21'],
  ])('at sunrise and sunset the sun of %o stands on the horizon, on %s', (place, date) => {
    for (const event of ['sunrise', 'sunset'] as const) {
      const { at: instant } = dayTimes(place).at(dayOfIso(date), readTime(event)!)
      // Upper limb and refraction: −0.833°. The almanac formula is good to a hundredth, the minute to a quarter.
      expect(Math.abs(sunAltitude(instant, place) + 0.833)).toBeLessThan(0.3)
      const hour = new Intl.DateTimeFormat('en-GB', { timeZone: place.timeZone, hour: '2-digit' }).format(
        instant,
      )
      expect(Number(hour) < 12).toBe(event === 'sunrise')
    }
  })

  test('counts minutes from the sun, in whole minutes', () => {
    const times = dayTimes(ASTANA)
    const sunset = times.at(dayOfIso('2026-11-25'), readTime('sunset')!).at
    expect(times.at(dayOfIso('2026-11-25'), readTime('sunset-20m')!).at).toBe(sunset - 20 * 60_000)
    expect(sunset % 60_000).toBe(0)
  })

  test('where the sun does not rise, it is noon, and it says so', () => {
    expect(at(TROMSO, '2026-12-21', 'sunset')).toEqual(['2026-12-21T11:00:00.000Z', 'no-sun'])
  })

  test.each(['24:01', '7:30', '18.30', 'sunset-181m', 'sunset20m', 'noon', 'sunset-', ''])(
    'refuses “%s” and says how to write it',
    (text) => {
      const parsed = TimeOfDay.safeParse(text)
      expect(parsed.success).toBe(false)
      expect(parsed.error?.issues[0]?.message).toContain('sunset-20m')
    },
  )

  test('days found by arithmetic are those of the calendar', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ASTANA, BERLIN, NEW_YORK, LORD_HOWE),
        fc.integer({ min: dayOfIso('2023-01-01'), max: dayOfIso('2028-01-01') }),
        fc.integer({ min: 0, max: 86_399_999 }),
        (place, day, into) => {
          const times = dayTimes(place)
          const instant = times.startOf(day) + into
          const shown = new Intl.DateTimeFormat('en-CA', { timeZone: place.timeZone }).format(instant)
          expect(isoOfDay(times.dayAt(instant))).toBe(shown)
        },
      ),
    )
  })
})

describe('hours of a rule', () => {
  test('a window over midnight is one stretch', () => {
    const night = rule({ hours: { from: '22:00', to: '02:00' } })
    expect(read(ruleSpans(night, dayTimes(ASTANA), days('2026-05-01', '2026-05-02'), null))).toEqual([
      ['2026-05-01T17:00:00.000Z', '2026-05-01T21:00:00.000Z'],
      ['2026-05-02T17:00:00.000Z', '2026-05-02T21:00:00.000Z'],
    ])
  })

  test('a window over the change of the clocks is as long as the night was', () => {
    const night = rule({ hours: { from: '22:00', to: '06:00' } })
    const long = (from: string) => {
      const [span] = ruleSpans(night, dayTimes(BERLIN), days(from, from), null)
      return (span!.to - span!.from) / 3_600_000
    }
    expect([long('2026-03-28'), long('2026-10-24'), long('2026-06-01')]).toEqual([7, 9, 8])
  })

  test('whole days that follow one another are one stretch', () => {
    const weekend = rule({ weekdays: [6, 7] })
    expect(read(ruleSpans(weekend, dayTimes(ASTANA), days('2026-11-23', '2026-11-30'), null))).toEqual([
      ['2026-11-27T19:00:00.000Z', '2026-11-29T19:00:00.000Z'],
    ])
  })

  test('from sunset to sunrise lasts through the night', () => {
    const dark = rule({ hours: { from: 'sunset', to: 'sunrise' } })
    const [span] = ruleSpans(dark, dayTimes(ASTANA), days('2026-12-21', '2026-12-21'), null)
    expect((span!.to - span!.from) / 3_600_000).toBeGreaterThan(15)
    expect((span!.to - span!.from) / 3_600_000).toBeLessThan(17)
  })

  test.each<[string, When, string[]]>([
    ['every day', { kind: 'always' }, ['11-02', '11-04', '11-07']],
    ['every year', { kind: 'yearly', first: '11-02', last: '11-06' }, ['11-02', '11-04']],
    ['certain dates', { kind: 'dates', first: '2026-11-01', last: '2026-11-04' }, ['11-02', '11-04']],
    [
      'recurring',
      { kind: 'recurring', start: '2026-11-02', recurrence: 'FREQ=DAILY;INTERVAL=2', except: [] },
      ['11-02', '11-04'],
    ],
  ])('a day that is left out is left out whole, also of its night: %s', (_, when, kept) => {
    const except = ['2026-11-06', '2026-11-03', '2026-11-03', '2026-11-05', '2030-01-01']
    const night = rule({ when: { ...when, except }, hours: { from: '22:00', to: '02:00' } })
    const spans = ruleSpans(night, dayTimes(ASTANA), days('2026-11-02', '2026-11-07'), null)
    // 17:00 in UTC is 22:00 in Astana.
    expect(read(spans).map(([from]) => from)).toEqual(kept.map((day) => `2026-${day}T17:00:00.000Z`))
    expect(spans.every((span) => span.to - span.from === 4 * 3_600_000)).toBe(true)
  })

  test('of whole days that are one stretch, a day that is left out makes two', () => {
    const when: When = { kind: 'always', except: ['2026-11-25'] }
    const spans = ruleSpans(rule({ when }), dayTimes(ASTANA), days('2026-11-24', '2026-11-26'), null)
    expect(read(spans)).toEqual([
      ['2026-11-23T19:00:00.000Z', '2026-11-24T19:00:00.000Z'],
      ['2026-11-25T19:00:00.000Z', '2026-11-26T19:00:00.000Z'],
    ])
  })

  test('while open means only while open', () => {
    const hours: OpeningHours = {
      weekly: [[], [{ from: '10:00', to: '20:00' }], [], [], [], [], []],
      exceptions: [
        { date: '2026-11-24', hours: [] },
        { date: '2026-11-25', hours: [{ from: '12:00', to: '14:00' }] },
      ],
    }
    const range = days('2026-11-17', '2026-11-30')
    const open = openSpans(hours, dayTimes(ASTANA), range)
    const expected = [
      ['2026-11-17T05:00:00.000Z', '2026-11-17T15:00:00.000Z'],
      ['2026-11-25T07:00:00.000Z', '2026-11-25T09:00:00.000Z'],
    ]
    expect(read(open)).toEqual(expected)
    expect(read(ruleSpans(rule({ whileOpen: true }), dayTimes(ASTANA), range, open))).toEqual(expected)
  })

  test('a date that stands twice among the exceptions is refused', () => {
    const twice = [
      { date: '2026-11-24', hours: [] },
      { date: '2026-11-24', hours: [] },
    ]
    expect(OpeningHours.safeParse({ weekly: [[], [], [], [], [], [], []], exceptions: twice }).success).toBe(
      false,
    )
  })
})

describe('a recurrence', () => {
  const range = days('2026-01-01', '2028-12-31')

  test('leaves its exceptions out', () => {
    const mondays: When = {
      kind: 'recurring',
      start: '2026-11-02',
      recurrence: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4',
      except: ['2026-11-16'],
    }
    const spans = ruleSpans(
      rule({ when: mondays, hours: { from: '10:00', to: '11:00' } }),
      dayTimes(ASTANA),
      range,
      null,
    )
    expect(read(spans).map(([from]) => from!.slice(0, 10))).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-23',
    ])
  })

  test.each([
    'FREQ=SECONDLY',
    'FREQ=HOURLY;INTERVAL=2',
    'FREQ=DAILY;BYHOUR=10',
    'every monday',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY\nEXDATE:20260101',
    'INTERVAL=2',
    '',
  ])('refuses “%s”', (text) => {
    expect(Recurrence.safeParse(text).success && isCountable(text)).toBe(false)
  })

  test('finds the days that an independent implementation finds', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
    const interval = fc.integer({ min: 1, max: 5 })
    const recurrence = fc.oneof(
      interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`),
      fc
        .tuple(interval, fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }))
        .map(([n, list]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${list.join(',')};WKST=MO`),
      fc
        .tuple(interval, fc.constantFrom(-1, 1, 2, 3), weekday)
        .map(([n, nth, day]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${nth}${day}`),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
      fc
        .tuple(fc.integer({ min: 1, max: 30 }), weekday)
        .map(([count, day]) => `FREQ=WEEKLY;BYDAY=${day};COUNT=${count}`),
    )
    const start = fc.integer({ min: dayOfIso('2024-01-01'), max: dayOfIso('2027-01-01') })
    fc.assert(
      fc.property(recurrence, start, (text, first) => {
        expect(Recurrence.safeParse(text).success && isCountable(text)).toBe(true)
        const theirs = new RRule({
          ...RRule.parseString(text),
          dtstart: new Date(first * 86_400_000),
        })
          .between(new Date(range.first * 86_400_000), new Date(range.last * 86_400_000), true)
          .map((each) => each.getTime() / 86_400_000)
        expect(daysOf(text, isoOfDay(first), range.first, range.last)).toEqual(theirs)
      }),
    )
  })
})

describe('spans', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, long]) => ({ from, to: from + long })),
    { maxLength: 12 },
  )
  const holds = (list: readonly Span[], t: number) => list.some((span) => span.from <= t && t < span.to)

  test('merged are apart, in order, and hold the same instants', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = mergeSpans(list)
        merged.forEach((span, i) => i > 0 && expect(span.from).toBeGreaterThan(merged[i - 1]!.to))
        for (let t = 0; t < 70; t++) expect(holds(merged, t)).toBe(holds(list, t))
      }),
    )
  })

  test('in common are those instants that both hold', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const common = commonSpans(mergeSpans(one), mergeSpans(other))
        for (let t = 0; t < 70; t++) expect(holds(common, t)).toBe(holds(one, t) && holds(other, t))
      }),
    )
  })
})

test('Monday is 1 and Sunday is 7', () => {
  expect(['2026-11-23', '2026-11-29', '1969-12-31'].map((date) => weekdayOf(dayOfIso(date)))).toEqual([
    1, 7, 3,
  ])
})
