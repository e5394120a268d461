/**
 * Which lines of a list are in sight, where all are of one height: two numbers from the scroller, however many lines there
 * are. Lines a little beyond its edges are among them, so that scrolling finds them there.
 */
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'

const BEYOND = 6
/** Before the scroller has been measured. */
const FIRST_SIGHT = 16

export interface RowsInSight {
  /** Indices from the first to before the last. */
  from: number
  to: number
  /** Brings a line into sight with as little movement as it takes. */
  reveal(index: number): void
}

export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
): RowsInSight {
  const [sight, setSight] = useState({ from: 0, to: FIRST_SIGHT })
  useLayoutEffect(() => {
    const node = scroller.current
    if (node === null) return
    const look = (): void => {
      const from = Math.max(0, Math.floor(node.scrollTop / rowPx) - BEYOND)
      const to = Math.ceil((node.scrollTop + node.clientHeight) / rowPx) + BEYOND
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(node)
    node.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      node.removeEventListener('scroll', look)
    }
  }, [scroller, rowPx])
  const reveal = useCallback(
    (index: number) => {
      const node = scroller.current
      if (node === null) return
      const top = index * rowPx
      if (top < node.scrollTop) node.scrollTop = top
      else if (top + rowPx > node.scrollTop + node.clientHeight)
        node.scrollTop = top + rowPx - node.clientHeight
    },
    [scroller, rowPx],
  )
  const to = Math.min(count, sight.to)
  // A list that became shorter has not said yet that it was scrolled.
  return { from: Math.min(sight.from, Math.max(0, to - 1)), to, reveal }
}
