import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { Localised } from './language.ts'
import { Playlist } from './playlist.ts'
import { HoursOfDay } from './time-of-day.ts'

const monthDay = z
  .string()
  .check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write month and day as MM-DD, e.g. 11-25'))
const dates = z.array(z.iso.date()).check(z.maxLength(400))

const PART =
  /^(FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS|WKST)=[^=;\s]+$/
const FREQUENCY = /(?:^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/
export const RECURRENCE_HINT =
  'write a recurrence of days as in a calendar, e.g. FREQ=WEEKLY;BYDAY=TU,TH or FREQ=MONTHLY;BYDAY=1SU; FREQ may be DAILY, WEEKLY, MONTHLY or YEARLY'

/**
 * The right side of an `RRULE` (RFC 5545), e.g. `FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231`: days only, never hours.
 * Its form is checked here; whether a calendar can count it, where it is counted (core/show/schedule).
 */
export const Recurrence = z.string().check(
  z.maxLength(200),
  z.refine(
    (text) => FREQUENCY.test(text) && text.split(';').every((part) => PART.test(part)),
    RECURRENCE_HINT,
  ),
)
export type Recurrence = z.infer<typeof Recurrence>

/**
 * On which days a rule holds, in the venue's own time zone; days begin at local midnight. `except` leaves days out; hours
 * that begin on such a day are left out whole, also what of them lies after midnight.
 */
export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always'), except: z.optional(dates) }),
  /** Every year from the beginning of `first` to the end of `last`; may run over New Year. */
  z.strictObject({
    kind: z.literal('yearly'),
    first: monthDay,
    last: monthDay,
    except: z.optional(dates),
  }),
  /** Once, from one date to another, both included. */
  z
    .strictObject({
      kind: z.literal('dates'),
      first: z.iso.date(),
      last: z.iso.date(),
      except: z.optional(dates),
    })
    .check(z.refine((range) => range.last >= range.first, 'the last day must not come before the first')),
  /** As a calendar repeats it. */
  z.strictObject({
    kind: z.literal('recurring'),
    start: z.iso.date(),
    recurrence: Recurrence,
    except: dates,
  }),
])
export type When = z.infer<typeof When>

/** 1 Monday – 7 Sunday. */
const Weekday = z.int().check(z.minimum(1), z.maximum(7))

/**
 * What the schedule wants and when; of several that hold, the highest priority wins, then the later id.
 * `hours`, `weekdays` and `whileOpen` narrow the days of `when`; null and false leave them whole.
 */
export const ScheduleRule = z
  .strictObject({
    id: Identifier,
    title: Localised,
    priority: z.int().check(z.minimum(0), z.maximum(1_000)),
    when: When,
    hours: z._default(z.nullable(HoursOfDay), null),
    weekdays: z._default(z.nullable(z.array(Weekday).check(z.minLength(1), z.maxLength(7))), null),
    /** Only while the venue is open. */
    whileOpen: z._default(z.boolean(), false),
    /** null: whatever other rules say of the theme. */
    theme: z.nullable(Identifier),
    /** A look of its own beside the theme. */
    look: z.optional(Identifier),
    /** How loud the room is, 0–1. */
    volume: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    /** A show that is started, and given its first GO, as the rule begins to hold. */
    show: z.optional(Identifier),
    /** Which stories are offered, and in which order. */
    playlist: z.optional(Playlist),
    /** The screens sleep. */
    sleep: z.optional(z.literal(true)),
  })
  .check(
    z.refine(
      (rule) =>
        rule.theme !== null ||
        rule.look !== undefined ||
        rule.volume !== undefined ||
        rule.show !== undefined ||
        rule.playlist !== undefined ||
        rule.sleep !== undefined,
      'a rule must want something: a theme, a look, a volume, a show, a playlist or sleep',
    ),
    z.refine(
      (rule) => rule.show === undefined || rule.hours !== null,
      'a rule that starts a show needs hours: the show begins with them',
    ),
  )
export type ScheduleRule = z.infer<typeof ScheduleRule>
