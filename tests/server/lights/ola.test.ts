import { beforeAll, describe, expect, test } from 'vitest'
import { inVenueNetwork, whyNoVenueNetwork } from '../../helpers/venue-network.ts'
import { facadeAfter, facadeOf, offTheMixture } from './orange-mixture.ts'
import { OrangeFade } from './orange-fade.script.ts'

const missing = whyNoVenueNetwork()

describe.skipIf(missing !== null)('what OLA and tshark, which we did not write, receive', () => {
  let fade: OrangeFade

  beforeAll(async () => {
    const script = new URL('./orange-fade.script.ts', import.meta.url)
    fade = OrangeFade.parse(await inVenueNetwork(script, {}))
  }, 90_000)

  test('at the end of the fade the lamps are orange', () => {
    const end = fade.samples.at(-1)!.levels

    expect(facadeOf(end)).toEqual(facadeAfter(1))
    expect(end).toHaveLength(512)
  })

  test('in the middle they are the mixture of the moment', () => {
    const middle = fade.samples.slice(1, 4)

    for (const reading of middle) expect(offTheMixture(reading, fade.at, fade.fadeMs)).toBeLessThanOrEqual(2)
    expect(new Set(middle.map(({ levels }) => facadeOf(levels).join())).size).toBe(3)
  })

  test('tshark decodes universe, priority and a source name beyond ASCII', () => {
    expect(fade.captured.length).toBeGreaterThan(10)
    for (const packet of fade.captured)
      expect(packet).toEqual({ universe: 1, sourceName: 'Астана', priority: 100 })
  })

  test('nothing went wrong meanwhile', () => {
    expect(fade.problems).toEqual([])
  })
})
