/** The rehearsal's clock: any instant of the day, at rest or at up to a thousand times the speed of a real one. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../../core/model/time.ts'

export const SPEEDS = [1, 10, 60, 300, 1_000] as const
/** Pictures a second are enough for fades, and leave the machine time for the lamps. */
const FRAME_MS = 33

export interface Playhead {
  t: Instant
  playing: boolean
  speed: number
  go(to: Instant): void
  play(playing: boolean): void
  setSpeed(speed: number): void
}

/** Stands still at the end of the day. */
export function usePlayhead(from: Instant, to: Instant, start: Instant): Playhead {
  const [t, setT] = useState(start)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<number>(60)
  const at = useRef(t)
  at.current = t
  const go = useCallback((wanted: Instant) => setT(Math.min(to - 1, Math.max(from, wanted))), [from, to])
  useEffect(() => {
    if (!playing) return
    let before: number | null = null
    let frame = requestAnimationFrame(tick)
    function tick(now: number): void {
      frame = requestAnimationFrame(tick)
      before ??= now
      if (now - before < FRAME_MS) return
      const next = at.current + (now - before) * speed
      before = now
      setT(Math.min(to - 1, next))
      if (next >= to - 1) setPlaying(false)
    }
    return () => cancelAnimationFrame(frame)
  }, [playing, speed, to])
  return { t, playing, speed, go, play: setPlaying, setSpeed }
}
