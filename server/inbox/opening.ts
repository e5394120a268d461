/** The hour that it is, and to which day of opening it belongs: as exact as anything about a contribution ever is. */
import { Temporal } from 'temporal-polyfill'
import type { Written } from '../../core/model/kept-contribution.ts'
import type { Instant } from '../../core/model/time.ts'

export const HOUR_MS = 3_600_000
/** A night of museums belongs to its evening. */
const NEW_DAY_AT = 4

export function writtenAt(now: Instant, timeZone: string): Written {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone)
  return {
    opening: local.subtract({ hours: NEW_DAY_AT }).toPlainDate().toString(),
    hour: Math.floor(now / HOUR_MS),
  }
}
