import { expect, test } from 'vitest'
import { keysOf } from '../../../../client/kiosk/visitor/keys.ts'
import { KioskSettings, USUAL_SETTINGS } from '../../../../core/model/kiosk-settings.ts'

test('[VIS-6] a pad of five keys sends F13 to F17: previous, next, choose, back, leave', () => {
  const keys = keysOf(USUAL_SETTINGS.pad)
  const pad = ['F13', 'F14', 'F15', 'F16', 'F17'].map((key) => keys.get(key))
  expect(pad).toEqual(['previous', 'next', 'choose', 'back', 'leave'])
})

test('[VIS-6] a pad that sends other keys is set for its screen, each move with a key of its own', () => {
  const pad = { previous: 'F20', next: 'F21', choose: 'F22', back: 'F23', leave: 'F24' } as const
  const keys = keysOf(pad)
  expect(keys.get('F22')).toBe('choose')
  expect(keys.get('F15')).toBeUndefined()
  const twice = KioskSettings.safeParse({ ...USUAL_SETTINGS, pad: { ...pad, leave: 'F20' } })
  expect(twice.success).toBe(false)
  const letter = KioskSettings.safeParse({ ...USUAL_SETTINGS, pad: { ...pad, leave: 'KeyA' } })
  expect(letter.success).toBe(false)
})

test('[VIS-6] the arrow keys go where the keys of the pad go', () => {
  const keys = keysOf(USUAL_SETTINGS.pad)
  expect([keys.get('ArrowLeft'), keys.get('ArrowUp')]).toEqual(['previous', 'previous'])
  expect([keys.get('ArrowRight'), keys.get('ArrowDown')]).toEqual(['next', 'next'])
})
