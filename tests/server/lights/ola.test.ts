import { beforeAll, describe, expect, test } from 'vitest'
import { inVenueNetwork, whyNoVenueNetwork, type DecodedArtNet } from '../../helpers/venue-network.ts'
import { facadeAfter, facadeOf, offTheMixture } from './orange-mixture.ts'
import { OrangeFade } from './orange-fade.script.ts'

const OP_DMX = '0x5000'
const OP_POLL = '0x2000'
const OP_POLL_REPLY = '0x2100'
const missing = whyNoVenueNetwork()

describe.skipIf(missing !== null)('what OLA and tshark, which we did not write, receive', () => {
  let fade: OrangeFade
  const ours = (operation: string): Partial<DecodedArtNet>[] =>
    fade.artNet.filter((packet) => packet['from'] === '10.77.0.1' && packet['operation'] === operation)

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

  test('over Art-Net they are the mixture of the moment in the middle, and orange at the end', () => {
    const middle = fade.artNetSamples.slice(1, 4)
    const end = fade.artNetSamples.at(-1)!.levels

    for (const reading of middle) expect(offTheMixture(reading, fade.at, fade.fadeMs)).toBeLessThanOrEqual(2)
    expect(new Set(middle.map(({ levels }) => facadeOf(levels).join())).size).toBe(3)
    expect(facadeOf(end)).toEqual(facadeAfter(1))
    expect(end).toHaveLength(512)
  })

  test('[VEN-3] OLA answers polls and is confirmed; multicast is sent, unconfirmed', () => {
    expect(fade.nodes).toEqual([
      { to: 'multicast', name: null, state: 'sending' },
      { to: '10.77.0.2', name: 'OLA end', state: 'answering' },
      { to: '10.77.0.255', name: null, state: 'polling' },
    ])
  })

  test('tshark decodes our ArtDmx, and it goes to OLA alone', () => {
    const levels = ours(OP_DMX)

    expect(levels.length).toBeGreaterThan(100)
    for (const packet of levels)
      expect(packet).toMatchObject({
        to: '10.77.0.2',
        port: '6454',
        version: '14',
        universe: '0',
        length: '512',
      })
    const numbers = levels.map(({ sequence }) => Number(sequence))
    numbers.slice(1).forEach((number, i) => expect(number).toBe((numbers[i]! % 255) + 1))
  })

  test('tshark decodes our ArtPoll, which goes to everybody on our interface', () => {
    const polls = ours(OP_POLL)

    expect(polls.length).toBeGreaterThanOrEqual(3)
    for (const packet of polls)
      expect(packet).toMatchObject({ to: '10.77.0.255', port: '6454', version: '14', flags: '0x02' })
  })

  test('tshark decodes our answer to OLA’s poll: a controller without ports', () => {
    const [reply] = ours(OP_POLL_REPLY)

    // The name goes as UTF-8, which tshark 4.0 reads as ASCII; it is looked at byte by byte elsewhere.
    expect(reply).toMatchObject({
      ...{ to: '10.77.0.2', port: '6454', address: '10.77.0.1', ports: '0', style: '0x01' },
      report: '#0001 [0000] Universes sent: 1',
    })
  })

  test('tshark finds nothing malformed', () => {
    expect(fade.artNet.filter(({ malformed }) => malformed !== '')).toEqual([])
  })

  test('nothing went wrong meanwhile', () => {
    expect(fade.problems).toEqual([])
  })
})
