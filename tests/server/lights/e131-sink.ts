/** A receiver of E1.31 on a loopback address of its own, which keeps what arrives. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { E131_PORT } from '../../../server/lights/e131/packet.ts'

export interface Arrived {
  universe: number
  sequence: number
  options: number
  priority: number
  /** The synchronisation universe that it names; 0: none. */
  sync: number
  /** The first eight slots. */
  slots: number[]
}

export interface E131Sink {
  readonly arrived: readonly Arrived[]
  readonly discovered: readonly number[][]
  /** Synchronisation packets, and how many data packets had arrived before each. */
  readonly synced: readonly { length: number; sequence: number; universe: number; after: number }[]
  close(): void
}

export async function e131Sink(address: string): Promise<E131Sink> {
  // Beside whoever listens at all addresses: what is sent to this one comes here.
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const arrived: Arrived[] = []
  const discovered: number[][] = []
  const synced: { length: number; sequence: number; universe: number; after: number }[] = []
  socket.on('message', (packet) => {
    if (packet.readUInt32BE(18) === 8 && packet.readUInt32BE(40) === 1)
      synced.push({
        length: packet.length,
        sequence: packet.readUInt8(44),
        universe: packet.readUInt16BE(45),
        after: arrived.length,
      })
    else if (packet.readUInt32BE(18) === 8)
      discovered.push([...new Uint16Array(packet.subarray(120)).values()])
    else
      arrived.push({
        universe: packet.readUInt16BE(113),
        sequence: packet.readUInt8(111),
        options: packet.readUInt8(112),
        priority: packet.readUInt8(108),
        sync: packet.readUInt16BE(109),
        slots: [...packet.subarray(126, 134)],
      })
  })
  socket.bind(E131_PORT, address)
  await once(socket, 'listening')
  return { arrived, discovered, synced, close: () => socket.close() }
}
