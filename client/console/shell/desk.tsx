/** What every page needs to know of the desk it lies on. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Person } from '../../../core/model/person.ts'
import type { Permission } from '../../../core/protocol/access.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import type { Zone } from '../parts/time-words.ts'

export interface Desk {
  person: Person
  /** The room that cues go to, or null before the server has named any. */
  room: RoomStateReply | null
  /** The venue of that room, or null before it is known. */
  venueId: string | null
  /** The venue's time zone. */
  zone: Zone
  may(permission: Permission): boolean
  /** Why nothing can be asked of the server now, or null. Calm is never blocked. */
  blocked: string | null
  sheet: 'help' | 'stories' | 'message' | null
  open(sheet: Desk['sheet']): void
  /** Whether the last cue is shown screen by screen. */
  details: boolean
  showDetails(shown: boolean): void
}

const DeskContext = createContext<Desk | null>(null)

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk needs a DeskProvider')
  return desk
}
