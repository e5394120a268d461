import { useLayoutEffect } from 'preact/hooks'

/**
 * A button is pressed only by a finger that came down on it. A touch that changes the screen would otherwise
 * press, as it lifts, whatever has appeared beneath it.
 */
export function useWholePress(root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const node = root.current
    if (node === null) return
    /** undefined: no finger came down; the click is a key's or a screen reader's. */
    let began: Element | null | undefined
    const down = (event: PointerEvent): void => {
      began = buttonOf(event)
    }
    const click = (event: MouseEvent): void => {
      const whole = began === undefined || began === buttonOf(event)
      began = undefined
      if (whole) return
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
