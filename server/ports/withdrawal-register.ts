/** What is remembered of withdrawals and receipts: when, which screens, how far; never a word of a story. */
import type { Cue } from '../../core/model/cue.ts'
import type { Instant } from '../../core/model/time.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import type { AppendRequest } from './room-log.ts'

export interface WithdrawalRecord {
  story: string
  at: Instant
  /** `restore`: a restored database did not know of it, the list beside the key ring did. */
  by: 'narrator' | 'curator' | 'restore'
  erasedAt: Instant | null
}

/** One screen that may have shown the story. */
export interface ScreenRecord {
  kioskId: string
  /** What the narrator's page calls it: a number that says nothing. */
  ordinal: number
  /** Until when it could show the story without its server; null: until it is back. */
  latest: Instant | null
  darkAt: Instant | null
  purged: Record<string, number>
}

export type Begun =
  | { outcome: 'begun'; cues: { cue: Cue; state: RoomState }[] }
  /** It was withdrawn before; nothing was written. */
  | { outcome: 'known' }
  | { outcome: 'fenced' }

export interface WithdrawalRegister {
  /** The record, its screens, and one cue in the log of every room: all of it in one transaction (CON-4). */
  begin(
    record: WithdrawalRecord,
    screens: readonly ScreenRecord[],
    cues: readonly AppendRequest<never>[],
  ): Promise<Begun>
  withdrawal(story: string): Promise<WithdrawalRecord | null>
  withdrawals(): Promise<WithdrawalRecord[]>
  screens(story: string): Promise<ScreenRecord[]>
  /** The first report of a screen stays. */
  dark(story: string, kioskId: string, at: Instant, purged: Record<string, number>): Promise<void>
  erased(story: string, at: Instant): Promise<void>

  /** Both forms of one receipt, as keyed hashes. */
  addReceipt(hashes: readonly string[], story: string, at: Instant): Promise<void>
  /** The story of the first of these hashes that is known. */
  storyOfReceipt(hashes: readonly string[]): Promise<string | null>
}
