/** Every touch before anything else sees it: at most ten at once, none that is stuck, and each finger may press. */
import { useLayoutEffect } from 'preact/hooks'
import { monotonic } from '../../lib/clock.ts'
import type { Piece } from '../piece.ts'
import { ghostWatch } from './ghost.ts'

const LOOK_EVERY_MS = 1_000
/** A school class, or a cloth: long enough to be noticed at the desk, no longer. */
const CROWD_TOLD_MS = 60_000

export function useTouches(piece: Piece, root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const node = root.current
    if (node === null) return
    const watch = ghostWatch()
    const masked = new Set<number>()
    const pressed = new Map<number, Element>()
    const swallow = (event: Event): void => {
      event.stopImmediatePropagation()
      event.preventDefault()
    }
    const down = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') return
      if (!watch.down(event.pointerId, event.clientX, event.clientY, monotonic())) {
        masked.add(event.pointerId)
        // A palm, a cloth: it may wake the screen and presses nothing on it.
        pressed.clear()
        piece.problems.tell('many-touches', CROWD_TOLD_MS)
        return swallow(event)
      }
      const button = buttonOf(event)
      if (!event.isPrimary && button !== null) pressed.set(event.pointerId, button)
    }
    const moved = (event: PointerEvent): void => {
      watch.moved(event.pointerId, event.clientX, event.clientY, monotonic())
      if (masked.has(event.pointerId)) swallow(event)
    }
    const up = (event: PointerEvent): void => {
      watch.up(event.pointerId)
      if (masked.delete(event.pointerId)) {
        if (masked.size === 0) piece.problems.heal('stuck-touch')
        swallow(event)
      }
      // A browser clicks for the first finger only: while that one rests on the glass, or is stuck, so may others.
      const button = pressed.get(event.pointerId)
      pressed.delete(event.pointerId)
      if (event.type === 'pointerup' && button instanceof HTMLElement && button === buttonOf(event))
        button.click()
    }
    const look = setInterval(() => {
      for (const id of watch.ghosts(monotonic())) {
        // Told for as long as it lasts: what is stuck on the glass may stay there for days.
        piece.problems.tell('stuck-touch')
        if (masked.has(id)) continue
        masked.add(id)
        piece.nearness.letGo(id)
        piece.stage.hand(null)
      }
    }, LOOK_EVERY_MS)
    const capture = { capture: true } as const
    node.addEventListener('pointerdown', down, capture)
    node.addEventListener('pointermove', moved, capture)
    node.addEventListener('pointerup', up, capture)
    node.addEventListener('pointercancel', up, capture)
    return () => {
      clearInterval(look)
      node.removeEventListener('pointerdown', down, capture)
      node.removeEventListener('pointermove', moved, capture)
      node.removeEventListener('pointerup', up, capture)
      node.removeEventListener('pointercancel', up, capture)
    }
  }, [piece])
}

function buttonOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('button') : null
}
