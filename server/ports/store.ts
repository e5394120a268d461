import type { ContributionRegister } from './contribution-register.ts'
import type { CountBook } from './count-book.ts'
import type { DeskPapers } from './desk-papers.ts'
import type { RoomLog } from './room-log.ts'
import type { WithdrawalRegister } from './withdrawal-register.ts'
import type { ServiceBook } from './service-book.ts'
import type { ShowPapers } from './show-papers.ts'
import type { VenuePapers } from './venue-papers.ts'
import type { StoryRegister } from './story-register.ts'
import type { AuditLog, Keepsakes, KioskRegister, PeopleRegister, VenueRegister } from './register.ts'

/** Storage as a whole: one conformance suite (tests/server/store) holds for every database behind it. */
export interface Store {
  log: RoomLog
  venues: VenueRegister
  kiosks: KioskRegister
  people: PeopleRegister
  desk: DeskPapers
  shows: ShowPapers
  audit: AuditLog
  counts: CountBook
  service: ServiceBook
  keepsakes: Keepsakes
  withdrawals: WithdrawalRegister
  /** Leaves no copy of what was deleted: not in free pages, not in the write-ahead log (CON-6). */
  scrub(): Promise<void>
  stories: StoryRegister
  contributions: ContributionRegister
  papers: VenuePapers
  close(): Promise<void>
}
