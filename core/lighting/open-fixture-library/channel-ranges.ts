/** What a channel does over its values, all in its own resolution. */
import type { Capability } from './fixture-file.ts'

export interface Range extends Capability {
  from: number
  to: number
}

export interface ChannelRanges {
  ranges: readonly Range[]
  /** The largest value. */
  most: number
  /** The default; null where the definition gives none. */
  standard: number | null
}

export function holds({ from, to }: Range, value: number): boolean {
  return from <= value && value <= to
}
