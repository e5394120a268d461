/** `GET /venues/{id}/report`: what a venue may tell of a stretch of days. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { LANGUAGES, Language, Localised } from '../model/language.ts'
import { RESPONSES } from '../reports/season.ts'

const Sum = z.strictObject({ atLeast: z.int(), hidden: z.int() })
const shown = z.nullable(z.int())

export const ReportReply = z.strictObject({
  venue: z.strictObject({ id: Identifier, name: Localised, timeZone: z.string() }),
  first: z.iso.date(),
  last: z.iso.date(),
  /** Numbers below this are never shown. */
  fewest: z.int(),
  visits: Sum,
  hours: z.array(Sum),
  days: z.array(z.strictObject({ day: z.iso.date(), visits: shown, heard: shown })),
  stories: z.array(z.strictObject({ story: Identifier, title: Localised, begun: Sum, heard: Sum })),
  heard: Sum,
  responses: z.record(z.enum(RESPONSES), Sum),
  languages: z.record(z.enum(LANGUAGES), Sum),
  service: z.array(
    z.strictObject({
      day: z.iso.date(),
      /** Minutes with open doors, by the opening hours; of them those in which the server ran. */
      open: z.int(),
      ran: z.int(),
      /** Screens times these minutes, and of them those in which the screen drew what the room said. */
      screens: z.int(),
      well: z.int(),
    }),
  ),
  incidents: z.array(
    z.strictObject({
      kind: z.enum(['calm', 'alarm', 'server-away']),
      /** null: the whole house. */
      room: z.nullable(Localised),
      beganAt: InstantValue,
      endedAt: z.nullable(InstantValue),
    }),
  ),
})
export type ReportReply = z.infer<typeof ReportReply>

export const ReportQuery = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
/** `GET /venues/{id}/report.csv`: titles in this language. */
export const ReportFileQuery = z.extend(ReportQuery, { language: Language })
