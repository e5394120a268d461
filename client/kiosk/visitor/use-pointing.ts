import { useLayoutEffect, useState } from 'preact/hooks'

export type Pointing = 'hand' | 'keys'

/**
 * Whether a hand or keys move through the piece, as of the last touch or key; null before the first. A browser frames
 * whatever gets the focus from a script, and to a hand the frame around the first language says that it is chosen already;
 * and what only keys can do is told to keys alone.
 */
export function usePointing(): Pointing | null {
  const [by, setBy] = useState<Pointing | null>(null)
  useLayoutEffect(() => {
    const hand = () => setBy('hand')
    const keys = () => setBy('keys')
    addEventListener('pointerdown', hand, true)
    addEventListener('keydown', keys, true)
    return () => {
      removeEventListener('pointerdown', hand, true)
      removeEventListener('keydown', keys, true)
    }
  }, [])
  return by
}
