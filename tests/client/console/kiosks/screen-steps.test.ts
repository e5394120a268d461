import { expect, test } from 'vitest'
import { stepBack, stepped, type ScreenPlace } from '../../../../client/console/kiosks/screen-steps.ts'

const at = (id: string, from: number, y = 0): ScreenPlace => ({
  id,
  span: { from, to: from + 2 },
  stand: { y, turn: 0 },
})

test('the newest move of screens goes back to where they stood, move by move', () => {
  const start = [at('door', 0), at('wall', 4)]
  const first = [at('door', 1, 2), at('wall', 4)]
  const once = stepped([], start, [at('door', 1, 2)])
  const twice = stepped(once, first, [at('wall', 6)])
  expect(stepBack(twice, [at('door', 1, 2), at('wall', 6)])?.from).toEqual([at('wall', 4)])
  expect(stepBack(twice.slice(0, -1), first)?.from).toEqual([at('door', 0)])
  expect(stepBack([], start)).toBeNull()
})

test('what a colleague moved since, or a screen that is gone, is not moved back; a move to the same place is none', () => {
  const steps = stepped([], [at('door', 0)], [at('door', 1)])
  expect(stepBack(steps, [at('door', 3)])).toBeNull()
  expect(stepBack(steps, [])).toBeNull()
  expect(stepped(steps, [at('door', 1)], [at('door', 1)])).toBe(steps)
})
