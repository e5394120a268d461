/** E1.31 universe discovery (ANSI E1.31-2018 §8): every 10 s a source lists the universes that it sends. */
import { ACN_IDENTIFIER, cidBytes, flagsAndLength, type E131Source } from './packet.ts'
import { sourceNameField } from './source-name.ts'

/** E131_DISCOVERY_UNIVERSE and E131_UNIVERSE_DISCOVERY_INTERVAL (appendix A). */
export const DISCOVERY_UNIVERSE = 64_214
export const DISCOVERY_INTERVAL_MS = 10_000
/** §8.5: at most so many on a page. */
const PER_PAGE = 512
const HEADER_BYTES = 120

/** One packet per page; none when there is nothing to list. */
export function discoveryPackets(source: E131Source, universes: readonly number[]): Buffer[] {
  const sorted = [...new Set(universes)].sort((a, b) => a - b)
  const pages = Math.ceil(sorted.length / PER_PAGE)
  return Array.from({ length: pages }, (_, page) =>
    discoveryPage(source, sorted.slice(page * PER_PAGE, (page + 1) * PER_PAGE), page, pages - 1),
  )
}

function discoveryPage(source: E131Source, universes: readonly number[], page: number, last: number): Buffer {
  const packet = Buffer.alloc(HEADER_BYTES + universes.length * 2)
  // Root layer, VECTOR_ROOT_E131_EXTENDED.
  packet.writeUInt16BE(0x0010, 0)
  ACN_IDENTIFIER.copy(packet, 4)
  packet.writeUInt16BE(flagsAndLength(packet.length - 16), 16)
  packet.writeUInt32BE(0x0000_0008, 18)
  cidBytes(source.cid).copy(packet, 22)
  // Framing layer, VECTOR_E131_EXTENDED_DISCOVERY.
  packet.writeUInt16BE(flagsAndLength(packet.length - 38), 38)
  packet.writeUInt32BE(0x0000_0002, 40)
  sourceNameField(source.name).copy(packet, 44)
  // Universe discovery layer, VECTOR_UNIVERSE_DISCOVERY_UNIVERSE_LIST.
  packet.writeUInt16BE(flagsAndLength(packet.length - 112), 112)
  packet.writeUInt32BE(0x0000_0001, 114)
  packet.writeUInt8(page, 118)
  packet.writeUInt8(last, 119)
  universes.forEach((universe, i) => packet.writeUInt16BE(universe, HEADER_BYTES + i * 2))
  return packet
}
