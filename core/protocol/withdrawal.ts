/** Bodies of withdrawing (CON-3, CON-5). What a narrator is shown never names story, date, venue or screen. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Language } from '../model/language.ts'

/** Whatever was typed: five words, or the number. Whether it fits is not the stranger's to know. */
export const WithdrawalRequest = z.strictObject({ receipt: z.string().check(z.maxLength(200)) })

/**
 * `dark`: it has said so itself, at `at`. `awaited`: it has not yet; it may show the story until `until` at the
 * latest (null: until it is back, which only a composite can be). `ended`: it never answered, and its permission
 * ended at `until`.
 */
export const ScreenStanding = z.discriminatedUnion('state', [
  z.strictObject({ ordinal: z.int(), state: z.literal('dark'), at: InstantValue }),
  z.strictObject({ ordinal: z.int(), state: z.literal('awaited'), until: z.nullable(InstantValue) }),
  z.strictObject({ ordinal: z.int(), state: z.literal('ended'), until: InstantValue }),
])
export type ScreenStanding = z.infer<typeof ScreenStanding>

/** `POST /withdrawals` → how far the withdrawal has come. The same receipt again shows the same page. */
export const WithdrawalReply = z.strictObject({
  at: InstantValue,
  /** The server's time, so that a page counts from the right one. */
  now: InstantValue,
  screens: z.array(ScreenStanding),
  /** When text, sound, copies and the key were destroyed; null while that is still being done. */
  erasedAt: z.nullable(InstantValue),
})
export type WithdrawalReply = z.infer<typeof WithdrawalReply>

/** `GET /stories/{id}/withdrawal`, for staff: the same, with the screens' ids and what each one purged. */
export const StaffWithdrawalReply = z.strictObject({
  story: Identifier,
  at: InstantValue,
  by: z.enum(['narrator', 'curator', 'restore']),
  erasedAt: z.nullable(InstantValue),
  screens: z.array(
    z.strictObject({
      kioskId: Identifier,
      ordinal: z.int(),
      darkAt: z.nullable(InstantValue),
      latest: z.nullable(InstantValue),
      /** What it let go of, by kind, e.g. `{"texts": 1, "sounds": 2}`. */
      purged: z.record(z.string(), z.int()),
    }),
  ),
})
export type StaffWithdrawalReply = z.infer<typeof StaffWithdrawalReply>

/** `POST /stories/{id}/receipts`: shown once, to the curator who asked; afterwards nobody can read it again. */
export const ReceiptRequest = z.strictObject({ language: Language })
export const ReceiptReply = z.strictObject({
  language: Language,
  words: z.array(z.string()),
  /** The numeric twin, in groups of four. */
  number: z.string(),
  /** How one withdraws from home, at any venue that has said so (CON-9): what the sheet prints. */
  wayBack: z.strictObject({ addresses: z.array(z.string()), telephones: z.array(z.string()) }),
})
export type ReceiptReply = z.infer<typeof ReceiptReply>
