/** Where stories lie: sealed pieces and nothing that could be read (CON-6). What is in them is the desk's business. */
import type { Instant } from '../../core/model/time.ts'

/** A story as it lies: its file (dossier) and its newest text. `withdrawnAt`: it was taken back, nothing else is left. */
export type StoredStory =
  | { kind: 'sealed'; id: string; version: number; file: Uint8Array; head: number; text: Uint8Array }
  | { kind: 'withdrawn'; id: string; withdrawnAt: Instant }

export interface SealedText {
  revision: number
  sealed: Uint8Array
}

/** One step of somebody's unsaved draft, begun from `base`. Steps of one person on one story count up. */
export interface SealedStep {
  storyId: string
  person: string
  step: number
  base: number
  sealed: Uint8Array
}

/** What somebody laid aside, begun from `base`. Those of one person on one story count up. */
export interface SealedAside {
  n: number
  base: number
  sealed: Uint8Array
}

export interface StoryRegister {
  all(): Promise<StoredStory[]>
  /** False when there is a story with this id, a withdrawn one included. */
  add(id: string, version: number, file: Uint8Array, text: SealedText): Promise<boolean>
  /**
   * Exchanges the file, and adds a text where there is a new one, in one transaction; only while the version is
   * still `from`. False: somebody was faster, or the story was withdrawn; nothing was written.
   */
  change(id: string, from: number, file: Uint8Array, text: SealedText | null): Promise<boolean>
  text(id: string, revision: number): Promise<Uint8Array | null>
  /**
   * Writes a step under the person's next number, whatever else of theirs comes at the same moment, and forgets those
   * more than `kept` before it. Does nothing for a withdrawn story.
   */
  addStep(step: Omit<SealedStep, 'step'>, kept: number): Promise<void>
  lastStep(id: string, person: string): Promise<SealedStep | null>
  forgetSteps(id: string, person: string): Promise<void>
  /** Writes it under the next number and forgets those before the last `kept`. Does nothing for a withdrawn story. */
  addAside(id: string, person: string, aside: Omit<SealedAside, 'n'>, kept: number): Promise<void>
  /** Newest first. */
  asides(id: string, person: string): Promise<SealedAside[]>
  forgetAside(id: string, person: string, n: number): Promise<void>
  /** Leaves the id and the instant, so that a restored copy is erased again; everything else is overwritten. */
  erase(id: string, at: Instant): Promise<void>
}
