/** How bright the travelling lights make a place of the room: what a lamp follows that hangs there. */
import type { Metres, Span } from '../model/horizon.ts'
import type { Instant } from '../model/time.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import { darknessIn, silenceAt, silentLightAt, type SilentMinute } from './evening.ts'
import { isUnderWay, placeOfLight } from './travelling-light.ts'

/** A lamp is lit by what is nearer than about twice this. */
const REACH: Metres = 0.7

/** 0–1; several lights at one place are one bright place. Allocates nothing. */
export function glowAt(
  lights: readonly TravellingLight[],
  silences: readonly SilentMinute[],
  horizon: Span,
  x: Metres,
  t: Instant,
): number {
  let dark = 1
  for (let i = 0; i < lights.length; i++) {
    const light = lights[i]!
    if (t < light.tStart || !isUnderWay(light, horizon, t)) continue
    dark *= 1 - near(placeOfLight(light, t) - x)
  }
  const minute = silenceAt(silences, t)
  if (minute !== null) dark *= 1 - darknessIn(minute, t) * near(silentLightAt(minute, horizon, t) - x)
  return 1 - dark
}

function near(away: Metres): number {
  return Math.exp(-(away * away) / (2 * REACH * REACH))
}
