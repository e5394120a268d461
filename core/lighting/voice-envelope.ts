/** How loud a narration is over its time, for lamps that go with it. */
import type { Milliseconds } from '../model/time.ts'
import { spokenShare } from '../voice/loudness.ts'

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

const STEP: Milliseconds = 50
/** A lamp comes with a syllable at once and leaves it slowly: what it shows is the phrase, not the flutter. */
const COMING: Milliseconds = 120
const LEAVING: Milliseconds = 900
/** An unstressed syllable beside a stressed one. */
const UNSTRESSED = 0.55

/** What a narration sounds like: its length in seconds, and syllables as `[start s, length s, vowel, stress 0–1, …]`. */
export interface Narration {
  seconds: number
  beats: readonly { syllables: readonly (readonly number[])[] }[]
}

/** The envelope of a narration as it is spoken, or played, in the room. */
export function envelopeOf({ seconds, beats }: Narration): VoiceEnvelope {
  const steps = Math.ceil((seconds * 1_000 + LEAVING) / STEP)
  const spoken = new Float64Array(steps)
  for (const { syllables } of beats)
    for (const [start = 0, length = 0, , stress = 0] of syllables) {
      const to = Math.min(steps, Math.ceil(((start + length) * 1_000) / STEP))
      const loudness = UNSTRESSED + (1 - UNSTRESSED) * stress
      for (let i = Math.floor((start * 1_000) / STEP); i < to; i++) spoken[i] = Math.max(spoken[i]!, loudness)
    }
  return followed(spoken)
}

/** The same of a recorded reading, from its loudness: a byte every 50 ms. */
export function envelopeOfReading(curve: Uint8Array): VoiceEnvelope {
  const spoken = new Float64Array(curve.length + Math.ceil(LEAVING / STEP))
  curve.forEach((byte, i) => (spoken[i] = spokenShare(byte)))
  return followed(spoken)
}

function followed(spoken: Float64Array): VoiceEnvelope {
  const levels = new Uint8Array(spoken.length)
  let level = 0
  for (let i = 0; i < spoken.length; i++) {
    const way = spoken[i]! - level
    level += way * Math.min(1, STEP / (way > 0 ? COMING : LEAVING))
    levels[i] = Math.round(level * 255)
  }
  return { stepMs: STEP, levels }
}
