/**
 * What the looks ask of some cells of lamps at an instant, also in the middle of a fade that interrupted another.
 * A colour is kept as shares of the theme's colours rather than as a colour, so that lamps which follow the
 * theme stay exactly with the screens while theme and look fade together.
 */
import type { LightEffect } from '../model/light-effect.ts'
import type { FadeCurve, LightTiming } from '../model/light-timing.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import { colourOffset, eased } from '../show/theme-fade.ts'
import { isAtWork, liftOf, shareLeft, type Place, type RoomEvents } from './effect.ts'
import { askOf, type LightCell } from './light-cells.ts'
import { FOLLOWED, INTENT_NUMBERS, OWN_COLOUR, type Page } from './look-book.ts'

interface Segment {
  from: Instant
  timing: LightTiming
  /** `INTENT_NUMBERS` per cell. */
  start: Float64Array
  target: Float64Array
  /** Per cell. */
  effects: readonly (readonly LightEffect[])[]
  /** One of each kind that is among them. */
  kinds: readonly LightEffect[]
}

export interface LookFade {
  segments: readonly Segment[]
}

/** Pages over time: what a track of looks comes to on one rig. */
export interface PageChange {
  from: Instant
  page: Page
  fadeMs: Milliseconds
  timing: LightTiming | null
}

export function buildLookFade(cells: readonly LightCell[], changes: readonly PageChange[]): LookFade {
  const segments: Segment[] = []
  for (const { from, page, fadeMs, timing } of changes) {
    const asks = cells.map((cell) => askOf(page, cell))
    const target = new Float64Array(cells.length * INTENT_NUMBERS)
    asks.forEach(({ numbers }, cell) => target.set(numbers, cell * INTENT_NUMBERS))
    const effects = asks.map((ask) => ask.effects)
    const start = new Float64Array(target)
    if (segments.length > 0) sampleLookFade({ segments }, from, start)
    keepColourInTheDark(start, target, segments.at(-1)?.effects ?? effects, effects)
    const kinds = [...new Map(effects.flat().map((each) => [each.kind, each])).values()]
    segments.push({ from, timing: timing ?? evenly(fadeMs), start, target, effects, kinds })
  }
  return { segments }
}

/** Writes what every cell is asked for at `t`, without effects, into `out`: `INTENT_NUMBERS` per cell. */
export function sampleLookFade({ segments }: LookFade, t: Instant, out: Float64Array): void {
  const segment = segments[indexAt(segments, t)]
  if (segment === undefined) {
    out.fill(0)
    return
  }
  const { start, target, from, timing } = segment
  const up = progress(t - from, timing.upMs, timing)
  const down = progress(t - from, timing.downMs, timing)
  const colour = progress(t - from, timing.colourMs, timing)
  for (let at = 0; at < out.length; at += INTENT_NUMBERS) {
    const gain = target[at]! - start[at]!
    out[at] = start[at]! + gain * (gain >= 0 ? up : down)
    for (let k = at + 1; k < at + INTENT_NUMBERS; k++) out[k] = start[k]! + (target[k]! - start[k]!) * colour
  }
}

/** Whether effects are at work in a cell at `t`, those that are on their way out included. */
export function hasEffects({ segments }: LookFade, cell: number, t: Instant): boolean {
  for (let i = indexAt(segments, t); i >= 0; i--) {
    if (segments[i]!.effects[cell]!.length > 0) return true
    if (arrived(segments[i]!, t)) return false
  }
  return false
}

/** The intensity of a lamp with its effects; one fade leads from the effects before to those that come. */
export function withEffects(
  { segments }: LookFade,
  cell: number,
  intensity: number,
  t: Instant,
  place: Place,
  events: RoomEvents,
): number {
  let share = 0
  let lift = 0
  let open = 1
  for (let i = indexAt(segments, t); i >= 0 && open > 0; i--) {
    const segment = segments[i]!
    const x =
      i === 0 || arrived(segment, t) ? 1 : progress(t - segment.from, segment.timing.upMs, segment.timing)
    const effects = segment.effects[cell]!
    share += open * x * shareLeft(effects, t, place, events)
    lift += open * x * liftOf(effects, t, place, events)
    open *= 1 - x
  }
  return Math.min(1, intensity * share + lift)
}

/** Whether nothing moves at `t`: neither a fade nor an effect. */
export function standsStill({ segments }: LookFade, t: Instant, events: RoomEvents): boolean {
  const segment = segments[indexAt(segments, t)]
  if (segment === undefined) return true
  if (!arrived(segment, t)) return false
  const { kinds } = segment
  for (let i = 0; i < kinds.length; i++) if (isAtWork(kinds[i]!, t, events)) return false
  return true
}

/** OKLab of a cell's colour, from the sampled look and the sampled theme. Writes to `out`. */
export function colourOf(look: Float64Array, theme: Float64Array, cell: number, out: Float64Array): void {
  const at = cell * INTENT_NUMBERS
  for (let k = 0; k < 3; k++) {
    let sum = look[at + OWN_COLOUR + k]!
    for (let f = 0; f < FOLLOWED.length; f++) sum += look[at + 1 + f]! * theme[OFFSETS[f]! + k]!
    out[k] = sum
  }
}
const OFFSETS = FOLLOWED.map((each) => colourOffset(each))

function indexAt(segments: readonly Segment[], t: Instant): number {
  for (let i = segments.length - 1; i > 0; i--) if (segments[i]!.from <= t) return i
  return segments.length === 0 ? -1 : 0
}

function progress(elapsed: Milliseconds, fadeMs: Milliseconds, { delayMs, curve }: LightTiming): number {
  const since = elapsed - delayMs
  if (since < 0 && delayMs > 0) return 0
  if (curve === 'eased' || since <= 0 || since >= fadeMs) return eased(since, fadeMs)
  return CURVES[curve](since / fadeMs)
}

const CURVES: Record<Exclude<FadeCurve, 'eased'>, (x: number) => number> = {
  linear: (x) => x,
  'slow-start': (x) => x * x,
  'slow-end': (x) => 1 - (1 - x) * (1 - x),
}

function arrived({ from, timing }: Segment, t: Instant): boolean {
  return t - from - timing.delayMs >= Math.max(timing.upMs, timing.downMs, timing.colourMs)
}

function evenly(fadeMs: Milliseconds): LightTiming {
  return { upMs: fadeMs, downMs: fadeMs, colourMs: fadeMs, delayMs: 0, curve: 'eased' }
}

/** A lamp that comes up from dark, or goes down to it, does so in one colour. */
function keepColourInTheDark(
  start: Float64Array,
  target: Float64Array,
  before: Segment['effects'],
  after: Segment['effects'],
): void {
  for (let at = 0, cell = 0; at < start.length; at += INTENT_NUMBERS, cell++) {
    const fromDark = start[at]! === 0 && !lifts(before[cell]!)
    const toDark = target[at]! === 0 && !lifts(after[cell]!)
    if (fromDark) for (let k = 1; k < INTENT_NUMBERS; k++) start[at + k] = target[at + k]!
    else if (toDark) for (let k = 1; k < INTENT_NUMBERS; k++) target[at + k] = start[at + k]!
  }
}

const lifts = (effects: readonly LightEffect[]): boolean => effects.some(({ kind }) => kind === 'follow')
