/**
 * Art-Net out: changed slots at once, three repeats, then a sign of life each 818 ms, each universe to the nodes
 * that output it and to those that are configured. Art-Net has no word for the end: the last levels go out once more.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { UniverseOutput } from '../../../core/model/light-wire.ts'
import type { Frames } from '../../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { LightDriver, StopPolicy, Tell, UniverseReport, WireReport } from '../driver.ts'
import { isDue, openStream, sayAgain, type Stream } from '../stream.ts'
import { Discovery, type DeskEar } from './discovery.ts'
import type { Ipv4Interface } from './interfaces.ts'
import { NodeTable } from './node-table.ts'
import {
  dmxPacket,
  nextSequence,
  patchDmx,
  portAddressOf,
  setSequence,
  slotsDiffer,
  syncPacket,
} from './packet.ts'
import type { ArtNetSettings } from './settings.ts'

/** What the operating system may take to send the last packets. */
const LAST_MS: Milliseconds = 23

export interface ArtNetSenderOptions {
  settings: ArtNetSettings
  /** What other controllers see; cut to 17 bytes where the field is short. */
  name: string
  universes: readonly UniverseOutput[]
  /** Sequence numbers to go on from, so that receivers do not take a restarted source for an old one. */
  sequences: ReadonlyMap<number, number>
  interfaces: () => Ipv4Interface[]
  desk: DeskEar
  now: Milliseconds
  tell: Tell
}

export class ArtNetSender implements LightDriver {
  readonly protocol = 'artnet'
  onStop: StopPolicy
  readonly #options: ArtNetSenderOptions
  /** Whether anything is sent; a desk may be heard all the same. */
  readonly #on: boolean
  #streams: Stream[] = []
  readonly #universes = new Set<number>()
  readonly #table: NodeTable
  readonly #discovery: Discovery
  readonly #sync = syncPacket()

  constructor(options: ArtNetSenderOptions) {
    const { settings, name, universes, interfaces, desk, now, tell } = options
    this.#options = options
    this.onStop = settings.onStop
    this.#on = settings.poll || settings.nodes.length > 0
    const { nodes: configured, interface: from } = settings
    this.#table = new NodeTable({ configured, interface: from, universes: this.#universes, tell }, now)
    this.#discovery = new Discovery(
      {
        ...{ settings, name, universes: () => [...this.#universes], interfaces, desk, tell },
        isKnown: (address) => this.#table.has(address),
        heard: (address, reply, through) => this.#table.hear(address, reply, through.address),
      },
      now,
    )
    this.change(universes)
  }

  change(universes: readonly UniverseOutput[]): void {
    const { sequences, tell } = this.#options
    const before = new Map(this.#streams.map((stream) => [stream.universe, stream]))
    this.#streams = universes.flatMap(({ universe, wires }) => {
      if (wires?.includes('artnet') === false) return []
      const portAddress = portAddressOf(universe)
      if (portAddress === null) {
        if (this.#on) tell('warn', `Art-Net has no address for universe ${universe}`, { universe })
        return []
      }
      // 0 is no number of ours, but what one becomes that was counted on beyond 255.
      const sequence = sequences.get(universe) || 1
      return before.get(universe) ?? openStream(universe, dmxPacket(portAddress), sequence)
    })
    const same = this.#streams.every(({ universe }) => this.#universes.has(universe))
    if (same && this.#streams.length === this.#universes.size) return
    this.#universes.clear()
    for (const { universe } of this.#streams) this.#universes.add(universe)
    this.#discovery.lookAnew()
    this.#table.otherUniverses()
  }

  send(frames: Frames, now: Milliseconds): void {
    this.#discovery.tick(now)
    if (!this.#on) return
    if (this.#table.tick(now)) this.#streams.forEach(sayAgain)
    let said = false
    for (let i = 0; i < this.#streams.length; i++) {
      const stream = this.#streams[i]!
      const slots = frames.get(stream.universe)
      if (slots === undefined || !isDue(stream, slotsDiffer(stream.packet, slots), now)) continue
      patchDmx(stream.packet, slots)
      if (!this.#sendPacket(stream)) continue
      stream.lastAt = now
      said = true
    }
    if (said && this.#options.settings.sync) this.#table.sendToAll(this.#sync)
  }

  report(): WireReport {
    if (!this.#on) return { nodes: [], universes: this.#ofStreams(() => 'off') }
    const delivered = (stream: Stream): UniverseReport['delivery'] =>
      this.#table.to(stream.universe).some((node) => node.reached()) ? 'sent-unconfirmed' : 'waiting'
    return {
      nodes: [...this.#table.report(), ...this.#discovery.report()],
      universes: this.#ofStreams(delivered),
      disbelieved: this.#discovery.disbelieved(),
    }
  }

  sequences(): Map<number, number> {
    return new Map(this.#streams.map(({ universe, sequence }) => [universe, sequence]))
  }

  async stop(): Promise<void> {
    this.#discovery.close()
    if (this.#on) {
      for (const stream of this.#streams) if (stream.sent > 0) this.#sendPacket(stream)
      await pause(LAST_MS)
    }
    this.#table.close()
  }

  #sendPacket(stream: Stream): boolean {
    const nodes = this.#table.to(stream.universe)
    if (nodes.length === 0) return false
    setSequence(stream.packet, stream.sequence)
    let handed = false
    for (const node of nodes) handed = node.send(stream.packet) || handed
    if (!handed) return false
    stream.sequence = nextSequence(stream.sequence)
    stream.sent++
    return true
  }

  #ofStreams(delivery: (stream: Stream) => UniverseReport['delivery']): UniverseReport[] {
    return this.#streams.map((stream) => ({
      universe: stream.universe,
      sent: stream.sent,
      delivery: delivery(stream),
    }))
  }
}
