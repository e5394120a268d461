import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { ProgrammeMessage } from '../../../core/protocol/kiosk-events.ts'
import { Problem, WhyReply } from '../../../core/protocol/http.ts'
import { OutlookReply, ScheduleReply, VenueProgrammeReply } from '../../../core/protocol/schedule.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Answer } from '../../helpers/ask.ts'
import { clipProgramme, programmeOf } from '../../../core/show/schedule/programme-of.ts'
import { Timetable } from '../../../server/runtime/timetable.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { makeRule, makeVenue } from '../../helpers/builders.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** A Wednesday in June, two in the afternoon in Astana: no shipped rule but the everyday one holds. */
const NOW = Date.parse('2026-06-10T14:00+05:00')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

let server: TestServer
let operator: Record<string, string>
beforeAll(async () => {
  server = await startTestServer({ startAt: NOW })
  operator = bearer((await server.token('operator')).token)
})
afterAll(() => server.close())

const path = (rest: string) => `/venues/astana/${rest}`
const get = async () => (await server.ask(path('schedule'), { headers: operator })).read(ScheduleReply)
const send = (method: string, rest: string, json?: unknown) =>
  server.ask(path(rest), { method, headers: operator, json })
const theme = async () =>
  (await server.ask('/rooms/hall/why', { headers: operator })).read(WhyReply).theme.value

async function add(rule: ScheduleRule): Promise<Answer> {
  return send('POST', 'rules', { version: (await get()).version, rule })
}

beforeEach(async () => {
  for (const rule of (await get()).rules)
    if (rule.id.startsWith('test-') || rule.id.startsWith('suspended-'))
      await server.ask(path(`rules/${rule.id}?version=${(await get()).version}`), {
        method: 'DELETE',
        headers: operator,
      })
})

const afternoon = makeRule({
  id: 'test-afternoon',
  priority: 500,
  hours: { from: '13:00', to: '15:00' },
  theme: 'violet',
})

describe('a rule over HTTP', () => {
  test('that holds now is on now, on the screens too, and off again when it is removed', async () => {
    const screen = await server.kiosk((await server.admitKiosk()).token)
    const before = await theme()
    expect((await add(afternoon)).status).toBe(201)
    expect(await theme()).toBe('violet')
    const { programme } = ProgrammeMessage.parse(await screen.line.next('programme'))
    expect(programme.intervals[0]).toMatchObject({ theme: 'violet', rule: 'test-afternoon' })
    const { version } = await get()
    await server.ask(path(`rules/test-afternoon?version=${version}`), { method: 'DELETE', headers: operator })
    expect(await theme()).toBe(before)
  })

  test('is still there after a restart', async () => {
    await add(afternoon)
    const before = await get()
    await server.restart()
    expect(await get()).toEqual(before)
  })

  test('is refused where somebody else was quicker, and nothing is lost', async () => {
    const seen = await get()
    const first = await send('POST', 'rules', { version: seen.version, rule: afternoon })
    const second = await send('POST', 'rules', {
      version: seen.version,
      rule: makeRule({ ...afternoon, id: 'test-other' }),
    })
    expect([first.status, second.status]).toEqual([201, 409])
    expect(second.read(Problem).detail).toContain('Look at it again')
    expect((await get()).rules.map((each) => each.id)).toContain('test-afternoon')
    expect((await get()).rules.map((each) => each.id)).not.toContain('test-other')
  })

  test('two at the same moment do not both win', async () => {
    const { version } = await get()
    const both = await Promise.all(
      ['test-a', 'test-b'].map((id) =>
        send('POST', 'rules', { version, rule: makeRule({ ...afternoon, id }) }),
      ),
    )
    expect(both.map((each) => each.status).sort()).toEqual([201, 409])
  })

  test.each([
    ['an unknown theme', { theme: 'ultraviolet' }, 422],
    ['a time that is none', { hours: { from: '25:00', to: '26:00' } }, 400],
    ['a weekday that is none', { weekdays: [8] }, 400],
    [
      'a recurrence of hours',
      { when: { kind: 'recurring', start: '2026-01-01', recurrence: 'FREQ=HOURLY', except: [] } },
      400,
    ],
    [
      'a recurrence that ends before it begins',
      {
        when: { kind: 'recurring', start: '2026-07-01', recurrence: 'FREQ=DAILY;UNTIL=20260601', except: [] },
      },
      422,
    ],
    ['a day that no year has', { when: { kind: 'yearly', first: '02-30', last: '03-02' } }, 422],
    ['a last day that its month lacks', { when: { kind: 'yearly', first: '04-01', last: '04-31' } }, 422],
    ['days that have passed', { when: { kind: 'dates', first: '2020-01-01', last: '2020-01-02' } }, 422],
    [
      'weekdays on which its dates never fall',
      { when: { kind: 'dates', first: '2026-06-15', last: '2026-06-16' }, weekdays: [7] },
      422,
    ],
    [
      'dates that end before they begin',
      { when: { kind: 'dates', first: '2026-05-02', last: '2026-05-01' } },
      400,
    ],
  ])('with %s is refused in words', async (_, wrong, status) => {
    const { version } = await get()
    const answer = await send('POST', 'rules', { version, rule: { ...afternoon, ...wrong } })
    expect(answer.status).toBe(status)
    expect(answer.read(Problem).errors?.[0]?.message.length).toBeGreaterThan(10)
  })

  test('that holds from 29 February is taken', async () => {
    const leap = { kind: 'yearly', first: '02-29', last: '03-01' } as const
    expect((await add(makeRule({ ...afternoon, when: leap }))).status).toBe(201)
  })

  test('of opening hours makes what holds while open end with them', async () => {
    await add({ ...afternoon, hours: null, whileOpen: true })
    const day = [{ from: '10:00', to: '13:00' }]
    const { version } = await get()
    const hours = { weekly: [day, day, day, day, day, [], []], exceptions: [] }
    expect((await send('PATCH', 'hours', { version, hours })).status).toBe(200)
    expect(await theme()).toBe('dusk')
    await send('PATCH', 'hours', { version: (await get()).version, hours: null })
    expect(await theme()).toBe('violet')
  })
})

test('rooms of a venue share what one of them had computed, and each holds what is so for itself', async () => {
  const store = await openStore(':memory:')
  const venue = makeVenue()
  await store.venues.addVenue(venue)
  const minute = 60_000
  const year = 400 * 24 * HOUR
  const timetable = new Timetable(venue, [makeRule(), afternoon], store.venues)
  const first = timetable.ahead(NOW, year)
  expect(timetable.ahead(NOW, year)).toBe(first)
  expect(timetable.ahead(NOW + minute - 1, year)).toBe(first)
  for (const now of [NOW, NOW + 1, NOW + minute - 1]) {
    const until = now + 48 * HOUR
    expect(clipProgramme(timetable.ahead(now, year), now, until)).toEqual(
      clipProgramme(programmeOf(timetable.rules, venue, now, now + year), now, until),
    )
  }
  expect(timetable.ahead(NOW + minute, year)).not.toBe(first)
  expect(timetable.ahead(NOW - 1, year).from).toBe(NOW - 1)
  const { version } = timetable.view()
  await store.venues.addRule(venue.id, makeRule())
  await timetable.change(version, { kind: 'remove', ruleId: 'every-day' })
  const changed = timetable.ahead(NOW - 1, year)
  expect(changed.intervals.some((each) => each.rule === 'every-day')).toBe(false)
  await timetable.resettle({ ...venue, timeZone: 'Europe/Berlin' })
  expect(timetable.ahead(NOW - 1, year)).not.toBe(changed)
  await store.close()
})

describe('several edits at once', () => {
  const today = { kind: 'dates', first: '2026-06-10', last: '2026-06-10' } as const
  /** The rule leaves today out, and today has its hours elsewhere. */
  const moved = [
    { kind: 'change', rule: { ...afternoon, when: { kind: 'always', except: ['2026-06-10'] } } },
    {
      kind: 'add',
      rule: makeRule({ ...afternoon, id: 'test-today', when: today, hours: { from: '16:00', to: '18:00' } }),
    },
  ]

  test('one day of a repeating rule is moved in one step, on the record, and kept', async () => {
    await add(afternoon)
    expect(await theme()).toBe('violet')
    const { version } = await get()
    expect((await send('POST', 'rules/edits', { version, edits: moved })).status).toBe(200)
    expect(await theme()).toBe('dusk')
    const range = '?from=2026-06-10T00:00:00%2B05:00&to=2026-06-12T00:00:00%2B05:00'
    const { intervals } = (await server.ask(path(`programme${range}`), { headers: operator })).read(
      VenueProgrammeReply,
    ).programme
    expect(intervals.filter((each) => each.theme === 'violet').map(({ from, to }) => [from, to])).toEqual([
      [NOW + 2 * HOUR, NOW + 4 * HOUR],
      [NOW + 23 * HOUR, NOW + 25 * HOUR],
    ])
    const entries = await server.context.audit.read(null, 2)
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'rule.add rule:test-today',
      'rule.change rule:test-afternoon',
    ])
    const before = await get()
    await server.restart()
    expect(await get()).toEqual(before)
  })

  test.each([
    ['names a rule that is not there', { kind: 'remove', ruleId: 'test-none' }, 404],
    ['adds one that is there', { kind: 'add', rule: afternoon }, 409],
    ['wants a theme that is not there', { kind: 'add', rule: makeRule({ id: 'test-x', theme: 'no' }) }, 422],
    [
      'adds a day that is over',
      {
        kind: 'add',
        rule: makeRule({ id: 'test-x', when: { kind: 'dates', first: '2020-01-01', last: '2020-01-01' } }),
      },
      422,
    ],
  ])('nothing is changed where one of them %s', async (_, wrong, status) => {
    await add(afternoon)
    const before = await get()
    const edits = [moved[1], wrong]
    expect((await send('POST', 'rules/edits', { version: before.version, edits })).status).toBe(status)
    expect(await get()).toEqual(before)
  })

  test('nothing is changed for somebody who was slower', async () => {
    await add(afternoon)
    const { version } = await get()
    await add(makeRule({ id: 'test-colleague', priority: 3 }))
    const before = await get()
    expect((await send('POST', 'rules/edits', { version, edits: moved })).status).toBe(409)
    expect(await get()).toEqual(before)
  })
})

test('a rule without an end is said to have none, and what waits behind is a theme, not a rule', async () => {
  await add(makeRule({ id: 'test-for-good', theme: 'violet', priority: 900, when: { kind: 'always' } }))
  const why = (await server.ask('/rooms/hall/why', { headers: operator })).read(WhyReply)
  expect(why.theme).toMatchObject({ value: 'violet', until: null })
  expect(why.theme.beat).toContainEqual(
    expect.objectContaining({
      value: 'dusk',
      holder: expect.objectContaining({ origin: { kind: 'rule', id: 'every-day' } }),
    }),
  )
  for (const said of Object.values(why.sentences)) expect(said[0]).not.toMatch(/20\d\d/)
  expect(why.sentences.en[0]).toMatch(/^Theme: Violet \(by the schedule: [^,]*\)\. Waiting behind it: Dusk/)
})

describe('a suspended day', () => {
  test('is one press, holds until local midnight, and is named as the reason', async () => {
    await add(afternoon)
    expect((await send('POST', 'suspension', { version: (await get()).version, theme: 'dusk' })).status).toBe(
      201,
    )
    const why = (await server.ask('/rooms/hall/why', { headers: operator })).read(WhyReply)
    expect(why.theme).toMatchObject({ value: 'dusk', until: Date.parse('2026-06-11T00:00+05:00') })
    expect(why.theme.holder.origin.id).toBe('suspended-2026-06-10')
    // What was on before the press was on: the calendar does not unsay it.
    expect(why.theme.since).toBe(NOW)
    const range = '?from=2026-06-10T00:00:00%2B05:00&to=2026-06-11T00:00:00%2B05:00'
    const day = await server.ask(path(`programme${range}`), { headers: operator })
    const { intervals } = day.read(VenueProgrammeReply).programme
    expect([...new Set(intervals.map((each) => each.rule))]).toEqual([
      'every-day',
      'test-afternoon',
      'suspended-2026-06-10',
    ])
    expect(intervals.find((each) => each.rule.startsWith('suspended'))?.from).toBe(NOW)
    expect(why.sentences.en[0]).toContain('until 11 June 2026, 00:00')
    expect(why.sentences.ru[0]).toContain('Приостановлено на сегодня')
  })

  test('is ended at once, and stays in the calendar as what it was', async () => {
    await send('POST', 'suspension', { version: (await get()).version, theme: 'violet' })
    const { clock } = server.context
    const before = clock.now
    clock.now = () => before() + 10 * MINUTE
    onTestFinished(() => void (clock.now = before))
    const ended = await send('DELETE', `rules/suspended-2026-06-10?version=${(await get()).version}`)
    expect(ended.status).toBe(200)
    const why = (await server.ask('/rooms/hall/why', { headers: operator })).read(WhyReply)
    expect(why.theme).toMatchObject({ value: 'dusk', holder: { origin: { id: 'every-day' } } })
    const range = '?from=2026-06-10T00:00:00%2B05:00&to=2026-06-11T00:00:00%2B05:00'
    const day = await server.ask(path(`programme${range}`), { headers: operator })
    const { intervals } = day.read(VenueProgrammeReply).programme
    expect(intervals.filter((each) => each.theme === 'violet').map(({ from, to }) => [from, to])).toEqual([
      [NOW, NOW + 10 * MINUTE],
    ])
  })
})

describe('the outlook of a rule', () => {
  const outlook = async (rule: ScheduleRule) =>
    (
      await send('POST', 'outlook', {
        rule,
        from: '2026-06-10T00:00:00+05:00',
        to: '2026-06-12T00:00:00+05:00',
      })
    ).read(OutlookReply)

  test('says when it holds next and keeps nothing', async () => {
    const { next, notes, programme } = await outlook(afternoon)
    expect(next[0]).toEqual({ from: NOW - HOUR, to: NOW + HOUR, wins: 'all' })
    expect(next).toHaveLength(10)
    expect(notes).toEqual([])
    expect(programme.intervals.filter((each) => each.rule === 'test-afternoon')).toHaveLength(2)
    expect((await get()).rules.map((each) => each.id)).not.toContain('test-afternoon')
  })

  test.each([
    ['never-holds', { when: { kind: 'dates', first: '2020-01-01', last: '2020-01-02' } }],
    [
      'ends-before-it-begins',
      {
        when: { kind: 'recurring', start: '2026-07-01', recurrence: 'FREQ=DAILY;UNTIL=20260601', except: [] },
      },
    ],
  ] as const)('says that it %s', async (kind, rule) => {
    expect((await outlook(makeRule({ ...afternoon, ...(rule as Partial<ScheduleRule>) }))).notes).toEqual([
      { kind },
    ])
  })

  test('says that another always wins', async () => {
    await add(makeRule({ id: 'test-strong', priority: 900, theme: 'white' }))
    const { notes, next } = await outlook(afternoon)
    expect(notes).toEqual([{ kind: 'always-beaten', by: ['test-strong'] }])
    expect(next.every((each) => each.wins === 'none')).toBe(true)
  })
})

test('a thousand rules are taken, answered and looked up; one more is refused in words', async () => {
  const shipped = (await get()).rules.length
  await server.stopped(async () => {
    const database = new Database(server.database)
    const insert = database.prepare('insert into rules (id, venue_id, body) values (?, ?, ?)')
    const many = database.transaction(() => {
      for (let i = shipped; i < 1_000; i++) {
        const hours = { from: '08:00', to: '09:00' }
        const rule = makeRule({ id: `many-${i}`, priority: i % 50, hours, theme: 'white' })
        insert.run(rule.id, 'astana', JSON.stringify(rule))
      }
    })
    many()
    database.close()
  })
  expect((await get()).rules).toHaveLength(1_000)
  expect(await theme()).toBe('dusk')
  const more = await add(makeRule({ id: 'test-one-more', theme: 'white' }))
  expect([more.status, more.read(Problem).detail]).toEqual([
    422,
    expect.stringContaining('at most 1000 rules'),
  ])
  const reply = await send('POST', 'outlook', {
    rule: afternoon,
    from: '2026-06-10T00:00:00+05:00',
    to: '2026-06-12T00:00:00+05:00',
  })
  expect(reply.read(OutlookReply).notes).toEqual([])
})
