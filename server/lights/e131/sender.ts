/**
 * E1.31 out: changed slots at once, three repeats, then a sign of life each 818 ms (the standard allows
 * 800–1000); a list of universes every 10 s; three terminated packets to whoever a universe no longer goes to.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { UniverseOutput } from '../../../core/model/light-wire.ts'
import type { Frames } from '../../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { LightDriver, StopPolicy, Tell, WireReport } from '../driver.ts'
import { isDue, openStream, sayAgain, type Stream } from '../stream.ts'
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
}

/** A universe that these machines hear the end of, frame by frame, as receivers have it (§6.2.6). */
interface Farewell {
  universe: number
  packet: Buffer
  sequence: number
  nodes: readonly E131Node[]
  /** Terminated packets left to send. */
  left: number
}

export class E131Sender implements LightDriver {
  readonly protocol = 'e131'
  readonly #options: E131SenderOptions
  #settings: E131Settings
  #destinations: readonly string[]
  readonly #nodes = new Map<string, E131Node>()
  #streams: E131Stream[] = []
  #farewells: Farewell[] = []
  #discovery: Buffer[] = []
  #discoveredAt: Milliseconds = -Infinity
  #sync: { packet: Buffer; universe: number } | null
  #syncSequence = 0

  constructor(options: E131SenderOptions) {
    const { settings, source, universes, now } = options
    this.#options = options
    this.#settings = settings
    this.#destinations = destinations(settings)
    this.#sync = syncOf(source, settings)
    this.change(universes, now)
  }

  get onStop(): StopPolicy {
    return this.#settings.onStop
  }

  /** Other settings from the next frame on, without a gap for those that are spoken to before and after. */
  use(settings: E131Settings, universes: readonly UniverseOutput[], now: Milliseconds): void {
    this.#settings = settings
    this.#destinations = destinations(settings)
    this.#sync = syncOf(this.#options.source, settings)
    this.change(universes, now)
  }

  change(universes: readonly UniverseOutput[], now: Milliseconds): void {
    const { sequences, source } = this.#options
    const before = new Map(this.#streams.map((stream) => [stream.universe, stream]))
    this.#streams = universes.map((output): E131Stream => {
      const { universe } = output
      const known = before.get(universe)
      before.delete(universe)
      const nodes = this.#destinationsOf(output).map((to) => this.#nodeFor(to, output, now))
      const left = this.#takeBack(universe, nodes)
      const packet = known?.packet ?? dataPacket(source, universe, 0)
      this.#label(packet, output)
      if (known === undefined)
        return { ...openStream(universe, packet, left ?? sequences.get(universe) ?? 0), nodes }
      this.#farewell(known, nodes)
      if (nodes.some((node) => !known.nodes.includes(node))) sayAgain(known)
      return Object.assign(known, { nodes })
    })
    for (const stream of before.values()) this.#farewell(stream, [])
    this.#discovery = discoveryPackets(
      source,
      this.#streams.flatMap(({ universe, nodes }) => (nodes.length === 0 ? [] : [universe])),
    )
    this.#discoveredAt = -Infinity
    this.#closeUnused()
  }

  send(frames: Frames, now: Milliseconds): void {
    for (const node of this.#nodes.values()) node.tick(now)
    let said = false
    for (let i = 0; i < this.#streams.length; i++) {
      const stream = this.#streams[i]!
      const slots = frames.get(stream.universe)
      if (slots === undefined || !isDue(stream, slotsDiffer(stream.packet, slots), now)) continue
      patchData(stream.packet, slots)
      if (!this.#sendPacket(stream)) continue
      stream.lastAt = now
      said = true
    }
    if (said) this.#sendSync()
    if (now - this.#discoveredAt >= DISCOVERY_INTERVAL_MS) this.#discover(now)
    if (this.#farewells.length > 0) this.#sayFarewells()
  }

  report(): WireReport {
    const nodes = [...this.#nodes.values()].map((node) => {
      const own = this.#streams.filter((stream) => stream.nodes.includes(node))
      return node.report(own.map(({ universe }) => universe).sort((a, b) => a - b))
    })
    const universes = this.#streams.map((stream) => {
      const off = stream.nodes.length === 0
      const reached = stream.nodes.some((node) => node.reached())
      const delivery = off ? 'off' : reached ? 'sent-unconfirmed' : 'waiting'
      return { universe: stream.universe, sent: stream.sent, delivery } as const
    })
    return { nodes, universes }
  }

  sequences(): Map<number, number> {
    return new Map(this.#streams.map(({ universe, sequence }) => [universe, sequence]))
  }

  async stop(): Promise<void> {
    const off = this.#nodes.size === 0
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
    const settings = this.#settings
    setPriority(packet, priority ?? settings.priority)
    setSyncUniverse(packet, settings.syncUniverse ?? 0)
    markPreview(packet, preview === true)
  }

  #nodeFor(to: string, output: UniverseOutput, now: Milliseconds): E131Node {
    const settings = this.#settings
    const { tell } = this.#options
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

  #destinationsOf({ wires, nodes }: UniverseOutput): readonly string[] {
    if (this.#settings.to.kind === 'off' || wires?.includes('e131') === false) return []
    return nodes ?? this.#destinations
  }

  /** Who a universe goes to no longer is told that it is over; another way to the same machine is none of these. */
  #farewell({ universe, packet, sequence, nodes }: E131Stream, next: readonly E131Node[]): void {
    const left = nodes.filter((node) => !next.some(({ to }) => to === node.to))
    if (left.length === 0) return
    const last = Buffer.from(packet)
    markTerminated(last)
    this.#farewells.push({ universe, packet: last, sequence, nodes: left, left: TERMINATED_PACKETS })
  }

  /** Who hears a universe again is not told that it is over. The sequence number to go on from, if any was left. */
  #takeBack(universe: number, nodes: readonly E131Node[]): number | null {
    let sequence: number | null = null
    this.#farewells = this.#farewells.filter((each) => {
      if (each.universe !== universe) return true
      sequence = each.sequence
      each.nodes = each.nodes.filter((node) => !nodes.some(({ to }) => to === node.to))
      return each.nodes.length > 0
    })
    return sequence
  }

  #sayFarewells(): void {
    for (const each of this.#farewells) {
      setSequence(each.packet, each.sequence)
      each.sequence = (each.sequence + 1) & 255
      for (const node of each.nodes) node.send(each.packet, each.universe)
      each.left--
    }
    this.#farewells = this.#farewells.filter(({ left }) => left > 0)
    if (this.#farewells.length === 0) this.#closeUnused()
  }

  #closeUnused(): void {
    const used = new Set([...this.#streams, ...this.#farewells].flatMap(({ nodes }) => nodes))
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

function syncOf(
  source: E131Source,
  { syncUniverse }: E131Settings,
): { packet: Buffer; universe: number } | null {
  return syncUniverse === null ? null : { universe: syncUniverse, packet: syncPacket(source, syncUniverse) }
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
