/**
 * One interface of ours as Art-Net sees it: UDP 6454 on its address, and on the address for everybody behind it,
 * which Linux gives to nobody who is bound to the first. Packets on other interfaces are never heard.
 */
import { createSocket, type Socket } from 'node:dgram'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { NodeReport, NodeState, Tell } from '../driver.ts'
import { broadcastOf, type Ipv4Interface } from './interfaces.ts'
import { ARTNET_PORT } from './packet.ts'
import { pollPacket, type PortRange } from './poll-packet.ts'

const POLL_MS: Milliseconds = 2_750
const REOPEN_MS: Milliseconds = 2_000

export interface ArtNetNetworkOptions {
  interface: Ipv4Interface
  /** Whether everybody is asked. */
  poll: boolean
  /** Machines that are asked one by one, and the Port-Addresses that they are asked for. */
  ask: readonly string[]
  range: PortRange
  hear(packet: Buffer, from: string): void
  tell: Tell
}

export class ArtNetNetwork {
  readonly #options: ArtNetNetworkOptions
  readonly #broadcast: string | null
  readonly #pollAll = pollPacket(null)
  readonly #pollOne: Buffer
  #sockets: Socket[] = []
  #ready = false
  #problem: string | null = null
  #openedAt: Milliseconds
  #polledAt: Milliseconds = -Infinity
  #since: Milliseconds
  #state: NodeState = 'opening'
  #now: Milliseconds
  #sent = 0
  #failed = 0

  constructor(options: ArtNetNetworkOptions, now: Milliseconds) {
    this.#options = options
    this.#broadcast = broadcastOf(options.interface)
    this.#pollOne = pollPacket(options.range)
    this.#openedAt = now
    this.#since = now
    this.#now = now
    this.#open()
  }

  get interface(): Ipv4Interface {
    return this.#options.interface
  }

  /** Called once before a frame: polls when it is time, and sees to a network that fails. */
  tick(now: Milliseconds): void {
    this.#now = now
    if (!this.#ready) {
      if (this.#problem !== null && now - this.#openedAt >= REOPEN_MS) this.#open()
    } else if (now - this.#polledAt >= POLL_MS) {
      this.#polledAt = now
      this.#pollNow()
    }
  }

  /** One packet to one machine, from port 6454. */
  answer(packet: Buffer, to: string): void {
    // It is sent once and missed by nobody here: who asked asks again.
    if (this.#ready) this.#sockets[0]?.send(packet, ARTNET_PORT, to, () => undefined)
  }

  /** Null while there is nothing to say: nobody is looked for here, and nothing is wrong. */
  report(): NodeReport | null {
    const state = this.#problem !== null ? 'failing' : this.#ready ? 'polling' : 'opening'
    if (state !== this.#state) this.#since = this.#now
    this.#state = state
    if (!this.#options.poll && this.#problem === null) return null
    const to = this.#broadcast ?? this.interface.address
    const counts = { sent: this.#sent, failed: this.#failed }
    return {
      protocol: 'artnet',
      to,
      name: null,
      universes: [],
      state,
      since: this.#since,
      problem: this.#problem,
      ...counts,
    }
  }

  close(): void {
    this.#ready = false
    for (const socket of this.#sockets) {
      socket.removeAllListeners()
      // A socket that still opens may fail while it closes.
      socket.on('error', () => this.#failed++)
      socket.close()
    }
    this.#sockets = []
  }

  #pollNow(): void {
    const [socket] = this.#sockets
    const { poll, ask } = this.#options
    if (poll && this.#broadcast !== null) {
      socket?.send(this.#pollAll, ARTNET_PORT, this.#broadcast, (error) => {
        if (error !== null) return this.#fail(error.message)
        this.#sent++
        this.#well()
      })
    }
    // Whether such a machine can be reached is said where levels go to it.
    for (const address of ask) socket?.send(this.#pollOne, ARTNET_PORT, address, () => undefined)
  }

  #open(): void {
    this.close()
    this.#openedAt = this.#now
    // Not shared: on Linux it would take what is meant for another program on this address.
    const own = this.#socket(false, (error) => this.#broken(error.message))
    own.once('listening', () => {
      own.setBroadcast(true)
      this.#ready = true
      if (!this.#options.poll) this.#well()
    })
    bind(own, this.interface.address)
    if (this.#broadcast === null || this.#sockets.length === 0) return
    // Others may listen here as well. Where nobody can, the first socket hears what comes.
    const all = this.#socket(true, (error) => {
      if (error.code !== 'EADDRNOTAVAIL') this.#broken(error.message)
    })
    bind(all, this.#broadcast)
  }

  #socket(reuseAddr: boolean, failed: (error: NodeJS.ErrnoException) => void): Socket {
    const socket = createSocket({ type: 'udp4', reuseAddr, lookup: (host, _, done) => done(null, host, 4) })
    socket.on('error', failed)
    socket.on('message', (packet, { address: from }) => this.#options.hear(packet, from))
    this.#sockets.push(socket)
    return socket
  }

  #broken(problem: string): void {
    this.#fail(problem)
    this.close()
  }

  #fail(problem: string): void {
    const { address } = this.interface
    this.#failed++
    if (this.#problem === null)
      this.#options.tell('warn', `Art-Net nodes cannot be asked from ${address}; trying on`, { problem })
    this.#problem = problem
  }

  #well(): void {
    if (this.#problem !== null)
      this.#options.tell('info', `Art-Net nodes are asked from ${this.interface.address} again`, {})
    this.#problem = null
  }
}

function bind(socket: Socket, address: string): void {
  socket.bind({ port: ARTNET_PORT, address, exclusive: true })
}
