/** Bodies of the schedule's HTTP API: what a venue's rules are, what they yield, and what a new one would do. */
import * as z from 'zod/mini'
import { Language } from '../model/language.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Localised } from '../model/language.ts'
import { OpeningHours } from '../model/opening-hours.ts'
import { Programme } from '../show/programme.ts'
import { ScheduleRule } from '../model/schedule-rule.ts'

export const VenuesReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Identifier,
      name: Localised,
      timeZone: z.string(),
      latitude: z.number(),
      longitude: z.number(),
    }),
  ),
})

/** Names the schedule as it stood when somebody looked; a change that names another is refused (409). */
const version = z.string().check(z.minLength(1), z.maxLength(64))

/** `GET /venues/{id}/schedule`, and the answer to every change of it. */
export const ScheduleReply = z.strictObject({
  venueId: Identifier,
  timeZone: z.string(),
  version,
  hours: z.nullable(OpeningHours),
  /** When schoolchildren come: sensitive stories rest then (VIS-8). */
  schoolHours: z.nullable(OpeningHours),
  /** Strongest first. */
  rules: z.array(ScheduleRule),
})
export type ScheduleReply = z.infer<typeof ScheduleReply>

export const RuleRequest = z.strictObject({ version, rule: ScheduleRule })
/** One step of an edit that is made of several. */
export const RuleEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['add', 'change']), rule: ScheduleRule }),
  z.strictObject({ kind: z.literal('remove'), ruleId: Identifier }),
])
export type RuleEdit = z.infer<typeof RuleEdit>
/** `POST /venues/{id}/rules/edits`: all of them in this order, or none. */
export const RuleEditsRequest = z.strictObject({
  version,
  edits: z.array(RuleEdit).check(z.minLength(1), z.maxLength(20)),
})
export const HoursRequest = z.strictObject({ version, hours: z.nullable(OpeningHours) })
export const VersionQuery = z.strictObject({ version })

/** `POST /venues/{id}/suspension`: today the rules are silent and one theme holds, until local midnight. */
export const SuspensionRequest = z.strictObject({ version, theme: Identifier })

const instant = z.iso.datetime({ offset: true })

/** An instant, or a day of the venue's calendar: `from` is its first moment, `to` its last. */
const dayOrInstant = z.union([instant, z.iso.date()])

export const RangeQuery = z.strictObject({ from: dayOrInstant, to: dayOrInstant })

/**
 * Query of `GET /venues/{id}/programme.ics`: names in this language. Without `from` it begins today, without `to` it
 * is as long as one answer may be: a year.
 */
export const CalendarQuery = z.strictObject({
  from: z.optional(dayOrInstant),
  to: z.optional(dayOrInstant),
  language: Language,
})

/** `GET /venues/{id}/programme`: `open` is null where the venue never closes. */
export const VenueProgrammeReply = z.strictObject({
  programme: Programme,
  open: z.nullable(z.array(z.strictObject({ from: InstantValue, to: InstantValue }))),
})
export type VenueProgrammeReply = z.infer<typeof VenueProgrammeReply>

/** `POST /venues/{id}/outlook`: what would be on with this rule added, or in place of the one with its id. */
export const OutlookRequest = z.strictObject({ rule: ScheduleRule, from: instant, to: instant })

/**
 * What is unusual about a rule. `never-holds`: its days, hours and opening times have nothing in common in the next
 * two years. `always-beaten`: it holds, and stronger rules always win. `skipped`, `doubled`, `no-sun`: see day-times.
 */
export const RuleNote = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never-holds') }),
  z.strictObject({ kind: z.literal('ends-before-it-begins') }),
  z.strictObject({ kind: z.literal('always-beaten'), by: z.array(Identifier) }),
  z.strictObject({ kind: z.enum(['skipped', 'doubled', 'no-sun']), date: z.string(), time: z.string() }),
])
export type RuleNote = z.infer<typeof RuleNote>

export const OutlookReply = z.strictObject({
  programme: Programme,
  /**
   * The next times it holds, at most ten, and whether it wins in all of each, in part, or never. `to` is null where
   * it goes on beyond the two years that are looked at.
   */
  next: z.array(
    z.strictObject({
      from: InstantValue,
      to: z.nullable(InstantValue),
      wins: z.enum(['all', 'part', 'none']),
    }),
  ),
  notes: z.array(RuleNote),
})
export type OutlookReply = z.infer<typeof OutlookReply>
