/** Somebody else's E1.31 data packet (ANSI E1.31-2018, table 4-1), read as a receiver has to. */
/** `ASC-E1.17` and three zeros, as the numbers that are compared: no call leaves the engine for a packet of noise. */
const IDENTIFIER_WORDS = [0x4153_432d, 0x4531_2e31, 0x3700_0000] as const
const LEAST_BYTES = 126
const CID_AT = 22
const OPTIONS_AT = 112
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

/**
 * The universe that a data packet with levels is for. Null for what is none: another vector, another start code, a
 * length that lies. Nothing is allocated for an answer, so that ten thousand packets of noise a second cost little.
 */
export function universeIn(packet: Buffer): number | null {
  if (packet.length < LEAST_BYTES || packet.length > LEAST_BYTES + 512) return null
  if (packet[0] !== 0x00 || packet[1] !== 0x10) return null
  for (let i = 0; i < IDENTIFIER_WORDS.length; i++)
    if (packet.readUInt32BE(4 + 4 * i) !== IDENTIFIER_WORDS[i]) return null
  if (packet.readUInt32BE(18) !== 0x0000_0004 || packet.readUInt32BE(40) !== 0x0000_0002) return null
  if (packet[117] !== 0x02 || packet[118] !== 0xa1 || packet.readUInt16BE(119) !== 0) return null
  const count = packet.readUInt16BE(123)
  if (count < 1 || count > 513 || LEAST_BYTES - 1 + count > packet.length) return null
  if (packet[125] !== 0 && (packet[OPTIONS_AT]! & STREAM_TERMINATED) === 0) return null
  return packet.readUInt16BE(113)
}

/** Whether a data packet is for a visualiser alone. */
export function isPreview(packet: Buffer): boolean {
  return (packet[OPTIONS_AT]! & PREVIEW_DATA) !== 0
}

/** Whether a data packet comes from the source of this CID (16 bytes). */
export function isFrom(cid: Buffer, packet: Buffer): boolean {
  for (let i = 0; i < cid.length; i++) if (packet[CID_AT + i] !== cid[i]) return false
  return true
}

/** Null where `universeIn` says so. */
export function readData(packet: Buffer): ReadData | null {
  const universe = universeIn(packet)
  if (universe === null) return null
  const count = packet.readUInt16BE(123)
  const [name = ''] = packet.toString('utf8', 44, 108).split('\0', 1)
  return {
    cid: packet.toString('hex', CID_AT, CID_AT + 16),
    name: name.replaceAll(/[\p{C}\p{Zl}\p{Zp}\uFFFD]/gu, '').trim(),
    priority: Math.min(200, packet[108]!),
    universe,
    sequence: packet[111]!,
    preview: isPreview(packet),
    terminated: (packet[OPTIONS_AT]! & STREAM_TERMINATED) !== 0,
    slots: packet.subarray(LEAST_BYTES, LEAST_BYTES - 1 + count),
  }
}
