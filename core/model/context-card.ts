import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { Localised } from './language.ts'
import type { Instant } from './time.ts'

/** Longest text of a card, in characters: what is read in passing. */
export const CARD_LIMIT = 220

const cardText = z.string().check(z.minLength(1), z.maxLength(CARD_LIMIT))

/** A fact with its source and date, shown in the quiet between stories. Facts age, and say so. */
export const ContextCard = z.strictObject({
  id: Identifier,
  text: z.strictObject({ kk: cardText, ru: cardText, en: cardText }),
  source: Localised,
  /** The year, or the month of a year, for which it was said; null for what holds every year. */
  asOf: z.nullable(
    z.string().check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/, 'write a year or a month: 2023 or 2023-11')),
  ),
  /** ISO date from which it is no longer shown (its midnight in UTC), or null. */
  expires: z.nullable(z.iso.date()),
  /** The card that says it better now; this one is kept and no longer shown. */
  supersededBy: z.nullable(Identifier),
})
export type ContextCard = z.infer<typeof ContextCard>

export function isInForce(card: ContextCard, t: Instant): boolean {
  return card.supersededBy === null && (card.expires === null || t < Date.parse(card.expires))
}
