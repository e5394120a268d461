import { describe, expect, test } from 'vitest'
import {
  addressesOf,
  addressesWrong,
  universeWrong,
  wholeOf,
} from '../../../client/console/lighting/wires/wire-fields.ts'
import { LIGHTING_WORDS } from '../../../client/console/words/lighting/all.ts'

describe.each(Object.entries(LIGHTING_WORDS))('wires as typed, in %s', (_, say) => {
  test('universe 0 and 64000 are refused with what to do, 1 and 63999 are taken', () => {
    for (const typed of ['0', '64000', '1,5', '-1', 'x', '', '1e9'])
      expect(universeWrong(typed, 'e131', say), typed).toBe(say.wrong.universe)
    for (const typed of ['1', '63999', ' 7 ']) expect(universeWrong(typed, 'e131', say), typed).toBeNull()
    expect(universeWrong('32769', 'artnet', say)).toBe(say.wrong.artnetUniverse)
    expect(universeWrong('32768', 'artnet', say)).toBeNull()
    expect(say.wrong.universe).toMatch(/63.999/)
  })

  test('what is no address of one machine is named', () => {
    expect(addressesWrong('10.0.0.5, 10.0.0.6', 'artnet', 64, say)).toBeNull()
    expect(addressesWrong('fd00::1', 'e131', 64, say)).toBeNull()
    for (const bad of ['10.0.0.256', 'node.local', '239.255.0.1', '255.255.255.255', 'ff18::83:0:1'])
      expect(addressesWrong(`10.0.0.5, ${bad}`, 'e131', 64, say)).toBe(say.wrong.ip(bad))
    const here = [{ address: '10.0.0.1', broadcast: '10.0.0.255' }]
    expect(addressesWrong('10.0.0.5, 10.0.0.255', 'artnet', 64, say, here)).toBe(
      say.wrong.broadcast('10.0.0.255'),
    )
    expect(addressesWrong('fd00::1', 'artnet', 64, say)).toBe(say.wrong.ipv4('fd00::1'))
    expect(addressesWrong('10.0.0.1 10.0.0.2 10.0.0.3', 'e131', 2, say)).toBe(say.wrong.tooManyAddresses(2))
  })
})

test('addresses are separated as people separate them, and each stands once', () => {
  expect(addressesOf(' 10.0.0.5,10.0.0.6;\n10.0.0.5 ')).toEqual(['10.0.0.5', '10.0.0.6'])
  expect(addressesOf(' , ')).toEqual([])
})

test('a whole number within bounds, or none', () => {
  expect([wholeOf('200', 0, 200), wholeOf('0', 0, 200)]).toEqual([200, 0])
  expect([wholeOf('201', 0, 200), wholeOf('1.5', 0, 200), wholeOf('', 0, 200)]).toEqual([null, null, null])
})
