/**
 * What a look asks of each role at an instant, also in the middle of a fade that interrupted another.
 * A colour is kept as shares of the theme's colours rather than as a colour, so that lamps which follow the
 * theme stay exactly with the screens while theme and look fade together.
 */
import type { LampIntent, Look } from '../model/look.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import type { LookChange } from '../show/lamp-tracks.ts'
import { colourOffset, eased, segmentAt } from '../show/theme-fade.ts'
import { brightest } from './lamp-colour.ts'
import { ROLES } from './patch.ts'

/** The colours of a theme that a look may follow, in the order of their shares. */
const FOLLOWED = ['primary', 'light', 'horizon'] as const
/** Per role: intensity, the shares of the followed colours, then L, a, b of a colour of its own. */
const ROLE_NUMBERS = 1 + FOLLOWED.length + 3
const OWN = 1 + FOLLOWED.length
export const LOOK_NUMBERS = ROLES.length * ROLE_NUMBERS

interface Segment {
  from: Instant
  fadeMs: Milliseconds
  start: Float64Array
  target: Float64Array
}

export interface LookFade {
  segments: readonly Segment[]
}

/** An unknown look keeps what was on: a room never goes dark over a missing name. */
export function buildLookFade(track: readonly LookChange[], looks: ReadonlyMap<string, Look>): LookFade {
  const segments: Segment[] = []
  for (const change of track) {
    const look = change.looks.map((id) => looks.get(id)).find((each) => each !== undefined)
    if (look === undefined) continue
    const target = lookNumbers(look)
    const start = new Float64Array(target)
    if (segments.length > 0) sampleLookFade({ segments }, change.from, start)
    keepColourInTheDark(start, target)
    segments.push({ from: change.from, fadeMs: change.fadeMs, start, target })
  }
  return { segments }
}

/** Writes what is asked of every role at `t` into `out`, which has `LOOK_NUMBERS` places. */
export function sampleLookFade(fade: LookFade, t: Instant, out: Float64Array): void {
  const segment = segmentAt(fade.segments, t)
  if (segment === null) {
    out.fill(0)
    return
  }
  const x = eased(t - segment.from, segment.fadeMs)
  for (let i = 0; i < out.length; i++) {
    const start = segment.start[i]!
    out[i] = start + (segment.target[i]! - start) * x
  }
}

/** How bright a role is asked to be, 0–1. */
export function intensityOf(look: Float64Array, role: number): number {
  return look[role * ROLE_NUMBERS]!
}

/** OKLab of a role's colour, from the sampled look and the sampled theme. Writes to `out`. */
export function colourOf(look: Float64Array, theme: Float64Array, role: number, out: Float64Array): void {
  const at = role * ROLE_NUMBERS
  for (let k = 0; k < 3; k++) {
    let sum = look[at + OWN + k]!
    for (let f = 0; f < FOLLOWED.length; f++) sum += look[at + 1 + f]! * theme[OFFSETS[f]! + k]!
    out[k] = sum
  }
}
const OFFSETS = FOLLOWED.map((each) => colourOffset(each))

function lookNumbers(look: Look): Float64Array {
  const numbers = new Float64Array(LOOK_NUMBERS)
  ROLES.forEach((role, i) => {
    const intent = look.roles[role]
    if (intent !== undefined) writeIntent(intent, numbers, i * ROLE_NUMBERS)
  })
  return numbers
}

function writeIntent({ intensity, colour }: LampIntent, numbers: Float64Array, at: number): void {
  numbers[at] = intensity
  if (typeof colour === 'object') numbers.set(brightest(colour), at + OWN)
  else numbers[at + 1 + FOLLOWED.findIndex((each) => colour === `theme.${each}`)] = 1
}

/** A role that comes up from dark, or goes down to it, does so in one colour. */
function keepColourInTheDark(start: Float64Array, target: Float64Array): void {
  for (let at = 0; at < start.length; at += ROLE_NUMBERS) {
    const from = start[at]! === 0 ? target : start
    const to = target[at]! === 0 ? start : target
    if (from === target) for (let k = 1; k < ROLE_NUMBERS; k++) start[at + k] = target[at + k]!
    else if (to === start) for (let k = 1; k < ROLE_NUMBERS; k++) target[at + k] = start[at + k]!
  }
}
