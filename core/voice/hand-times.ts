/** Beats' times that somebody has moved by hand, where the breaths of a reading and its text did not tell enough. */
import type { BeatTimes } from '../model/beat-times.ts'
import type { Seconds } from '../model/time.ts'

/** The shortest beat: less cannot be read, and a hand that slips must not put two beats on one place. */
export const SHORTEST_BEAT: Seconds = 0.3

/** One after the other, each long enough, all within the reading. */
export function areInOrder(times: BeatTimes, seconds: Seconds): boolean {
  return times.every(({ from, to }, i) => {
    const next = times[i + 1]?.from ?? seconds
    return from >= 0 && to >= from && to <= seconds && next - from >= SHORTEST_BEAT - 1e-6
  })
}

/** A beat begins at another instant, as far as its neighbours let it; where it began before, the one before goes on. */
export function beginBeatAt(times: BeatTimes, beat: number, at: Seconds, seconds: Seconds): BeatTimes {
  const [before, moved] = [times[beat - 1], times[beat]]
  if (moved === undefined) return times
  const least = before === undefined ? 0 : before.from + SHORTEST_BEAT
  const most = (times[beat + 1]?.from ?? seconds) - SHORTEST_BEAT
  const from = Math.round(Math.min(most, Math.max(least, at)) * 1_000) / 1_000
  if (least > most || from === moved.from) return times
  return times.map((each, i) => {
    if (i === beat) return { from, to: Math.max(each.to, from) }
    if (i !== beat - 1) return each
    return { ...each, to: from < each.to || from > moved.from ? from : each.to }
  })
}
