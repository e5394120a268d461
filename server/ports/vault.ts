/**
 * The vault: everything of a narrator that is not on show, readable only with the story's own key (CON-6, ANO-1).
 * Two ways to use it. `seal` and `open` encrypt for a table of the caller's own, so that the sealed bytes and what
 * describes them are written in one transaction. `keep` and `fetch` put large things (sound, pictures) on the
 * vault's own shelf. Nothing that passes here may touch the disk in plain.
 */
import type { Instant } from '../../core/model/time.ts'

/** What a sealed piece is. Bound to its ciphertext: it opens in its own place and in no other. */
export interface Slot {
  storyId: string
  /** What it is in the caller's words, e.g. `draft`, `findings`, `contact`, `forbidden-words`, `reading.kk`. */
  kind: string
  /** The revision it belongs to; 0 for what belongs to the story as a whole. */
  revision: number
}

/** `withdrawn`: the story was taken back; nothing of it is ever sealed again. */
export type Sealing = { ok: true; sealed: Uint8Array } | { ok: false; reason: 'withdrawn' }

/**
 * `erased`: the story's key is gone, and with it what this was. `altered`: not what was sealed in this slot.
 * `nothing`: the shelf holds nothing in this slot.
 */
export type Opening =
  { ok: true; bytes: Uint8Array } | { ok: false; reason: 'erased' | 'altered' | 'nothing' }

export interface Vault {
  /** Encrypts under the story's key, which is made and durable before this resolves. */
  seal(slot: Slot, bytes: Uint8Array): Promise<Sealing>
  /** The way back. Never throws for what is on the disk; a person is told what happened. */
  open(slot: Slot, sealed: Uint8Array): Opening

  /** Seals onto the shelf, durably; what was in the slot is replaced. */
  keep(slot: Slot, bytes: Uint8Array): Promise<{ ok: true } | { ok: false; reason: 'withdrawn' }>
  fetch(slot: Slot): Promise<Opening>
  /** Takes one piece off the shelf. Nothing happens when there is none. */
  discard(slot: Slot): Promise<void>

  /** Whether the story has a key, and so whether anything of it can be read. */
  holds(storyId: string): boolean

  /** From now on nothing of this story is sealed; the first step of a withdrawal, remembered beside the ring. */
  close(storyId: string, at: Instant): Promise<void>
  /**
   * Ends the story for good: its shelf is emptied, its key removed, every other key wrapped anew under a fresh
   * wrapping key. Doing it again changes nothing.
   */
  destroy(storyId: string, at: Instant): Promise<void>
  /**
   * Destroys keys of what nobody withdrew and nobody will ask for again, without remembering their names: whatever is
   * left anywhere of these, a backup included, can never be opened. They must not be sealed to again.
   */
  forget(storyIds: readonly string[]): Promise<void>
  /** Stories that were withdrawn, as the ring and the list beside it know; a restored database may not. */
  withdrawn(): ReadonlyMap<string, Instant>

  /** A keyed hash, for secrets too short for a plain one (receipts). The key is in the ring. */
  keyedHash(purpose: string, value: string): string
}
