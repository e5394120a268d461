/** The durable log of every room: what the runtime needs of storage, and nothing more. */
import type { Cue } from '../../core/model/cue.ts'
import type { Instant } from '../../core/model/time.ts'
import type { CueDraft } from '../../core/show/decide-cue.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import type { AckStage } from '../../core/protocol/kiosk-events.ts'

export interface Ack {
  cueId: string
  kioskId: string
  stage: AckStage
  at: Instant
}

/** One kiosk's instants for one cue; null where nothing has come yet. */
export interface AckRow {
  kioskId: string
  received: Instant | null
  applied: Instant | null
  rendered: Instant | null
}

export type Appended<Refusal> =
  | { outcome: 'appended'; cue: Cue; state: RoomState }
  /** The same idempotency key came before; this is what came of it then. */
  | { outcome: 'repeated'; cue: Cue; state: RoomState }
  | { outcome: 'refused'; refusal: Refusal }
  /** A server with a higher epoch has taken the lead; this one must stop writing. */
  | { outcome: 'fenced'; epoch: number }

export interface AppendRequest<Refusal> {
  roomId: string
  epoch: number
  cueId: string
  idempotencyKey: string | null
  /** Who stands in the audit log for it, in the cue's own transaction; null: nobody asked for it. */
  actor: string | null
  /** Runs inside the transaction against the state that the cue will follow; must be pure. */
  decide(state: RoomState): { ok: true; draft: CueDraft } | { ok: false; refusal: Refusal }
}

export interface RoomLog {
  /** Starts a new epoch, higher than any before; earlier holders are fenced from now on. */
  takeLead(): Promise<number>
  state(roomId: string): Promise<RoomState | null>
  /** Allocates the next `seq`, writes the cue and the new state in one transaction, durably. */
  append<Refusal>(request: AppendRequest<Refusal>): Promise<Appended<Refusal>>
  /** Cues with a `seq` above `after`, ascending, at most `limit`. */
  since(roomId: string, after: number, limit: number): Promise<Cue[]>
  cue(roomId: string, cueId: string): Promise<Cue | null>
  recordAcks(acks: readonly Ack[]): Promise<void>
  acks(cueId: string): Promise<AckRow[]>
}
