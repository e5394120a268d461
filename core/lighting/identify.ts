/** Lamps that show where they are: a slow pulse of all their light, asked for by a technician with the list in hand. */
import type { Instant, Milliseconds } from '../model/time.ts'
import type { Patch } from './patch.ts'

/** Slow enough for VIS-5 by itself; the limiter lies below all the same. */
const PERIOD: Milliseconds = 2_400
const LOWEST = 0.1

export interface Identified {
  /** Indexes of lamps in the patch. */
  lamps: readonly number[]
  from: Instant
  until: Instant
}

/** Changes the levels of these lamps. */
export function pulse(
  { starts, lamps: all }: Patch,
  { lamps, from }: Identified,
  t: Instant,
  levels: Float64Array,
): void {
  const x = 0.5 - 0.5 * Math.cos(((t - from) / PERIOD) * 2 * Math.PI)
  for (const lamp of lamps)
    levels.fill(all[lamp]!.kind.fullLevel * (LOWEST + (1 - LOWEST) * x), starts[lamp]!, starts[lamp + 1]!)
}
