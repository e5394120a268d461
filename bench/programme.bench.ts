/**
 * How long a year of programme takes with 200 rules, beside a baseline of the same run: asking Temporal for the
 * beginning and the end of each of the same windows, and nothing else. The goal is 50 ms.
 */
import { Temporal } from 'temporal-polyfill'
import type { OpeningHours } from '../core/model/opening-hours.ts'
import { programmeOf, type SchedulePlace } from '../core/show/schedule/programme-of.ts'
import { ScheduleRule } from '../core/model/schedule-rule.ts'
import { Timetable } from '../server/runtime/timetable.ts'
import { openStore } from '../server/store/open-store.ts'
import { makeVenue } from '../tests/helpers/builders.ts'
import { machineLine } from './harness/machine.ts'
import { met, ms, print, printTable } from './harness/table.ts'

const GOAL_MS = 50
const RULES = 200
const ROUNDS = 15
const YEAR_MS = 366 * 86_400_000
const FROM = Date.parse('2026-01-01T00:00Z')

const WHENS = [
  { kind: 'always' },
  { kind: 'yearly', first: '11-25', last: '12-10' },
  { kind: 'recurring', start: '2025-01-06', recurrence: 'FREQ=WEEKLY;BYDAY=TU,TH', except: ['2026-05-05'] },
  { kind: 'recurring', start: '2025-01-01', recurrence: 'FREQ=MONTHLY;BYDAY=1SU', except: [] },
  { kind: 'dates', first: '2026-03-01', last: '2026-04-30' },
] as const
const HOURS = [
  { from: '10:00', to: '12:30' },
  { from: 'sunset-20m', to: '23:00' },
  { from: '22:00', to: '02:00' },
  null,
] as const

const rules = Array.from({ length: RULES }, (_, i) =>
  ScheduleRule.parse({
    id: `rule-${i}`,
    title: { kk: `Ереже ${i}`, ru: `Правило ${i}`, en: `Rule ${i}` },
    priority: (i * 37) % 100,
    when: ownWhen(i),
    hours: HOURS[i % HOURS.length],
    weekdays: i % 3 === 0 ? [1, 2, 3, 4, 5] : null,
    whileOpen: i % 7 === 0,
    theme: i % 2 === 0 ? 'dusk' : 'orange',
  }),
)
const open = [{ from: '10:00', to: '20:00' }]
const hours: OpeningHours = { weekly: [[], open, open, open, open, open, open], exceptions: [] }

print(`programme: ${machineLine()}`)
const rows = ['Asia/Almaty', 'Europe/Berlin'].map((timeZone) => {
  const place: SchedulePlace = { timeZone, latitude: 51.17, longitude: 71.43, hours }
  let intervals = 0
  const compute = (): void => {
    intervals = programmeOf(rules, place, FROM, FROM + YEAR_MS).intervals.length
  }
  const first = median(compute, 1)
  const own = median(compute)
  const windows = (RULES - RULES / HOURS.length) * 120
  const baseline = median(() => {
    for (let i = 0; i < windows; i++)
      Temporal.PlainDate.from('2026-01-01')
        .add({ days: i % 366 })
        .toZonedDateTime({ timeZone, plainTime: '10:00' })
  }, 3)
  return [timeZone, String(intervals), ms(first), ms(own), ms(baseline), met(own <= GOAL_MS)]
})
printTable(
  `A year of programme from ${RULES} rules, milliseconds (median of ${ROUNDS})`,
  ['zone', 'intervals', 'the first time', 'Untold', 'Temporal for each window', `goal ${GOAL_MS} ms`],
  rows,
)

/** What an edit of a rule costs: every room of the venue asks for its 400 days at once. */
const ROOMS = [1, 8, 40]
const AHEAD_MS = 400 * 86_400_000
const year = Array.from({ length: 365 }, (_, i) => ({ ...rules[i % RULES]!, id: `rule-${i}` }))
const store = await openStore(':memory:')
const venue = makeVenue({ hours })
printTable(
  'An edit with 365 rules, for all rooms of the venue, milliseconds (median of 5)',
  ['rooms', 'each computes its own', 'Untold: one computes for all'],
  ROOMS.map((rooms) => {
    const own = median(() => {
      for (let room = 0; room < rooms; room++) programmeOf(year, venue, FROM, FROM + AHEAD_MS)
    }, 5)
    const shared = median(() => {
      const timetable = new Timetable(venue, year, store.venues)
      for (let room = 0; room < rooms; room++) timetable.ahead(FROM + room, AHEAD_MS)
    }, 5)
    return [String(rooms), ms(own), ms(shared)]
  }),
)
await store.close()

/** No two recurrences begin on the same day, so that nothing one has counted helps another. */
function ownWhen(i: number): ScheduleRule['when'] {
  const when = WHENS[i % WHENS.length]!
  if (when.kind !== 'recurring') return when
  const start = new Date(Date.parse(when.start) - i * 86_400_000).toISOString().slice(0, 10)
  return { ...when, start, except: [...when.except] }
}

function median(run: () => void, rounds = ROUNDS): number {
  const took = Array.from({ length: rounds }, () => {
    const began = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - began) / 1e6
  })
  return took.sort((a, b) => a - b)[Math.floor(rounds / 2)]!
}
