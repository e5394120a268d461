import { expect, test } from 'vitest'
import { oneTheme } from '../../../client/preview/one-theme.ts'
import { themeTrack } from '../../../core/show/on-at.ts'
import { emptyRoom } from '../../../core/show/room-state.ts'
import { segmentAt } from '../../../core/show/theme-fade.ts'
import { NOON } from '../../helpers/clock.ts'

test('a theme that is chosen in the preview is whole at once', () => {
  const track = themeTrack(emptyRoom('preview'), oneTheme('orange', NOON))
  const on = segmentAt(track, NOON)!
  expect(on.theme).toBe('orange')
  expect(on.from + on.fadeMs).toBeLessThan(NOON)
})
