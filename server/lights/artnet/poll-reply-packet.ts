/** ArtPollReply: who is there, and which universes it outputs. */
import { textField } from '../text-field.ts'
import {
  ARTNET_PORT,
  ESTA_MANUFACTURER,
  OEM_UNKNOWN,
  OP_POLL_REPLY,
  universeAt,
  writeHeader,
} from './packet.ts'

const REPLY_BYTES = 239
/** The packet has grown with the years: from here on fields may be missing, and count as zero. */
const LEAST_BYTES = 198
const ADDRESS_AT = 10
const NAME_AT = 26
const NAME_BYTES = 18
const PORTS = 4
const PORT_COUNT_AT = 172
const PORT_TYPES_AT = 174
/** GoodOutputA, port by port. */
const GOOD_OUTPUT_AT = 182
/** Of it, bit 3: what it outputs comes of two senders. */
const MERGING = 0x08
const SW_OUT_AT = 190
const BIND_INDEX_AT = 211
/** Of a port's type: it can output what comes over the network, and what it outputs is DMX512. */
const OUTPUT = 0x80
const FORMAT = 0x3f
/** Art-Net's names are ASCII; others would be read as rubbish. */
const PRINTABLE = /^[ -~]+$/
const OTHERWISE = 'Untold'
const STYLE_CONTROLLER = 0x01
/** Status2, bit 3: 15-bit Port-Addresses. */
const WIDE_ADDRESSES = 0x08

export interface Controller {
  name: string
  /** IPv4. */
  address: string
  mac: string
  /** How many universes it sends, for the report in words. */
  universes: number
  /** Port-Addresses that it wants to hear: a desk sends to who says so, and to nobody else. */
  wants: readonly number[]
}

/**
 * Our own answers: a controller, without ports where it sends only. One answer has room for four ports of one net
 * and sub-net. `count` is how many answers went out before.
 */
export function pollReplies(controller: Controller, count: number): Buffer[] {
  const bySubnet = new Map<number, number[]>()
  for (const address of controller.wants)
    bySubnet.set(address >> 4, [...(bySubnet.get(address >> 4) ?? []), address & 0x0f])
  const answers = [...bySubnet].flatMap(([subnet, ports]) =>
    Array.from({ length: Math.ceil(ports.length / PORTS) }, (_, i) => {
      return { subnet, ports: ports.slice(i * PORTS, (i + 1) * PORTS) }
    }),
  )
  if (answers.length === 0) answers.push({ subnet: 0, ports: [] })
  return answers.map(({ subnet, ports }, i) => pollReplyPacket(controller, count + i, i + 1, subnet, ports))
}

function pollReplyPacket(
  { name, address, mac, universes }: Controller,
  count: number,
  bindIndex: number,
  subnet: number,
  ports: readonly number[],
): Buffer {
  const packet = Buffer.alloc(REPLY_BYTES)
  const ip = Buffer.from(address.split('.').map(Number))
  writeHeader(packet, OP_POLL_REPLY)
  ip.copy(packet, 10)
  packet.writeUInt16LE(ARTNET_PORT, 14)
  // VersInfo: the first release of this sender.
  packet.writeUInt16BE(1, 16)
  packet.writeUInt8(subnet >> 4, 18)
  packet.writeUInt8(subnet & 0x0f, 19)
  packet.writeUInt16BE(OEM_UNKNOWN, 20)
  packet.writeUInt16LE(ESTA_MANUFACTURER, 24)
  const printable = PRINTABLE.test(name) ? name : OTHERWISE
  textField(printable, NAME_BYTES).copy(packet, NAME_AT)
  textField(printable, 64).copy(packet, 44)
  // 0001 is RcPowerOk; the counter has four decimals and goes round.
  const counter = String(count % 10_000).padStart(4, '0')
  textField(`#0001 [${counter}] Universes sent: ${universes}`, 64).copy(packet, 108)
  packet.writeUInt16BE(ports.length, 172)
  ports.forEach((port, i) => {
    packet.writeUInt8(OUTPUT, PORT_TYPES_AT + i)
    packet.writeUInt8(port, SW_OUT_AT + i)
  })
  packet.writeUInt8(STYLE_CONTROLLER, 200)
  Buffer.from(mac.replaceAll(':', ''), 'hex').copy(packet, 201)
  ip.copy(packet, 207)
  packet.writeUInt8(bindIndex, BIND_INDEX_AT)
  packet.writeUInt8(WIDE_ADDRESSES, 212)
  return packet
}

/** What is taken from a reply. */
export interface PollReply {
  name: string
  /** A machine with more than four ports answers several times, each time with another index. */
  bindIndex: number
  /** Universes that its ports output as DMX512. */
  outputs: number[]
  /** Of these, those whose levels it merges from two senders. */
  merging: number[]
}

/** Null when it cannot be an answer of the machine at `from` (IPv4). */
export function readPollReply(packet: Buffer, from: string): PollReply | null {
  if (packet.length < LEAST_BYTES || !isPlausible(packet, from)) return null
  const common = ((packet[18]! & 0x7f) << 8) | ((packet[19]! & 0x0f) << 4)
  const outputs: number[] = []
  const merging: number[] = []
  for (let port = 0; port < PORTS; port++) {
    const type = packet[PORT_TYPES_AT + port]!
    if ((type & OUTPUT) === 0 || (type & FORMAT) !== 0) continue
    const universe = universeAt(common | (packet[SW_OUT_AT + port]! & 0x0f))
    outputs.push(universe)
    if ((packet[GOOD_OUTPUT_AT + port]! & MERGING) !== 0) merging.push(universe)
  }
  // A value of 0 means the root device, as 1 does.
  return { name: nameIn(packet), bindIndex: packet[BIND_INDEX_AT] || 1, outputs, merging }
}

/**
 * Answers that were made up seldom agree with themselves: the address is the sender's or left empty, a packet has
 * four ports at most, and a name has no control characters. Old nodes do write letters that are not UTF-8.
 */
function isPlausible(packet: Buffer, from: string): boolean {
  const address = [...packet.subarray(ADDRESS_AT, ADDRESS_AT + 4)].join('.')
  return (
    (address === from || address === '0.0.0.0') &&
    packet.readUInt16BE(PORT_COUNT_AT) <= PORTS &&
    !/\p{Cc}/u.test(writtenName(packet))
  )
}

/** What cannot be printed is left out. */
function nameIn(packet: Buffer): string {
  return writtenName(packet)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .trim()
}

/** Up to the first null. */
function writtenName(packet: Buffer): string {
  return packet.toString('utf8', NAME_AT, NAME_AT + NAME_BYTES).split('\0', 1)[0] ?? ''
}
