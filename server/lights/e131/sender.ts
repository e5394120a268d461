/**
 * E1.31 out: changed slots at once, three repeats, then a sign of life each 850 ms (the standard allows
 * 800–1000); a list of universes every 10 s; three terminated packets at the end.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Frames } from '../../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../../core/model/time.ts'
import type { LightDriver, Tell, WireReport } from '../driver.ts'
import { DISCOVERY_INTERVAL_MS, DISCOVERY_UNIVERSE, discoveryPackets } from './discovery-packet.ts'
import { E131Node } from './node.ts'
import { dataPacket, markTerminated, patchData, setSequence, slotsDiffer, type E131Source } from './packet.ts'
import { USUAL_PRIORITY, type E131Settings } from './settings.ts'

const REPEATS = 3
const KEEP_ALIVE_MS: Milliseconds = 850
const TERMINATED_PACKETS = 3
const BETWEEN_TERMINATED_MS: Milliseconds = 23

export interface E131SenderOptions {
  settings: E131Settings
  source: E131Source
  universes: readonly number[]
  /** Sequence numbers to go on from, so that receivers do not take a restarted source for an old one (§6.7.2). */
  sequences: ReadonlyMap<number, number>
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

export class E131Sender implements LightDriver {
  readonly protocol = 'e131'
  readonly #nodes: E131Node[]
  readonly #streams: Stream[]
  readonly #discovery: Buffer[]
  #discoveredAt: Milliseconds = -Infinity

  constructor({ settings, source, universes, sequences, now, tell }: E131SenderOptions) {
    this.#nodes = destinations(settings).map(
      (to) => new E131Node({ to, interface: settings.interface, ttl: settings.ttl, tell }, now),
    )
    this.#streams = universes.map((universe) => ({
      universe,
      packet: dataPacket(source, universe, USUAL_PRIORITY),
      sequence: sequences.get(universe) ?? 0,
      sent: 0,
      repeatsLeft: REPEATS,
      lastAt: -Infinity,
    }))
    this.#discovery = discoveryPackets(source, universes)
  }

  send(frames: Frames, now: Milliseconds): void {
    for (const node of this.#nodes) node.tick(now)
    for (const stream of this.#streams) {
      const slots = frames.get(stream.universe)
      if (slots !== undefined && isDue(stream, slots, now)) this.#sendData(stream, slots, now)
    }
    if (now - this.#discoveredAt >= DISCOVERY_INTERVAL_MS) this.#discover(now)
  }

  report(): WireReport {
    const nodes = this.#nodes.map((node) => node.report())
    const off = nodes.length === 0
    const reached = nodes.some((node) => node.state === 'sending')
    const delivery = off ? 'off' : reached ? 'sent-unconfirmed' : 'waiting'
    const universes = this.#streams.map(({ universe, sent }) => ({ universe, sent, delivery }) as const)
    return { nodes, universes }
  }

  sequences(): Map<number, number> {
    return new Map(this.#streams.map(({ universe, sequence }) => [universe, sequence]))
  }

  async stop(): Promise<void> {
    for (let i = 0; i < TERMINATED_PACKETS && this.#nodes.length > 0; i++) {
      for (const stream of this.#streams) {
        markTerminated(stream.packet)
        this.#sendPacket(stream)
      }
      await pause(BETWEEN_TERMINATED_MS)
    }
    for (const node of this.#nodes) node.close()
  }

  #sendData(stream: Stream, slots: Uint8Array, now: Milliseconds): void {
    patchData(stream.packet, slots)
    if (this.#sendPacket(stream)) stream.lastAt = now
  }

  #sendPacket(stream: Stream): boolean {
    setSequence(stream.packet, stream.sequence)
    stream.sequence = (stream.sequence + 1) & 255
    let handed = false
    for (const node of this.#nodes) handed = node.send(stream.packet, stream.universe) || handed
    if (handed) stream.sent++
    return handed
  }

  #discover(now: Milliseconds): void {
    for (const node of this.#nodes) {
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
