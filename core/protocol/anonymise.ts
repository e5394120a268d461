/** `POST /anonymise/check`, and the lines that `npx untold anonymise` reads and writes. */
import * as z from 'zod/mini'
import { Finding } from '../anonymise/finding.ts'
import { Language } from '../model/language.ts'

/** Most words that one narrator may forbid. */
const MOST_FORBIDDEN = 200

const forbidden = z.optional(
  z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(MOST_FORBIDDEN)),
)

/** `forbidden`: the narrator's own words that must never appear (ANO-5). */
export const AnonymiseRequest = z.strictObject({ lang: Language, text: z.string(), forbidden })
export type AnonymiseRequest = z.infer<typeof AnonymiseRequest>

/** Offsets are UTF-16 units of `text`; findings are in order and do not overlap. */
export const AnonymiseReply = z.strictObject({ findings: z.array(Finding) })
export type AnonymiseReply = z.infer<typeof AnonymiseReply>

/** One line in. Other fields are let through unread, so that a line may carry what its owner needs. */
export const AnonymiseLine = z.object({
  id: z.union([z.string(), z.number()]),
  lang: Language,
  text: z.string(),
  forbidden,
})
/** One line out. */
export const AnonymisedLine = z.strictObject({
  id: z.union([z.string(), z.number()]),
  findings: z.array(Finding),
})
