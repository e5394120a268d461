/** How loud a narration is over its time, for lamps that go with it. */
import type { Milliseconds } from '../model/time.ts'

export interface VoiceEnvelope {
  stepMs: Milliseconds
  /** Loudness at each step, 0–255 for 0–1. */
  levels: Uint8Array
}

/** Loudness at a time from the beginning, 0–1; silence before and after. */
export function loudnessAt({ stepMs, levels }: VoiceEnvelope, since: Milliseconds): number {
  const at = since / stepMs
  const i = Math.floor(at)
  if (i < 0 || i >= levels.length) return 0
  const here = levels[i]! / 255
  return here + ((levels[i + 1] ?? 0) / 255 - here) * (at - i)
}

const STEP: Milliseconds = 100
/** A voice comes into a sentence faster than it leaves it. */
const ATTACK = 0.6
const RELEASE = 1.4
/** Between two beats a narrator breathes. */
const BREATH = 0.25

/**
 * Where nobody measured a recording: a swell for each beat, as long as it is on the screen (seconds). It is the
 * rhythm of the text, not of a voice.
 */
export function envelopeOfBeats(seconds: readonly number[]): VoiceEnvelope {
  const levels: number[] = []
  for (const length of seconds)
    for (let step = 0; step < Math.round((length * 1_000) / STEP); step++) {
      const since = (step * STEP) / 1_000
      const swell = Math.min(1, since / ATTACK, (length - since) / RELEASE)
      levels.push(Math.round(255 * (BREATH + (1 - BREATH) * Math.max(0, swell))))
    }
  return { stepMs: STEP, levels: Uint8Array.from(levels) }
}
