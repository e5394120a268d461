/** Why something cannot be done with a contribution; the words are in `reason-words.ts`. */
import * as z from 'zod/mini'
import { FindingType } from '../anonymise/finding.ts'

const code = <Code extends string, Rest extends z.core.$ZodLooseShape>(name: Code, rest: Rest) =>
  z.strictObject({ code: z.literal(name), ...rest })

export const InboxReason = z.discriminatedUnion('code', [
  code('people-only', {}),
  code('not-open', {}),
  code('not-newest', {}),
  code('empty', {}),
  code('no-such-detail', {}),
  code('direct-cannot-stay', {}),
  code('reason-short', { least: z.int() }),
  code('only-for-curators', {}),
  code('held-back', {}),
  code('not-attended', {}),
  code('editor-cannot-approve', {}),
  code('already-approved', {}),
  code('direct-detail', { type: FindingType }),
  code('quasi-detail', { type: FindingType }),
  code('on-wall', {}),
])
export type InboxReason = z.infer<typeof InboxReason>
