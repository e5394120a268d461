/**
 * Keys that move a visitor through the piece. A five-key pad sends what staff have set for this screen (F13–F17
 * usually); a keyboard's arrows do the same. Named by `KeyboardEvent.code`, because Linux gives F13–F17 other
 * meanings in `key`.
 */
import type { KioskSettings, Move } from '../../../core/model/kiosk-settings.ts'
import { MOVES } from '../../../core/model/kiosk-settings.ts'

const KEYBOARD: readonly (readonly [string, Move])[] = [
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['Escape', 'back'],
]

export function keysOf(pad: KioskSettings['pad']): ReadonlyMap<string, Move> {
  return new Map<string, Move>([...MOVES.map((move) => [pad[move], move] as const), ...KEYBOARD])
}
