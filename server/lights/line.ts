/**
 * A way to one machine, or to one multicast network, with a socket of its own, so that each fails alone. A socket
 * that cannot be opened, or sends nothing for a while, is opened anew; in between packets are dropped, not queued.
 */
import { createSocket, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Milliseconds } from '../../core/model/time.ts'
import type { Tell } from './driver.ts'

/** How long nothing goes out before the socket is opened anew. */
const REOPEN_MS = 2_000
/** How long nothing fails before a line counts as well: a closed port refuses every other packet only. */
const WELL_MS = 2_000

export interface LineOptions {
  /** What staff call the wire: "E1.31". */
  wire: string
  /** What staff call the other end. */
  to: string
  port: number
  /** IP address of the machine at the other end; null when every packet has an address of its own. */
  peer: string | null
  /** IP address of the interface to send from; ignored where it is of the other family. */
  interface: string | null
  /** What the socket needs once it is bound. May throw. */
  prepare(socket: Socket): void
  tell: Tell
}

export interface LineReport {
  state: 'opening' | 'sending' | 'failing'
  since: Milliseconds
  problem: string | null
  /** Packets that were handed over, and of those whose end was asked for the ones that were refused. */
  sent: number
  failed: number
}

export class Line {
  readonly #options: LineOptions
  #socket: Socket | null = null
  #ready = false
  #problem: string | null = null
  #openedAt: Milliseconds
  #sentAt: Milliseconds = -Infinity
  #failedAt: Milliseconds = -Infinity
  #sent = 0
  #failed = 0
  #now: Milliseconds
  #since: Milliseconds
  #state: LineReport['state'] = 'opening'
  #closed = false
  /** Whether the socket takes packets, as far as is known in this frame; null before its first packet. */
  #takes: boolean | null = null

  constructor(options: LineOptions, now: Milliseconds) {
    this.#options = options
    this.#now = now
    this.#since = now
    this.#openedAt = now
    this.#open()
  }

  /** Called once before a frame: says the time, and sees to a line that fails. */
  tick(now: Milliseconds): void {
    this.#now = now
    this.#takes = null
    if (this.#problem === null) return
    if (this.#sentAt > this.#openedAt && now - this.#failedAt >= WELL_MS) this.#recovered()
    else if (now - Math.max(this.#sentAt, this.#openedAt) >= REOPEN_MS) this.#open()
  }

  /**
   * Hands over one packet; `address` where the line has no peer. True when it went to the operating system. What
   * becomes of it is asked of the first packet of a frame, and of every one while something is wrong: an answer for
   * each would cost as much as a third of the sending, and a line fails as a whole.
   */
  send(packet: Buffer, address: string | null): boolean {
    const socket = this.#socket
    if (socket === null || !this.#ready) return false
    const asked = this.#takes === null || this.#problem !== null
    // What the network does not take now is out of date before it would.
    if (asked) this.#takes = socket.getSendQueueCount() === 0
    if (this.#takes !== true) return false
    if (!asked) {
      this.#sent++
      if (address === null) socket.send(packet)
      else socket.send(packet, this.#options.port, address)
    } else if (address === null) socket.send(packet, this.#afterSend)
    else socket.send(packet, 0, packet.length, this.#options.port, address, this.#afterSend)
    return true
  }

  report(): LineReport {
    const state = this.#problem !== null ? 'failing' : this.#sent > 0 ? 'sending' : 'opening'
    if (state !== this.#state) this.#since = this.#now
    this.#state = state
    return { state, since: this.#since, problem: this.#problem, sent: this.#sent, failed: this.#failed }
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
    const { peer, interface: from } = this.#options
    const six = peer !== null && isIPv6(peer)
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
    const { peer, port, prepare } = this.#options
    try {
      prepare(socket)
      if (peer === null) this.#ready = true
      else {
        socket.once('connect', () => (this.#ready = this.#socket === socket))
        socket.connect(port, peer)
      }
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error))
    }
  }

  #fail(problem: string): void {
    if (this.#closed) return
    const { wire, to, tell } = this.#options
    this.#failedAt = this.#now
    if (this.#problem === null) tell('warn', `${wire} does not reach ${to}; trying on`, { problem })
    this.#problem = problem
  }

  #recovered(): void {
    const { wire, to, tell } = this.#options
    this.#problem = null
    tell('info', `${wire} goes to ${to} again`, { failed: this.#failed })
  }

  #discard(): void {
    this.#ready = false
    this.#socket?.removeAllListeners('error')
    this.#socket?.on('error', () => this.#failed++)
    this.#socket?.close()
    this.#socket = null
  }
}
