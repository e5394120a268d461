import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../core/model/time.ts'

/** The next time that the clock there shows this hour; an hour that a change of clock leaves out is the one after. */
export function nextNight(now: Instant, hour: number, zone: string): Instant {
  const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(zone)
  for (let day = there.toPlainDate(); ; day = day.add({ days: 1 })) {
    const at = day.toZonedDateTime({
      timeZone: zone,
      plainTime: new Temporal.PlainTime(hour),
    }).epochMilliseconds
    if (at > now) return at
  }
}
