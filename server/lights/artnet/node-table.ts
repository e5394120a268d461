/** The nodes that levels go to: the configured ones for good, and a bounded number of those that were found. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { NodeReport, Tell } from '../driver.ts'
import { ArtNetNode } from './node.ts'
import type { PollReply } from './poll-reply-packet.ts'

/** Nodes that are found beyond these are not sent to. */
export const MOST_FOUND = 128

export interface NodeTableOptions {
  configured: readonly string[]
  interface: string | null
  universes: ReadonlySet<number>
  tell: Tell
}

export class NodeTable {
  readonly #options: NodeTableOptions
  readonly #nodes = new Map<string, ArtNetNode>()
  #toldFull = false
  #now: Milliseconds
  #routes = new Map<number, ArtNetNode[]>()
  /** Somebody wants other universes than the routes say; they are made anew once a frame at most. */
  #changed = true

  constructor(options: NodeTableOptions, now: Milliseconds) {
    this.#options = options
    this.#now = now
    for (const address of options.configured)
      this.#nodes.set(address, this.#newNode(address, 'configured', options.interface))
  }

  has(address: string): boolean {
    return this.#nodes.has(address)
  }

  to(universe: number): readonly ArtNetNode[] {
    return this.#routes.get(universe) ?? []
  }

  /** Called once before a frame. True when levels go other ways than before. */
  tick(now: Milliseconds): boolean {
    this.#now = now
    for (const node of this.#nodes.values()) this.#changed = node.tick(now) || this.#changed
    if (!this.#changed) return false
    this.#changed = false
    this.#route()
    return true
  }

  /** Somebody behind our interface `through` answered. */
  hear(address: string, reply: PollReply, through: string): void {
    const node = this.#nodes.get(address) ?? this.#found(address, reply, through)
    if (node?.hear(reply) === true) this.#changed = true
  }

  /** Other universes are sent from now on. */
  otherUniverses(): void {
    this.#changed = true
  }

  /** To every node that levels go to. */
  sendToAll(packet: Buffer): void {
    for (const node of this.#nodes.values()) node.send(packet)
  }

  report(): NodeReport[] {
    return [...this.#nodes.values()].map((node) => node.report())
  }

  close(): void {
    for (const node of this.#nodes.values()) node.close()
  }

  /** Null for who outputs nothing, such as other consoles, and for one too many. */
  #found(address: string, reply: PollReply, through: string): ArtNetNode | null {
    if (reply.outputs.length === 0 || !this.#hasRoom()) return null
    const node = this.#newNode(address, 'found', through)
    this.#nodes.set(address, node)
    return node
  }

  /** Where it is full, who has been gone the longest makes room. */
  #hasRoom(): boolean {
    const { configured, tell } = this.#options
    if (this.#nodes.size < configured.length + MOST_FOUND) return true
    const gone = [...this.#nodes.values()]
      .filter(({ goneSince }) => goneSince !== null)
      .sort((a, b) => (a.goneSince ?? 0) - (b.goneSince ?? 0))[0]
    if (gone !== undefined) {
      gone.close()
      return this.#nodes.delete(gone.address)
    }
    if (!this.#toldFull)
      tell('warn', `More than ${MOST_FOUND} Art-Net nodes answer; the others are not sent to`, {})
    this.#toldFull = true
    return false
  }

  #newNode(address: string, origin: 'configured' | 'found', through: string | null): ArtNetNode {
    const { universes, tell } = this.#options
    return new ArtNetNode({ address, origin, interface: through, universes, tell }, this.#now)
  }

  #route(): void {
    this.#routes = new Map([...this.#options.universes].map((universe) => [universe, []]))
    for (const node of this.#nodes.values())
      for (const universe of node.wants()) this.#routes.get(universe)?.push(node)
  }
}
