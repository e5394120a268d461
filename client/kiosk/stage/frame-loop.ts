/** The order of a frame. Everything that happens on the stage happens in one of these phases. */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'

export const FRAME = [
  /** Which instant this frame shows, and how long it is since the last. */
  'time',
  /** What the room itself brings: sun, ridges, the silent minute; each eased. */
  'room',
  /** The theme at that instant, across the screen, shaded by the room's evening, clamped, never jumping. */
  'theme',
  /** What visitor and cues ask for: chosen light, gathering, hand, stillness, LEAVE; each eased. */
  'intent',
  /** How present the voice is, where the story's arc stands. */
  'voice',
  /** Lights on their way find their places; the scene draws; the output caps what lies under words. */
  'scene',
  /** Frames are counted, quality is judged, cues that have become visible are acknowledged. */
  'report',
] as const

export interface Beat {
  time: Instant
  /** Bounded to 0.1, so that a machine that slept does not leap. */
  elapsed: Seconds
  /** Measured length of the previous frame; 0 where frames advance by hand. */
  took: Milliseconds
}

export type FramePhases = Record<(typeof FRAME)[number], (beat: Readonly<Beat>) => void>

export interface FrameLoop {
  readonly beat: Readonly<Beat>
  step(frames: number): void
  seek(t: Instant): void
  stop(): void
}

const LONGEST: Seconds = 0.1
/** Length of a frame that is advanced by hand. */
const BY_HAND: Milliseconds = 1_000 / 60

export function runFrames(phases: FramePhases, now: () => Instant, mode: 'live' | 'test'): FrameLoop {
  const beat: Beat = { time: now(), elapsed: 0, took: 0 }
  let request = 0
  let previous: Milliseconds | null = null

  function draw(time: Instant, elapsed: Milliseconds): void {
    beat.time = time
    beat.elapsed = Math.min(LONGEST, Math.max(0, elapsed / 1000))
    for (const phase of FRAME) phases[phase](beat)
  }

  function onFrame(stamp: Milliseconds): void {
    request = requestAnimationFrame(onFrame)
    beat.took = previous === null ? 0 : stamp - previous
    previous = stamp
    draw(now(), beat.took)
  }

  if (mode === 'live') request = requestAnimationFrame(onFrame)
  return {
    beat,
    step(frames) {
      // From where it began, so that sixty steps are a second to the last bit.
      const begun = beat.time
      for (let i = 1; i <= frames; i++) draw(begun + (i * 1_000) / 60, BY_HAND)
    },
    seek(t) {
      draw(t, 0)
    },
    stop() {
      cancelAnimationFrame(request)
    },
  }
}
