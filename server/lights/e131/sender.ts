/**
 * E1.31 out: changed slots at once, three repeats, then a sign of life each 850 ms (the standard allows
 * 800–1000); a list of universes every 10 s; three terminated packets at the end of a universe.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { UniverseOutput } from '../../../core/model/light-wire.ts'
import type { Frames } from '../../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { LightDriver, StopPolicy, Tell, WireReport } from '../driver.ts'
import { isDue, openStream, type Stream } from '../stream.ts'
import { DISCOVERY_INTERVAL_MS, DISCOVERY_UNIVERSE, discoveryPackets } from './discovery-packet.ts'
import { E131Node } from './node.ts'
import {
  dataPacket,
  markPreview,
  markTerminated,
  patchData,
  setPriority,
  setSequence,
  setSyncUniverse,
  slotsDiffer,
  type E131Source,
} from './packet.ts'
import type { E131Settings } from './settings.ts'
import { setSyncSequence, syncPacket } from './sync-packet.ts'

const TERMINATED_PACKETS = 3
const BETWEEN_TERMINATED_MS: Milliseconds = 23

export interface E131SenderOptions {
  settings: E131Settings
  source: E131Source
  universes: readonly UniverseOutput[]
  /** Sequence numbers to go on from, so that receivers do not take a restarted source for an old one (§6.7.2). */
  sequences: ReadonlyMap<number, number>
  now: Milliseconds
  tell: Tell
}

interface E131Stream extends Stream {
  /** Where it goes: one way for each destination, from the interface and with the TTL of this universe. */
  nodes: readonly E131Node[]
  /** Terminated packets left to send; null while it is alive. */
  ending: number | null
}

export class E131Sender implements LightDriver {
  readonly protocol = 'e131'
  readonly onStop: StopPolicy
  readonly #options: E131SenderOptions
  readonly #destinations: readonly string[]
  readonly #nodes = new Map<string, E131Node>()
  #streams: E131Stream[] = []
  #discovery: Buffer[] = []
  #discoveredAt: Milliseconds = -Infinity
  readonly #sync: { packet: Buffer; universe: number } | null
  #syncSequence = 0

  constructor(options: E131SenderOptions) {
    const { settings, source, universes, now } = options
    this.#options = options
    this.onStop = settings.onStop
    this.#destinations = destinations(settings)
    const { syncUniverse } = settings
    this.#sync =
      syncUniverse === null ? null : { universe: syncUniverse, packet: syncPacket(source, syncUniverse) }
    this.change(universes, now)
  }

  change(universes: readonly UniverseOutput[], now: Milliseconds): void {
    const { sequences, source } = this.#options
    const before = new Map(this.#streams.map((stream) => [stream.universe, stream]))
    const streams = universes.map((output): E131Stream => {
      const { universe } = output
      const known = before.get(universe)
      before.delete(universe)
      const packet = known?.ending === null ? known.packet : dataPacket(source, universe, 0)
      this.#label(packet, output)
      const nodes = this.#destinations.map((to) => this.#nodeFor(to, output, now))
      if (known === undefined)
        return { ...openStream(universe, packet, sequences.get(universe) ?? 0), nodes, ending: null }
      return Object.assign(known, { packet, nodes, ending: null })
    })
    // What is no more is ended frame by frame, as receivers have it (§6.2.6).
    for (const stream of before.values()) {
      if (stream.ending === null) markTerminated(stream.packet)
      streams.push(Object.assign(stream, { ending: stream.ending ?? TERMINATED_PACKETS }))
    }
    this.#streams = streams
    this.#discovery = discoveryPackets(
      source,
      universes.map(({ universe }) => universe),
    )
    this.#discoveredAt = -Infinity
    this.#closeUnused()
  }

  send(frames: Frames, now: Milliseconds): void {
    for (const node of this.#nodes.values()) node.tick(now)
    let said = false
    let ended = false
    for (let i = 0; i < this.#streams.length; i++) {
      const stream = this.#streams[i]!
      if (stream.ending !== null) {
        this.#sendPacket(stream)
        ended = --stream.ending <= 0 || ended
        continue
      }
      const slots = frames.get(stream.universe)
      if (slots === undefined || !isDue(stream, slotsDiffer(stream.packet, slots), now)) continue
      patchData(stream.packet, slots)
      if (!this.#sendPacket(stream)) continue
      stream.lastAt = now
      said = true
    }
    if (said) this.#sendSync()
    if (now - this.#discoveredAt >= DISCOVERY_INTERVAL_MS) this.#discover(now)
    if (!ended) return
    this.#streams = this.#streams.filter(({ ending }) => ending === null || ending > 0)
    this.#closeUnused()
  }

  report(): WireReport {
    const nodes = [...this.#nodes.values()].map((node) => node.report())
    const universes = this.#streams
      .filter(({ ending }) => ending === null)
      .map((stream) => {
        const off = stream.nodes.length === 0
        const reached = stream.nodes.some((node) => node.report().state === 'sending')
        const delivery = off ? 'off' : reached ? 'sent-unconfirmed' : 'waiting'
        return { universe: stream.universe, sent: stream.sent, delivery } as const
      })
    return { nodes, universes }
  }

  sequences(): Map<number, number> {
    return new Map(this.#streams.map(({ universe, sequence }) => [universe, sequence]))
  }

  async stop(): Promise<void> {
    const off = this.#destinations.length === 0
    for (let i = 0; i < TERMINATED_PACKETS && !off && this.onStop !== 'hold'; i++) {
      for (const stream of this.#streams) {
        markTerminated(stream.packet)
        this.#sendPacket(stream)
      }
      this.#sendSync()
      await pause(BETWEEN_TERMINATED_MS)
    }
    for (const node of this.#nodes.values()) node.close()
    this.#nodes.clear()
  }

  #label(packet: Buffer, { priority, preview }: UniverseOutput): void {
    const { settings } = this.#options
    setPriority(packet, priority ?? settings.priority)
    setSyncUniverse(packet, settings.syncUniverse ?? 0)
    markPreview(packet, preview === true)
  }

  #nodeFor(to: string, output: UniverseOutput, now: Milliseconds): E131Node {
    const { settings, tell } = this.#options
    const from = output.interface ?? settings.interface
    const ttl = output.ttl ?? settings.ttl
    const key = `${to} ${from} ${ttl}`
    let node = this.#nodes.get(key)
    if (node === undefined) {
      node = new E131Node({ to, interface: from, ttl, tell }, now)
      this.#nodes.set(key, node)
    }
    return node
  }

  #closeUnused(): void {
    const used = new Set(this.#streams.flatMap(({ nodes }) => nodes))
    for (const [key, node] of this.#nodes) {
      if (used.has(node)) continue
      node.close()
      this.#nodes.delete(key)
    }
  }

  #sendPacket(stream: E131Stream): boolean {
    setSequence(stream.packet, stream.sequence)
    stream.sequence = (stream.sequence + 1) & 255
    let handed = false
    for (const node of stream.nodes) handed = node.send(stream.packet, stream.universe) || handed
    if (handed) stream.sent++
    return handed
  }

  #sendSync(): void {
    if (this.#sync === null) return
    setSyncSequence(this.#sync.packet, this.#syncSequence++)
    for (const node of this.#nodes.values()) node.send(this.#sync.packet, this.#sync.universe)
  }

  #discover(now: Milliseconds): void {
    for (const node of this.#nodes.values()) {
      for (const packet of this.#discovery) {
        if (node.send(packet, DISCOVERY_UNIVERSE)) this.#discoveredAt = now
      }
    }
  }
}

function destinations({ to }: E131Settings): readonly string[] {
  switch (to.kind) {
    case 'off':
      return []
    case 'multicast':
      return ['multicast']
    case 'unicast':
      return to.addresses
    default:
      return to satisfies never
  }
}
