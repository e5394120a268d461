/**
 * The lights that visitors have let go and that are under way through one room. They live here, in memory,
 * until they have crossed: never in the log, never on disk, and nobody can ask where one came from (VIS-4).
 */
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Span } from '../../core/model/horizon.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { isUnderWay, LIGHT_SPEED, lightEnds, MOST_UNDER_WAY } from '../../core/show/travelling-light.ts'
import type { Clock } from '../clock.ts'
import { listeners } from './listeners.ts'

/** A visit takes minutes; more than one light in this time is not a visitor. */
const ONE_PER_KIOSK: Milliseconds = 5_000
/** How far a screen's clock and the way through the network may put a start from now. */
const LATEST: Milliseconds = 3_000
const EARLIEST: Milliseconds = 6_000

/** What became of a light; everything but `sent` and `known` goes back to the screen in words. */
export type Released = { outcome: 'sent' } | { outcome: 'known' } | { outcome: 'refused'; reason: string }

export class TravellingLights {
  readonly onLight = listeners<[TravellingLight]>()
  readonly #lights = new Map<string, TravellingLight>()
  readonly #lastFrom = new Map<string, Instant>()
  readonly #clock: Clock
  readonly #horizon: () => Span
  #forgetting: NodeJS.Timeout | undefined

  constructor(clock: Clock, horizon: () => Span) {
    this.#clock = clock
    this.#horizon = horizon
  }

  /** A screen says that a visitor has let a light go there. */
  release(kiosk: Kiosk, light: TravellingLight): Released {
    const now = this.#clock.now()
    this.#forget(now)
    if (this.#lights.has(light.id)) return { outcome: 'known' }
    if (kiosk.role === 'booth') return refused('Lights from a booth rise at another time, elsewhere (BOO-3).')
    const here = light.x0 >= kiosk.span.from && light.x0 <= kiosk.span.to
    const soon = light.tStart > now - LATEST && light.tStart < now + EARLIEST
    if (!here || !soon || light.speed !== LIGHT_SPEED)
      return refused('A light sets out now, from this screen, at the room’s pace.')
    if (now - (this.#lastFrom.get(kiosk.id) ?? -Infinity) < ONE_PER_KIOSK)
      return refused('This screen has just let a light go; it travels on this screen alone.')
    if (this.#lights.size >= MOST_UNDER_WAY)
      return refused('Many lights are under way; this one travels on its screen alone.')
    this.#lastFrom.set(kiosk.id, now)
    this.#lights.set(light.id, light)
    this.onLight.tell(light)
    this.#forgetInTime(now)
    return { outcome: 'sent' }
  }

  /** What a screen that joins now must know. */
  underWay(): TravellingLight[] {
    this.#forget(this.#clock.now())
    return [...this.#lights.values()]
  }

  close(): void {
    clearTimeout(this.#forgetting)
  }

  #forget(now: Instant): void {
    const horizon = this.#horizon()
    for (const light of this.#lights.values())
      if (!isUnderWay(light, horizon, now)) this.#lights.delete(light.id)
    for (const [kiosk, at] of this.#lastFrom) if (now - at >= ONE_PER_KIOSK) this.#lastFrom.delete(kiosk)
  }

  /** Also where nobody asks any more, nothing is remembered longer than it takes. */
  #forgetInTime(now: Instant): void {
    clearTimeout(this.#forgetting)
    const horizon = this.#horizon()
    const ends = [...this.#lights.values()].map((light) => lightEnds(light, horizon))
    const pauses = [...this.#lastFrom.values()].map((at) => at + ONE_PER_KIOSK)
    const next = Math.min(...ends, ...pauses)
    if (next === Infinity) return
    this.#forgetting = setTimeout(
      () => {
        const then = this.#clock.now()
        this.#forget(then)
        this.#forgetInTime(then)
      },
      Math.min(600_000, Math.max(50, next - now + 10)),
    )
    this.#forgetting.unref()
  }
}

function refused(reason: string): Released {
  return { outcome: 'refused', reason }
}
