/** Universes that this house sends. Heard as a desk's, two servers would hold each other's lamps up for ever. */
import type { Rig } from '../../model/fixture.ts'
import { LAST_ARTNET_UNIVERSE, type DeskInput, type WireName } from '../../model/light-wire.ts'
import type { WireConflict } from './wire-conflicts.ts'

interface Ways {
  e131: { to: { kind: 'off' | 'multicast' | 'unicast' } }
  artnet: { poll: boolean; nodes: readonly string[] }
}

type OwnUniverse = Extract<WireConflict, { kind: 'own-universe' }>

/** `rigs`: those of all rooms. */
export function isSentFromHere(
  { protocol, universe }: Pick<DeskInput, 'protocol' | 'universe'>,
  rigs: readonly Rig[],
  wiring: Ways,
): boolean {
  const lit = rigs.some(({ fixtures }) => fixtures.some((each) => each.universe === universe))
  const output = rigs.flatMap(({ outputs = [] }) => outputs).find((each) => each.universe === universe)
  return lit && (output?.wires?.includes(protocol) ?? true) && isOn(protocol, universe, wiring)
}

function isOn(wire: WireName, universe: number, { e131, artnet }: Ways): boolean {
  switch (wire) {
    case 'e131':
      return e131.to.kind !== 'off'
    case 'artnet':
      return universe <= LAST_ARTNET_UNIVERSE && (artnet.poll || artnet.nodes.length > 0)
    default:
      return wire satisfies never
  }
}

/** Universes that come in as a desk's with these rigs, and that go out from here by the same wire. */
export function heardFromHere(rigs: readonly Rig[], wiring: Ways): OwnUniverse[] {
  const inputs = rigs.flatMap((rig) => rig.inputs ?? [])
  return inputs
    .filter((input) => isSentFromHere(input, rigs, wiring))
    .map(({ protocol, universe }) => ({ kind: 'own-universe', protocol, universe }))
}

/**
 * Those that an edit brings about, whether it patches a lamp, a way out or the desk: what was wrong before it must
 * not keep anybody from other work. `rigs`: those of all rooms, before the edit.
 */
export function newlyHeardFromHere(after: Rig, rigs: readonly Rig[], wiring: Ways): OwnUniverse[] {
  const before = new Set(heardFromHere(rigs, wiring).map(nameOf))
  const others = rigs.filter((each) => each.roomId !== after.roomId)
  return heardFromHere([...others, after], wiring).filter((each) => !before.has(nameOf(each)))
}

function nameOf({ protocol, universe }: OwnUniverse): string {
  return `${protocol} ${universe}`
}
