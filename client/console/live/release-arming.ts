/**
 * Two presses release calm or alarm: the first arms, the second within a few seconds acts. Held outside React
 * because the button in the banner and the key share it.
 */
import { useEffect, useState } from 'react'
import type { Milliseconds } from '../../../core/model/time.ts'

export const ARMED_FOR: Milliseconds = 5_000
const ASKED = 'untold:release'

/** A press by key: arms, or acts where it was armed. */
export function askRelease(): void {
  dispatchEvent(new Event(ASKED))
}

/** Calm and alarm: armed by the button or by the key. */
export function useReleaseArming(release: () => void): { armed: boolean; press: () => void } {
  const { armed, press } = useArming(release)
  useEffect(() => {
    addEventListener(ASKED, press)
    return () => removeEventListener(ASKED, press)
  })
  return { armed, press }
}

/** Whether the next press acts, and what to do on a press. Escape disarms. */
export function useArming(release: () => void): { armed: boolean; press: () => void } {
  const [armed, setArmed] = useState(false)
  const press = () => {
    if (armed) release()
    setArmed(!armed)
  }
  useEffect(() => {
    if (!armed) return
    const timer = setTimeout(() => setArmed(false), ARMED_FOR)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setArmed(false)
    }
    addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey)
    }
  }, [armed])
  return { armed, press }
}
