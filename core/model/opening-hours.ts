/** When a venue is open: by the day of the week, with exceptions by date. */
import * as z from 'zod/mini'
import { HoursOfDay } from './time-of-day.ts'

const day = z.array(HoursOfDay).check(z.maxLength(4))

export const OpeningHours = z.strictObject({
  /** Monday first; an empty list is a closed day. */
  weekly: z.tuple([day, day, day, day, day, day, day]),
  /** A date that differs from its weekday: other hours, or none. */
  exceptions: z.array(z.strictObject({ date: z.iso.date(), hours: day })).check(
    z.maxLength(1_000),
    z.refine(
      (list) => new Set(list.map((each) => each.date)).size === list.length,
      'this date stands here twice; keep one of them',
    ),
  ),
})
export type OpeningHours = z.infer<typeof OpeningHours>
