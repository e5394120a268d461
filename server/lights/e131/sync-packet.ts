/** E1.31 universe synchronisation (ANSI E1.31-2018, table 4-2): receivers hold the frame back until this comes. */
import { ACN_IDENTIFIER, cidBytes, flagsAndLength, type E131Source } from './packet.ts'

const SYNC_BYTES = 49
const SEQUENCE_AT = 44

export function syncPacket(source: E131Source, syncUniverse: number): Buffer {
  const packet = Buffer.alloc(SYNC_BYTES)
  // Root layer, VECTOR_ROOT_E131_EXTENDED.
  packet.writeUInt16BE(0x0010, 0)
  ACN_IDENTIFIER.copy(packet, 4)
  packet.writeUInt16BE(flagsAndLength(SYNC_BYTES - 16), 16)
  packet.writeUInt32BE(0x0000_0008, 18)
  cidBytes(source.cid).copy(packet, 22)
  // Framing layer, VECTOR_E131_EXTENDED_SYNCHRONIZATION.
  packet.writeUInt16BE(flagsAndLength(SYNC_BYTES - 38), 38)
  packet.writeUInt32BE(0x0000_0001, 40)
  packet.writeUInt16BE(syncUniverse, 45)
  return packet
}

export function setSyncSequence(packet: Buffer, sequence: number): void {
  packet[SEQUENCE_AT] = sequence & 255
}
