/** What a wire to lamps is to the frame loop. A driver never throws into the loop, and each node fails alone. */
import type { UniverseOutput } from '../../core/model/light-wire.ts'
import type { Frames } from '../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../core/model/time.ts'
import type { StopPolicy } from '../../core/model/wiring.ts'

export interface LightDriver {
  readonly protocol: Protocol
  /** What happens to the lamps when this wire ends. */
  readonly onStop: StopPolicy
  /** One frame, at 44 Hz; `now` is monotonic. Returns at once, whatever the network does. */
  send(frames: Frames, now: Milliseconds): void
  /** Other universes from the next frame on; those that stay go on with the numbers they have. */
  change(universes: readonly UniverseOutput[], now: Milliseconds): void
  report(): WireReport
  /** The sequence number that each universe will have next. */
  sequences(): Map<number, number>
  /** Ends what receivers hear, in the way of the wire and as `onStop` says. */
  stop(): Promise<void>
}

export type Protocol = 'e131' | 'artnet' | 'simulator'

/**
 * `terminate`: receivers are told that it is over, where the wire can say so. `hold`: nothing is said, and they keep
 * what they have or lose the source. `safe-look`: the lamps fade to the safe look first, then as `terminate`.
 */
export type { StopPolicy } from '../../core/model/wiring.ts'

/** A machine, or a network, that levels or questions are sent to. */
export interface NodeReport {
  protocol: Protocol
  /** IP address, or `multicast`. */
  to: string
  /** What the node calls itself, where the wire tells. */
  name: string | null
  state: NodeState
  /** When that began; monotonic. */
  since: Milliseconds
  /** What is wrong, in words, while it is. */
  problem: string | null
  /** What goes there, ascending; nothing to a network that is only asked. */
  universes: readonly number[]
  /** Of these, what it says that it merges from two senders. */
  merging?: readonly number[]
  /** Packets that the operating system took, and refused. */
  sent: number
  failed: number
}

/**
 * `answering` alone is confirmed (VEN-3), and says that the machine answers, not that lamps are lit; `sending` is
 * sent, unconfirmed. `lost`: it answered once and does no more. `polling`: a network that is asked for nodes.
 */
export type NodeState = 'opening' | 'sending' | 'answering' | 'lost' | 'failing' | 'polling'

/** No wire confirms levels: sent is the most that can be said (VEN-3). */
export interface UniverseReport {
  universe: number
  /** Packets sent since the start. */
  sent: number
  delivery: 'off' | 'waiting' | 'sent-unconfirmed'
}

export interface WireReport {
  nodes: NodeReport[]
  universes: UniverseReport[]
  /** Where the wire has nodes that answer; null while all of it was plausible. */
  disbelieved?: Disbelieved | null
}

/** Answers that contradict themselves: how many, and whose the last one was, when. */
export interface Disbelieved {
  answers: number
  address: string
  /** Monotonic. */
  at: Milliseconds
}

/** A line for the log: what happened, in words, and the particulars. */
export type Tell = (level: 'info' | 'warn', message: string, detail: Record<string, string | number>) => void
