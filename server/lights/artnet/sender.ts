/**
 * Art-Net out: changed slots at once, three repeats, then a sign of life each 850 ms, each universe to the nodes
 * that output it and to those that are configured. Art-Net has no word for the end: the last levels go out once more.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Frames } from '../../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { LightDriver, Tell, UniverseReport, WireReport } from '../driver.ts'
import { Discovery } from './discovery.ts'
import type { Ipv4Interface } from './interfaces.ts'
import { NodeTable } from './node-table.ts'
import { dmxPacket, nextSequence, patchDmx, portAddressOf, setSequence, slotsDiffer } from './packet.ts'
import type { ArtNetSettings } from './settings.ts'

const REPEATS = 3
const KEEP_ALIVE_MS: Milliseconds = 850
/** What the operating system may take to send the last packets. */
const LAST_MS: Milliseconds = 23

export interface ArtNetSenderOptions {
  settings: ArtNetSettings
  /** What other controllers see; cut to 17 bytes where the field is short. */
  name: string
  universes: readonly number[]
  /** Sequence numbers to go on from, so that receivers do not take a restarted source for an old one. */
  sequences: ReadonlyMap<number, number>
  interfaces: () => Ipv4Interface[]
  now: Milliseconds
  tell: Tell
}

interface Stream {
  universe: number
  packet: Buffer
  sequence: number
  sent: number
  repeatsLeft: number
  lastAt: Milliseconds
}

export class ArtNetSender implements LightDriver {
  readonly protocol = 'artnet'
  readonly #on: boolean
  readonly #streams: Stream[]
  readonly #table: NodeTable
  readonly #discovery: Discovery

  constructor({ settings, name, universes, sequences, interfaces, now, tell }: ArtNetSenderOptions) {
    this.#on = settings.poll || settings.nodes.length > 0
    this.#streams = universes.flatMap((universe) => {
      const portAddress = portAddressOf(universe)
      if (portAddress === null) {
        if (this.#on) tell('warn', `Art-Net has no address for universe ${universe}`, { universe })
        return []
      }
      const packet = dmxPacket(portAddress)
      // 0 is no number of ours, but what one becomes that was counted on beyond 255.
      const sequence = sequences.get(universe) || 1
      return [{ universe, packet, sequence, sent: 0, repeatsLeft: REPEATS, lastAt: -Infinity }]
    })
    const sendable = this.#streams.map(({ universe }) => universe)
    const { nodes: configured, interface: from } = settings
    this.#table = new NodeTable({ configured, interface: from, universes: new Set(sendable), tell }, now)
    this.#discovery = new Discovery(
      {
        ...{ settings, name, universes: sendable, interfaces, tell },
        isKnown: (address) => this.#table.has(address),
        heard: (address, reply, through) => this.#table.hear(address, reply, through.address),
      },
      now,
    )
  }

  send(frames: Frames, now: Milliseconds): void {
    if (!this.#on) return
    this.#discovery.tick(now)
    if (this.#table.tick(now)) this.#repeatAll()
    for (const stream of this.#streams) {
      const slots = frames.get(stream.universe)
      if (slots !== undefined && isDue(stream, slots, now)) this.#sendLevels(stream, slots, now)
    }
  }

  report(): WireReport {
    if (!this.#on) return { nodes: [], universes: this.#universes(() => 'off') }
    const delivered = (stream: Stream): UniverseReport['delivery'] =>
      this.#table.to(stream.universe).some((node) => node.reached()) ? 'sent-unconfirmed' : 'waiting'
    return {
      nodes: [...this.#table.report(), ...this.#discovery.report()],
      universes: this.#universes(delivered),
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

  #sendLevels(stream: Stream, slots: Uint8Array, now: Milliseconds): void {
    patchDmx(stream.packet, slots)
    if (this.#sendPacket(stream)) stream.lastAt = now
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

  /** Whoever is new needs what does not change as well. */
  #repeatAll(): void {
    for (const stream of this.#streams) stream.repeatsLeft = REPEATS
  }

  #universes(delivery: (stream: Stream) => UniverseReport['delivery']): UniverseReport[] {
    return this.#streams.map((stream) => ({
      universe: stream.universe,
      sent: stream.sent,
      delivery: delivery(stream),
    }))
  }
}

function isDue(stream: Stream, slots: Uint8Array, now: Milliseconds): boolean {
  if (slotsDiffer(stream.packet, slots)) {
    stream.repeatsLeft = REPEATS
    return true
  }
  if (stream.repeatsLeft > 0) {
    stream.repeatsLeft--
    return true
  }
  return now - stream.lastAt >= KEEP_ALIVE_MS
}
