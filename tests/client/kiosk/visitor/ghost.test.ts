import { expect, test } from 'vitest'
import { GHOST_AFTER_MS, ghostWatch, MOST_TOUCHES, STILL_PX } from '../../../../client/kiosk/visitor/ghost.ts'

test('a touch that stays in one place for twenty seconds is a ghost, and no longer one when it lifts', () => {
  const watch = ghostWatch()
  watch.down(1, 100, 100, 0)
  expect(watch.ghosts(GHOST_AFTER_MS - 1)).toEqual([])
  expect(watch.ghosts(GHOST_AFTER_MS)).toEqual([1])
  watch.up(1)
  expect(watch.ghosts(GHOST_AFTER_MS * 2)).toEqual([])
})

test('a hand that rests on the glass moves a little and is left alone', () => {
  const watch = ghostWatch()
  watch.down(1, 100, 100, 0)
  for (let second = 1; second < 120; second++)
    watch.moved(1, 100 + (second % 2) * (STILL_PX + 1), 100, second * 1_000)
  expect(watch.ghosts(120_000)).toEqual([])
})

test('of twenty fingers ten count', () => {
  const watch = ghostWatch()
  const taken = Array.from({ length: 20 }, (_, id) => watch.down(id, id * 10, 10, 0))
  expect(taken.filter((each) => each)).toHaveLength(MOST_TOUCHES)
})
