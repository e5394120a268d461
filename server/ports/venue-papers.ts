/** What the house writes down from day to day, one small paper each; only the present state is kept. */
import type { Instant } from '../../core/model/time.ts'

/**
 * `command`: of a screen. `day`: whether a venue is open, by its id. `incident`: of the maintenance log. `note`: by
 * staff, about a screen. `display`: the projector or panel of a screen, by the screen's id. `message`: for the wall,
 * kept for another evening.
 */
export type VenuePaperKind = 'command' | 'day' | 'incident' | 'note' | 'display' | 'message'

export interface VenuePaper {
  id: string
  /** When it was begun: papers of a kind are read in this order. */
  at: Instant
  body: unknown
}

export interface VenuePapers {
  all(kind: VenuePaperKind): Promise<VenuePaper[]>
  /** Writes a paper, or writes it anew. */
  keep(kind: VenuePaperKind, paper: VenuePaper): Promise<void>
  remove(kind: VenuePaperKind, ids: readonly string[]): Promise<void>
}
