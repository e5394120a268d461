import { beforeAll, describe, expect, test } from 'vitest'
import { inVenueNetwork, whyNoVenueNetwork } from '../../helpers/venue-network.ts'
import { LEVELS, TwoSenders } from './two-senders.script.ts'

const missing = whyNoVenueNetwork()

describe.skipIf(missing !== null)('several senders, and OLA in the middle of them', () => {
  let seen: TwoSenders

  beforeAll(async () => {
    seen = TwoSenders.parse(await inVenueNetwork(new URL('./two-senders.script.ts', import.meta.url), {}))
    process.stderr.write(`two senders: ${JSON.stringify(seen)}\n`)
  }, 600_000)

  test('of two of us OLA follows the one of higher priority', () => {
    expect(seen.both).toBe(LEVELS.main)
  })

  test('when that one falls silent the standby has the lamps within the 2.5 s of the standard', () => {
    // It holds the levels that were on for half a second more, because OLA looks for sources that are gone now and then.
    expect(seen.afterSilence).toBeGreaterThan(2_400)
    expect(seen.afterSilence).toBeLessThan(4_500)
  })

  test('[VIS-5] taking over begins from what the lamps show, without a jump, after silence as after an end', () => {
    expect(LEVELS.main - LEVELS.standby).toBeGreaterThan(120)
    expect(seen.silenceStep).toBeLessThanOrEqual(60)
    expect(seen.endStep).toBeLessThanOrEqual(60)
  })

  test('and gives them back when it comes again; one that ends by its own word is followed at once', () => {
    expect(seen.givenBack).not.toBeNull()
    expect(seen.afterEnd).toBeLessThan(2_400)
  })

  test('giving back begins from what the lamps show, without a jump', () => {
    expect(Math.abs(seen.firstLevel - LEVELS.standby)).toBeLessThanOrEqual(5)
    expect(seen.largestStep).toBeLessThanOrEqual(40)
  })

  test('whoever is followed instead is named, with address, universe and priority, while it is so', () => {
    expect(seen.standbySays).toEqual([
      'Lamps follow somebody else: "Untold main" at 10.77.0.1 sends universe 1 at priority 120, above ours.',
    ])
    expect(seen.strangerSaid.join()).toContain('"Stranger" at 10.77.0.1 sends universe 1 at priority 200')
    expect(seen.strangerSaidAfter).toEqual([])
  })

  test('a stranger at priority 200 takes the lamps, and nothing of ours breaks: he ends, they are ours', () => {
    expect(seen.stranger).not.toBeNull()
    expect(seen.afterStranger).not.toBeNull()
  })

  test('OLA as the house desk has our lamps over E1.31, visibly, and they come back when it is silent', () => {
    expect(seen.desk).not.toBeNull()
    expect([seen.deskTaken, seen.deskSource]).toEqual([true, '10.77.0.2'])
    expect(seen.afterDesk).not.toBeNull()
  })

  test('and over Art-Net', () => {
    expect(seen.artNetDesk).not.toBeNull()
  })
})
