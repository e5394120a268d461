/** What screens count and what staff may read of it: numbers, never who, never which screen (VIS-4). */
import * as z from 'zod/mini'
import { ANSWER_ACTS, ANSWER_WORDS } from '../model/answer.ts'
import { Language } from '../model/language.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'

/** What is counted of one story on one day. LEAVE and SUPPORT are not here: they are never counted. */
export const STORY_COUNTS = ['begun', 'heard', 'light', ...ANSWER_WORDS, ...ANSWER_ACTS] as const
export const StoryCount = z.enum(STORY_COUNTS)
export type StoryCount = z.infer<typeof StoryCount>

const count = z.int().check(z.minimum(1), z.maximum(10_000))
/** The full hour, by the server's clock, in which it happened. */
const hour = InstantValue.check(z.refine((at) => at % HOUR_MS === 0, 'count by full hours'))
export const HOUR_MS = 3_600_000

export const Counted = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('visits'), hour, count }),
  /** In which language a story was begun; never which story. */
  z.strictObject({ of: z.literal('language'), hour, language: Language, count }),
  z.strictObject({ of: z.literal('story'), hour, story: Identifier, what: StoryCount, count }),
])
export type Counted = z.infer<typeof Counted>

/**
 * `POST /kiosk/counts`. The id (a ULID) lets a screen that heard no answer send the same again: it is taken once.
 * Which screen sent it is not kept.
 */
export const CountBatch = z.strictObject({
  id: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'use a ULID')),
  counted: z.array(Counted).check(z.minLength(1), z.maxLength(500)),
})
export type CountBatch = z.infer<typeof CountBatch>

/** Null: fewer than ten, or held back because it would give away one that is. */
const shown = z.nullable(z.int())

/** `GET /venues/{id}/counts?from=2026-11-25&to=2026-12-10`: days that have ended, by the venue's calendar. */
export const CountsReply = z.strictObject({
  /** Numbers below this are never shown. */
  fewest: z.int(),
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      visits: z.strictObject({ total: shown, hours: z.array(shown) }),
      stories: z.array(z.strictObject({ story: Identifier, counts: z.partialRecord(StoryCount, shown) })),
      totals: z.partialRecord(StoryCount, shown),
      /** In which languages stories were begun. */
      languages: z._default(z.partialRecord(Language, shown), {}),
    }),
  ),
})
export type CountsReply = z.infer<typeof CountsReply>
