/** Takes every packet and notes when those of universe 1 came; says so when asked. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { E131_PORT } from '../../server/lights/e131/packet.ts'
import { monotonic } from '../../server/clock.ts'
import { tellParent } from '../harness/child.ts'

const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000 })
let at: number[] = []
let packets = 0
socket.on('message', (packet) => {
  packets++
  if (packet[114] === 1 && packet[113] === 0) at.push(monotonic())
})
socket.bind(E131_PORT, '127.93.0.2')
await once(socket, 'listening')
tellParent({ at: [], packets: 0 })
process.on('message', () => {
  tellParent({ at, packets })
  at = []
  packets = 0
})
