/**
 * When each beat of a text is spoken in a recording of it. A text tells how long its beats are beside each other, a
 * recording where somebody took a breath: the boundaries are those breaths that fit the text best. Where there is no
 * breath near enough, the text alone decides, so that words never run away from their voice.
 */
import type { BeatTimes } from '../model/beat-times.ts'
import type { Seconds } from '../model/time.ts'
import type { VoiceScore } from '../protocol/exhibition.ts'
import { speechIn, type Stretch } from './loudness.ts'

/** What a boundary without a breath costs; one with a long breath may be so much further from where it is expected. */
const NO_BREATH = 1.4
/** A word begins before it is loud; whoever enters at a beat hears all of it. */
const LEAD: Seconds = 0.1
/** A breath as long as this says "new beat" as loudly as it can. */
const LONG_BREATH: Seconds = 1.2

export function beatTimes(
  curve: Uint8Array,
  seconds: Seconds,
  score: Pick<VoiceScore, 'seconds' | 'beats'>,
): BeatTimes {
  const { speech, pauses } = speechIn(curve)
  const { from, to } = speech ?? { from: 0, to: seconds }
  const scale = (to - from) / Math.max(0.001, score.seconds)
  const expected = score.beats.slice(1).map((beat, i) => {
    const middle = (score.beats[i]!.to + beat.from) / 2
    return from + middle * scale
  })
  const tolerance = Math.max(0.8, ((to - from) / Math.max(1, score.beats.length)) * 0.45)
  const boundaries = chosen(expected, pauses, tolerance)
  return score.beats.map((_, i) => ({
    from: round(Math.max(boundaries[i - 1]?.from ?? 0, (boundaries[i - 1]?.to ?? from) - LEAD)),
    to: round(boundaries[i]?.from ?? to),
  }))
}

/**
 * The cheapest way through boundaries and breaths, both in order: each boundary takes a breath after the one before
 * it, or none.
 */
function chosen(expected: readonly Seconds[], pauses: readonly Stretch[], tolerance: Seconds): Stretch[] {
  const middles = pauses.map(({ from, to }) => (from + to) / 2)
  const costs = pauses.map(({ from, to }) => -Math.min(1, (to - from) / LONG_BREATH))
  /** Per boundary and number of breaths used up: the least cost, and which breath (−1: none) it took. */
  let best = new Float64Array(pauses.length + 1)
  const taken: Int32Array[] = []
  for (const place of expected) {
    const next = new Float64Array(pauses.length + 1).fill(Infinity)
    const took = new Int32Array(pauses.length + 1).fill(-1)
    for (let used = 0; used <= pauses.length; used++) {
      next[used] = best[used]! + NO_BREATH
      if (used === 0) continue
      const off = (middles[used - 1]! - place) / tolerance
      // The best of all ways that used up fewer breaths than this one.
      const withBreath = best[used - 1]! + off * off + costs[used - 1]!
      if (withBreath < next[used]!) {
        next[used] = withBreath
        took[used] = used - 1
      }
    }
    // A breath may be passed over: what was cheaper with fewer stays cheaper.
    for (let used = 1; used <= pauses.length; used++)
      if (next[used - 1]! < next[used]!) {
        next[used] = next[used - 1]!
        took[used] = -2
      }
    taken.push(took)
    best = next
  }
  const result: Stretch[] = []
  let used = pauses.length
  for (let i = expected.length - 1; i >= 0; i--) {
    while (taken[i]![used] === -2) used--
    const breath = taken[i]![used]!
    if (breath >= 0) {
      result.unshift(pauses[breath]!)
      used = breath
    } else result.unshift({ from: expected[i]!, to: expected[i]! })
  }
  return inOrder(result)
}

/** Where one boundary lies by a breath and its neighbour by the text alone, they may have crossed. */
function inOrder(boundaries: Stretch[]): Stretch[] {
  let least = 0
  return boundaries.map(({ from, to }) => {
    const kept = { from: Math.max(least, from), to: Math.max(least, to) }
    least = kept.to
    return kept
  })
}

const round = (seconds: Seconds): Seconds => Math.round(seconds * 1_000) / 1_000
