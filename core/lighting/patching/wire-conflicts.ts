/** What cannot be on the wires of a rig: a universe that leaves in two ways, a desk's universe that means two things. */
import type { Rig } from '../../model/fixture.ts'
import { LAST_ARTNET_UNIVERSE } from '../../model/light-wire.ts'

export type WireConflict =
  | { kind: 'same-output'; universe: number }
  | { kind: 'artnet-output'; universe: number }
  | { kind: 'same-node'; universe: number; address: string }
  | { kind: 'same-input'; input: string }
  | { kind: 'desk-heard-twice'; protocol: 'e131' | 'artnet'; universe: number }
  | { kind: 'artnet-input'; universe: number }
  | { kind: 'too-many-inputs'; most: number }
  | { kind: 'own-universe'; protocol: 'e131' | 'artnet'; universe: number }

/** Multicast groups that Linux lets one socket join. */
export const MOST_HEARD = 20

export function wireConflicts({ outputs = [], inputs = [] }: Rig): WireConflict[] {
  const heard = inputs.map(({ protocol, universe }) => `${protocol} ${universe}`)
  return [
    ...twice(outputs.map(({ universe }) => universe)).map((universe) => ({
      kind: 'same-output' as const,
      universe,
    })),
    ...outputs
      .filter(({ universe, wires }) => wires?.join() === 'artnet' && universe > LAST_ARTNET_UNIVERSE)
      .map(({ universe }) => ({ kind: 'artnet-output' as const, universe })),
    ...outputs.flatMap(({ universe, nodes = [] }) =>
      twice(nodes).map((address) => ({ kind: 'same-node' as const, universe, address })),
    ),
    ...twice(inputs.map(({ id }) => id)).map((input) => ({ kind: 'same-input' as const, input })),
    ...inputs
      .filter((_, i) => heard.indexOf(heard[i]!) !== i)
      .map(({ protocol, universe }) => ({ kind: 'desk-heard-twice' as const, protocol, universe })),
    ...inputs
      .filter(({ protocol, universe }) => protocol === 'artnet' && universe > LAST_ARTNET_UNIVERSE)
      .map(({ universe }) => ({ kind: 'artnet-input' as const, universe })),
    ...(inputs.filter(({ protocol }) => protocol === 'e131').length > MOST_HEARD
      ? [{ kind: 'too-many-inputs' as const, most: MOST_HEARD }]
      : []),
  ]
}

export function wireSentence(conflict: WireConflict): string {
  switch (conflict.kind) {
    case 'same-output':
      return `Universe ${conflict.universe} is said twice how it leaves. Keep one of the two.`
    case 'artnet-output':
      return `Art-Net has no address for universe ${conflict.universe}; its last is ${LAST_ARTNET_UNIVERSE}. Send it by E1.31, or use a lower universe.`
    case 'same-node':
      return `Universe ${conflict.universe} goes to ${conflict.address} twice. Keep one of the two.`
    case 'same-input':
      return `Two inputs have the id "${conflict.input}". Each needs its own.`
    case 'desk-heard-twice':
      return `Universe ${conflict.universe} of the desk is patched in twice over the same wire. Let the desk send another universe for the second one.`
    case 'artnet-input':
      return `Art-Net has no address for universe ${conflict.universe}; its last is ${LAST_ARTNET_UNIVERSE}. Let the desk send a lower one.`
    case 'too-many-inputs':
      return `At most ${conflict.most} universes of the desk can be heard over E1.31. Remove one that is not needed, or use Art-Net.`
    case 'own-universe':
      return `Universe ${conflict.universe} would come from the desk and go out from here over the same wire. A second server would hear this one as a desk, and lamps could not go down. Let the desk send another number, or give the lamps another universe.`
    default:
      return conflict satisfies never
  }
}

function twice<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((each, i) => values.indexOf(each) !== i))]
}
