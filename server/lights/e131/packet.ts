/**
 * E1.31 data packets (ANSI E1.31-2018, table 4-1). One is built per universe and then only patched: three
 * layers with fixed lengths, because all 512 slots are always sent.
 */
import { sourceNameField } from './source-name.ts'

/** ACN_SDT_MULTICAST_PORT (appendix A). */
export const E131_PORT = 5568
const DATA_BYTES = 638
const PRIORITY_AT = 108
const SYNC_AT = 109
const SEQUENCE_AT = 111
const OPTIONS_AT = 112
const SLOTS_AT = 126
/** §6.2.6: bit 7, not for the stage; bit 6, the source ends this stream. */
const PREVIEW_DATA = 0x80
const STREAM_TERMINATED = 0x40

/** Who sends; the same in every packet of an installation. */
export interface E131Source {
  /** RFC 4122 UUID in text; one per installation, kept. */
  cid: string
  name: string
}

export const ACN_IDENTIFIER = Buffer.from('ASC-E1.17\0\0\0', 'latin1')

/** A packet for one universe with all slots at 0 and sequence 0. `priority` is 0–200; receivers' default is 100. */
export function dataPacket(source: E131Source, universe: number, priority: number): Buffer {
  const packet = Buffer.alloc(DATA_BYTES)
  // Root layer (§5).
  packet.writeUInt16BE(0x0010, 0)
  packet.writeUInt16BE(0x0000, 2)
  ACN_IDENTIFIER.copy(packet, 4)
  packet.writeUInt16BE(flagsAndLength(DATA_BYTES - 16), 16)
  packet.writeUInt32BE(0x0000_0004, 18)
  cidBytes(source.cid).copy(packet, 22)
  // Framing layer (§6).
  packet.writeUInt16BE(flagsAndLength(DATA_BYTES - 38), 38)
  packet.writeUInt32BE(0x0000_0002, 40)
  sourceNameField(source.name).copy(packet, 44)
  packet.writeUInt8(priority, PRIORITY_AT)
  packet.writeUInt16BE(0, SYNC_AT)
  packet.writeUInt16BE(universe, 113)
  // DMP layer (§7).
  packet.writeUInt16BE(flagsAndLength(DATA_BYTES - 115), 115)
  packet.writeUInt8(0x02, 117)
  packet.writeUInt8(0xa1, 118)
  packet.writeUInt16BE(0x0000, 119)
  packet.writeUInt16BE(0x0001, 121)
  packet.writeUInt16BE(513, 123)
  return packet
}

export function patchData(packet: Buffer, slots: Uint8Array): void {
  packet.set(slots, SLOTS_AT)
}

export function setPriority(packet: Buffer, priority: number): void {
  packet[PRIORITY_AT] = priority
}

/** The universe whose synchronisation packet receivers wait for; 0: none (§6.2.4.1). */
export function setSyncUniverse(packet: Buffer, universe: number): void {
  packet.writeUInt16BE(universe, SYNC_AT)
}

export function markPreview(packet: Buffer, preview: boolean): void {
  packet[OPTIONS_AT] = preview ? packet[OPTIONS_AT]! | PREVIEW_DATA : packet[OPTIONS_AT]! & ~PREVIEW_DATA
}

export function markTerminated(packet: Buffer): void {
  packet[OPTIONS_AT] = packet[OPTIONS_AT]! | STREAM_TERMINATED
}

export function setSequence(packet: Buffer, sequence: number): void {
  packet[SEQUENCE_AT] = sequence & 255
}

/** Whether the packet carries other slots than these. */
export function slotsDiffer(packet: Buffer, slots: Uint8Array): boolean {
  return packet.compare(slots, 0, slots.length, SLOTS_AT, SLOTS_AT + slots.length) !== 0
}

/** §9.3.1: 239.255 and the universe's two bytes. */
export function multicastAddress(universe: number): string {
  return `239.255.${universe >> 8}.${universe & 255}`
}

/** §5.4: four bits of flags, always 0x7, and twelve of length, counted from this field on. */
export function flagsAndLength(length: number): number {
  return 0x7000 | length
}

export function cidBytes(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex')
  if (bytes.length !== 16) throw new Error(`"${uuid}" is not a UUID, which the CID of E1.31 must be.`)
  return bytes
}
