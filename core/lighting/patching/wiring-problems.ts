/** What cannot be in the wiring of a machine with these addresses, and what can but will not light a lamp. */
import type { LightProblem } from '../../model/light-problem.ts'
import type { UniverseOutput } from '../../model/light-wire.ts'
import type { Wiring } from '../../model/wiring.ts'

export interface MachineAddress {
  address: string
  /** Everybody behind this interface; null for IPv6, and where nobody can be there. */
  broadcast: string | null
}

/** `broadcast`: everybody's address, where one machine is to be; `twice`: the same machine gets each packet twice. */
export interface WiringRefusal {
  kind: 'broadcast' | 'twice'
  address: string
}

type Ways = Pick<Wiring, 'e131' | 'artnet'>

export function wiringRefusals({ e131, artnet }: Ways, here: readonly MachineAddress[]): WiringRefusal[] {
  const lists = [e131.to.kind === 'unicast' ? e131.to.addresses : [], artnet.nodes]
  return lists.flatMap((addresses) => [
    ...addresses.filter((each) => isBroadcast(each, here)).map((address) => refusal('broadcast', address)),
    ...addresses
      .filter((each, i) => addresses.indexOf(each) !== i)
      .map((address) => refusal('twice', address)),
  ])
}

export function isBroadcast(address: string, here: readonly MachineAddress[]): boolean {
  return here.some(({ broadcast }) => broadcast === address)
}

export function wiringSentence({ kind, address }: WiringRefusal): string {
  switch (kind) {
    case 'broadcast':
      return `${address} is everybody's address in a network of this machine, not one machine's. Name the nodes one by one, or look for them.`
    case 'twice':
      return `${address} is named twice; it would get every packet twice. Keep one of the two.`
    default:
      return kind satisfies never
  }
}

/** An interface may be plugged in later, and a receiver may run on this machine: said, not refused. */
export function wiringWarnings(
  { e131, artnet }: { e131: Sender & { to: { kind: string } }; artnet: Sender & ArtNet },
  outputs: readonly UniverseOutput[],
  here: readonly MachineAddress[],
): LightProblem[] {
  const isHere = (address: string): boolean => here.some((each) => each.address === address)
  const interfaces = new Set([
    ...(e131.to.kind === 'off' ? [] : [e131.interface, ...outputs.map((each) => each.interface ?? null)]),
    ...(artnet.poll || artnet.nodes.length > 0 ? [artnet.interface] : []),
  ])
  return [
    ...[...interfaces]
      .filter((each) => each !== null && !isHere(each))
      .map((address) => ({ code: 'no-interface' as const, address: address! })),
    ...artnet.nodes
      .filter((each) => each.startsWith('127.') || isHere(each))
      .map((address) => ({ code: 'only-here' as const, address })),
  ]
}

interface Sender {
  interface: string | null
}
interface ArtNet {
  poll: boolean
  nodes: readonly string[]
}

function refusal(kind: WiringRefusal['kind'], address: string): WiringRefusal {
  return { kind, address }
}
