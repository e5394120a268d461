/** How each universe leaves the house: what the rigs say of it; of two rooms that share one, the first. */
import type { Rig } from '../../core/model/fixture.ts'
import type { LightProblem } from '../../core/model/light-problem.ts'
import type { UniverseOutput } from '../../core/model/light-wire.ts'
import { portAddressOf } from './artnet/packet.ts'

export function outputsOf(rigs: readonly Rig[], universes: readonly number[]): UniverseOutput[] {
  const said = new Map<number, UniverseOutput>()
  for (const output of rigs.flatMap(({ outputs = [] }) => outputs))
    if (!said.has(output.universe)) said.set(output.universe, output)
  return universes.map((universe) => said.get(universe) ?? { universe })
}

/** Universes that Art-Net is to take and has no Port-Address for. */
export function beyondArtNet(outputs: readonly UniverseOutput[]): LightProblem[] {
  return outputs
    .filter(({ universe, wires }) => wires?.includes('artnet') !== false && portAddressOf(universe) === null)
    .map(({ universe }) => ({ code: 'beyond-artnet', universe }))
}
