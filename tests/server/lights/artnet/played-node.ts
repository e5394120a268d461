/** A node played on a loopback address of its own: keeps what arrives, and answers the polls of one controller. */
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { ARTNET_PORT, OP_POLL, OP_POLL_REPLY, operationOf } from '../../../../server/lights/artnet/packet.ts'

export interface PlayedNode {
  readonly levels: readonly { universe: number; sequence: number; slots: number[] }[]
  readonly polls: readonly Buffer[]
  readonly replies: readonly Buffer[]
  /** Universes that it says it outputs; null: it does not answer. */
  outputs: number[] | null
  send(packet: Buffer, to: string): void
  close(): void
}

/** Where everybody on loopback hears; other tests on this machine as well. */
export const EVERYBODY = '127.255.255.255'

export async function playNode(
  address: string,
  controller: string,
  outputs: number[] | null,
): Promise<PlayedNode> {
  const levels: { universe: number; sequence: number; slots: number[] }[] = []
  const polls: Buffer[] = []
  const replies: Buffer[] = []
  const own = await listenAt(address)
  const everybody = await listenAt(EVERYBODY)
  const send = (packet: Buffer, to: string): void => own.send(packet, ARTNET_PORT, to)
  const node = {
    ...{ levels, polls, replies, outputs, send },
    close(): void {
      own.close()
      everybody.close()
    },
  }
  for (const socket of [own, everybody])
    socket.on('message', (packet, { address: from }) => {
      if (from !== controller) return
      switch (operationOf(packet)) {
        case OP_POLL:
          polls.push(packet)
          if (node.outputs !== null) send(replyOf('Played', 1, node.outputs), controller)
          break
        case OP_POLL_REPLY:
          replies.push(packet)
          break
        default: {
          const universe = (packet.readUInt16LE(14) & 0x7fff) + 1
          levels.push({ universe, sequence: packet.readUInt8(12), slots: [...packet.subarray(18, 26)] })
        }
      }
    })
  return node
}

/** An ArtPollReply with up to four output ports, which must share all but the last four bits of their address. */
export function replyOf(name: string, bindIndex: number, outputs: readonly number[]): Buffer {
  const packet = Buffer.alloc(239)
  packet.write('Art-Net\0', 'latin1')
  packet.writeUInt16LE(OP_POLL_REPLY, 8)
  packet.write(name, 26, 17, 'utf8')
  packet.writeUInt8(outputs.length, 173)
  outputs.forEach((universe, port) => {
    const address = universe - 1
    packet.writeUInt8(address >> 8, 18)
    packet.writeUInt8((address >> 4) & 15, 19)
    packet.writeUInt8(0x80, 174 + port)
    packet.writeUInt8(address & 15, 190 + port)
  })
  packet.writeUInt8(bindIndex, 211)
  return packet
}

async function listenAt(address: string): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.bind(ARTNET_PORT, address)
  await once(socket, 'listening')
  return socket
}
