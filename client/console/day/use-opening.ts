/** Opening is a check first, which takes as long as its slowest screen, and then the venue itself: one press for both. */
import { useEffect, useState } from 'react'

export interface OpeningActs {
  /** Begins the check; `begun` once the server has said that it runs, `failed` when it was not to be had. */
  check(begun: () => void, failed: () => void): void
  open(): void
}

export interface Opening {
  busy: boolean
  press(): void
}

/** `checking`: what the server says of the check now. One that is over before anybody sees it run counts as well. */
export function useOpening(checking: boolean, acts: OpeningActs): Opening {
  const [stage, setStage] = useState<'no' | 'asked' | 'begun'>('no')
  useEffect(() => {
    if (stage !== 'begun' || checking) return
    setStage('no')
    acts.open()
  }, [stage, checking, acts])
  return {
    busy: stage !== 'no',
    press() {
      if (stage !== 'no') return
      setStage('asked')
      acts.check(
        () => setStage('begun'),
        () => setStage('no'),
      )
    },
  }
}
