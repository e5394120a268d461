import { expect, test } from 'vitest'
import { wholePress } from '../../../../client/kiosk/visitor/whole-press.ts'

const KEY = -1

test('a finger presses the button on which it came down, and none that appeared beneath it', () => {
  const press = wholePress<string>()
  press.down(4, 'begin', true)
  expect(press.click(4, 'begin')).toBe(true)
  press.down(5, null, true)
  expect(press.click(5, 'english')).toBe(false)
  press.down(6, 'back', true)
  expect(press.click(6, 'begin')).toBe(false)
})

test('of two fingers each has its own press, whichever lifts first', () => {
  const press = wholePress<string>()
  press.down(1, 'begin', true)
  press.down(2, null, false)
  expect(press.click(1, 'begin')).toBe(true)
  press.down(3, 'pause', true)
  press.down(4, 'louder', false)
  expect(press.click(4, 'louder')).toBe(true)
  expect(press.click(3, 'pause')).toBe(true)
})

test('keys, screen readers and scripts need no finger, also after one that pressed nothing', () => {
  const press = wholePress<string>()
  expect(press.click(KEY, 'begin')).toBe(true)
  press.down(7, null, true)
  expect(press.click(KEY, 'begin')).toBe(true)
})
