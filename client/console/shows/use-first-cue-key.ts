import { useEffect, useRef } from 'react'
import { isCovered } from '../parts/covered.ts'
import { isTyping, useKeysEnabled } from '../shell/keys.ts'

/** N by its place on the board, wherever the focus is; it goes before a theme that may have the same key. */
export function useFirstCueKey(add: (() => void) | null): void {
  const enabled = useKeysEnabled()
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyN' || latest.current === null || !enabled || isCovered()) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) latest.current()
    }
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [enabled])
}
