import { useLayoutEffect } from 'preact/hooks'
import { wholePress } from './whole-press.ts'

/**
 * A button is pressed only by a finger that came down on it. A touch that changes the screen would otherwise
 * press, as it lifts, whatever has appeared beneath it. Each finger has its own press: another that comes down
 * elsewhere meanwhile takes nothing from it.
 */
export function useWholePress(root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const node = root.current
    if (node === null) return
    const presses = wholePress<Element>()
    const down = (event: PointerEvent): void =>
      presses.down(event.pointerId, buttonOf(event), event.isPrimary)
    const click = (event: MouseEvent): void => {
      if (presses.click((event as PointerEvent).pointerId, buttonOf(event))) return
      event.stopPropagation()
      event.preventDefault()
    }
    node.addEventListener('pointerdown', down, { capture: true })
    node.addEventListener('click', click, { capture: true })
    return () => {
      node.removeEventListener('pointerdown', down, { capture: true })
      node.removeEventListener('click', click, { capture: true })
    }
  }, [])
}

function buttonOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('button') : null
}
