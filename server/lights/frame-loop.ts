/** 44 frames a second from deadlines: `setInterval(1000 / 44)` drifts to 43.3–44.9. */
import type { Milliseconds } from '../../core/model/time.ts'

/** DMX512 and E1.31 allow no more than 44 full frames a second. */
export const FRAMES_PER_SECOND = 44
const FRAME_MS: Milliseconds = 1_000 / FRAMES_PER_SECOND

/** Time as the loop needs it; tests drive their own. */
export interface Pace {
  now(): Milliseconds
  /** Runs at the deadline, never before; returns what cancels it. */
  at(deadline: Milliseconds, run: () => void): () => void
}

export interface FrameLoop {
  readonly frames: number
  /** Deadlines that passed while an earlier frame was late; they are left out, never made up for. */
  readonly skipped: number
  stop(): void
}

export function startFrameLoop(pace: Pace, frame: (now: Milliseconds) => void): FrameLoop {
  const origin = pace.now()
  const loop = { frames: 0, skipped: 0 }
  let next = 0
  let cancel = pace.at(origin, run)

  function run(): void {
    frame(pace.now())
    loop.frames++
    const due = Math.floor((pace.now() - origin) / FRAME_MS) + 1
    loop.skipped += Math.max(0, due - (next + 1))
    next = Math.max(next + 1, due)
    cancel = pace.at(origin + next * FRAME_MS, run)
  }

  return {
    get frames() {
      return loop.frames
    },
    get skipped() {
      return loop.skipped
    },
    stop: () => cancel(),
  }
}
