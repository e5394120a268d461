import { expect, test } from 'vitest'
import { changeOf, standing } from '../../../../client/console/kiosks/typed-change.ts'
import { makeKiosk } from '../../../helpers/builders.ts'

const opened = makeKiosk({ name: 'Door', span: { from: 1, to: 2 }, stand: { y: 0, turn: 0 } })
/** The plan moved it while the sheet was open. */
const moved = { ...opened, span: { from: 1.1, to: 2.1 }, stand: { y: 2, turn: 15 } }

test('what nobody typed follows the screen, and is not sent', () => {
  expect(changeOf(moved, {}, undefined)).toEqual({})
  expect(changeOf(moved, { name: ' North door ' }, undefined)).toEqual({ name: 'North door' })
  expect({ ...standing(moved), name: 'North door' }).toMatchObject({ from: '1.1', y: '2', turn: '15' })
})

test('of two numbers that go together the other is as it is now', () => {
  expect(changeOf(moved, { turn: '0' }, undefined)).toEqual({ stand: { y: 2, turn: 0 } })
  expect(changeOf(moved, { to: '3,5' }, undefined)).toEqual({ span: { from: 1.1, to: 3.5 } })
})

test('settings are sent whole once they were touched', () => {
  const settings = { ...opened.settings, volume: 0.5 }
  expect(changeOf(moved, { role: 'wall' }, settings)).toEqual({ role: 'wall', settings })
})
