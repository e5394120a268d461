import { expect, test } from 'vitest'
import { oscCommand } from '../../../core/protocol/osc-command.ts'

test.each([
  ['volume', [7], /^volume: (?!volume)/],
  ['theme', ['orange', -1], /^theme, fadeMs: /],
])('a value that does not fit is named once: %s', (word, args, reason) => {
  expect(oscCommand(`/untold/room/hall/${word}`, args)).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(reason),
  })
})
