import type { Instant } from '../../core/model/time.ts'
import type { Language } from '../../core/model/language.ts'
import type { StoryCount } from '../../core/protocol/counts.ts'

/** One number: what was counted of one story on one day of a venue's calendar, or its visits in one hour (VIS-4). */
export type CountRow =
  | { of: 'visits'; day: string; hour: number; count: number }
  | { of: 'language'; day: string; language: Language; count: number }
  | { of: 'story'; day: string; story: string; what: StoryCount; count: number }

/** Numbers by venue. Which screen counted is not a column. */
export interface CountBook {
  /** Adds what one batch says, durably and at once; false when a batch with this id was added before. */
  add(venueId: string, batchId: string, rows: readonly CountRow[], at: Instant): Promise<boolean>
  /** From the first to the last day, both included. */
  rows(venueId: string, first: string, last: string): Promise<CountRow[]>
  /** What was counted of a story goes with it, everywhere. */
  forgetStory(story: string): Promise<void>
  /** Batches that no screen sends again. */
  forgetBatchesBefore(at: Instant): Promise<void>
}
