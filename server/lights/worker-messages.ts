/** What the main thread and the light worker say to each other. */
import type { Milliseconds } from '../../core/model/time.ts'
import type { ArtNetSettings } from './artnet/settings.ts'
import type { NodeReport, UniverseReport } from './driver.ts'
import type { E131Source } from './e131/packet.ts'
import type { E131Settings } from './e131/settings.ts'
import type { Intent, Lighting, RoomReport } from './engine.ts'
import type { WireSequences } from './wires.ts'

/** What a worker starts with. */
export interface WorkerStart extends Lighting {
  clockOffset: Milliseconds
  e131: E131Settings
  artnet: ArtNetSettings
  source: E131Source
  /** After a worker died: what was asked last, so that the next one begins there. */
  intents: readonly Intent[]
  sequences: WireSequences
}

export type ToWorker =
  { kind: 'update'; intent: Intent } | { kind: 'levels'; ask: number; universe: number } | { kind: 'stop' }

export type FromWorker =
  | { kind: 'report'; report: WorkerReport }
  | { kind: 'levels'; ask: number; levels: Uint8Array | null }
  | { kind: 'log'; level: 'info' | 'warn'; message: string; detail: Record<string, string | number> }

export interface WorkerReport {
  frames: number
  skipped: number
  /** Frames a second since the report before. */
  rate: number
  heldBack: number
  /** Their `since` is an instant here. */
  nodes: NodeReport[]
  universes: UniverseReport[]
  rooms: RoomReport[]
  /** The sequence number that each universe will have next. */
  sequences: WireSequences
}
