import type { RoomLog } from './room-log.ts'
import type { AuditLog, Keepsakes, KioskRegister, PeopleRegister, VenueRegister } from './register.ts'

/** Storage as a whole: one conformance suite (tests/server/store) holds for every database behind it. */
export interface Store {
  log: RoomLog
  venues: VenueRegister
  kiosks: KioskRegister
  people: PeopleRegister
  audit: AuditLog
  keepsakes: Keepsakes
  close(): Promise<void>
}
