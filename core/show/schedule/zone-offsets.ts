/**
 * The offsets of a time zone as a table of stretches, so that a year of days costs arithmetic and not a look-up
 * in the zone data each. Temporal finds where the stretches end.
 */
import { Temporal } from 'temporal-polyfill'
import type { Instant, Milliseconds } from '../../model/time.ts'

interface Stretch {
  from: Instant
  /** Local time minus UTC. */
  offset: Milliseconds
}

export interface ZoneOffsets {
  timeZone: string
  offsetAt(instant: Instant): Milliseconds
  /** Whether the clocks change between the two. */
  changes(from: Instant, to: Instant): boolean
}

/** How far the table grows at a time. */
const REACH_MS = 800 * 86_400_000

export function zoneOffsets(timeZone: string): ZoneOffsets {
  let stretches: Stretch[] = []
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY

  function reach(instant: Instant): void {
    if (instant >= from && instant < to) return
    from = Math.min(from, instant - REACH_MS)
    to = Math.max(to, instant + REACH_MS)
    stretches = []
    let zoned: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
      Math.floor(from),
    ).toZonedDateTimeISO(timeZone)
    while (zoned !== null && zoned.epochMilliseconds < to) {
      stretches.push({ from: zoned.epochMilliseconds, offset: zoned.offsetNanoseconds / 1e6 })
      zoned = zoned.getTimeZoneTransition('next')
    }
  }

  function stretchAt(instant: Instant): Stretch {
    reach(instant)
    let i = stretches.length - 1
    while (i > 0 && stretches[i]!.from > instant) i--
    return stretches[i]!
  }

  return {
    timeZone,
    offsetAt: (instant) => stretchAt(instant).offset,
    changes(begin, end) {
      // Both ends first: a later look-up may rebuild the table.
      reach(begin)
      reach(end)
      return stretchAt(begin) !== stretchAt(end)
    },
  }
}
