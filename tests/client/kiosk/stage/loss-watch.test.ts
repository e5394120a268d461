import { expect, test } from 'vitest'
import { createLossWatch } from '../../../../client/kiosk/stage/loss-watch.ts'

test('[END-4] a picture that stays lost is loaded anew within five seconds, one that comes back is not', () => {
  const watch = createLossWatch()
  const seen = [0, 1_000, 2_000, 3_000, 4_000].map((t) => watch('lost', t))
  expect(seen).toEqual([false, false, false, false, true])
  const again = createLossWatch()
  expect([
    again('lost', 0),
    again('lost', 3_000),
    again('drawing', 4_000),
    again('lost', 5_000),
  ]).not.toContain(true)
})

test('where there never was WebGL, the still stays', () => {
  const watch = createLossWatch()
  expect([watch('none', 0), watch('none', 60_000)]).toEqual([false, false])
})
