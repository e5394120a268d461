/** One receiver of E1.31, or one multicast network. */
import type { Socket } from 'node:dgram'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { NodeReport, Tell } from '../driver.ts'
import { Line } from '../line.ts'
import { E131_PORT, multicastAddress } from './packet.ts'

export interface E131NodeOptions {
  /** `multicast`, or an IP address. */
  to: string
  interface: string | null
  ttl: number
  tell: Tell
}

export class E131Node {
  readonly to: string
  readonly #multicast: boolean
  readonly #addresses = new Map<number, string>()
  readonly #line: Line

  constructor({ to, interface: from, ttl, tell }: E131NodeOptions, now: Milliseconds) {
    const multicast = to === 'multicast'
    const prepare = (socket: Socket): void => {
      if (!multicast) return
      socket.setMulticastTTL(ttl)
      if (from !== null) socket.setMulticastInterface(from)
    }
    this.to = to
    this.#multicast = multicast
    const peer = multicast ? null : to
    this.#line = new Line({ wire: 'E1.31', to, port: E131_PORT, peer, interface: from, prepare, tell }, now)
  }

  /** Called once before a frame: says the time, and sees to a node that fails. */
  tick(now: Milliseconds): void {
    this.#line.tick(now)
  }

  /** Hands over one packet for the universe. True when it went to the operating system. */
  send(packet: Buffer, universe: number): boolean {
    return this.#line.send(packet, this.#multicast ? this.#addressOf(universe) : null)
  }

  /** `universes`: what goes there. */
  report(universes: readonly number[]): NodeReport {
    return { protocol: 'e131', to: this.to, name: null, universes, ...this.#line.report() }
  }

  /** Whether levels have gone there lately, as far as can be said. */
  reached(): boolean {
    return this.#line.report().state === 'sending'
  }

  close(): void {
    this.#line.close()
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
