/**
 * The installation's clock as a kiosk estimates it: four-timestamp exchanges (as in NTP, RFC 5905 § 8), the
 * fastest one of every bucket kept, a line fitted through those, and a time shown that is slewed towards the
 * line at a bounded rate. It steps only at first sync, or when an exchange proves that a clock has jumped.
 * Pure: whoever calls brings the local monotonic time. All times in milliseconds.
 */
import type { Instant, Milliseconds } from '../model/time.ts'

/** Sent at `t0` and back at `t3` on the local monotonic clock; taken at `t1` and answered at `t2` on the server's. */
export interface Exchange {
  t0: Milliseconds
  t1: Instant
  t2: Instant
  t3: Milliseconds
}

/** What one exchange says: at local time `at` the server was `offset` ahead, give or take `halfRtt`. */
interface Sample {
  at: Milliseconds
  offset: Milliseconds
  halfRtt: Milliseconds
}

export interface ClockEstimate {
  /** The fastest sample of each bucket, oldest first. */
  samples: readonly Sample[]
  /** Exchanges since the last step; the first few make up the first sync. */
  taken: number
  /** The fitted line: `offset + rate · (local − at)`. */
  line: { at: Milliseconds; offset: Milliseconds; rate: number }
  /** What remained between the shown time and the line at `line.at`; it is slewed away. */
  slew: Milliseconds
}

/** Exchanges of the first second: together they are the first sync, and may step. */
export const BURST = 5
export const BURST_EVERY_MS = 200
export const EXCHANGE_EVERY_MS = 1_000

const BUCKET_MS = 5_000
const BUCKETS = 24
/** The shown clock runs at most this much faster or slower while it approaches the line. */
export const SLEW_RATE = 0.005
/** Two clocks disagree by at most this rate: crystals, and a kernel that is itself being slewed (500 ppm). */
const WORST_RATE = 0.0005
/** A slope means something only over this span; before that the line is level. */
const SPAN_FOR_RATE_MS = 20_000
/** How far the line's own rate may be wrong; ages the samples in the reported bound. */
const RATE_DOUBT = 2 * WORST_RATE
/** A jump below this is slewed: nobody sees it, and a step would. */
const SMALLEST_STEP_MS = 20

/** Adds an exchange; null is "never synchronised". An impossible exchange changes nothing. */
export function takeExchange(before: ClockEstimate | null, exchange: Exchange): ClockEstimate | null {
  const sample = sampleOf(exchange)
  if (sample === null) return before
  if (before === null || jumped(before, sample)) return firstSync(sample)
  const samples = keepFastest(before.samples, sample)
  const line = fit(samples, sample.at)
  const shown = before.taken < BURST ? line.offset : shownOffset(before, sample.at)
  return { samples, taken: before.taken + 1, line, slew: shown - line.offset }
}

/** The server's time at a local monotonic time; never runs backwards between steps. */
export function serverTime(estimate: ClockEstimate, local: Milliseconds): Instant {
  return local + shownOffset(estimate, local)
}

/**
 * How far the shown time can be from the server's: half the round trip of the best sample (the limit that path
 * asymmetry sets), its age, and what is still to be slewed.
 */
export function errorBound(estimate: ClockEstimate, local: Milliseconds): Milliseconds {
  const shown = shownOffset(estimate, local)
  let bound = Infinity
  for (const each of estimate.samples) {
    const projected = each.offset + estimate.line.rate * (local - each.at)
    const aged = each.halfRtt + RATE_DOUBT * Math.max(0, local - each.at)
    bound = Math.min(bound, aged + Math.abs(shown - projected))
  }
  return bound
}

function sampleOf({ t0, t1, t2, t3 }: Exchange): Sample | null {
  const rtt = t3 - t0 - (t2 - t1)
  if (!Number.isFinite(rtt) || t3 < t0 || t2 < t1 || rtt < -1) return null
  return { at: t3, offset: (t1 - t0 + (t2 - t3)) / 2, halfRtt: Math.max(0, rtt) / 2 }
}

function firstSync(sample: Sample): ClockEstimate {
  return {
    samples: [sample],
    taken: 1,
    line: { at: sample.at, offset: sample.offset, rate: 0 },
    slew: 0,
  }
}

/**
 * An exchange is wrong by at most half its round trip. One that lies outside everything the estimate allows
 * therefore proves a jump: the machine slept, or another server answers.
 */
function jumped(estimate: ClockEstimate, sample: Sample): boolean {
  if (sample.at < estimate.line.at) return true
  const apart = Math.abs(sample.offset - shownOffset(estimate, sample.at))
  return apart > sample.halfRtt + errorBound(estimate, sample.at) + SMALLEST_STEP_MS
}

function keepFastest(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1)
  if (last === undefined || bucketOf(last) !== bucketOf(sample)) return [...samples, sample].slice(-BUCKETS)
  return sample.halfRtt <= last.halfRtt ? [...samples.slice(0, -1), sample] : [...samples]
}

function bucketOf(sample: Sample): number {
  return Math.floor(sample.at / BUCKET_MS)
}

/** Least squares, a sample weighing by the inverse square of its round trip; level while the span is short. */
function fit(samples: readonly Sample[], at: Milliseconds): ClockEstimate['line'] {
  let weights = 0
  let meanAt = 0
  let meanOffset = 0
  for (const each of samples) {
    const weight = weightOf(each)
    weights += weight
    meanAt += weight * (each.at - at)
    meanOffset += weight * each.offset
  }
  meanAt /= weights
  meanOffset /= weights
  const span = samples.at(-1)!.at - samples[0]!.at
  if (span < SPAN_FOR_RATE_MS) return { at, offset: meanOffset, rate: 0 }
  let covariance = 0
  let variance = 0
  for (const each of samples) {
    const weight = weightOf(each)
    const t = each.at - at - meanAt
    covariance += weight * t * (each.offset - meanOffset)
    variance += weight * t * t
  }
  const slope = variance > 0 ? covariance / variance : 0
  const rate = Math.max(-WORST_RATE, Math.min(WORST_RATE, slope))
  return { at, offset: meanOffset - rate * meanAt, rate }
}

function weightOf(sample: Sample): number {
  return 1 / (sample.halfRtt + 0.05) ** 2
}

function shownOffset({ line, slew }: ClockEstimate, local: Milliseconds): Milliseconds {
  const elapsed = Math.max(0, local - line.at)
  const left = Math.max(0, Math.abs(slew) - SLEW_RATE * elapsed)
  return line.offset + line.rate * elapsed + Math.sign(slew) * left
}
