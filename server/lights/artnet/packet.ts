/** What all Art-Net packets begin with, and ArtDmx. One is built per universe and then only patched. */

/** 0x1936. */
export const ARTNET_PORT = 6454
export const PROTOCOL_VERSION = 14
/** Codes of the operations, which go least significant byte first; everything else goes most significant first. */
export const OP_POLL = 0x2000
export const OP_POLL_REPLY = 0x2100
export const OP_DMX = 0x5000
const OP_SYNC = 0x5200

/** A Port-Address has 15 bits: seven of net, four of sub-net, four of universe. */
const PORT_ADDRESSES = 0x8000
/** What is not known to ESTA and Artistic Licence: 0x7ff0 is free for prototypes, 0x00ff is OemUnknown. */
export const ESTA_MANUFACTURER = 0x7ff0
export const OEM_UNKNOWN = 0x00ff

const IDENTIFIER = Buffer.from('Art-Net\0', 'latin1')
const SEQUENCE_AT = 12
const SLOTS_AT = 18
/** All slots are always sent; a length between 2 and 512 that is even is allowed. */
const SLOTS = 512

/** Port-Addresses begin at 0, universes at 1; null for a universe that Art-Net has no address for. */
export function portAddressOf(universe: number): number | null {
  return universe >= 1 && universe <= PORT_ADDRESSES ? universe - 1 : null
}

export function universeAt(portAddress: number): number {
  return portAddress + 1
}

/** A packet with all slots at 0 and sequence 1. */
export function dmxPacket(portAddress: number): Buffer {
  const packet = Buffer.alloc(SLOTS_AT + SLOTS)
  writeHeader(packet, OP_DMX)
  packet.writeUInt16BE(PROTOCOL_VERSION, 10)
  packet.writeUInt8(1, SEQUENCE_AT)
  // Physical: the input that the levels came from, which there is none of.
  packet.writeUInt8(0, 13)
  // SubUni, then Net.
  packet.writeUInt16LE(portAddress, 14)
  packet.writeUInt16BE(SLOTS, 16)
  return packet
}

/** ArtSync: show what has come. */
export function syncPacket(): Buffer {
  const packet = Buffer.alloc(14)
  writeHeader(packet, OP_SYNC)
  packet.writeUInt16BE(PROTOCOL_VERSION, 10)
  return packet
}

/** Which Port-Address an ArtDmx is for, also of one whose length lies; null for one that is too short to say. */
export function portAddressIn(packet: Uint8Array): number | null {
  return packet.length < SLOTS_AT + 2 ? null : (packet[14]! | (packet[15]! << 8)) & 0x7fff
}

/** What is taken from somebody's ArtDmx; null when it is none. `slots` shares the packet's memory. */
export function readDmx(packet: Buffer): { portAddress: number; sequence: number; slots: Uint8Array } | null {
  if (packet.length < SLOTS_AT + 2 || packet.readUInt16BE(10) < PROTOCOL_VERSION) return null
  const length = packet.readUInt16BE(16)
  if (length < 2 || length > SLOTS || packet.length < SLOTS_AT + length) return null
  const portAddress = packet.readUInt16LE(14) & 0x7fff
  return { portAddress, sequence: packet[SEQUENCE_AT]!, slots: packet.subarray(SLOTS_AT, SLOTS_AT + length) }
}

export function patchDmx(packet: Buffer, slots: Uint8Array): void {
  packet.set(slots, SLOTS_AT)
}

/** 1–255; 0 would tell receivers not to look at the order. */
export function setSequence(packet: Buffer, sequence: number): void {
  packet[SEQUENCE_AT] = sequence
}

export function nextSequence(sequence: number): number {
  return (sequence % 255) + 1
}

/** Whether the packet carries other slots than these. */
export function slotsDiffer(packet: Buffer, slots: Uint8Array): boolean {
  return packet.compare(slots, 0, slots.length, SLOTS_AT, SLOTS_AT + slots.length) !== 0
}

export function writeHeader(packet: Buffer, operation: number): void {
  IDENTIFIER.copy(packet, 0)
  packet.writeUInt16LE(operation, 8)
}

/** The operation of a packet, or null when it is not Art-Net. */
export function operationOf(packet: Uint8Array): number | null {
  // In the engine, without a call into the system: noise comes ten thousand times a second.
  if (packet.length < 10) return null
  for (let i = 0; i < IDENTIFIER.length; i++) if (packet[i] !== IDENTIFIER[i]) return null
  return packet[8]! | (packet[9]! << 8)
}
