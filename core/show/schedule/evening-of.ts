/** The evening of a venue over the hours that a screen may be alone: sun, ridges, silent minutes. */
import { getPosition } from 'suncalc'
import { Temporal } from 'temporal-polyfill'
import type { SilentHour } from '../../model/silent-hour.ts'
import type { Instant, Milliseconds } from '../../model/time.ts'
import type { Venue } from '../../model/venue.ts'
import { SILENCE, type Evening, type RidgeStep, type SilentMinute, type SunTrack } from '../evening.ts'

/** Between two samples the sun moves at most 2.5 degrees; screens go straight from one to the next. */
const SUN_STEP: Milliseconds = 600_000
const HOUR: Milliseconds = 3_600_000

export function eveningOf(
  venue: Pick<Venue, 'timeZone' | 'latitude' | 'longitude'>,
  silentHour: SilentHour,
  from: Instant,
  to: Instant,
): Evening {
  return {
    sun: sunTrack(venue, from, to),
    ridges: ridgeSteps(venue.timeZone, from, to),
    silences: silentMinutes(silentHour, venue.timeZone, from, to),
  }
}

/** The sun over a place on the earth, to a tenth of a degree. */
export function sunTrack(
  { latitude, longitude }: Pick<Venue, 'latitude' | 'longitude'>,
  from: Instant,
  to: Instant,
): SunTrack {
  const first = Math.floor(from / SUN_STEP) * SUN_STEP
  const altitudes: number[] = []
  for (let t = first; t < to + SUN_STEP; t += SUN_STEP) {
    const { altitude } = getPosition(new Date(t), latitude, longitude)
    altitudes.push(Math.round(altitude * 10) / 10)
  }
  return { from: first, stepMs: SUN_STEP, altitudes }
}

/** The 16 Days of Activism, 25 November to 10 December. */
const CAMPAIGN = { month: 11, day: 25, days: 16 }

/** One ridge on the first day, sixteen on the last, by the venue's own calendar; none after it. */
export function ridgeSteps(timeZone: string, from: Instant, to: Instant): RidgeStep[] {
  const steps: RidgeStep[] = []
  const { year } = zoned(timeZone, from)
  for (let each = year - 1; each <= year + 1; each++) {
    const first = Temporal.PlainDate.from({ year: each, month: CAMPAIGN.month, day: CAMPAIGN.day })
    for (let day = 0; day <= CAMPAIGN.days; day++) {
      const at = first.add({ days: day }).toZonedDateTime({ timeZone }).epochMilliseconds
      if (at < to) steps.push({ from: at, count: day === CAMPAIGN.days ? 0 : day + 1 })
    }
  }
  const begun = steps.filter((each) => each.from <= from).slice(-1)
  return [...begun, ...steps.filter((each) => each.from > from)]
}

/** Once an hour of the venue's clock, also where its hours are not the world's; the way changes each time. */
export function silentMinutes(
  silentHour: SilentHour,
  timeZone: string,
  from: Instant,
  to: Instant,
): SilentMinute[] {
  if (silentHour.kind === 'off') return []
  const instants = new Set<Instant>()
  for (let t = from - HOUR; t <= to + HOUR; t += HOUR / 2) {
    const local = zoned(timeZone, t)
    const at = local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({
      minutes: silentHour.minute,
    }).epochMilliseconds
    if (at + SILENCE > from && at < to) instants.add(at)
  }
  return [...instants]
    .sort((a, b) => a - b)
    .map((at) => ({ from: at, direction: Math.round(at / HOUR) % 2 === 0 ? 'right' : 'left' }))
}

function zoned(timeZone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(timeZone)
}
