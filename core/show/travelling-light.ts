/**
 * A light that goes along the room's horizon, through every screen. Where it is follows from the room's clock
 * alone, so all screens agree without a word, a gap between two takes real time, and who joins late sees it.
 */
import type { Metres, Span } from '../model/horizon.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import type { TravellingLight } from '../model/travelling-light.ts'

/** Metres a second: slow enough to walk beside. */
export const LIGHT_SPEED = 0.6
/** How far beyond the room's end a light goes before it is over: its glow must have gone, too. */
export const BEYOND_END: Metres = 1
/** Lights of one room that are under way at once; a further one waits until one has crossed. */
export const MOST_UNDER_WAY = 24

/** Where a light is at an instant; before its start it waits where it begins. */
export function placeOfLight(light: TravellingLight, t: Instant): Metres {
  const gone = (Math.max(0, t - light.tStart) / 1_000) * light.speed
  return light.direction === 'right' ? light.x0 + gone : light.x0 - gone
}

/** When a light has left the room. */
export function lightEnds(light: TravellingLight, horizon: Span): Instant {
  const ahead = light.direction === 'right' ? horizon.to - light.x0 : light.x0 - horizon.from
  return light.tStart + (Math.max(0, ahead + BEYOND_END) / light.speed) * 1_000
}

/** How long before its start a light may be announced; one further ahead has another clock than the room. */
export const ANNOUNCED_BEFORE: Milliseconds = 10_000

/** Whether a light is to be kept: it is under way, or about to be. */
export function isUnderWay(light: TravellingLight, horizon: Span, t: Instant): boolean {
  return t < lightEnds(light, horizon) && t >= light.tStart - ANNOUNCED_BEFORE
}

/** Towards the farther end, so that as many screens as possible see it. */
export function longerWay(x: Metres, horizon: Span): TravellingLight['direction'] {
  return horizon.to - x >= x - horizon.from ? 'right' : 'left'
}
