import { expect, test, vi } from 'vitest'
import { createWallTexts } from '../../../../client/kiosk/connection/wall-texts.ts'
import { makeWallTexts } from '../../../helpers/wall-texts.ts'

const THREE = makeWallTexts(3)
const ids = (texts: readonly { id: string }[]) => texts.map(({ id }) => id)

test('a whole replaces what was held, changes add and take away, what is not there is none to take away', () => {
  const held = createWallTexts()
  held.take({ kind: 'whole', paused: false, texts: THREE.slice(0, 2) })
  held.take({ kind: 'change', paused: false, added: [THREE[2]!], removed: ['nobody', THREE[0]!.id] })
  expect(ids(held.texts())).toEqual(['contribution-1', 'contribution-2'])
  held.take({ kind: 'whole', paused: true, texts: [THREE[0]!] })
  expect(ids(held.texts())).toEqual(['contribution-0'])
  expect(held.paused()).toBe(true)
})

test('a text told twice is one text, in its later words', () => {
  const held = createWallTexts()
  held.take({ kind: 'whole', paused: false, texts: THREE })
  held.take({ kind: 'change', paused: false, added: [{ ...THREE[1]!, text: 'Later.' }], removed: [] })
  expect(held.texts()).toHaveLength(3)
  expect(held.texts()[1]!.text).toBe('Later.')
})

test('[CON-4] what is forgotten is forgotten once, and whoever draws hears of it', () => {
  const held = createWallTexts()
  const heard = vi.fn<() => void>()
  held.watch(heard)
  held.take({ kind: 'whole', paused: false, texts: THREE })
  expect(held.forget('contribution-1')).toBe(1)
  expect(held.forget('contribution-1')).toBe(0)
  expect(ids(held.texts())).toEqual(['contribution-0', 'contribution-2'])
  expect(heard).toHaveBeenCalledTimes(2)
})
