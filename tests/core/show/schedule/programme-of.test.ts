import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clipProgramme,
  programmeOf,
  type SchedulePlace,
} from '../../../../core/show/schedule/programme-of.ts'
import { ruleStretchAt } from '../../../../core/show/on-at.ts'
import { ScheduleRule, When } from '../../../../core/model/schedule-rule.ts'
import { makeInterval, makeProgramme, makeRule } from '../../../helpers/builders.ts'

const ZONES = ['Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC']
const DAY = 86_400_000

const yearly = (first: string, last: string): When => ({ kind: 'yearly', first, last })
const sixteenDays = makeRule({
  id: 'sixteen-days',
  priority: 100,
  when: yearly('11-25', '12-10'),
  theme: 'orange',
})
const iso = (instant: string) => Date.parse(instant)
const placeIn = (timeZone: string): SchedulePlace => ({
  timeZone,
  latitude: 51.17,
  longitude: 71.43,
  hours: null,
})

/** Intervals of one rule that touch the year, as [from, to]. */
function heldIn(rule: ScheduleRule, timeZone: string, year: number): [number, number][] {
  const { intervals } = programmeOf(
    [makeRule(), rule],
    placeIn(timeZone),
    Date.UTC(year, 0, 10),
    Date.UTC(year + 1, 0, 10),
  )
  return intervals.filter((each) => each.rule === rule.id).map((each) => [each.from, each.to])
}

describe('a yearly rule begins at local midnight and ends with the end of its last day', () => {
  test.each([
    ['Asia/Almaty', 2023, '2023-11-25T00:00+06:00', '2023-12-11T00:00+06:00'],
    ['Asia/Almaty', 2024, '2024-11-25T00:00+05:00', '2024-12-11T00:00+05:00'],
    ['Asia/Almaty', 2026, '2026-11-25T00:00+05:00', '2026-12-11T00:00+05:00'],
    ['Europe/Berlin', 2026, '2026-11-25T00:00+01:00', '2026-12-11T00:00+01:00'],
    ['America/New_York', 2026, '2026-11-25T00:00-05:00', '2026-12-11T00:00-05:00'],
    ['Australia/Lord_Howe', 2026, '2026-11-25T00:00+11:00', '2026-12-11T00:00+11:00'],
  ])('the 16 Days in %s in %i', (timeZone, year, from, to) => {
    expect(heldIn(sixteenDays, timeZone, year)).toEqual([[iso(from), iso(to)]])
  })

  test.each([
    ['Europe/Berlin', 2026, '03-20', '04-10', '2026-03-20T00:00+01:00', '2026-04-11T00:00+02:00'],
    ['Europe/Berlin', 2026, '10-20', '11-01', '2026-10-20T00:00+02:00', '2026-11-02T00:00+01:00'],
    ['America/New_York', 2026, '03-01', '03-31', '2026-03-01T00:00-05:00', '2026-04-01T00:00-04:00'],
    ['Australia/Lord_Howe', 2026, '03-30', '04-30', '2026-03-30T00:00+11:00', '2026-05-01T00:00+10:30'],
    ['Asia/Almaty', 2024, '02-20', '03-08', '2024-02-20T00:00+06:00', '2024-03-09T00:00+05:00'],
    ['America/Sao_Paulo', 2018, '11-04', '11-04', '2018-11-04T01:00-02:00', '2018-11-05T00:00-02:00'],
  ])('over a change of the clocks in %s in %i, %s to %s', (timeZone, year, first, last, from, to) => {
    const rule = makeRule({ id: 'spring', priority: 5, when: yearly(first, last) })
    expect(heldIn(rule, timeZone, year)).toEqual([[iso(from), iso(to)]])
  })

  test('29 February 2024 in Kazakhstan has 25 hours: the clocks went back at its end', () => {
    const rule = makeRule({ id: 'leap', priority: 5, when: yearly('02-29', '02-29') })
    expect(heldIn(rule, 'Asia/Almaty', 2024)).toEqual([
      [iso('2024-02-29T00:00+06:00'), iso('2024-03-01T00:00+05:00')],
    ])
  })

  test('29 February is the 28th in a year without one', () => {
    const rule = makeRule({ id: 'leap', priority: 5, when: yearly('02-29', '02-29') })
    expect(heldIn(rule, 'Asia/Almaty', 2026)).toEqual([
      [iso('2026-02-28T00:00+05:00'), iso('2026-03-01T00:00+05:00')],
    ])
  })

  test('a range over New Year is one interval, seen from either year', () => {
    const rule = makeRule({ id: 'winter', priority: 5, when: yearly('12-20', '01-07') })
    const whole = [iso('2026-12-20T00:00+05:00'), iso('2027-01-08T00:00+05:00')]
    for (const moment of ['2026-12-31T23:59+05:00', '2027-01-01T00:00+05:00', '2027-01-07T23:59+05:00']) {
      const { intervals } = programmeOf(
        [makeRule(), rule],
        placeIn('Asia/Almaty'),
        iso(moment),
        iso(moment) + 30 * DAY,
      )
      const first = intervals[0]!
      expect([first.rule, first.from, first.to]).toEqual(['winter', ...whole])
      expect(intervals[1]).toMatchObject({ rule: 'every-day', from: whole[1] })
    }
  })
})

describe('the programme', () => {
  test('names the rules that lost, strongest first', () => {
    const rules = [
      makeRule(),
      makeRule({ id: 'december', priority: 50, when: yearly('12-01', '12-31'), theme: 'white' }),
      sixteenDays,
    ]
    const at = iso('2026-12-05T12:00+05:00')
    expect(programmeOf(rules, placeIn('Asia/Almaty'), at, at + DAY).intervals).toEqual([
      {
        from: iso('2026-11-25T00:00+05:00'),
        to: at + DAY,
        theme: 'orange',
        rule: 'sixteen-days',
        beat: ['december', 'every-day'],
      },
    ])
  })

  test('takes the later id of two rules of equal priority', () => {
    const rules = [makeRule({ id: 'rule-a' }), makeRule({ id: 'rule-c' }), makeRule({ id: 'rule-b' })]
    const [only] = programmeOf(rules, placeIn('UTC'), 0, DAY).intervals
    expect(only).toMatchObject({ rule: 'rule-c', beat: ['rule-b', 'rule-a'] })
  })

  test('falls back on dusk where no rule holds', () => {
    const at = iso('2026-06-01T00:00Z')
    expect(programmeOf([sixteenDays], placeIn('UTC'), at, at + DAY).intervals).toMatchObject([
      { theme: 'dusk', rule: 'no-rule', beat: [] },
    ])
  })

  const date = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  const monthDay = date.map(
    ({ month, day }) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  const when = fc.oneof(
    { weight: 1, arbitrary: fc.constant<When>({ kind: 'always' }) },
    { weight: 4, arbitrary: fc.tuple(monthDay, monthDay).map(([first, last]) => yearly(first, last)) },
  )
  const rules = fc
    .array(fc.record({ when, priority: fc.integer({ min: 0, max: 3 }) }), { maxLength: 6 })
    .map((list) => list.map((each, i) => makeRule({ ...each, id: `rule-${i}`, theme: `theme-${i}` })))
  const from = fc.integer({ min: iso('2022-01-01T00:00Z'), max: iso('2029-01-01T00:00Z') })
  const length = fc.integer({ min: 1, max: 400 * DAY })

  test('covers its range with intervals that touch and never overlap', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(...ZONES), from, length, (list, zone, begin, long) => {
        const { intervals, ...range } = programmeOf(list, placeIn(zone), begin, begin + long)
        expect(range).toEqual({ from: begin, to: begin + long })
        expect(intervals[0]!.from).toBeLessThanOrEqual(begin)
        expect(intervals.at(-1)!.to).toBe(begin + long)
        intervals.forEach((each, i) => {
          expect(each.to).toBeGreaterThan(each.from)
          if (i > 0) expect(each.from).toBe(intervals[i - 1]!.to)
        })
      }),
    )
  })

  test('at every instant the strongest rule that holds there has won, and has beaten the others', () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(...ZONES),
        from,
        length,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (list, zone, begin, long, places) => {
          const { intervals } = programmeOf(list, placeIn(zone), begin, begin + long)
          for (const place of places) {
            const t = Math.floor(begin + place * long)
            const holding = list
              .filter((rule) => holdsAt(rule.when, zone, t))
              .sort((a, b) => b.priority - a.priority || (a.id < b.id ? 1 : -1))
              .map((rule) => rule.id)
            const found = intervals.find((each) => each.from <= t && t < each.to)!
            expect([found.rule, ...found.beat]).toEqual(holding.length > 0 ? holding : ['no-rule'])
          }
        },
      ),
    )
  })

  test('asked from a later instant says the same about what follows', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(...ZONES), from, (list, zone, begin) => {
        const to = begin + 300 * DAY
        const later = begin + 100 * DAY
        const whole = programmeOf(list, placeIn(zone), begin, to).intervals.filter((each) => each.to > later)
        const rest = programmeOf(list, placeIn(zone), later, to).intervals
        expect(rest.slice(1)).toEqual(whole.slice(1))
        expect({ ...rest[0], from: 0 }).toEqual({ ...whole[0], from: 0 })
      }),
    )
  })

  /** The same question answered another way: by the calendar date that a clock on the wall shows. */
  function holdsAt(rule: When, timeZone: string, t: number): boolean {
    if (rule.kind !== 'yearly') return true
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(t)
    const part = (type: string) => parts.find((each) => each.type === type)!.value
    const today = `${part('month')}-${part('day')}`
    return rule.first <= rule.last
      ? rule.first <= today && today <= rule.last
      : today >= rule.first || today <= rule.last
  }
})

describe('the part of the programme that a kiosk holds', () => {
  const programme = makeProgramme([
    makeInterval({ from: 0, to: 100, theme: 'dusk' }),
    makeInterval({ from: 100, to: 200, theme: 'orange' }),
    makeInterval({ from: 200, to: 300, theme: 'white' }),
  ])

  test.each([
    [0, 100, ['dusk']],
    [99, 101, ['dusk', 'orange']],
    [100, 200, ['orange']],
    [250, 900, ['white']],
    [900, 999, ['white']],
  ])('from %i to %i is what is in force and what begins', (from, to, themes) => {
    const clip = clipProgramme(programme, from, to)
    expect(clip).toMatchObject({ from, to })
    expect(clip.intervals.map((each) => each.theme)).toEqual(themes)
  })
})

describe('a rule as it is written down', () => {
  test.each(['13-01', '00-10', '11-00', '12-32', '1-1', '11/25', '11-25 ', ''])(
    'refuses the date "%s"',
    (first) => {
      expect(When.safeParse({ kind: 'yearly', first, last: '12-10' }).success).toBe(false)
    },
  )

  test('refuses what it does not know', () => {
    expect(ScheduleRule.safeParse({ ...makeRule(), weekday: 1 }).success).toBe(false)
    expect(When.safeParse({ kind: 'weekly' }).success).toBe(false)
  })
})

test('what wins is on since and until its own instants, however often what it beats comes and goes', () => {
  const place = placeIn('Asia/Almaty')
  const often = makeRule({
    id: 'often',
    priority: 50,
    theme: 'violet',
    hours: { from: '10:00', to: '11:00' },
  })
  const loud = { ...sixteenDays, volume: 0.5 }
  const rules = [makeRule({ volume: 0.7 }), { ...often, volume: 0.6 }, loud]
  const [now, soon] = [iso('2026-11-30T09:00+05:00'), iso('2026-12-02T09:00+05:00')]
  const [since, until] = [iso('2026-11-25T00:00+05:00'), iso('2026-12-11T00:00+05:00')]
  const long = programmeOf(rules, place, now, now + 400 * DAY)
  for (const programme of [clipProgramme(long, now, soon), clipProgramme(long, now + DAY, soon)]) {
    expect(programme.intervals.length).toBeGreaterThan(1)
    expect(ruleStretchAt(programme, now + DAY)).toEqual({ from: since, to: until })
    const loudness = programme.wanted ?? []
    expect([loudness[0]?.from, loudness.at(-1)?.to]).toEqual([since, until])
  }
})
