/** How present the voice is over a score, 0–1: what ring and motes follow. From the score, never from the sound. */
import type { Seconds } from '../../../core/model/time.ts'
import type { VoiceScore } from '../../../core/protocol/exhibition.ts'
import { spokenShare } from '../../../core/voice/loudness.ts'

/** Points a second: enough for what moves at no more than 10 Hz. */
const RATE = 20
/** How fast it rises and falls; slow enough that nothing flickers. */
const RISE: Seconds = 0.12
const FALL: Seconds = 0.3
/** A voice at −23 LUFS while it speaks. */
const USUAL_RMS = 0.1

export function presenceOf(score: VoiceScore): Float32Array {
  const points = new Float32Array(Math.ceil((score.seconds + 2) * RATE))
  for (const { syllables } of score.beats) {
    for (const [start, length, , stress] of syllables) {
      const last = Math.min(points.length - 1, Math.floor((start + length) * RATE))
      for (let i = Math.ceil(start * RATE); i <= last; i++) points[i] = 0.65 + 0.35 * stress
    }
  }
  return smoothed(points)
}

/** The same of a recorded reading, from the loudness curve that was taken when it came in (20 bytes a second). */
export function presenceOfEnvelope(envelope: string): Float32Array {
  const curve = atob(envelope)
  const points = new Float32Array(curve.length + 2 * RATE)
  for (let i = 0; i < curve.length; i++) points[i] = spokenShare(curve.charCodeAt(i))
  return smoothed(points)
}

/** The same of samples that nobody has measured before: how loud they are twenty times a second, against a voice's usual. */
export function presenceOfSamples(samples: Float32Array, sampleRate: number): Float32Array {
  const step = sampleRate / RATE
  const points = new Float32Array(Math.ceil(samples.length / step) + 2 * RATE)
  for (let i = 0; i * step < samples.length; i++) {
    const from = Math.floor(i * step)
    const to = Math.min(samples.length, Math.floor((i + 1) * step))
    let sum = 0
    for (let at = from; at < to; at++) sum += samples[at]! ** 2
    points[i] = Math.min(1, Math.sqrt(sum / Math.max(1, to - from)) / USUAL_RMS)
  }
  return smoothed(points)
}

/** In place. */
function smoothed(points: Float32Array): Float32Array {
  let level = 0
  for (let i = 0; i < points.length; i++) {
    const aim = points[i]!
    points[i] = level
    level += (aim - level) * (1 - Math.exp(-1 / RATE / (aim > level ? RISE : FALL)))
  }
  return points
}

/** Allocates nothing. */
export function presenceAt(points: Float32Array, position: Seconds): number {
  const place = position * RATE
  const index = Math.floor(place)
  if (index < 0 || index + 1 >= points.length) return 0
  return points[index]! + (points[index + 1]! - points[index]!) * (place - index)
}
