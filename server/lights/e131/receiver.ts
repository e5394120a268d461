/**
 * E1.31 in: port 5568 on all interfaces, the multicast groups of the wanted universes on the one that lamps use.
 * Opened only while something is wanted; what goes wrong is said and tried again.
 */
import { createSocket, type Socket } from 'node:dgram'
import { lightSentence, type Deafness } from '../../../core/model/light-problem.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { Ipv4Interface } from '../artnet/interfaces.ts'
import { PacketBudget } from '../artnet/packet-budget.ts'
import type { Tell } from '../driver.ts'
import { Memberships } from './memberships.ts'
import { cidBytes, multicastAddress } from './packet.ts'
import { isFrom, isPreview, readData, universeIn, type ReadData } from './read-data.ts'

const REOPEN_MS: Milliseconds = 2_000
/** Interfaces come and go, and take their memberships with them. */
const JOIN_MS: Milliseconds = 3_000
/** What one sender and all together may send in a second; a universe has 44. */
const PER_SENDER = { least: 1_600, perUniverse: 50 } as const
const ALL = { least: 4_000, perUniverse: 125 } as const

export interface E131ReceiverOptions {
  /** Our own, whose packets come back to us by multicast. */
  cid: string
  /** `E131_PORT`, but for tests that share a machine. */
  port: number
  interface: string | null
  interfaces: () => Ipv4Interface[]
  hear(data: ReadData, from: string): void
  /** Another machine says that it is us: our CID came from an address that is not ours. */
  hearTwin(from: string): void
  tell: Tell
}

export class E131Receiver {
  readonly #options: E131ReceiverOptions
  readonly #own: Buffer
  #budget = budgetFor(0)
  #wanted: ReadonlySet<number> = new Set()
  #socket: Socket | null = null
  #memberships: Memberships | null = null
  #ready = false
  #problem: Deafness | null = null
  #ownAddresses: ReadonlySet<string> = new Set()
  #openedAt: Milliseconds = -Infinity
  #joinedAt: Milliseconds = -Infinity
  /** Where it has joined; null before the first look. */
  #through: string | null = null
  #now: Milliseconds

  constructor(options: E131ReceiverOptions, now: Milliseconds) {
    this.#options = options
    this.#own = cidBytes(options.cid)
    this.#now = now
  }

  /** What is wrong, while it is. */
  get problem(): Deafness | null {
    return this.#problem
  }

  want(universes: ReadonlySet<number>): void {
    if ([...universes].join() === [...this.#wanted].join()) return
    this.#wanted = universes
    this.#budget = budgetFor(universes.size)
    this.close()
    this.#openedAt = -Infinity
  }

  /** Called once before a frame. */
  tick(now: Milliseconds): void {
    this.#now = now
    if (this.#wanted.size === 0) return
    if (this.#socket === null && now - this.#openedAt >= REOPEN_MS) this.#open()
    if (this.#ready && now - this.#joinedAt >= JOIN_MS) this.#join()
  }

  close(): void {
    this.#ready = false
    this.#memberships?.close()
    this.#memberships = null
    const socket = this.#socket
    this.#socket = null
    socket?.removeAllListeners()
    socket?.on('error', () => undefined)
    socket?.close()
  }

  #open(): void {
    this.#openedAt = this.#now
    // Shared: other receivers on this machine, a simulator perhaps, listen to the same groups.
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    this.#socket = socket
    socket.on('error', (error) => {
      this.#fail({ code: 'deaf', problem: error.message })
      this.close()
    })
    socket.on('message', (packet, { address }) => this.#hear(packet, address))
    socket.bind({ port: this.#options.port, exclusive: true }, () => {
      this.#ready = true
      this.#memberships = new Memberships(socket)
      this.#joinedAt = -Infinity
      this.#through = null
    })
  }

  /** Joins on every interface to use; again from the beginning when these have changed. */
  #join(): void {
    this.#joinedAt = this.#now
    const { interface: wanted, interfaces } = this.#options
    const usable = interfaces()
      .filter((each) => (wanted === null ? !each.internal : each.address === wanted))
      .map(({ address }) => address)
    const through = usable.join()
    if (through === this.#through && this.#problem === null) return void this.#joinAll(usable)
    if (this.#through !== null && this.#through !== '') {
      // Memberships of an interface that went are gone with it; a fresh socket knows of none.
      this.close()
      this.#openedAt = -Infinity
      return
    }
    this.#through = through
    if (usable.length === 0) return this.#fail({ code: 'deaf-without', address: wanted })
    if (this.#joinAll(usable)) this.#problem = null
  }

  /** Also where it has joined already. Whether all is well. */
  #joinAll(addresses: readonly string[]): boolean {
    try {
      for (const universe of this.#wanted)
        for (const address of addresses) this.#memberships?.join(multicastAddress(universe), address)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      this.#fail({ code: 'deaf', problem: error.message })
      return false
    }
    return true
  }

  #hear(packet: Buffer, from: string): void {
    // Noise falls out before it costs anybody's budget, or memory.
    const universe = universeIn(packet)
    if (universe === null || !this.#wanted.has(universe) || isPreview(packet)) return
    if (isFrom(this.#own, packet)) {
      const { interfaces, hearTwin } = this.#options
      if (this.#isTwin(from, interfaces)) hearTwin(from)
      return
    }
    if (!this.#budget.take(from, 'stranger', this.#now)) return
    const data = readData(packet)
    if (data !== null) this.#options.hear(data, from)
  }

  /** Asked once for each address: our own packets come back 44 times a second. */
  #isTwin(from: string, interfaces: () => Ipv4Interface[]): boolean {
    if (this.#ownAddresses.has(from)) return false
    this.#ownAddresses = new Set(['127.0.0.1', ...interfaces().map(({ address }) => address)])
    return !this.#ownAddresses.has(from)
  }

  #fail(problem: Deafness): void {
    if (this.#problem === null) this.#options.tell('warn', `${lightSentence(problem)} Trying on.`, {})
    this.#problem = problem
  }
}

function budgetFor(universes: number): PacketBudget {
  const of = ({ least, perUniverse }: typeof PER_SENDER | typeof ALL) =>
    Math.max(least, perUniverse * universes)
  return new PacketBudget(of(PER_SENDER), of(ALL))
}
