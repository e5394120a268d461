import { expect, test } from 'vitest'
import type { LightDriver, UniverseReport } from '../../../server/lights/driver.ts'
import { Wires } from '../../../server/lights/wires.ts'

function playDriver(protocol: LightDriver['protocol'], universes: UniverseReport[]) {
  const calls: string[] = []
  const node = {
    protocol,
    to: protocol,
    name: null,
    state: 'sending',
    since: 0,
    problem: null,
    universes: [],
  } as const
  const driver: LightDriver = {
    protocol,
    onStop: 'terminate',
    change: (universes, now) => calls.push(`change ${universes.length} ${now}`),
    send: (_, now) => calls.push(`send ${now}`),
    report: () => ({ nodes: [{ ...node, sent: 1, failed: 0 }], universes }),
    sequences: () => new Map([[1, protocol === 'e131' ? 7 : 9]]),
    stop: async () => void calls.push('stop'),
  }
  return { driver, calls }
}
const universe = (number: number, sent: number, delivery: UniverseReport['delivery']): UniverseReport => ({
  ...{ universe: number, sent, delivery },
})

test('all wires get every frame and end together', async () => {
  const both = [playDriver('e131', []), playDriver('artnet', [])]
  const wires = new Wires(both.map(({ driver }) => driver))

  wires.send(new Map(), 5)
  await wires.stop()

  for (const { calls } of both) expect(calls).toEqual(['send 5', 'stop'])
})

test('a universe has gone out when one wire took it, and each wire keeps its own numbers', () => {
  const e131 = playDriver('e131', [
    universe(1, 4, 'waiting'),
    universe(2, 0, 'off'),
    universe(40_000, 1, 'off'),
  ])
  const artnet = playDriver('artnet', [universe(1, 3, 'sent-unconfirmed'), universe(2, 0, 'waiting')])
  const wires = new Wires([e131.driver, artnet.driver])

  expect(wires.report().universes).toEqual([
    universe(1, 7, 'sent-unconfirmed'),
    universe(2, 0, 'waiting'),
    universe(40_000, 1, 'off'),
  ])
  expect(wires.report().nodes.map(({ protocol }) => protocol)).toEqual(['e131', 'artnet'])
  expect(wires.sequences()).toEqual({ e131: new Map([[1, 7]]), artnet: new Map([[1, 9]]) })
})
