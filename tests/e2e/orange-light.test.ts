import { beforeAll, describe, expect, test } from 'vitest'
import { inVenueNetwork, whyNoVenueNetwork } from '../helpers/venue-network.ts'
import { facadeAfter, facadeOf, lateness } from '../server/lights/orange-mixture.ts'
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
      // What OLA has was on the wire before it answered, byte by byte.
      for (const { answered, levels } of cue.middle) {
        const before = cue.wire.filter(({ at }) => at <= answered)
        expect(before.map(({ facade }) => facade)).toContainEqual(facadeOf(levels))
      }
      expect(new Set(cue.middle.map(({ levels }) => facadeOf(levels).join())).size).toBe(3)
    })

    test('every packet of the fade has the mixture of the moment in which the kernel saw it', () => {
      const late = cue.wire
        .filter(({ at }) => at > cue.at && at < cue.at + cue.fadeMs)
        .map(({ at, facade }) => lateness(facade, at, cue.at, cue.fadeMs))
        .sort((a, b) => a - b)
      expect(late.length).toBeGreaterThan(30)
      // Half of them within two frames; a machine that is busy may hold one up between rendering and sending.
      expect(late[Math.floor(late.length / 2)]).toBeLessThanOrEqual(45)
      expect(late.at(-1)).toBeLessThan(1_000)
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
