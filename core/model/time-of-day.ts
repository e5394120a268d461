/** A time of a local day as people write it: by the clock, or by the sun of the place. */
import * as z from 'zod/mini'

const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/
const SUN = /^(sunrise|sunset)(?:([+-])(\d{1,3})m)?$/
/** How far from the sun's rising or setting a time may lie, in minutes. */
const FARTHEST_FROM_SUN = 180

/** `HH:MM` from 00:00 to 24:00, or `sunrise`, `sunset`, `sunset-20m`, `sunrise+45m`. */
export const TimeOfDay = z
  .string()
  .check(
    z.refine(
      (text) => readTime(text) !== null,
      'write a time as 18:30, or by the sun as sunset, sunset-20m or sunrise+45m (at most 180 minutes away)',
    ),
  )
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** A time of day taken apart once: minutes from midnight, or from the sun's rising or setting. */
export interface ReadTime {
  by: 'clock' | 'sunrise' | 'sunset'
  minutes: number
}

export function readTime(text: string): ReadTime | null {
  const clock = CLOCK.exec(text)
  if (clock !== null)
    return { by: 'clock', minutes: clock[1] === undefined ? 1_440 : Number(clock[1]) * 60 + Number(clock[2]) }
  const sun = SUN.exec(text)
  if (sun === null) return null
  const minutes = Number(sun[3] ?? 0) * (sun[2] === '-' ? -1 : 1)
  return Math.abs(minutes) > FARTHEST_FROM_SUN
    ? null
    : { by: sun[1] === 'sunrise' ? 'sunrise' : 'sunset', minutes }
}

/** From … to of a day; an end at or before its beginning is on the next day. */
export const HoursOfDay = z.strictObject({ from: TimeOfDay, to: TimeOfDay })
export type HoursOfDay = z.infer<typeof HoursOfDay>
