/** What effects do to a lamp's intensity at an instant: pure functions of time and place. */
import type { Metres } from '../model/horizon.ts'
import type { LightEffect } from '../model/light-effect.ts'
import type { Instant } from '../model/time.ts'
import type { SilentMinute } from '../show/evening.ts'

/** Where a lamp hangs, in metres. */
export interface Place {
  x: number
  y: number
  z: number
}

/** What happens in the room that lamps go with; all are pure functions of time. */
export interface RoomEvents {
  /** Brightness of the travelling lights at a place along the horizon, 0–1. */
  passing(t: Instant, x: Metres, widthM: Metres): number
  /** Whether any of them is under way. */
  travels(t: Instant): boolean
  /** Loudness of the narration, 0–1; null while none sounds. */
  voice(t: Instant): number | null
  /** The silent minute that holds, and what it leaves of a lamp's light at a place, 0–1. */
  silence(t: Instant): SilentMinute | null
  dimmed(silence: SilentMinute, t: Instant, x: Metres): number
}

export const NOTHING_HAPPENS: RoomEvents = {
  passing: () => 0,
  travels: () => false,
  voice: () => null,
  silence: () => null,
  dimmed: () => 1,
}

/** The share of its intensity that the effects leave to a lamp, 0–1. */
export function shareLeft(
  effects: readonly LightEffect[],
  t: Instant,
  place: Place,
  events: RoomEvents,
): number {
  let share = 1
  for (const effect of effects) {
    switch (effect.kind) {
      case 'breathe':
        share *= 1 - effect.depth * trough(t / effect.periodMs)
        break
      case 'wave':
        share *= 1 - effect.depth * trough(t / effect.periodMs - place[effect.axis] / effect.lengthM)
        break
      case 'voice': {
        const loudness = events.voice(t)
        if (loudness !== null) share *= 1 - effect.depth * (1 - loudness)
        break
      }
      case 'follow':
        break
      default:
        effect satisfies never
    }
  }
  return share
}

/** Whether an effect changes anything at `t`; those that follow do so while there is something to follow. */
export function isAtWork({ kind }: LightEffect, t: Instant, events: RoomEvents): boolean {
  switch (kind) {
    case 'breathe':
    case 'wave':
      return true
    case 'voice':
      return events.voice(t) !== null
    case 'follow':
      return events.travels(t)
    default:
      return kind satisfies never
  }
}

/** What they add to its intensity, 0–1. */
export function liftOf(
  effects: readonly LightEffect[],
  t: Instant,
  place: Place,
  events: RoomEvents,
): number {
  let lift = 0
  for (const effect of effects)
    if (effect.kind === 'follow')
      lift = Math.max(lift, effect.lift * events.passing(t, place.x, effect.widthM))
  return lift
}

/** A cosine of the turns that have passed, 0 at whole ones and 1 half way between. */
function trough(turns: number): number {
  return 0.5 - 0.5 * Math.cos((turns - Math.floor(turns)) * 2 * Math.PI)
}
