/** Grand master and blackout over time: one share of everything that the lamps give, also in an interrupted fade. */
import type { Instant, Milliseconds } from '../model/time.ts'
import type { LampChange } from '../show/lamp-tracks.ts'
import { eased, segmentAt } from '../show/theme-fade.ts'

interface Segment {
  from: Instant
  fadeMs: Milliseconds
  start: number
  target: number
}

export interface GrandFade {
  segments: readonly Segment[]
}

export function buildGrandFade(track: readonly LampChange<number>[]): GrandFade {
  const segments: Segment[] = []
  for (const { from, value, fadeMs } of track) {
    const start = segments.length === 0 ? value : grandAt({ segments }, from)
    segments.push({ from, fadeMs, start, target: value })
  }
  return { segments }
}

/** 0–1; 1 where nobody asked for anything. */
export function grandAt(fade: GrandFade, t: Instant): number {
  const segment = segmentAt(fade.segments, t)
  if (segment === null) return 1
  const { from, fadeMs, start, target } = segment
  return start + (target - start) * eased(t - from, fadeMs)
}
