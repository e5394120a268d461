/** How loud a recording is over its time: a curve of bytes, and the stretches in which somebody speaks. */
import { ENVELOPE_RATE } from '../model/recording.ts'
import type { Seconds } from '../model/time.ts'

/** Loudness in dBFS that counts as nothing, and the range above it that a curve can show. */
const FLOOR_DB = -50
const RANGE_DB = 38

/** One byte every 50 ms, from one channel of samples between −1 and 1. */
export function loudnessOf(samples: Float32Array, sampleRate: number): Uint8Array {
  const step = sampleRate / ENVELOPE_RATE
  const steps = Math.ceil(samples.length / step)
  return Uint8Array.from({ length: steps }, (_, i) => {
    const from = Math.floor(i * step)
    const to = Math.min(samples.length, Math.floor((i + 1) * step))
    let sum = 0
    for (let at = from; at < to; at++) sum += samples[at]! ** 2
    const db = 10 * Math.log10(sum / Math.max(1, to - from) + 1e-12)
    return Math.round(255 * Math.min(1, Math.max(0, (db - FLOOR_DB) / RANGE_DB)))
  })
}

/**
 * How much of a voice there is at a byte of a curve, 0–1: breath and room stay below, and a spoken syllable reaches what
 * a syllable of the qobyz does.
 */
export function spokenShare(byte: number): number {
  return Math.min(1, Math.max(0, (byte / 255 - 0.35) / 0.45))
}

export interface Stretch {
  from: Seconds
  to: Seconds
}

/** A breath shorter than this is inside a sentence. */
const SHORTEST_PAUSE: Seconds = 0.25

/** Where somebody speaks and where not, against the recording's own quiet: a room that hums has no true silence. */
export function speechIn(curve: Uint8Array): { speech: Stretch | null; pauses: Stretch[] } {
  const sorted = Uint8Array.from(curve).sort()
  const quiet = sorted[Math.floor(sorted.length * 0.05)] ?? 0
  const loud = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  const threshold = quiet + (loud - quiet) * 0.35
  const isSpoken = (i: number): boolean => curve[i]! > threshold && loud > 0
  let first = 0
  while (first < curve.length && !isSpoken(first)) first++
  let last = curve.length - 1
  while (last > first && !isSpoken(last)) last--
  if (first >= curve.length) return { speech: null, pauses: [] }
  const pauses: Stretch[] = []
  let from = -1
  for (let i = first; i <= last; i++) {
    if (!isSpoken(i)) {
      if (from < 0) from = i
    } else if (from >= 0) {
      const pause = { from: from / ENVELOPE_RATE, to: i / ENVELOPE_RATE }
      if (pause.to - pause.from >= SHORTEST_PAUSE) pauses.push(pause)
      from = -1
    }
  }
  return { speech: { from: first / ENVELOPE_RATE, to: (last + 1) / ENVELOPE_RATE }, pauses }
}
