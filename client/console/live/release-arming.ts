/**
 * Two presses release calm or alarm: the first arms, the second within a few seconds acts. Held outside React
 * because the button in the banner and the key share it.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Milliseconds } from '../../../core/model/time.ts'

export const ARMED_FOR: Milliseconds = 5_000
const ASKED = 'untold:release'

/**
 * A press by key. `arms`: it may be the first of the two; any other only counts once armed.
 * @returns whether it was one of the two
 */
export function askRelease(arms: boolean): boolean {
  return !dispatchEvent(new CustomEvent(ASKED, { cancelable: true, detail: arms }))
}

/** Calm and alarm: armed by the button or by the key. */
export function useReleaseArming(release: () => void): { armed: boolean; press: () => void } {
  const { armed, isArmed, press } = useArming(release)
  useEffect(() => {
    const onAsked = (event: Event) => {
      if (!isArmed() && !(event instanceof CustomEvent && event.detail === true)) return
      event.preventDefault()
      press()
    }
    addEventListener(ASKED, onAsked)
    return () => removeEventListener(ASKED, onAsked)
  })
  return { armed, press }
}

/** Whether the next press acts, and what to do on a press. Escape disarms. */
export function useArming(release: () => void): {
  armed: boolean
  /** The same, before it is drawn: a second press may come within a frame. */
  isArmed: () => boolean
  press: () => void
} {
  const [armed, draw] = useState(false)
  const now = useRef(false)
  const arm = useCallback((next: boolean) => {
    now.current = next
    draw(next)
  }, [])
  const press = () => {
    if (now.current) release()
    arm(!now.current)
  }
  useEffect(() => {
    if (!armed) return
    const timer = setTimeout(() => arm(false), ARMED_FOR)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') arm(false)
    }
    addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey)
    }
  }, [armed, arm])
  return { armed, isArmed: () => now.current, press }
}
