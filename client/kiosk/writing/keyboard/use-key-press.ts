/**
 * What fingers do on keys. A key answers as it is touched, as every keyboard does, so that two fingers in quick
 * turns write in the right order; a long press then puts a neighbour in its place. Who presses by a pad or a screen
 * reader sends a click that no finger began.
 */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Milliseconds } from '../../../../core/model/time.ts'

const LONG_MS: Milliseconds = 420
const REPEAT_AFTER_MS: Milliseconds = 450
const REPEAT_MS: Milliseconds = 70

/** What a long press offers, over its key. */
export interface Offer {
  options: readonly string[]
  chosen: number
  /** Middle and upper edge of the key, in pixels of the keyboard. */
  x: number
  y: number
}

export interface KeyActs {
  /** Does what the key says; what it wrote, or null. */
  press(key: HTMLElement): string | null
  neighboursOf(key: HTMLElement): readonly string[]
  /** Puts another sign in the place of what was just written. */
  instead(written: string, sign: string): void
  repeats(key: HTMLElement): boolean
}

export function useKeyPress(board: { current: HTMLElement | null }, acts: () => KeyActs): Offer | null {
  const [offer, setOffer] = useState<Offer | null>(null)
  useLayoutEffect(() => {
    const node = board.current
    if (node === null) return
    /** Pressed by a finger that is still down, so that the click that ends it is none of its own. */
    const handled = new Map<number, Element>()
    const timers = new Map<number, ReturnType<typeof setTimeout>>()
    let offered: (Offer & { pointer: number; written: string }) | null = null

    const show = (next: typeof offered): void => {
      offered = next
      setOffer(next)
    }
    const stop = (pointer: number): void => {
      clearTimeout(timers.get(pointer))
      timers.delete(pointer)
    }
    const down = (event: PointerEvent): void => {
      const key = keyOf(event)
      if (key === null || event.button > 0) return
      handled.set(event.pointerId, key)
      const written = acts().press(key)
      const options = acts().neighboursOf(key)
      if (acts().repeats(key)) return repeat(key, event.pointerId, REPEAT_AFTER_MS)
      if (written === null || options.length === 0) return
      timers.set(
        event.pointerId,
        setTimeout(() => {
          const [box, around] = [key.getBoundingClientRect(), node.getBoundingClientRect()]
          const x = box.left + box.width / 2 - around.left
          show({ options, chosen: 0, x, y: box.top - around.top, pointer: event.pointerId, written })
        }, LONG_MS),
      )
    }
    const repeat = (key: HTMLElement, pointer: number, after: Milliseconds): void => {
      timers.set(
        pointer,
        setTimeout(() => {
          acts().press(key)
          repeat(key, pointer, REPEAT_MS)
        }, after),
      )
    }
    const moved = (event: PointerEvent): void => {
      if (offered === null || event.pointerId !== offered.pointer) return
      const over = document.elementFromPoint(event.clientX, event.clientY)
      const option = over?.closest('[data-option]')
      const chosen = option instanceof HTMLElement ? Number(option.dataset['option']) : offered.chosen
      if (chosen !== offered.chosen) show({ ...offered, chosen })
    }
    const up = (event: PointerEvent): void => {
      stop(event.pointerId)
      // The click that this touch ends in comes with it or right behind it.
      const { pointerId } = event
      setTimeout(() => handled.delete(pointerId))
      if (offered === null || event.pointerId !== offered.pointer) return
      const { options, chosen, written } = offered
      show(null)
      if (event.type === 'pointerup') acts().instead(written, options[chosen]!)
    }
    const click = (event: MouseEvent): void => {
      const key = keyOf(event)
      if (key !== null && event.detail === 0 && ![...handled.values()].includes(key)) acts().press(key)
    }
    // The field keeps the cursor.
    const hold = (event: Event): void => {
      if (keyOf(event) !== null) event.preventDefault()
    }
    node.addEventListener('pointerdown', down)
    node.addEventListener('pointermove', moved)
    node.addEventListener('pointerup', up)
    node.addEventListener('pointercancel', up)
    node.addEventListener('mousedown', hold)
    node.addEventListener('click', click)
    addEventListener('pointerup', lifted)
    function lifted(event: PointerEvent): void {
      stop(event.pointerId)
    }
    return () => {
      for (const pointer of timers.keys()) stop(pointer)
      node.removeEventListener('pointerdown', down)
      node.removeEventListener('pointermove', moved)
      node.removeEventListener('pointerup', up)
      node.removeEventListener('pointercancel', up)
      node.removeEventListener('mousedown', hold)
      node.removeEventListener('click', click)
      removeEventListener('pointerup', lifted)
    }
  }, [])
  return offer
}

function keyOf(event: Event): HTMLElement | null {
  const key = event.target instanceof Element ? event.target.closest('.key') : null
  return key instanceof HTMLElement ? key : null
}
