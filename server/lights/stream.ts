/** One universe on a wire: when a packet of it is due, and which number it has. The same for all wires. */
import type { Milliseconds } from '../../core/model/time.ts'

/** How often levels that have come to rest are said again at once. */
const REPEATS = 3
/**
 * After that a sign of life, at the earliest that is allowed: E1.31 wants one in 800–1000 ms (§6.6.1), Art-Net 4 asks
 * for about the same. Frames fall on it 818 ms after the last one, and a machine that is busy may be late by 180.
 */
const KEEP_ALIVE_MS: Milliseconds = 800

export interface Stream {
  universe: number
  packet: Buffer
  sequence: number
  /** Packets that went out. */
  sent: number
  repeatsLeft: number
  lastAt: Milliseconds
}

export function openStream(universe: number, packet: Buffer, sequence: number): Stream {
  return { universe, packet, sequence, sent: 0, repeatsLeft: REPEATS, lastAt: -Infinity }
}

/** Whoever is new needs what does not change as well. */
export function sayAgain(stream: Stream): void {
  stream.repeatsLeft = REPEATS
}

export function isDue(stream: Stream, changed: boolean, now: Milliseconds): boolean {
  if (changed) {
    stream.repeatsLeft = REPEATS
    return true
  }
  if (stream.repeatsLeft > 0) {
    stream.repeatsLeft--
    return true
  }
  return now - stream.lastAt >= KEEP_ALIVE_MS
}
