/** Somebody else's E1.31 data packet (ANSI E1.31-2018, table 4-1), read as a receiver has to. */
import { ACN_IDENTIFIER } from './packet.ts'

const LEAST_BYTES = 126
const PREVIEW_DATA = 0x80
const STREAM_TERMINATED = 0x40

export interface ReadData {
  /** UUID of the source, 32 hexadecimal digits. */
  cid: string
  name: string
  priority: number
  universe: number
  sequence: number
  /** Not for the stage. */
  preview: boolean
  /** The source ends this stream; its slots mean nothing. */
  terminated: boolean
  /** Shares the packet's memory. */
  slots: Uint8Array
}

/** Null for what is not a data packet with levels: another vector, another start code, a length that lies. */
export function readData(packet: Buffer): ReadData | null {
  if (packet.length < LEAST_BYTES || packet.length > LEAST_BYTES + 512) return null
  if (packet.readUInt16BE(0) !== 0x0010 || ACN_IDENTIFIER.compare(packet, 4, 16) !== 0) return null
  if (packet.readUInt32BE(18) !== 0x0000_0004 || packet.readUInt32BE(40) !== 0x0000_0002) return null
  if (packet[117] !== 0x02 || packet[118] !== 0xa1 || packet.readUInt16BE(119) !== 0) return null
  const count = packet.readUInt16BE(123)
  const options = packet[112]!
  const terminated = (options & STREAM_TERMINATED) !== 0
  if (count < 1 || count > 513 || LEAST_BYTES - 1 + count > packet.length) return null
  if (packet[125] !== 0 && !terminated) return null
  const [name = ''] = packet.toString('utf8', 44, 108).split('\0', 1)
  return {
    cid: packet.toString('hex', 22, 38),
    name: name.replaceAll(/[\p{C}\p{Zl}\p{Zp}\uFFFD]/gu, '').trim(),
    priority: Math.min(200, packet[108]!),
    universe: packet.readUInt16BE(113),
    sequence: packet[111]!,
    preview: (options & PREVIEW_DATA) !== 0,
    terminated,
    slots: packet.subarray(LEAST_BYTES, LEAST_BYTES - 1 + count),
  }
}
