/** How far the house desk's levels are let in over time, also in an interrupted fade. */
import type { DeskMode } from '../model/cue.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import type { LampChange } from '../show/lamp-tracks.ts'
import { eased, segmentAt } from '../show/theme-fade.ts'

/** Shares of the three ways to be let in, which are one together with `off`; and of what the rig says. */
export interface DeskShares {
  layer: number
  takeover: number
  /** The rig's own word for each input. */
  asPatched: number
}

interface Segment {
  from: Instant
  fadeMs: Milliseconds
  start: DeskShares
  target: DeskShares
}

export interface DeskFade {
  segments: readonly Segment[]
}

export function buildDeskFade(track: readonly LampChange<DeskMode | null>[]): DeskFade {
  const segments: Segment[] = []
  for (const { from, value, fadeMs } of track) {
    const target = sharesOf(value)
    const start = { ...target }
    if (segments.length > 0) sampleDeskFade({ segments }, from, start)
    segments.push({ from, fadeMs, start, target })
  }
  return { segments }
}

/** Writes the shares at `t` into `out`. */
export function sampleDeskFade(fade: DeskFade, t: Instant, out: DeskShares): void {
  const segment = segmentAt(fade.segments, t)
  if (segment === null) {
    Object.assign(out, sharesOf(null))
    return
  }
  const { from, fadeMs, start, target } = segment
  const x = eased(t - from, fadeMs)
  out.layer = start.layer + (target.layer - start.layer) * x
  out.takeover = start.takeover + (target.takeover - start.takeover) * x
  out.asPatched = start.asPatched + (target.asPatched - start.asPatched) * x
}

function sharesOf(mode: DeskMode | null): DeskShares {
  return {
    layer: mode === 'layer' ? 1 : 0,
    takeover: mode === 'takeover' ? 1 : 0,
    asPatched: mode === null ? 1 : 0,
  }
}
