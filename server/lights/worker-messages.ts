/** What the main thread and the light worker say to each other. */
import type { Deafness } from '../../core/model/light-problem.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { ArtNetSettings } from './artnet/settings.ts'
import type { DeskReport } from './desk/desk-inputs.ts'
import type { Disbelieved, NodeReport, UniverseReport } from './driver.ts'
import type { E131Source } from './e131/packet.ts'
import type { Stranger } from './e131/overheard.ts'
import type { E131Settings } from './e131/settings.ts'
import type { Intent, Lighting, RoomReport } from './engine.ts'
import type { LightMemory } from './light-memory.ts'
import type { SimulatorSettings } from './simulator/settings.ts'
import type { WireSequences } from './wires.ts'

/** How each wire is used. */
export interface WireSettings {
  e131: E131Settings
  artnet: ArtNetSettings
  simulator: SimulatorSettings
}

/** What a worker starts with. */
export interface WorkerStart extends WireSettings {
  lighting: Lighting
  memory: LightMemory
  /** The memory holds what a worker before this one showed. */
  resume: boolean
  clockOffset: Milliseconds
  source: E131Source
  /** After a worker died: what was asked last, so that the next one begins there. */
  intents: readonly Intent[]
  sequences: WireSequences
}

export type ToWorker =
  | { kind: 'update'; intent: Intent }
  | { kind: 'change'; lighting: Lighting; memory: LightMemory }
  | { kind: 'wires'; settings: WireSettings }
  | { kind: 'voices'; voices: Lighting['voices'] }
  | { kind: 'identify'; roomId: string; fixtures: readonly string[]; until: Instant }
  | { kind: 'stop' }

export type FromWorker =
  | { kind: 'twin'; from: string }
  | { kind: 'report'; report: WorkerReport }
  | { kind: 'log'; level: 'info' | 'warn'; message: string; detail: Record<string, string | number> }

export interface WorkerReport {
  frames: number
  skipped: number
  /** Frames a second since the report before. */
  rate: number
  /** How far the distances between frames were off 1/44 s since the report before. */
  jitter: { mean: Milliseconds; worst: Milliseconds }
  heldBack: number
  /** Their `since` is an instant here. */
  nodes: NodeReport[]
  universes: UniverseReport[]
  rooms: RoomReport[]
  inputs: DeskReport[]
  /** Why the house desk cannot be heard; null while it can, or nobody listens. */
  deaf: Deafness | null
  /** Who sends our own universes at a higher priority. */
  stronger: Stranger[]
  /** Answers of nodes that were ignored; its `at` is an instant here. */
  disbelieved: Disbelieved | null
  /** The sequence number that each universe will have next. */
  sequences: WireSequences
}
