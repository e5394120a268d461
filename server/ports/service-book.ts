import type { Instant } from '../../core/model/time.ts'

/** Minutes of one day: those that the server ran, those of them with open doors, and what its screens did in these. */
export interface ServiceDay {
  day: string
  minutes: number
  openMinutes: number
  /** Screens times open minutes, and those in which the screen was there and drew what the room said. */
  screenMinutes: number
  wellMinutes: number
}

export const INCIDENTS = ['calm', 'alarm', 'server-away'] as const
export type IncidentKind = (typeof INCIDENTS)[number]

/** `roomId` null: the whole house. `endedAt` null: not yet. */
export interface Incident {
  id: string
  roomId: string | null
  kind: IncidentKind
  beganAt: Instant
  endedAt: Instant | null
}

/** What the house can prove of its own service, by venue. */
export interface ServiceBook {
  /** Adds one minute of a venue's calendar day. */
  minute(venueId: string, day: string, open: boolean, screens: number, well: number): Promise<void>
  days(venueId: string, first: string, last: string): Promise<ServiceDay[]>
  begin(venueId: string, incident: Incident): Promise<void>
  /** Ends what of this kind has not ended in a room. */
  end(roomId: string, kind: IncidentKind, at: Instant): Promise<void>
  /** Those that began before `to` and had not ended by `from`, oldest first. */
  incidents(venueId: string, from: Instant, to: Instant): Promise<Incident[]>
}
