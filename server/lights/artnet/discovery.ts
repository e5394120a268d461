/** Finds nodes on the networks that we may use, and answers who looks for us. Believes nobody further than that. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { Disbelieved, NodeReport, Tell } from '../driver.ts'
import { holds, type Ipv4Interface } from './interfaces.ts'
import { ArtNetNetwork } from './network.ts'
import {
  OP_DMX,
  OP_POLL,
  OP_POLL_REPLY,
  operationOf,
  portAddressIn,
  portAddressOf,
  readDmx,
} from './packet.ts'
import { PacketBudget } from './packet-budget.ts'
import { readPoll } from './poll-packet.ts'
import { pollReplies, readPollReply, type PollReply } from './poll-reply-packet.ts'
import type { ArtNetSettings } from './settings.ts'

/** How often it is looked for interfaces that came or went. */
const LOOK_MS: Milliseconds = 3_000
/** No packet that we read is as long; a machine with 255 answers to a poll stays below the second. */
const LONGEST_BYTES = 1_024
const READ_PER_SENDER = 300
const READ_OF_STRANGERS = 600
const ANSWERS_PER_SENDER = 1
const ANSWERS = 20
/** 32 universes at 44 Hz, and some more from others. */
const LEVELS_PER_SENDER = 1_600
const LEVELS = 4_000

/** Who wants to hear what others send: the house desk's levels. */
export interface DeskEar {
  /** Whether any universe is listened to; where none is and nothing is sent, no socket is opened. */
  listens(): boolean
  wants(portAddress: number): boolean
  portAddresses(): readonly number[]
  hear(from: string, portAddress: number, sequence: number, slots: Uint8Array): void
}

export interface DiscoveryOptions {
  settings: ArtNetSettings
  name: string
  universes: () => readonly number[]
  interfaces: () => Ipv4Interface[]
  isKnown(address: string): boolean
  /** Somebody behind the interface says what it outputs. */
  heard(address: string, reply: PollReply, through: Ipv4Interface): void
  desk: DeskEar
  tell: Tell
}

export class Discovery {
  readonly #options: DiscoveryOptions
  readonly #networks = new Map<string, ArtNetNetwork>()
  readonly #readings = new PacketBudget(READ_PER_SENDER, READ_OF_STRANGERS)
  readonly #answers = new PacketBudget(ANSWERS_PER_SENDER, ANSWERS)
  readonly #levels = new PacketBudget(LEVELS_PER_SENDER, LEVELS)
  #answered = 0
  #disbelieved: Disbelieved | null = null
  #lookedAt: Milliseconds = -Infinity
  /** Since when there is no interface to use. */
  #cutOffSince: Milliseconds | null = null
  #now: Milliseconds

  constructor(options: DiscoveryOptions, now: Milliseconds) {
    this.#options = options
    this.#now = now
  }

  tick(now: Milliseconds): void {
    this.#now = now
    const { settings, desk } = this.#options
    if (!settings.poll && settings.nodes.length === 0 && !desk.listens()) {
      this.close()
      return
    }
    if (now - this.#lookedAt >= LOOK_MS) {
      this.#lookedAt = now
      this.#look()
    }
    for (const network of this.#networks.values()) network.tick(now)
  }

  /** Other universes are sent: nodes are asked for these from now on. */
  lookAnew(): void {
    this.close()
    this.#lookedAt = -Infinity
  }

  report(): NodeReport[] {
    const reports = [...this.#networks.values()].flatMap((network) => network.report() ?? [])
    if (this.#cutOffSince === null) return reports
    const { interface: wanted } = this.#options.settings
    const problem =
      wanted === null ? 'This machine has no network to look for nodes in.' : 'No interface has this address.'
    const where = { protocol: 'artnet' as const, to: wanted ?? 'network', name: null, universes: [] }
    const cutOff = { state: 'failing' as const, since: this.#cutOffSince, problem, sent: 0, failed: 0 }
    return [...reports, { ...where, ...cutOff }]
  }

  /** Answers that could not be one, since the start. */
  disbelieved(): Disbelieved | null {
    return this.#disbelieved
  }

  #disbelieve(address: string): void {
    if (this.#disbelieved === null)
      this.#options.tell('warn', 'An answer to ArtPoll contradicts itself and is ignored', { from: address })
    this.#disbelieved = { answers: (this.#disbelieved?.answers ?? 0) + 1, address, at: this.#now }
  }

  close(): void {
    for (const network of this.#networks.values()) network.close()
    this.#networks.clear()
  }

  /** Opens what came, closes what went. */
  #look(): void {
    const { settings, interfaces } = this.#options
    const usable = interfaces().filter((each) =>
      settings.interface === null ? !each.internal : each.address === settings.interface,
    )
    const keys = new Set(usable.map(keyOf))
    for (const [key, network] of this.#networks) {
      if (keys.has(key)) continue
      network.close()
      this.#networks.delete(key)
    }
    for (const each of usable)
      if (!this.#networks.has(keyOf(each))) this.#networks.set(keyOf(each), this.#networkOn(each, usable))
    this.#cutOffSince = usable.length > 0 ? null : (this.#cutOffSince ?? this.#now)
  }

  #networkOn(own: Ipv4Interface, all: readonly Ipv4Interface[]): ArtNetNetwork {
    const { settings, universes, tell } = this.#options
    const addresses = universes().flatMap((universe) => portAddressOf(universe) ?? [])
    // A node elsewhere is asked through the first interface; the operating system knows the way.
    const ask = settings.nodes.filter((node) => {
      const behind = all.find((each) => holds(each, node))
      return (behind ?? all[0]) === own && !(settings.poll && behind !== undefined)
    })
    const range = { bottom: Math.min(...addresses, 0x7fff), top: Math.max(...addresses, 0) }
    const hear = (packet: Buffer, from: string): void => this.#hear(packet, from, own)
    return new ArtNetNetwork({ interface: own, poll: settings.poll, ask, range, hear, tell }, this.#now)
  }

  #hear(packet: Buffer, from: string, through: Ipv4Interface): void {
    // What is not for us falls out before anything is looked up, or taken from anybody's budget.
    const operation = operationOf(packet)
    if (operation === null || packet.length > LONGEST_BYTES || from === through.address) return
    if (operation === OP_DMX && !this.#isWanted(packet)) return
    if (operation !== OP_DMX && operation !== OP_POLL && operation !== OP_POLL_REPLY) return
    const known = this.#options.isKnown(from)
    if (!(known || holds(through, from))) return
    if (operation === OP_DMX) return this.#hearLevels(packet, from)
    if (!this.#readings.take(from, known ? 'known' : 'stranger', this.#now)) return
    switch (operation) {
      case OP_POLL:
        if (this.#isAsked(packet)) this.#answer(from, through)
        break
      case OP_POLL_REPLY: {
        const reply = readPollReply(packet, from)
        if (reply === null) this.#disbelieve(from)
        else this.#options.heard(from, reply, through)
        break
      }
      default:
        operation satisfies never
    }
  }

  #isWanted(packet: Buffer): boolean {
    const { desk } = this.#options
    const portAddress = portAddressIn(packet)
    return portAddress !== null && desk.wants(portAddress)
  }

  /** At 44 Hz from many universes: they have a budget of their own. */
  #hearLevels(packet: Buffer, from: string): void {
    const levels = readDmx(packet)
    if (levels === null || !this.#levels.take(from, 'stranger', this.#now)) return
    this.#options.desk.hear(from, levels.portAddress, levels.sequence, levels.slots)
  }

  #isAsked(packet: Buffer): boolean {
    const poll = readPoll(packet)
    if (poll === null || poll.target === null) return poll !== null
    const { bottom, top } = poll.target
    return this.#options.desk.portAddresses().some((each) => each >= bottom && each <= top)
  }

  #answer(to: string, through: Ipv4Interface): void {
    if (!this.#answers.take(to, 'stranger', this.#now)) return
    const { name, universes, desk } = this.#options
    const { address, mac } = through
    const who = { name, address, mac, universes: universes().length, wants: desk.portAddresses() }
    for (const reply of pollReplies(who, this.#answered)) {
      this.#answered++
      this.#networks.get(keyOf(through))?.answer(reply, to)
    }
  }
}

const keyOf = ({ address, netmask }: Ipv4Interface): string => `${address}/${netmask}`
