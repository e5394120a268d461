/** The machine's IPv4 interfaces, and what belongs to each. */
import { networkInterfaces } from 'node:os'

export interface Ipv4Interface {
  address: string
  netmask: string
  mac: string
  /** Only reaches this machine. */
  internal: boolean
}

export function machineInterfaces(): Ipv4Interface[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family }) => family === 'IPv4')
}

/** Where a packet goes to reach everybody behind the interface; null where nobody but the two ends can be. */
export function broadcastOf({ address, netmask }: Ipv4Interface): string | null {
  const mask = numberOf(netmask)
  // A mask of 31 or 32 bits leaves no address for everybody; one of 0 bits would be all of the world.
  if (mask >= 0xfffffffe || mask === 0) return null
  return textOf((numberOf(address) | ~mask) >>> 0)
}

export function holds({ address, netmask }: Ipv4Interface, other: string): boolean {
  const mask = numberOf(netmask)
  return (numberOf(address) & mask) === (numberOf(other) & mask)
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) >>> 0
}

function textOf(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
}
