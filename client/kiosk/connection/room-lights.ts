/**
 * The lights that are under way through this screen's room: those that the server tells of, and those that a
 * visitor lets go here, which travel at once and, without a server, on this screen alone.
 */
import type { Span } from '../../../core/model/horizon.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { TravellingLight } from '../../../core/model/travelling-light.ts'
import { isUnderWay, MOST_UNDER_WAY } from '../../../core/show/travelling-light.ts'

export interface RoomLights {
  /** Those under way, oldest first. The same array until something has changed. */
  underWay(): readonly TravellingLight[]
  take(lights: readonly TravellingLight[]): void
  /** Lets go of what has crossed, and of what a clock that was set put out of sight. */
  beat(horizon: Span, now: Instant): void
}

export function createRoomLights(changed: () => void): RoomLights {
  let lights: readonly TravellingLight[] = []

  function keep(next: readonly TravellingLight[]): void {
    lights = next
    changed()
  }

  return {
    underWay: () => lights,
    take(news) {
      const known = new Set(lights.map((each) => each.id))
      const fresh = news.filter((each) => !known.has(each.id))
      if (fresh.length === 0) return
      const all = [...lights, ...fresh].sort((a, b) => a.tStart - b.tStart || (a.id < b.id ? -1 : 1))
      keep(all.slice(-2 * MOST_UNDER_WAY))
    },
    beat(horizon, now) {
      const left = lights.filter((each) => isUnderWay(each, horizon, now))
      if (left.length < lights.length) keep(left)
    },
  }
}
