import { beforeAll, describe, expect, test } from 'vitest'
import { inVenueNetwork, whyNoVenueNetwork } from '../helpers/venue-network.ts'
import { facadeAfter, facadeOf, offTheMoment } from '../server/lights/orange-mixture.ts'
import { OrangeCue } from './orange-light.script.ts'

const missing = whyNoVenueNetwork()

describe.skipIf(missing !== null)(
  'the orange cue, from an HTTP request to a receiver that we did not write',
  () => {
    let cue: OrangeCue

    beforeAll(async () => {
      const script = new URL('./orange-light.script.ts', import.meta.url)
      cue = OrangeCue.parse(await inVenueNetwork(script, {}))
    }, 600_000)

    test('in the middle of the fade the lamps are the mixture of the moment', () => {
      for (const reading of cue.middle)
        expect(offTheMoment(reading, cue.at, cue.fadeMs)).toBeLessThanOrEqual(2)
      expect(new Set(cue.middle.map(({ levels }) => facadeOf(levels).join())).size).toBe(3)
    })

    test('at its end they are orange, and the server says the same of them as OLA', () => {
      expect(facadeOf(cue.end)).toEqual(facadeAfter(1))
      expect(cue.said).toEqual(cue.end)
    })

    test('[VEN-3] the cue counts as sent, and unconfirmed', () => {
      expect(cue.lights).toBe('sent-unconfirmed')
    })

    test('[VEN-3] the node that answers is confirmed by name, and nothing is wrong', () => {
      const told = cue.nodes.map(({ protocol, to, state, problem }) => ({ protocol, to, state, problem }))
      expect(told).toEqual([
        { protocol: 'e131', to: 'multicast', state: 'sending', problem: null },
        { protocol: 'artnet', to: '10.77.0.2', state: 'answering', problem: null },
        { protocol: 'artnet', to: '10.77.0.255', state: 'polling', problem: null },
      ])
      for (const { since } of cue.nodes) expect(since).toBeLessThan(cue.at)
    })

    test('the server ends cleanly', () => {
      expect(cue.exitCode).toBe(0)
    })
  },
)
