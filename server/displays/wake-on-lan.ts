/** Wake-on-LAN: six bytes of 255 and sixteen times the address of the network card, as a broadcast. It answers nothing. */
import { createSocket } from 'node:dgram'

const PORT = 9
export const EVERYBODY = { address: '255.255.255.255', port: PORT }

export function magicPacket(mac: string): Buffer {
  const card = Buffer.from(mac.replaceAll(':', ''), 'hex')
  return Buffer.concat([Buffer.alloc(6, 0xff), ...Array.from({ length: 16 }, () => card)])
}

/** Resolves once the packet has left; rejects when this machine has no way out. */
export function wakeOnLan(mac: string, to: { address: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    socket.once('error', (fault) => {
      socket.close()
      reject(fault)
    })
    socket.bind(0, () => {
      socket.setBroadcast(true)
      socket.send(magicPacket(mac), to.port, to.address, (fault) => {
        socket.close()
        if (fault === null) resolve()
        else reject(fault)
      })
    })
  })
}
