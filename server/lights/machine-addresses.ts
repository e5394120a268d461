import { networkInterfaces } from 'node:os'
import type { MachineAddress } from '../../core/lighting/patching/wiring-problems.ts'
import { broadcastOf } from './artnet/interfaces.ts'

/** Addresses of this machine with the names of their interfaces; link-local ones need a zone and are left out. */
export function machineAddresses(): (MachineAddress & { name: string })[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ address }) => !/^fe80/i.test(address))
      .map((each) => {
        const broadcast = each.family === 'IPv4' ? broadcastOf(each) : null
        return { name, address: each.address, broadcast }
      }),
  )
}
