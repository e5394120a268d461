import { expect, test } from 'vitest'
import { goesWith } from '../../../../client/kiosk/visitor/goes-with.ts'

test('[BOO-1] whoever is asked whether they are there is told what goes with the visit', () => {
  for (const screen of ['write', 'wish', 'not-sent'] as const) {
    expect(goesWith(screen, true)).toBe('page')
    expect(goesWith(screen, false)).toBeNull()
  }
  expect(goesWith('receipt', false)).toBe('receipt')
})

test('where nothing of a visitor stands nothing is said to go', () => {
  for (const screen of ['choose', 'testimony', 'ways', 'promise', 'sending', 'take-back'] as const)
    expect(goesWith(screen, true)).toBeNull()
})
