/**
 * One receiver of E1.31, or one multicast network, with a socket of its own, so that each fails alone. A socket
 * that cannot be opened, or sends nothing for a while, is opened anew; in between frames are dropped, not queued.
 */
import { createSocket, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { NodeReport, Tell } from '../driver.ts'
import { E131_PORT, multicastAddress } from './packet.ts'

/** How long nothing goes out before the socket is opened anew. */
const REOPEN_MS = 2_000
/** How long nothing fails before a node counts as well: a closed port refuses every other packet only. */
const WELL_MS = 2_000

export interface E131NodeOptions {
  /** `multicast`, or an IP address. */
  to: string
  interface: string | null
  ttl: number
  tell: Tell
}

export class E131Node {
  readonly #options: E131NodeOptions
  readonly #multicast: boolean
  readonly #addresses = new Map<number, string>()
  #socket: Socket | null = null
  #ready = false
  #problem: string | null = null
  #openedAt: Milliseconds = 0
  #sentAt: Milliseconds = 0
  #failedAt: Milliseconds = 0
  #sent = 0
  #failed = 0
  #now: Milliseconds = 0
  #closed = false

  constructor(options: E131NodeOptions) {
    this.#options = options
    this.#multicast = options.to === 'multicast'
    this.#open()
  }

  /** Called once before a frame: says the time, and sees to a node that fails. */
  tick(now: Milliseconds): void {
    this.#now = now
    if (this.#problem === null) return
    if (this.#sentAt > this.#openedAt && now - this.#failedAt >= WELL_MS) this.#recovered()
    else if (now - Math.max(this.#sentAt, this.#openedAt) >= REOPEN_MS) this.#open()
  }

  /** Hands over one packet for the universe. True when it went to the operating system. */
  send(packet: Buffer, universe: number): boolean {
    const socket = this.#socket
    // What the network does not take now is out of date before it would.
    if (socket === null || !this.#ready || socket.getSendQueueCount() > 0) return false
    if (this.#multicast) {
      socket.send(packet, 0, packet.length, E131_PORT, this.#addressOf(universe), this.#afterSend)
    } else socket.send(packet, this.#afterSend)
    return true
  }

  report(): NodeReport {
    const state = this.#problem !== null ? 'failing' : this.#sent > 0 ? 'sending' : 'opening'
    return { to: this.#options.to, state, problem: this.#problem, sent: this.#sent, failed: this.#failed }
  }

  close(): void {
    this.#closed = true
    this.#discard()
  }

  // One function for all packets: a closure for each would be garbage at 44 Hz times universes.
  readonly #afterSend = (error: Error | null): void => {
    if (error === null) {
      this.#sent++
      this.#sentAt = this.#now
    } else {
      this.#failed++
      this.#fail(error.message)
    }
  }

  #open(): void {
    this.#discard()
    this.#openedAt = this.#now
    const { to, interface: from } = this.#options
    const six = this.#multicast ? false : isIPv6(to)
    // Addresses are numbers already; answering at once spares a turn of the event loop per packet.
    const socket = createSocket({
      type: six ? 'udp6' : 'udp4',
      lookup: (host, _, done) => done(null, host, six ? 6 : 4),
    })
    this.#socket = socket
    socket.on('error', (error) => {
      if (this.#socket === socket) this.#fail(error.message)
    })
    const bound = from !== null && isIPv6(from) === six ? { address: from } : {}
    socket.bind({ port: 0, exclusive: true, ...bound }, () => this.#bound(socket))
  }

  #bound(socket: Socket): void {
    if (this.#socket !== socket) return
    const { to, interface: from, ttl } = this.#options
    try {
      if (this.#multicast) {
        socket.setMulticastTTL(ttl)
        if (from !== null) socket.setMulticastInterface(from)
        this.#ready = true
      } else {
        socket.once('connect', () => (this.#ready = this.#socket === socket))
        socket.connect(E131_PORT, to)
      }
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error))
    }
  }

  #fail(problem: string): void {
    if (this.#closed) return
    this.#failedAt = this.#now
    if (this.#problem === null)
      this.#options.tell('warn', `E1.31 does not reach ${this.#options.to}; trying on`, { problem })
    this.#problem = problem
  }

  #recovered(): void {
    this.#problem = null
    this.#options.tell('info', `E1.31 goes to ${this.#options.to} again`, { failed: this.#failed })
  }

  #discard(): void {
    this.#ready = false
    this.#socket?.removeAllListeners('error')
    this.#socket?.on('error', () => this.#failed++)
    this.#socket?.close()
    this.#socket = null
  }

  #addressOf(universe: number): string {
    let address = this.#addresses.get(universe)
    if (address === undefined) {
      address = multicastAddress(universe)
      this.#addresses.set(universe, address)
    }
    return address
  }
}
