import { describe, expect, test } from 'vitest'
import { instantOn, isoOf, type CalendarDate } from '../../../client/console/parts/calendar.ts'
import {
  gripOf,
  type Grip,
  type HeldHours,
  type Shown,
} from '../../../client/console/schedule/moving/grip.ts'
import { isSame, movedHours, writtenHours } from '../../../client/console/schedule/moving/moved-hours.ts'
import {
  onEveryDay,
  onThisDay,
  stillStand,
  takenBack,
} from '../../../client/console/schedule/moving/rule-edits.ts'
import { minuteAt } from '../../../client/console/schedule/moving/use-moving.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import { suspensionFrom } from '../../../core/model/suspension.ts'
import { programmeOf } from '../../../core/show/schedule/programme-of.ts'
import { makeRule } from '../../helpers/builders.ts'

const ASTANA = { timeZone: 'Asia/Almaty', latitude: 51.17, longitude: 71.43, hours: null }
const BERLIN = { timeZone: 'Europe/Berlin', latitude: 52.52, longitude: 13.4, hours: null }
const WEDNESDAY: CalendarDate = { year: 2026, month: 6, day: 10 }
const everyDay = makeRule({ id: 'every-day' })
const evening = makeRule({
  id: 'evening',
  priority: 5,
  hours: { from: '16:00', to: '19:00' },
  theme: 'violet',
})

/** The stretches of a rule as the calendar draws them from Tuesday to Friday. */
function drawn(rule: ScheduleRule, others: readonly ScheduleRule[] = [everyDay], place = ASTANA): Shown[] {
  const at = (day: number) => instantOn({ ...WEDNESDAY, day }, 0, place.timeZone)
  const { intervals } = programmeOf([...others, rule], place, at(9), at(13))
  return intervals.filter((each) => each.rule === rule.id)
}
function grip(shown: Shown, rules: readonly ScheduleRule[], open: Parameters<typeof gripOf>[2] = null): Grip {
  const found = gripOf(shown, rules, open, ASTANA.timeZone)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const hours = ({ date, from, to }: HeldHours) => [isoOf(date), writtenHours({ from, to })]

describe('a stretch of the calendar', () => {
  test('by the clock is taken whole and by both its ends, on the day on which it begins', () => {
    const night = makeRule({ ...evening, id: 'night', hours: { from: '22:00', to: '02:30' } })
    for (const [rule, from, to] of [
      [evening, 960, 1_140],
      [night, 1_320, 1_590],
    ] as const) {
      const held = grip(
        drawn(rule).find(({ from: at }) => at > instantOn(WEDNESDAY, 0, ASTANA.timeZone))!,
        [everyDay, rule],
      )
      expect([isoOf(held.date), held.from, held.to]).toEqual(['2026-06-10', from, to])
      expect(held.stuck).toEqual({ whole: null, begin: null, end: null })
    }
  })

  test('has a reason where it cannot be taken', () => {
    const strong = makeRule({
      id: 'strong',
      priority: 9,
      hours: { from: '18:00', to: '20:00' },
      theme: 'white',
    })
    expect(grip(drawn(evening, [everyDay, strong])[1]!, [everyDay, evening, strong]).stuck).toEqual({
      whole: null,
      begin: null,
      end: 'stronger',
    })
    const sun = makeRule({ ...evening, id: 'sun', hours: { from: 'sunset-20m', to: '23:30' } })
    const [, low] = drawn(sun)
    const held = grip(low!, [everyDay, sun])
    expect([isoOf(held.date), held.to, held.stuck]).toEqual([
      '2026-06-10',
      1_410,
      { whole: 'sun', begin: 'sun', end: null },
    ])
    const open = [
      { from: instantOn(WEDNESDAY, 600, ASTANA.timeZone), to: instantOn(WEDNESDAY, 1_020, ASTANA.timeZone) },
    ]
    const whileOpen = makeRule({ ...evening, whileOpen: true })
    const cut = { rule: 'evening', from: instantOn(WEDNESDAY, 960, ASTANA.timeZone), to: open[0]!.to }
    expect(grip(cut, [whileOpen], open).stuck).toEqual({ whole: null, begin: null, end: 'opening' })
  })

  test('of whole days, of no rule, or of a suspended day is not there to be taken', () => {
    const suspended = suspensionFrom({ day: '2026-06-10', time: '14:00' }, 'white', [])
    const of = (shown: Shown, rules: ScheduleRule[]) => gripOf(shown, rules, null, ASTANA.timeZone)
    expect(of(drawn(everyDay, [])[0]!, [everyDay])).toBe('no-hours')
    const unbroken = makeRule({ ...evening, hours: { from: '00:00', to: '24:00' } })
    expect(of(drawn(unbroken)[0]!, [everyDay, unbroken])).toBe('no-hours')
    expect(of({ rule: 'no-rule', from: 0, to: 1 }, [everyDay])).toBe('no-hours')
    expect(of(drawn(suspended)[0]!, [everyDay, suspended])).toBe('suspended')
  })
})

describe('hours that are drawn elsewhere', () => {
  const held: HeldHours = { date: WEDNESDAY, from: 960, to: 1_140 }

  test.each<
    [string, Parameters<typeof movedHours>[1], { days: number; minutes: number }, string, string, string]
  >([
    ['earlier', 'whole', { days: 0, minutes: -97 }, '2026-06-10', '14:30', '17:30'],
    ['to another day', 'whole', { days: 2, minutes: 0 }, '2026-06-12', '16:00', '19:00'],
    ['over midnight', 'whole', { days: 0, minutes: 420 }, '2026-06-10', '23:00', '02:00'],
    [
      'past midnight, and begin on the next day',
      'whole',
      { days: 0, minutes: 500 },
      '2026-06-11',
      '00:15',
      '03:15',
    ],
    [
      'before midnight, and begin on the day before',
      'whole',
      { days: 0, minutes: -1_000 },
      '2026-06-09',
      '23:15',
      '02:15',
    ],
    ['with another beginning', 'begin', { days: 3, minutes: -60 }, '2026-06-10', '15:00', '19:00'],
    [
      'with a beginning never past the end',
      'begin',
      { days: 0, minutes: 900 },
      '2026-06-10',
      '18:45',
      '19:00',
    ],
    [
      'with a beginning never on the day before',
      'begin',
      { days: 0, minutes: -1_200 },
      '2026-06-10',
      '00:00',
      '19:00',
    ],
    ['with another end', 'end', { days: 0, minutes: 300 }, '2026-06-10', '16:00', '24:00'],
    ['with an end after midnight', 'end', { days: 0, minutes: 360 }, '2026-06-10', '16:00', '01:00'],
    [
      'with an end never before the beginning',
      'end',
      { days: 0, minutes: -900 },
      '2026-06-10',
      '16:00',
      '16:15',
    ],
    ['never longer than a day', 'end', { days: 0, minutes: 3_000 }, '2026-06-10', '16:00', '16:00'],
  ])('stand %s', (_, edge, by, date, from, to) => {
    expect(hours(movedHours(held, edge, by))).toEqual([date, { from, to }])
  })

  test('keep odd minutes where nothing was moved, and stand on quarters where something was', () => {
    const odd = { ...held, from: 963, to: 1_147 }
    expect(isSame(odd, movedHours(odd, 'whole', { days: 0, minutes: 0 }))).toBe(true)
    expect(hours(movedHours(odd, 'whole', { days: 1, minutes: 0 }))[1]).toEqual({
      from: '16:03',
      to: '19:07',
    })
    expect(hours(movedHours(odd, 'whole', { days: 0, minutes: 15 }))[1]).toEqual({
      from: '16:15',
      to: '19:19',
    })
    expect(hours(movedHours(odd, 'end', { days: 0, minutes: 4 }))[1]).toEqual({ from: '16:03', to: '19:15' })
  })

  test('are read from the wall’s clock on days of 23 and 25 hours', () => {
    const spring = { year: 2026, month: 3, day: 29 }
    const autumn = { year: 2026, month: 10, day: 25 }
    const [zone] = [BERLIN.timeZone]
    expect([1 / 23, 5 / 23, 22 / 23, 1].map((share) => minuteAt(share, spring, zone))).toEqual([
      60, 360, 1_380, 1_440,
    ])
    expect([1 / 25, 2.5 / 25, 3.5 / 25, 24 / 25].map((share) => minuteAt(share, autumn, zone))).toEqual([
      60, 150, 150, 1_380,
    ])
    expect([-0.2, 1.3].map((share) => minuteAt(share, autumn, zone))).toEqual([0, 1_440])
  })
})

describe('what becomes of the rules', () => {
  const later = (held: Grip, days = 0): HeldHours => movedHours(held, 'whole', { days, minutes: 60 })
  const of = (rule: ScheduleRule) => grip(drawn(rule)[1] ?? drawn(rule)[0]!, [everyDay, rule])
  /** When the rule's theme is on, in the words of the zone. */
  const violet = (rules: readonly ScheduleRule[]) => {
    const at = (day: number) => instantOn({ ...WEDNESDAY, day }, 0, ASTANA.timeZone)
    return programmeOf(rules, ASTANA, at(9), at(13))
      .intervals.filter((each) => each.theme === 'violet')
      .map(({ from }) => new Date(from + 5 * 3_600_000).toISOString().slice(8, 16))
  }
  const after = (rules: readonly ScheduleRule[], edits: ReturnType<typeof onThisDay>) =>
    edits.reduce<ScheduleRule[]>(
      (all, edit) =>
        edit.kind === 'remove'
          ? all.filter(({ id }) => id !== edit.ruleId)
          : [...all.filter(({ id }) => id !== edit.rule.id), edit.rule],
      [...rules],
    )

  test.each<[string, ScheduleRule]>([
    ['every day', evening],
    ['every year', { ...evening, when: { kind: 'yearly', first: '06-09', last: '06-12' } }],
    ['from date to date', { ...evening, when: { kind: 'dates', first: '2026-06-09', last: '2026-06-12' } }],
    [
      'repeating',
      { ...evening, when: { kind: 'recurring', start: '2026-06-01', recurrence: 'FREQ=DAILY', except: [] } },
    ],
    ['on weekdays', { ...evening, weekdays: [2, 3, 4, 5] }],
  ])('one day alone is another, the others stay, and it comes back: %s', (_, rule) => {
    const before = [everyDay, rule]
    const held = of(rule)
    const edits = onThisDay(held, later(held), 'own')
    const now = after(before, edits)
    expect(violet(now)).toEqual(['09T16:00', '10T17:00', '11T16:00', '12T16:00'])
    expect(stillStand(edits, now)).toBe(true)
    expect(
      stillStand(
        edits,
        now.map((each) => (each.id === 'own' ? { ...each, theme: 'white' } : each)),
      ),
    ).toBe(false)
    const back = after(now, [...takenBack(edits, before)!])
    expect(violet(back)).toEqual(violet(before))
    expect(back.find(({ id }) => id === rule.id)).toEqual(rule)
  })

  test('every one of its days has other hours', () => {
    const held = of(evening)
    const edits = onEveryDay(held, later(held))!
    expect(violet(after([everyDay, evening], edits))).toEqual([
      '09T17:00',
      '10T17:00',
      '11T17:00',
      '12T17:00',
    ])
  })

  test('of certain weekdays the drawn one becomes another; of other repetitions no drawing says what is meant', () => {
    const rule = { ...evening, weekdays: [3] }
    const held = of(rule)
    expect(violet(after([everyDay, rule], onEveryDay(held, later(held, 1))!))).toEqual(['11T17:00'])
    expect(onEveryDay(of(evening), later(of(evening), 1))).toBeNull()
    const recurring: ScheduleRule = {
      ...evening,
      when: { kind: 'recurring', start: '2026-06-01', recurrence: 'FREQ=DAILY', except: [] },
    }
    expect(onEveryDay(of(recurring), later(of(recurring), 1))).toBeNull()
  })

  test('a rule of one day moves with it, and keeps its name', () => {
    const rule = { ...evening, when: { kind: 'dates', first: '2026-06-10', last: '2026-06-10' } as const }
    const held = of(rule)
    const edits = onThisDay(held, later(held, 2), 'never-used')
    expect(edits).toEqual([
      {
        kind: 'change',
        rule: {
          ...rule,
          when: { kind: 'dates', first: '2026-06-12', last: '2026-06-12' },
          hours: { from: '17:00', to: '20:00' },
        },
      },
    ])
  })

  test('an edit of a suspended day is not taken back: the server ends it in its own way', () => {
    const suspended = suspensionFrom({ day: '2026-06-10', time: '14:00' }, 'white', [])
    expect(takenBack([{ kind: 'remove', ruleId: suspended.id }], [everyDay, suspended])).toBeNull()
  })
})
