import * as z from 'zod/mini'
import { Identifier } from '../../model/identifier.ts'
import { Localised } from '../../model/language.ts'

const monthDay = z
  .string()
  .check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write month and day as MM-DD, e.g. 11-25'))

/** When a rule holds, in the venue's own time zone; days begin at local midnight. */
export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  /** Every year from the beginning of `first` to the end of `last`; may run over New Year. */
  z.strictObject({ kind: z.literal('yearly'), first: monthDay, last: monthDay }),
])
export type When = z.infer<typeof When>

/** What the schedule wants and when; of several that hold, the highest priority wins, then the later id. */
export const ScheduleRule = z.strictObject({
  id: Identifier,
  title: Localised,
  priority: z.int().check(z.minimum(0), z.maximum(1_000)),
  when: When,
  theme: Identifier,
})
export type ScheduleRule = z.infer<typeof ScheduleRule>
