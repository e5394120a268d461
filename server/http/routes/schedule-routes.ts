import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import {
  CalendarQuery,
  HoursRequest,
  OutlookReply,
  OutlookRequest,
  RangeQuery,
  RuleEditsRequest,
  type RuleEdit,
  RuleRequest,
  ScheduleReply,
  SuspensionRequest,
  VenueProgrammeReply,
  VenuesReply,
  VersionQuery,
} from '../../../core/protocol/schedule.ts'
import { RECURRENCE_HINT } from '../../../core/model/schedule-rule.ts'
import { isDayOfYear, isoOfDay } from '../../../core/show/schedule/calendar-day.ts'
import { dayTimes } from '../../../core/show/schedule/day-times.ts'
import { openBetween, programmeOf } from '../../../core/show/schedule/programme-of.ts'
import { isCountable } from '../../../core/show/schedule/recurrence.ts'
import { neverHolds, ruleOutlook } from '../../../core/show/schedule/rule-outlook.ts'
import { endedSuspension, suspensionFrom, type LocalMinute } from '../../../core/model/suspension.ts'
import type { Venue } from '../../../core/model/venue.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { MOST_RULES, type ScheduleChange, type Timetable } from '../../runtime/timetable.ts'
import { venueCalendar } from '../../integrations/calendar.ts'
import { notFound, Refusal, refusal } from '../problem.ts'
import { answer, ok, route, type Reply, type Route } from '../route.ts'
import { boundedDays, boundedRange } from './bounded-range.ts'

const ById = z.strictObject({ id: Identifier })
const ByRule = z.strictObject({ id: Identifier, ruleId: Identifier })

/** The schedule of a venue: rules and opening hours, changed against the version that a person saw. */
export function scheduleRoutes({ installation, audit, clock, names, shows }: ServerContext): Route[] {
  function timetableOf(id: string): Timetable {
    const timetable = installation.timetables.get(id)
    if (timetable === undefined) throw notFound(`venue "${id}"`)
    return timetable
  }

  /** What somebody asks for is checked first. */
  async function change(
    venueId: string,
    version: string,
    wish: ScheduleChange,
    caller: Caller,
    status: 200 | 201,
  ): Promise<Reply> {
    const { venue } = timetableOf(venueId)
    for (const edit of editsOf(wish)) {
      if (edit.kind === 'remove') continue
      checkRule(edit.rule, venueId)
      checkHolds(edit.rule, venue)
    }
    return keep(venueId, version, wish, caller, status)
  }

  async function keep(
    venueId: string,
    version: string,
    wish: ScheduleChange,
    caller: Caller,
    status: 200 | 201,
  ): Promise<Reply> {
    const timetable = timetableOf(venueId)
    const { outcome } = await timetable.change(version, wish)
    switch (outcome) {
      case 'changed':
        for (const { action, subject } of isHours(wish)
          ? [{ action: `venue.${wish.kind}`, subject: `venue:${venueId}` }]
          : editsOf(wish).map((edit) => ({ action: `rule.${edit.kind}`, subject: `rule:${idOf(edit)}` })))
          await audit.write({ at: clock.now(), actor: actorOf(caller), action, subject })
        return answer(status, timetable.view())
      case 'stale':
        throw refusal(
          409,
          'schedule_changed',
          'Somebody changed this schedule',
          'The schedule is no longer as you saw it, so nothing was changed. Look at it again, then repeat your change.',
        )
      case 'missing':
        throw notFound('rule with this id')
      case 'taken':
        throw refusal(409, 'rule_exists', 'This rule exists', 'Another rule has this id. Choose another one.')
      case 'full':
        throw refusal(
          422,
          'too_many_rules',
          'Too many rules',
          `A venue has at most ${MOST_RULES} rules. Remove some that no longer hold.`,
        )
      default:
        return outcome satisfies never
    }
  }

  function checkRule({ theme, look, show, playlist, when }: ScheduleRule, venueId: string): void {
    if (theme !== null && !installation.holdings.themes().some((each) => each.id === theme))
      throw wrongRule('theme', `There is no theme "${theme}" here; GET /themes names those that exist.`)
    if (look !== undefined && !installation.holdings.looks().has(look))
      throw wrongRule('look', `There is no look "${look}" here; GET /looks names those that exist.`)
    const onShow = installation.exhibitions.onShowAt(venueId)
    const missing = playlist?.find((id) => !onShow.some((each) => each.id === id))
    if (missing !== undefined)
      throw wrongRule(
        'playlist',
        `There is no story "${missing}" on show here; GET /stories names those that are.`,
      )
    if (show !== undefined && shows.show(show) === null)
      throw wrongRule('show', `There is no show "${show}" here; GET /shows names those that exist.`)
    if (when.kind === 'yearly')
      for (const end of ['first', 'last'] as const)
        if (!isDayOfYear(when[end]))
          throw wrongRule(
            `when.${end}`,
            `No year has the day ${when[end]} (month-day). Write the last day that the month has.`,
          )
    if (when.kind === 'recurring' && !isCountable(when.recurrence))
      throw wrongRule(
        'when.recurrence',
        `No calendar can count this recurrence; ${RECURRENCE_HINT}.`,
        'rule_uncountable',
      )
  }

  function minuteAt(venue: Venue): LocalMinute {
    const { day, time } = dayTimes(venue).clockAt(clock.now())
    return { day: isoOfDay(day), time }
  }

  /** A rule that never holds looks like one that does, until the evening on which nothing happens. */
  function checkHolds(rule: ScheduleRule, venue: Venue): void {
    const why = neverHolds(rule, venue, clock.now())
    if (why === 'ends-before-it-begins')
      throw wrongRule(
        'when.recurrence',
        'This recurrence ends before it begins. Move its UNTIL, or its start.',
        'rule_backwards',
      )
    if (why === 'never-holds')
      throw wrongRule(
        'when',
        'This rule never holds in the next two years: its days, hours and opening times have nothing in common, or have passed.',
        'rule_never_holds',
      )
  }

  return [
    route({
      method: 'get',
      path: '/venues',
      access: 'see',
      summary: 'The venues of this installation',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: VenuesReply },
      handle: async () =>
        ok({
          items: [...installation.timetables.values()].map(({ venue }) => {
            const { id, name, timeZone, latitude, longitude } = venue
            return { id, name, timeZone, latitude, longitude }
          }),
        }),
    }),
    route({
      method: 'get',
      path: '/venues/{id}/schedule',
      access: 'see',
      summary: 'Rules and opening hours of a venue, strongest rule first',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: ScheduleReply },
      handle: async ({ params }) => ok(timetableOf(params.id).view()),
    }),
    route({
      method: 'get',
      path: '/venues/{id}/programme',
      access: 'see',
      summary: 'What a venue’s rules want between two instants or days, and when it is open',
      params: ById,
      query: RangeQuery,
      body: null,
      reply: { status: 200, schema: VenueProgrammeReply },
      handle: async ({ params, query }) => {
        const { venue, rules } = timetableOf(params.id)
        const { from, to } = boundedDays(query, venue, clock.now())
        return ok({
          programme: programmeOf(rules, venue, from, to),
          open: venue.hours === null ? null : openBetween(venue.hours, venue, from, to),
        } satisfies VenueProgrammeReply)
      },
    }),
    route({
      method: 'get',
      path: '/venues/{id}/programme.ics',
      access: 'see',
      summary: 'The same as a calendar file (iCalendar), one event for each stretch in which one rule holds',
      params: ById,
      query: CalendarQuery,
      body: null,
      reply: { status: 200, schema: null, media: 'text/calendar' },
      handle: async ({ params, query }) => {
        const { venue, rules } = timetableOf(params.id)
        const { from, to } = boundedDays(query, venue, clock.now())
        const programme = programmeOf(rules, venue, from, to)
        const themeName = (id: string) => names.theme(id)?.[query.language] ?? id
        const text = venueCalendar({ venue, rules, programme, themeName, language: query.language })
        const headers = { 'Content-Disposition': `attachment; filename="untold-${venue.id}.ics"` }
        return { status: 200, body: Buffer.from(text), headers }
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/rules',
      access: 'run',
      summary: 'Add a rule; what is on changes at once, everywhere, if it holds now',
      params: ById,
      query: null,
      body: RuleRequest,
      reply: { status: 201, schema: ScheduleReply },
      handle: ({ params, body, caller }) =>
        change(params.id, body.version, { kind: 'add', rule: body.rule }, caller, 201),
    }),
    route({
      method: 'patch',
      path: '/venues/{id}/rules/{ruleId}',
      access: 'run',
      summary: 'Put a rule in place of the one with this id',
      params: ByRule,
      query: null,
      body: RuleRequest,
      reply: { status: 200, schema: ScheduleReply },
      handle: ({ params, body, caller }) => {
        const rule = { ...body.rule, id: params.ruleId }
        return change(params.id, body.version, { kind: 'change', rule }, caller, 200)
      },
    }),
    route({
      method: 'delete',
      path: '/venues/{id}/rules/{ruleId}',
      access: 'run',
      summary: 'Remove a rule; what is on changes at once, everywhere',
      params: ByRule,
      query: VersionQuery,
      body: null,
      reply: { status: 200, schema: ScheduleReply },
      handle: ({ params, query, caller }) => {
        const { venue, rules } = timetableOf(params.id)
        const rule = rules.find((each) => each.id === params.ruleId)
        const ended = rule === undefined ? null : endedSuspension(rule, minuteAt(venue))
        const wish: ScheduleChange =
          ended === null ? { kind: 'remove', ruleId: params.ruleId } : { kind: 'change', rule: ended }
        // What is left of a suspension is over: as a rule that somebody writes it would be refused.
        return keep(params.id, query.version, wish, caller, 200)
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/rules/edits',
      access: 'run',
      summary:
        'Several rules at once, all or none: a repeating rule leaves out one day, which becomes a rule of its own',
      params: ById,
      query: null,
      body: RuleEditsRequest,
      reply: { status: 200, schema: ScheduleReply },
      handle: ({ params, body, caller }) =>
        change(params.id, body.version, { kind: 'edits', edits: body.edits }, caller, 200),
    }),
    route({
      method: 'patch',
      path: '/venues/{id}/hours',
      access: 'run',
      summary: 'When the venue is open; null: it never closes',
      params: ById,
      query: null,
      body: HoursRequest,
      reply: { status: 200, schema: ScheduleReply },
      handle: ({ params, body, caller }) =>
        change(params.id, body.version, { kind: 'hours', hours: body.hours }, caller, 200),
    }),
    route({
      method: 'patch',
      path: '/venues/{id}/school-hours',
      access: 'run',
      summary:
        'When schoolchildren come, by the venue’s clock: sensitive stories rest then (VIS-8). null: never',
      params: ById,
      query: null,
      body: HoursRequest,
      reply: { status: 200, schema: ScheduleReply },
      handle: ({ params, body, caller }) =>
        change(params.id, body.version, { kind: 'school-hours', hours: body.hours }, caller, 200),
    }),
    route({
      method: 'post',
      path: '/venues/{id}/suspension',
      access: 'run',
      summary:
        'Suspend today’s rules: one theme holds from now until local midnight. Removing the new rule ends it; what was suspended until then stays in the calendar',
      params: ById,
      query: null,
      body: SuspensionRequest,
      reply: { status: 201, schema: ScheduleReply },
      handle: ({ params, body, caller }) => {
        const { venue, rules } = timetableOf(params.id)
        const rule = suspensionFrom(minuteAt(venue), body.theme, rules)
        return change(params.id, body.version, { kind: 'add', rule }, caller, 201)
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/outlook',
      access: 'see',
      summary: 'What a rule would do, before it is added or changed; nothing is kept',
      params: ById,
      query: null,
      body: OutlookRequest,
      reply: { status: 200, schema: OutlookReply },
      handle: async ({ params, body }) => {
        const { venue, rules } = timetableOf(params.id)
        checkRule(body.rule, params.id)
        const { from, to } = boundedRange(body.from, body.to)
        const others = rules.filter((each) => each.id !== body.rule.id)
        return ok({
          programme: programmeOf([...others, body.rule], venue, from, to),
          ...ruleOutlook(body.rule, others, venue, clock.now()),
        } satisfies OutlookReply)
      },
    }),
  ]
}

/** `type` tells apart what a page says in its own words. */
function wrongRule(field: string, message: string, type = 'wrong_rule'): Refusal {
  return new Refusal(
    422,
    type,
    'This rule does not fit',
    message,
    [{ field: `body.rule.${field}`, message }],
    {},
  )
}

type HoursChange = Extract<ScheduleChange, { kind: 'hours' | 'school-hours' }>

function isHours(wish: ScheduleChange): wish is HoursChange {
  return wish.kind === 'hours' || wish.kind === 'school-hours'
}

function editsOf(wish: ScheduleChange): readonly RuleEdit[] {
  if (isHours(wish)) return []
  return wish.kind === 'edits' ? wish.edits : [wish]
}

function idOf(edit: RuleEdit): string {
  return edit.kind === 'remove' ? edit.ruleId : edit.rule.id
}
