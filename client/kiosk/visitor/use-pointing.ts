import { useLayoutEffect } from 'preact/hooks'

/**
 * Says on the root whether a hand or keys move through the piece (`data-by`). A browser frames whatever gets the focus from
 * a script, and to a hand the frame around the first language says that it is chosen already.
 */
export function usePointing(root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const by = (means: 'hand' | 'keys') => () => {
      if (root.current !== null) root.current.dataset['by'] = means
    }
    const hand = by('hand')
    const keys = by('keys')
    addEventListener('pointerdown', hand, true)
    addEventListener('keydown', keys, true)
    return () => {
      removeEventListener('pointerdown', hand, true)
      removeEventListener('keydown', keys, true)
    }
  }, [])
}
