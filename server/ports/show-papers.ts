/** Shows as staff wrote them, with their past: every revision that was ever played, and the newest of the others. */
import type { Instant } from '../../core/model/time.ts'

/** One state of a show. Revisions of one show count up from 1 without gaps. */
export interface ShowPaper {
  id: string
  revision: number
  at: Instant
  actor: string
  /** `begin`, `change`, `merge`, `remove`. */
  what: string
  /** Null: there is no such show any more. */
  body: unknown
}

export interface ShowPapers {
  /** The newest revision of every show. */
  newest(): Promise<ShowPaper[]>
  /** Null when it never was, or has been forgotten. */
  revision(id: string, revision: number): Promise<ShowPaper | null>
  /** Newest first, without bodies. */
  history(id: string, limit: number): Promise<Omit<ShowPaper, 'body'>[]>
  /** False when that revision is there already: somebody else wrote it first, and nothing was changed. */
  add(paper: ShowPaper): Promise<boolean>
  /** This revision was started; a room may go by it, so that it stays. */
  played(id: string, revision: number): Promise<void>
}

/** Revisions of one show that nobody ever played; older ones of them are forgotten. */
export const KEPT_SHOW_REVISIONS = 200
