import { useState } from 'react'
import { monotonic } from '../../lib/clock.ts'
import { readOne, wantsPause, type Pace } from './reading-pace.ts'

export interface PaceHold {
  wantsPause: boolean
  read(): void
  /** The pause was taken, or is not wanted. */
  rest(): void
}

export function usePace(): PaceHold {
  const [pace, setPace] = useState<Pace | null>(null)
  return {
    wantsPause: pace !== null && wantsPause(pace),
    read: () => setPace((before) => readOne(before, monotonic())),
    rest: () => setPace(null),
  }
}
