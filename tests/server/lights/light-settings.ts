/** Wires as a house has them, off; a test names only what it is about. */
import type { UniverseOutput } from '../../../core/model/light-wire.ts'
import type { ArtNetSettings } from '../../../server/lights/artnet/settings.ts'
import type { E131Settings } from '../../../server/lights/e131/settings.ts'
import type { SimulatorSettings } from '../../../server/lights/simulator/settings.ts'

export function makeE131(overrides: Partial<E131Settings> = {}): E131Settings {
  return {
    ...{ to: { kind: 'off' }, interface: null, ttl: 1, priority: 100, syncUniverse: null },
    onStop: 'terminate',
    ...overrides,
  }
}

export function makeArtNet(overrides: Partial<ArtNetSettings> = {}): ArtNetSettings {
  return { poll: false, nodes: [], interface: null, sync: false, onStop: 'terminate', ...overrides }
}

export const NO_SIMULATOR: SimulatorSettings = { on: false, onStop: 'terminate' }

export const outputs = (...universes: number[]): UniverseOutput[] =>
  universes.map((universe) => ({ universe }))

/** Nobody listens to the house desk. */
export const NO_DESK = {
  listens: () => false,
  wants: () => false,
  portAddresses: () => [],
  hear: () => undefined,
}
