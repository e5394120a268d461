/**
 * A machine on the lighting network that does everything wrong, ten thousand times a second on each of both ports:
 * random bytes, packets that are cut short, lengths that lie, and real packets with bytes turned over. All are made
 * before the first is sent, so that the rate is the network's and not that of a random generator. Says how many it
 * sent when its input ends.
 */
import { createSocket } from 'node:dgram'

const [target, everybody, dataHex, dmxHex, pollHex, replyHex, own, rate = '10000'] = process.argv.slice(2)
const PORTS = { 5568: [dataHex], 6454: [dmxHex, pollHex, replyHex] }
const A_SECOND = Number(rate)
/** Different packets for each port, sent round and round. */
const DIFFERENT = 2_048
const BATCH_MS = 2
/** What a machine that was held up makes up for at once. */
const MOST_AT_ONCE = 1_000

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

/** Connected: the way is looked for once, and not for each packet. */
async function socketTo(port, address) {
  const socket = createSocket('udp4')
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.bind(0, resolve))
  socket.setBroadcast(true)
  socket.setMulticastInterface(own)
  await new Promise((resolve) => socket.connect(port, address, resolve))
  return socket
}

const lines = await Promise.all(
  Object.entries(PORTS).map(async ([name, hex]) => {
    const port = Number(name)
    const reals = hex.map((each) => Buffer.from(each, 'hex'))
    const packets = Array.from({ length: DIFFERENT }, () => noisy(reals[chance(reals.length)]))
    const sockets = [
      await socketTo(port, target),
      await socketTo(port, port === 5568 ? '239.255.0.5' : everybody),
    ]
    return { port, packets, sockets }
  }),
)
const sent = { 5568: 0, 6454: 0 }
const counting = {
  5568: (error) => void (error === null && sent[5568]++),
  6454: (error) => void (error === null && sent[6454]++),
}
const began = performance.now()
let tried = 0
const timer = setInterval(() => {
  const due = Math.min(MOST_AT_ONCE, Math.floor(((performance.now() - began) / 1_000) * A_SECOND) - tried)
  for (let i = tried; i < tried + due; i++)
    for (const { port, packets, sockets } of lines)
      sockets[i & 1].send(packets[i % DIFFERENT], counting[port])
  tried += due
}, BATCH_MS)
process.stdout.write('sending\n')
process.stdin.resume()
process.stdin.on('end', () => {
  clearInterval(timer)
  process.stdout.write(`${JSON.stringify(sent)}\n`, () => process.exit(0))
})
