/** Takes every packet, so that nobody is measured against a closed port; says how many came. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { E131_PORT } from '../../server/lights/e131/packet.ts'
import { tellParent } from '../harness/child.ts'

const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000 })
let packets = 0
socket.on('message', () => packets++)
socket.bind(E131_PORT, '127.93.0.1')
await once(socket, 'listening')
tellParent({ address: '127.93.0.1', packets: 0 })
process.on('message', () => {
  tellParent({ address: '127.93.0.1', packets })
  packets = 0
})
