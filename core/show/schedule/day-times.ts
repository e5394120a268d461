/** Which instant a time of day is, on a given day at a given place. */
import { getTimes } from 'suncalc'
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../model/time.ts'
import type { ReadTime } from '../../model/time-of-day.ts'
import { dayOfIso, isoOfDay, utcMidnight, type CalendarDay } from './calendar-day.ts'
import { zoneOffsets } from './zone-offsets.ts'

/** Where days are counted: the zone and, for the sun, coordinates in degrees. */
export interface Place {
  timeZone: string
  latitude: number
  longitude: number
}

/**
 * What is unusual about a time on a day. `skipped`: the clocks jump over it; the same time after the jump is taken.
 * `doubled`: it comes twice; the first is taken (Temporal's `compatible`). `no-sun`: the sun neither rises nor
 * sets; noon is taken.
 */
export type TimeNote = 'skipped' | 'doubled' | 'no-sun'

export interface DayTime {
  at: Instant
  note: TimeNote | null
}

/** Finds instants by day; one for a whole programme, because its rules ask for the same days. */
export interface DayTimes {
  /** Local midnight, or the first moment of a day that has none. */
  startOf(day: CalendarDay): Instant
  at(day: CalendarDay, time: ReadTime): DayTime
  dayAt(instant: Instant): CalendarDay
  /** What calendar and clock on the wall show, to the minute: `time` as `08:51`. */
  clockAt(instant: Instant): { day: CalendarDay; time: string }
}

const MINUTE = 60_000
const DAY_MS = 86_400_000

export function dayTimes({ timeZone, latitude, longitude }: Place): DayTimes {
  const offsets = zoneOffsets(timeZone)
  const suns = new Map<CalendarDay, Record<'sunrise' | 'sunset', Instant | null>>()
  const starts = new Map<CalendarDay, Instant>()

  function byClock(day: CalendarDay, minutes: number): DayTime {
    const near = utcMidnight(day)
    // The usual day: no change of the clocks anywhere near it, so local time is UTC and one offset.
    if (!offsets.changes(near - 1.5 * DAY_MS, near + 2.5 * DAY_MS))
      return { at: near + minutes * MINUTE - offsets.offsetAt(near), note: null }
    return minutes === 1_440 ? { at: startOf(day + 1), note: null } : onUnevenDay(day, minutes, timeZone)
  }

  function startOf(day: CalendarDay): Instant {
    const known = starts.get(day)
    if (known !== undefined) return known
    const at = byClock(day, 0).at
    starts.set(day, at)
    return at
  }

  function sunOf(day: CalendarDay): Record<'sunrise' | 'sunset', Instant | null> {
    const known = suns.get(day)
    if (known !== undefined) return known
    // The solar noon of this date here, so that the right day's sun is found in every zone.
    const noon = utcMidnight(day) + DAY_MS / 2 - longitude * 4 * MINUTE
    const { sunrise, sunset } = getTimes(new Date(noon), latitude, longitude)
    const found = { sunrise: sunrise?.getTime() ?? null, sunset: sunset?.getTime() ?? null }
    suns.set(day, found)
    return found
  }

  return {
    startOf,
    dayAt: (instant) => Math.floor((instant + offsets.offsetAt(instant)) / DAY_MS),
    clockAt(instant) {
      const shown = new Date(instant + offsets.offsetAt(instant)).toISOString()
      return { day: dayOfIso(shown.slice(0, 10)), time: shown.slice(11, 16) }
    },
    at(day, { by, minutes }) {
      if (by === 'clock') return byClock(day, minutes)
      const event = sunOf(day)[by]
      if (event === null) return { at: byClock(day, 720).at, note: 'no-sun' }
      // Whole minutes: nobody believes a schedule that says 18:04:37.
      return { at: Math.round((event + minutes * MINUTE) / MINUTE) * MINUTE, note: null }
    },
  }
}

function onUnevenDay(day: CalendarDay, minutes: number, timeZone: string): DayTime {
  const wall = Temporal.PlainDate.from(isoOfDay(day)).toPlainDateTime({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  })
  const taken = wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  const at = taken.epochMilliseconds
  if (!taken.toPlainDateTime().equals(wall)) return { at, note: 'skipped' }
  const second = wall.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds
  return { at, note: second === at ? null : 'doubled' }
}
