/** A network between kiosks and server in which every packet takes its own time and none overtakes another. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { monotonic } from '../../server/clock.ts'

/** One way, in milliseconds: at least `least`, `mean` more on average, and with probability `often` `spike` more. */
export interface UnevenNetwork {
  least: number
  mean: number
  often: number
  spike: number
}

export interface ThroughNetwork {
  origin: string
  stop(): Promise<void>
}

export async function throughUnevenNetwork(to: string, uneven: UnevenNetwork): Promise<ThroughNetwork> {
  const { hostname, port } = new URL(to)
  const chance = seeded(1)
  const delay = (): number =>
    uneven.least - uneven.mean * Math.log(1 - chance()) + (chance() < uneven.often ? uneven.spike : 0)
  const sockets = new Set<Socket>()
  const proxy = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    carry(near, far, delay)
    carry(far, near, delay)
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        proxy.close(() => done())
      }),
  }
}

function carry(from: Socket, to: Socket, delay: () => number): void {
  let last = 0
  from.on('data', (chunk) => {
    last = Math.max(last, monotonic() + delay())
    setTimeout(() => to.write(chunk), last - monotonic())
  })
  from.on('close', () => to.destroy())
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
