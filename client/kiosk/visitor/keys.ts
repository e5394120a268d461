/**
 * Keys that move a visitor through the piece. A five-key pad sends F13–F17; a keyboard's arrows do the same.
 * Named by `KeyboardEvent.code`, because Linux gives F13–F17 other meanings in `key`.
 */
export type Move = 'previous' | 'next' | 'choose' | 'back' | 'leave'

export const KEYS: ReadonlyMap<string, Move> = new Map([
  ['F13', 'previous'],
  ['F14', 'next'],
  ['F15', 'choose'],
  ['F16', 'back'],
  ['F17', 'leave'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['Escape', 'back'],
])
