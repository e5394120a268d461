/** The light that a visitor lets go: from the ring's place down to the horizon, and along it out of this screen. */
import type { Span } from '../../core/model/horizon.ts'
import type { Instant } from '../../core/model/time.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { LIGHT_SPEED, longerWay } from '../../core/show/travelling-light.ts'
import type { SceneLight } from './scenes/contract.ts'
import { DESCENT, headStart } from './stage/travellers.ts'

/**
 * `chance` names it and gives it its nature: nothing of the story or the visitor goes with it (VIS-4). Its start
 * lies ahead by the time it takes down to the horizon, in which the other screens hear of it.
 */
export function releasedLight(
  from: SceneLight,
  span: Span,
  horizon: Span,
  now: Instant,
  chance: () => number,
): TravellingLight {
  const hung = span.from + from.x * (span.to - span.from)
  const direction = longerWay(hung, horizon)
  const ahead = headStart(LIGHT_SPEED)
  const x0 = direction === 'right' ? hung + ahead : hung - ahead
  const hex = () => Math.floor(chance() * 0x100000000).toString(16)
  return {
    id: `light-${hex()}${hex()}${hex()}`,
    seed: Math.floor(chance() * 0xffffffff),
    x0: Math.min(span.to, Math.max(span.from, x0)),
    direction,
    speed: LIGHT_SPEED,
    tStart: now + DESCENT,
  }
}
