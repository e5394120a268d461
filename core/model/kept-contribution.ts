/**
 * A contribution as the server keeps it: sealed with a key of its own (CON-6), and changed by
 * `core/contribution/life.ts` alone. It knows no booth and no minute (BOO-3).
 */
import * as z from 'zod/mini'
import { ContributionWish, LONGEST_CONTRIBUTION } from './contribution.ts'
import { FindingType } from '../anonymise/finding.ts'
import { Identifier } from './identifier.ts'
import { Language } from './language.ts'

/**
 * When it was written, as coarsely as a batch needs it: the day of opening by the venue's calendar, and the hour
 * (hours since the Unix epoch). Null once it hangs on the wall: then nothing needs it any more.
 */
export const Written = z.strictObject({ opening: z.iso.date(), hour: z.int().check(z.minimum(0)) })
export type Written = z.infer<typeof Written>

/** A quasi-identifying detail of the wall's text that stays, and why (ANO-3). It goes with any change of the text. */
export const KeptDetail = z.strictObject({
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  type: FindingType,
  reason: z.string().check(z.minLength(1), z.maxLength(400)),
  by: Identifier,
})
export type KeptDetail = z.infer<typeof KeptDetail>

/** What the wall would show. `editors`: whoever changed the visitor's words; none of them may approve (ANO-6). */
export const WallVersion = z.strictObject({
  number: z.int().check(z.minimum(1)),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_CONTRIBUTION)),
  language: Language,
  editors: z.array(Identifier),
  kept: z.array(KeptDetail),
  approvals: z.array(Identifier),
})
export type WallVersion = z.infer<typeof WallVersion>

/** Why a curator declined: a short list, so that it is one key, and nothing of it can hurt. */
export const DECLINE_REASONS = [
  'identifies',
  'hurts',
  'not-for-here',
  'advertising',
  'unreadable',
  'other',
] as const
export const DeclineReason = z.enum(DECLINE_REASONS)
export type DeclineReason = z.infer<typeof DeclineReason>

/**
 * `sent`: durable, but its receipt may not have come; destroyed unless the booth says so. `arrived`: waits until it can
 * no longer be told who sat in the booth; no curator sees it. `open`: in the Inbox. `copy`: the same words as another,
 * decided with it. `drafting`: is becoming this story. `approved`: waits for its batch. `on-wall`: a light.
 */
export const ContributionState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sent') }),
  z.strictObject({ kind: z.literal('arrived') }),
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('copy'), of: Identifier }),
  z.strictObject({ kind: z.literal('declined'), by: Identifier, reason: DeclineReason }),
  z.strictObject({ kind: z.literal('drafting'), story: Identifier }),
  z.strictObject({ kind: z.literal('approved') }),
  z.strictObject({ kind: z.literal('on-wall'), seed: z.int().check(z.minimum(0), z.maximum(0xffffffff)) }),
])
export type ContributionState = z.infer<typeof ContributionState>

/** Why something is held back or asks for a person, and where in the text (UTF-16 units). */
export const CAUTIONS = ['slur', 'threat', 'danger', 'life', 'child'] as const
export const CautionKind = z.enum(CAUTIONS)
export type CautionKind = z.infer<typeof CautionKind>
export const Caution = z.strictObject({
  kind: CautionKind,
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
})
export type Caution = z.infer<typeof Caution>

export const KeptContribution = z.strictObject({
  id: Identifier,
  venueId: Identifier,
  /** As the visitor wrote it, without what nobody can see (`tidy-text.ts`). Never changed. */
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_CONTRIBUTION)),
  /** Guessed from the text. */
  language: Language,
  wish: ContributionWish,
  print: z.boolean(),
  written: z.nullable(Written),
  cautions: z.array(Caution),
  /** Who took it out of what was held back, or null: it is still held back, or never was. */
  released: z.nullable(Identifier),
  /** Who has seen to its call for a person (`danger`, `life`, `child`), or null. */
  attended: z.nullable(Identifier),
  wall: WallVersion,
  state: ContributionState,
})
export type KeptContribution = z.infer<typeof KeptContribution>

/** Held back: a slur or a threat, and nobody has released it. */
export function isHeld({ cautions, released }: Pick<KeptContribution, 'cautions' | 'released'>): boolean {
  return released === null && cautions.some(({ kind }) => kind === 'slur' || kind === 'threat')
}

/** Somebody may be in need: a person is to look at it first. */
export function callsForSomebody({ cautions }: Pick<KeptContribution, 'cautions'>): boolean {
  return cautions.some(({ kind }) => kind === 'danger' || kind === 'life' || kind === 'child')
}
