/** What a wire to lamps is to the frame loop. A driver never throws into the loop, and each node fails alone. */
import type { Frames } from '../../core/lighting/render-light.ts'
import type { Milliseconds } from '../../core/model/time.ts'

export interface LightDriver {
  /** One frame, at 44 Hz; `now` is monotonic. Returns at once, whatever the network does. */
  send(frames: Frames, now: Milliseconds): void
  report(): WireReport
  /** Ends what receivers hear in the way that the wire has for it. */
  stop(): Promise<void>
}

/** A machine, or a multicast network, that levels are sent to. */
export interface NodeReport {
  to: string
  state: 'opening' | 'sending' | 'failing'
  /** What went wrong last, while it does. */
  problem: string | null
  /** Packets that the operating system took, and refused. */
  sent: number
  failed: number
}

/** One-way wires never confirm: sent is the most that can be said (VEN-3). */
export interface UniverseReport {
  universe: number
  /** Packets sent since the start. */
  sent: number
  delivery: 'off' | 'waiting' | 'sent-unconfirmed'
}

export interface WireReport {
  nodes: NodeReport[]
  universes: UniverseReport[]
}

/** A line for the log: what happened, in words, and the particulars. */
export type Tell = (level: 'info' | 'warn', message: string, detail: Record<string, string | number>) => void
