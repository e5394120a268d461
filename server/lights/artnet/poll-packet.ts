/** ArtPoll: who is there? */
import { ESTA_MANUFACTURER, OEM_UNKNOWN, OP_POLL, PROTOCOL_VERSION, writeHeader } from './packet.ts'

const POLL_BYTES = 22
/** The packet has grown with the years: from here on fields may be missing, and count as zero. */
const LEAST_BYTES = 12
const FLAGS_AT = 12
/** Bit 1: say so, too, when something changes. */
const REPLY_ON_CHANGE = 0x02
/** Bit 5: only who has a Port-Address in the range answers. */
const TARGETED = 0x20

/** Port-Addresses, both included. */
export interface PortRange {
  bottom: number
  top: number
}

/** To everybody, or, which is the form for one machine, to whoever has a Port-Address in the range. */
export function pollPacket(target: PortRange | null): Buffer {
  const packet = Buffer.alloc(POLL_BYTES)
  writeHeader(packet, OP_POLL)
  packet.writeUInt16BE(PROTOCOL_VERSION, 10)
  packet.writeUInt8(REPLY_ON_CHANGE | (target === null ? 0 : TARGETED), FLAGS_AT)
  // Byte 13: no diagnostics are asked for.
  packet.writeUInt16BE(target?.top ?? 0, 14)
  packet.writeUInt16BE(target?.bottom ?? 0, 16)
  packet.writeUInt16BE(ESTA_MANUFACTURER, 18)
  packet.writeUInt16BE(OEM_UNKNOWN, 20)
  return packet
}

/** Whom a poll asks: everybody, or who has a Port-Address in a range; null when it is no poll to answer. */
export function readPoll(packet: Buffer): { target: PortRange | null } | null {
  if (packet.length < LEAST_BYTES || packet.readUInt16BE(10) < PROTOCOL_VERSION) return null
  if (((packet[FLAGS_AT] ?? 0) & TARGETED) === 0) return { target: null }
  const word = (at: number): number => ((packet[at] ?? 0) << 8) | (packet[at + 1] ?? 0)
  return { target: { top: word(14), bottom: word(16) } }
}
