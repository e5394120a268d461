import { useLayoutEffect } from 'preact/hooks'
import { monotonic } from '../../lib/clock.ts'
import type { Move } from '../../../core/model/kiosk-settings.ts'
import type { Piece } from '../piece.ts'
import { speaksIn } from '../speech/speaks-in.ts'
import { exitKeys } from './exit-keys.ts'
import { holdKey } from './hold-key.ts'
import { keysOf } from './keys.ts'
import { leave } from './leave.ts'

/** The whole piece by keys alone: a keyboard, or a pad of five (VIS-6). */
export function useKeys(piece: Piece, root: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const keys = keysOf(piece.kiosk.settings.pad)
    const leaves = exitKeys()
    const listens = (): boolean => piece.flow.get().matches({ visit: 'listen' })
    const held = holdKey(listens, piece.nearness)
    let shiftAlone = false
    const pressed = (event: KeyboardEvent): void => {
      void piece.sound.wake()
      const asked = piece.flow.get().matches({ attention: 'warning' })
      piece.send({ type: 'ACTIVITY' })
      if (event.key === 'Shift') {
        // With Alt or Ctrl it changes the machine's layout.
        if (event.repeat || event.altKey || event.ctrlKey) return
        shiftAlone = true
        if (leaves.shift(monotonic())) leave(piece)
        return
      }
      if (event.shiftKey && shiftAlone) {
        shiftAlone = false
        leaves.capital()
      }
      if (isRow(document.activeElement) && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault()
        return enterRow(document.activeElement)
      }
      if (event.code === READ_ALOUD) {
        event.preventDefault()
        const { language } = piece.flow.get().context.visitor
        const spoken = language ?? piece.exhibition.get().venue.languages[0]
        if (!event.repeat && spoken !== undefined && speaksIn(piece, spoken))
          piece.send({ type: 'TURN', setting: 'speech' })
        return
      }
      const move = keys.get(event.code || event.key)
      if (move === undefined || belongsToText(event)) return goToField(root.current, event)
      event.preventDefault()
      // Whoever answers "Are you still here?" has asked for nothing else.
      if (asked && move !== 'leave') return
      if (move === 'previous' || move === 'next') {
        // A key that stays down while one listens is a hand that rests, not a walk round the controls.
        if (event.repeat && listens()) return
        if (!event.repeat) held.down(event.code)
      }
      makeMove(move, event.repeat)
    }
    function makeMove(move: Move, repeated: boolean): void {
      if (move === 'previous') return step(root.current, -1)
      if (move === 'next') return step(root.current, 1)
      if (repeated) return
      if (move === 'leave') leave(piece)
      else if (move === 'back') back()
      else if (!choose(root.current)) piece.send({ type: 'TOUCH' })
    }
    function back(): void {
      const row = rowAround(document.activeElement)
      if (row !== null) row.focus()
      else piece.send({ type: 'BACK' })
    }
    const lifted = (event: KeyboardEvent): void => held.up(event.code)
    addEventListener('keydown', pressed)
    addEventListener('keyup', lifted)
    addEventListener('blur', held.lost)
    return () => {
      held.lost()
      removeEventListener('keydown', pressed)
      removeEventListener('keyup', lifted)
      removeEventListener('blur', held.lost)
    }
  }, [piece])
}

/** Turns reading aloud on and off in any visit, for whoever cannot see where that is set. */
const READ_ALOUD = 'F2'

/** In a field the arrows move among the letters. */
function belongsToText(event: KeyboardEvent): boolean {
  return isField(document.activeElement) && event.code.startsWith('Arrow')
}

/** Whoever types finds the page, wherever the focus was. */
function goToField(root: HTMLElement | null, event: KeyboardEvent): void {
  const isSign =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey
  if (!isSign || isField(document.activeElement)) return
  root?.querySelector<HTMLElement>(FIELD)?.focus({ preventScroll: true })
}

const FIELD = 'textarea:not(.passing-away *), input:not(.passing-away *)'

function isField(node: Element | null): boolean {
  return node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement
}

/** A row of keys is one stop on the way; "choose" goes into it, "back" comes out of it: a letter in few presses. */
function isRow(node: Element | null): node is HTMLElement {
  return node instanceof HTMLElement && node.hasAttribute('data-row')
}

function rowAround(node: Element | null): HTMLElement | null {
  return isRow(node) ? null : (node?.closest<HTMLElement>('[data-row]') ?? null)
}

function enterRow(row: HTMLElement): void {
  row.querySelector('button')?.focus({ preventScroll: true })
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
  next?.focus({ preventScroll: true })
}

/** Presses what has the focus; false when nothing has. */
function choose(root: HTMLElement | null): boolean {
  const focused = controlsOf(root).find((each) => each === document.activeElement)
  if (focused === undefined) return false
  if (focused.hasAttribute('data-row')) enterRow(focused)
  else if (!isField(focused)) focused.click()
  return true
}

function controlsOf(root: HTMLElement | null): HTMLElement[] {
  if (root === null) return []
  const row = rowAround(document.activeElement)
  if (row !== null) return [...row.querySelectorAll<HTMLElement>('button')]
  return [
    ...root.querySelectorAll<HTMLElement>(
      ':is(button:not(.light, [data-row] *, :disabled), textarea, input, [data-row]):not(.passing-away *)',
    ),
  ]
}
