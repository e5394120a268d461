/**
 * Seconds that pass while a voice speaks. They follow the audio clock, because words and picture follow the
 * sound; where that clock stands still (no touch yet, no device, a pulled cable) they follow the room's time,
 * so that a story never stands still with it.
 */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'

/** How long the audio clock may stand still before it is believed to have stopped. */
const PATIENCE: Milliseconds = 500
/** The longest step taken at once: a corrected clock does not leap through a story. */
const LONGEST: Milliseconds = 1_000

export function voiceClock(audioTime: () => Seconds, roomTime: () => Instant): () => Seconds {
  let elapsed: Seconds = 0
  let audio = audioTime()
  let room = roomTime()
  let moved = room
  return () => {
    const audioNow = audioTime()
    const roomNow = roomTime()
    if (audioNow > audio) {
      elapsed += audioNow - audio
      moved = roomNow
    } else if (roomNow - moved > PATIENCE) {
      elapsed += Math.min(LONGEST, Math.max(0, roomNow - room)) / 1000
    } else if (roomNow < moved) {
      moved = roomNow
    }
    audio = audioNow
    room = roomNow
    return elapsed
  }
}
