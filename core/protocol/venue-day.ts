/** The day of a venue over HTTP: whether it is open, why, what the last check found. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { DayEntry, MorningCheck } from '../model/morning-check.ts'

/** An entry of the record, with the name of whoever it was; null for the hours. */
export const DayEntryView = z.strictObject({ entry: DayEntry, byName: z.nullable(z.string()) })
export type DayEntryView = z.infer<typeof DayEntryView>

/** `GET /venues/{id}/day`. */
export const DayReply = z.strictObject({
  venueId: Identifier,
  open: z.boolean(),
  /** Newest first. */
  entries: z.array(DayEntryView),
  check: z.nullable(MorningCheck),
  checkedBy: z.nullable(z.string()),
  /** Whether a check runs now. */
  checking: z.boolean(),
  /** When the hours open it next; null: they do not. */
  opensNext: z.nullable(InstantValue),
})
export type DayReply = z.infer<typeof DayReply>

/** `POST /venues/{id}/open`. `anyway`: an administrator’s reason to open against what the check finds. */
export const OpenRequest = z.strictObject({
  anyway: z._default(z.nullable(z.string().check(z.trim(), z.minLength(3), z.maxLength(300))), null),
})

/** `day`, server → console: a venue was opened, closed or checked; whoever shows it asks again. */
export const DayMessage = z.strictObject({ venueId: Identifier })
