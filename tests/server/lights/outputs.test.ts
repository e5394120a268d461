import { expect, test } from 'vitest'
import { beyondArtNet } from '../../../server/lights/outputs.ts'

test('a universe that Art-Net cannot address is named, unless it is not to go there', () => {
  expect(beyondArtNet([{ universe: 1 }, { universe: 32_768 }])).toEqual([])
  expect(beyondArtNet([{ universe: 40_000, wires: ['e131'] }])).toEqual([])
  expect(beyondArtNet([{ universe: 40_000 }])).toEqual([{ code: 'beyond-artnet', universe: 40_000 }])
})
