import { useLayoutEffect } from 'preact/hooks'
import { monotonic } from '../../lib/clock.ts'
import type { Move } from '../../../core/model/kiosk-settings.ts'
import type { Piece } from '../piece.ts'
import { exitKeys } from './exit-keys.ts'
import { keysOf } from './keys.ts'
import { leave } from './leave.ts'

/** The whole piece by keys alone: a keyboard, or a pad of five (VIS-6). */
export function useKeys(piece: Piece, root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const keys = keysOf(piece.kiosk.settings.pad)
    const leaves = exitKeys()
    const pressed = (event: KeyboardEvent): void => {
      void piece.sound.wake()
      const asked = piece.flow.get().matches({ attention: 'warning' })
      piece.send({ type: 'ACTIVITY' })
      if (event.key === 'Shift' && !event.repeat && leaves(monotonic())) return leave(piece)
      const move = keys.get(event.code || event.key)
      if (move === undefined) return
      event.preventDefault()
      // Whoever answers "Are you still here?" has asked for nothing else.
      if (asked && move !== 'leave') return
      makeMove(move, event.repeat)
    }
    function makeMove(move: Move, repeated: boolean): void {
      if (move === 'previous') return step(root.current, -1)
      if (move === 'next') return step(root.current, 1)
      if (repeated) return
      if (move === 'leave') leave(piece)
      else if (move === 'back') piece.send({ type: 'BACK' })
      else if (!choose(root.current)) piece.send({ type: 'TOUCH' })
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [piece])
}

/** From control to control, round and round. The lights are passed over: their choice stands in the list. */
function step(root: HTMLElement | null, by: 1 | -1): void {
  const controls = controlsOf(root)
  const at = controls.findIndex((each) => each === document.activeElement)
  const next =
    at >= 0
      ? controls[(at + by + controls.length) % controls.length]
      : (controls.find((each) => each.hasAttribute('data-first')) ??
        controls[by === 1 ? 0 : controls.length - 1])
  next?.focus()
}

/** Presses what has the focus; false when nothing has. */
function choose(root: HTMLElement | null): boolean {
  const focused = controlsOf(root).find((each) => each === document.activeElement)
  focused?.click()
  return focused !== undefined
}

function controlsOf(root: HTMLElement | null): HTMLElement[] {
  if (root === null) return []
  return [...root.querySelectorAll<HTMLElement>('button:not(.light):not(.passing-away *)')]
}
