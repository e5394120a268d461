/**
 * What staff patch, programme and settle, kept with its past: a rig per room, looks by name, the house's wiring, a
 * venue's settings, themes, context cards.
 */
import type { Instant } from '../../core/model/time.ts'

export type PaperKind = 'rig' | 'look' | 'wiring' | 'venue' | 'theme' | 'card'

/** One state of a paper. Revisions of one paper count up from 1 without gaps. */
export interface PaperRevision {
  kind: PaperKind
  /** Room of the rig, the look's, venue's, theme's or card's id, or `house`. */
  id: string
  revision: number
  /** The revision whose body an undo of this one brings back; null: what was there before there was any. */
  base: number | null
  at: Instant
  actor: string
  /** What kind of edit made it: `add`, `move`, `undo` …; never content. */
  what: string
  /** Null: there is no such paper any more. */
  body: unknown
}

export interface DeskPapers {
  /** The newest revision of every paper of a kind. */
  newest(kind: PaperKind): Promise<PaperRevision[]>
  /** Null when it never was, or has been forgotten. */
  revision(kind: PaperKind, id: string, revision: number): Promise<PaperRevision | null>
  /**
   * False when that revision is there already: somebody else wrote it first, and nothing was changed. Of every
   * paper the last `KEPT_REVISIONS` stay.
   */
  add(revision: PaperRevision): Promise<boolean>
}

/** How far back edits can be undone. */
export const KEPT_REVISIONS = 40
