import { expect, test } from 'vitest'
import { factId } from '../../../client/console/settings/fact-id.ts'
import { Identifier } from '../../../core/model/identifier.ts'

test('two facts that begin alike, or with nothing but signs, both get a name that can be kept', () => {
  const first = factId('One in three women worldwide has lived through it.', [])
  expect(first).toBe('one-in-three-women-worldwide')
  const second = factId('One in three women worldwide tells nobody.', [first])
  expect(second).not.toBe(first)
  for (const english of ['27 % of them', '«…» — !', '', 'x'.repeat(400)])
    expect(Identifier.safeParse(factId(english, [first])).success).toBe(true)
})
