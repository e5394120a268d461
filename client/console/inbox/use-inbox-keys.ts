/**
 * Single keys of the Inbox, by their place on the board. They go before the desk's own: on this page A is "approve",
 * whatever a theme is called. Switched off with the others; Escape and arrows always work.
 */
import { useEffect, useRef } from 'react'
import { isTyping, useKeysEnabled } from '../shell/keys.ts'
import { isCovered } from '../parts/covered.ts'

/** By `KeyboardEvent.code`. */
export type Bindings = Partial<Record<string, () => void>>

const ALWAYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])

export function useInboxKeys(bindings: Bindings): void {
  const enabled = useKeysEnabled()
  const latest = useRef(bindings)
  latest.current = bindings
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const act = latest.current[event.code]
      if (act === undefined || (!enabled && !ALWAYS.has(event.code))) return
      if (isTyping(event.target) && event.code !== 'Escape') return
      if (isCovered()) return
      // A button that has the focus is pressed by Enter as everywhere; a choice that is made already has nothing left to do.
      const pressable = event.target instanceof HTMLButtonElement && event.target.ariaPressed !== 'true'
      if (event.code === 'Enter' && pressable) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat || event.code.startsWith('Arrow')) act()
    }
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [enabled])
}
