import { expect, test } from 'vitest'
import { KEYS } from '../../../../client/kiosk/visitor/keys.ts'

test('[VIS-6] a pad of five keys sends F13 to F17: previous, next, choose, back, leave', () => {
  const pad = ['F13', 'F14', 'F15', 'F16', 'F17'].map((key) => KEYS.get(key))
  expect(pad).toEqual(['previous', 'next', 'choose', 'back', 'leave'])
})

test('[VIS-6] the arrow keys go where the keys of the pad go', () => {
  expect([KEYS.get('ArrowLeft'), KEYS.get('ArrowUp')]).toEqual(['previous', 'previous'])
  expect([KEYS.get('ArrowRight'), KEYS.get('ArrowDown')]).toEqual(['next', 'next'])
})
