/** What the wishes and the programme ask of the lamps over time, as changes; recomputed when the state changes. */
import { rank, type DeskMode } from '../model/cue.ts'
import type { LightTiming } from '../model/light-timing.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import { byStrength, edgesOf, fadeAt, holdTheme, inForce, strongestOnLamps, wayAt } from './on-at.ts'
import { wantedAt, type Programme } from './programme.ts'
import type { Aspect, Claim, RoomState } from './room-state.ts'
import { ahead } from './show-ahead.ts'
import type { Way } from './travelling-change.ts'

/** From this instant these looks are on, over this fade; each change lasts until the next. */
export interface LookChange {
  from: Instant
  /** Strongest first; the last is the theme's own. How far each lets the next through is the look's word. */
  looks: readonly string[]
  fadeMs: Milliseconds
  /** A split fade instead, of `fadeMs` in all. */
  timing: LightTiming | null
  /** What comes with the schedule or a show runs along the horizon (`trackAt`). */
  way: Way
}

/** One change of a value that all lamps share. */
export interface LampChange<Value> {
  from: Instant
  value: Value
  fadeMs: Milliseconds
}

/** Every change of the lamps' looks. A look of its own stands beside a theme, but not against a stronger one. */
export function lookTrack(
  room: RoomState,
  programme: Programme,
  lookOf: (theme: string) => string,
): LookChange[] {
  const state = ahead(room)
  const claims = of(state, 'theme', 'look')
  const track: LookChange[] = []
  for (const from of edgesOf(claims, programme)) {
    const theme = holdTheme(state, programme, from)
    const own = claims
      .filter(
        (each) => each.aspect === 'look' && inForce(each, from) && rank(each.level) >= rank(theme.level),
      )
      .sort(byStrength)
      .flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    const scheduled = theme.level === 'schedule' ? wantedAt(programme, 'look', from) : null
    const looks = [...own, ...(scheduled === null ? [] : [scheduled.value]), lookOf(theme.value)]
    if (track.at(-1)?.looks.join() === looks.join()) continue
    track.push({
      from,
      looks,
      fadeMs: fadeAt(claims, from),
      timing: timingAt(claims, from),
      way: wayAt(claims, programme, from),
    })
  }
  return track
}

/** Grand master and blackout together: what all lamps give of their looks, 0–1. */
export function grandTrack(room: RoomState, programme: Programme): LampChange<number>[] {
  const state = ahead(room)
  return track(of(state, 'master', 'blackout', 'mode'), programme, (t) => {
    if (strongestOnLamps(state, 'blackout', t) !== null) return 0
    return (strongestOnLamps(state, 'master', t)?.value as number | undefined) ?? 1
  })
}

/** What the house desk's levels do; null where the rig has the word. During calm and alarm they do nothing. */
export function deskTrack(room: RoomState, programme: Programme): LampChange<DeskMode | null>[] {
  const state = ahead(room)
  const mode = state.claims.filter((each) => each.aspect === 'mode')
  return track(of(state, 'desk', 'mode'), programme, (t) => {
    const claim = strongestOnLamps(state, 'desk', t)
    if (claim !== null) return claim.value as DeskMode
    return mode.some((each) => inForce(each, t)) ? 'off' : null
  })
}

function of(state: RoomState, ...aspects: Aspect[]): Claim[] {
  return state.claims.filter((each) => aspects.includes(each.aspect))
}

function track<Value>(
  claims: readonly Claim[],
  programme: Programme,
  valueAt: (t: Instant) => Value,
): LampChange<Value>[] {
  const changes: LampChange<Value>[] = []
  for (const from of edgesOf(claims, programme)) {
    const value = valueAt(from)
    if (changes.length > 0 && changes.at(-1)!.value === value) continue
    changes.push({ from, value, fadeMs: fadeAt(claims, from) })
  }
  return changes
}

/** The split fade of the strongest wish that begins here. */
function timingAt(claims: readonly Claim[], t: Instant): LightTiming | null {
  const begins = claims.filter((each) => each.from === t).sort(byStrength)[0]
  return begins?.aspect === 'look' ? (begins.timing ?? null) : null
}
