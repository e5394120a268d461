/** Universes that this house sends. Heard as a desk's, two servers would hold each other's lamps up for ever. */
import type { Rig } from '../../model/fixture.ts'
import { LAST_ARTNET_UNIVERSE, type DeskInput, type WireName } from '../../model/light-wire.ts'
import type { RigChange } from '../../model/rig-change.ts'
import type { Wiring } from '../../model/wiring.ts'
import type { WireConflict } from './wire-conflicts.ts'

/** `rigs`: those of all rooms. */
export function isSentFromHere(
  { protocol, universe }: Pick<DeskInput, 'protocol' | 'universe'>,
  rigs: readonly Rig[],
  wiring: Pick<Wiring, 'e131' | 'artnet'>,
): boolean {
  const lit = rigs.some(({ fixtures }) => fixtures.some((each) => each.universe === universe))
  const output = rigs.flatMap(({ outputs = [] }) => outputs).find((each) => each.universe === universe)
  return lit && (output?.wires?.includes(protocol) ?? true) && isOn(protocol, universe, wiring)
}

function isOn(wire: WireName, universe: number, { e131, artnet }: Pick<Wiring, 'e131' | 'artnet'>): boolean {
  switch (wire) {
    case 'e131':
      return e131.to.kind !== 'off'
    case 'artnet':
      return universe <= LAST_ARTNET_UNIVERSE && (artnet.poll || artnet.nodes.length > 0)
    default:
      return wire satisfies never
  }
}

/** What of the desk an edit lets in that cannot come in; nothing for edits that are about something else. */
export function heardFromHere(
  change: RigChange,
  roomId: string,
  rigs: readonly Rig[],
  wiring: Pick<Wiring, 'e131' | 'artnet'>,
): WireConflict[] {
  const after =
    change.kind === 'replace' ? [...rigs.filter((each) => each.roomId !== roomId), change.rig] : rigs
  return letIn(change)
    .filter((input) => isSentFromHere(input, after, wiring))
    .map(({ protocol, universe }) => ({ kind: 'own-universe', protocol, universe }))
}

function letIn(change: RigChange): readonly DeskInput[] {
  switch (change.kind) {
    case 'input':
      return change.input === null ? [] : [change.input]
    case 'wires':
      return change.inputs
    case 'replace':
      return change.rig.inputs ?? []
    default:
      return []
  }
}
