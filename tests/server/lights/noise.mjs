/**
 * A machine on the lighting network that does everything wrong, ten thousand times a second on each of both ports:
 * random bytes, packets that are cut short, lengths that lie, and real packets with bytes turned over. Says how many it
 * sent when its input ends.
 */
import { createSocket } from 'node:dgram'

const [target, everybody, dataHex, dmxHex, pollHex, replyHex] = process.argv.slice(2)
const PORTS = { 5568: [dataHex], 6454: [dmxHex, pollHex, replyHex] }
const A_SECOND = 10_000
/** What a machine that was held up makes up for at once. */
const MOST_AT_ONCE = 500

let seed = 1
const chance = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

/** Nothing that comes out is a packet with levels that somebody should follow. */
function noisy(real) {
  const packet = Buffer.from(real)
  switch (chance(4)) {
    case 0:
      return Buffer.from(Array.from({ length: 1 + chance(1_400) }, () => chance(256)))
    case 1:
      return packet.subarray(0, 1 + chance(packet.length - 1))
    case 2:
      for (let i = 0; i < 8; i++) packet[chance(Math.min(126, packet.length))] = chance(256)
      // E1.31's start code, so that turned-over bytes are never levels.
      if (packet.length > 600) packet[125] = 0xdd
      return packet
    default:
      if (packet.length > 600) packet.writeUInt16BE(0xffff, 123)
      else packet.fill(0xff, 12)
      return packet
  }
}

const socket = createSocket('udp4')
socket.on('error', () => undefined)
await new Promise((resolve) => socket.bind(0, resolve))
socket.setBroadcast(true)
socket.setMulticastInterface(process.argv[8])
const reals = Object.entries(PORTS).map(([port, hex]) => [
  Number(port),
  hex.map((each) => Buffer.from(each, 'hex')),
])
const sent = { 5568: 0, 6454: 0 }
const began = performance.now()
let tried = 0
const timer = setInterval(() => {
  const due = Math.min(MOST_AT_ONCE, Math.floor(((performance.now() - began) / 1_000) * A_SECOND) - tried)
  tried += due
  for (let i = 0; i < due; i++)
    for (const [port, packets] of reals) {
      const to = chance(2) === 0 ? target : port === 5568 ? '239.255.0.5' : everybody
      socket.send(noisy(packets[chance(packets.length)]), port, to, (error) => {
        if (error === null) sent[port]++
      })
    }
}, 5)
process.stdout.write('sending\n')
process.stdin.resume()
process.stdin.on('end', () => {
  clearInterval(timer)
  process.stdout.write(`${JSON.stringify(sent)}\n`, () => process.exit(0))
})
