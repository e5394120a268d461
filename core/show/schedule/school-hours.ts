/** From a room's audience and its venue's school hours to when sensitive stories rest there (VIS-8). */
import type { OpeningHours } from '../../model/opening-hours.ts'
import type { Instant } from '../../model/time.ts'
import type { Audience } from '../../model/venue.ts'
import type { SensitiveRest } from '../sensitive.ts'
import type { Place } from './day-times.ts'
import { openBetween } from './programme-of.ts'

/** `hours`: the school hours by the venue's own clock; null where none are set. */
export function sensitiveRest(
  audience: Audience,
  hours: OpeningHours | null,
  place: Place,
  from: Instant,
  to: Instant,
): SensitiveRest {
  if (audience === 'with-children') return { kind: 'always' }
  if (hours === null) return { kind: 'never' }
  return { kind: 'school-hours', spans: openBetween(hours, place, from, to), to }
}
