/** What the venue's other programs are told of a room, and when: with every cue, and whenever a wish or rule ends by itself. */
import type { ServerContext } from '../context.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { roomView } from '../runtime/room-view.ts'
import { reaches } from './cue-door.ts'

export interface RoomSaid {
  theme: string
  look: string
  volume: number
  master: number
  blackout: boolean
  /** Its id, or an empty text. */
  story: string
  mode: 'open' | 'calm' | 'alarm'
  /** The show that is led here, how it stands, and the number of its next cue; empty texts where there is none. */
  show: string
  showState: string
  nextCue: string
}

const LOOK_EVERY_MS = 250

export function roomSaid(room: LiveRoom, { names, clock }: Pick<ServerContext, 'names' | 'clock'>): RoomSaid {
  const view = roomView(room, names, clock.now())
  return {
    theme: view.theme,
    look: view.look,
    volume: view.volume,
    master: view.master,
    blackout: view.blackout,
    story: view.story ?? '',
    mode: view.alarm ? 'alarm' : view.calm ? 'calm' : 'open',
    show: view.show?.id ?? '',
    showState: view.show?.state ?? '',
    nextCue: view.show?.next?.number ?? '',
  }
}

/** Calls `tell` for every room (of this venue, where one is named) now and after each change. Returns what ends it. */
export function followRooms(
  context: Pick<ServerContext, 'installation' | 'names' | 'clock'>,
  tell: (room: string, said: RoomSaid) => void,
  venue: string | null,
): () => void {
  const told = new Map<string, string>()
  const look = (): void => {
    for (const [id, room] of context.installation.rooms) {
      if (!reaches(venue, room)) continue
      const said = roomSaid(room, context)
      const text = JSON.stringify(said)
      if (told.get(id) === text) continue
      told.set(id, text)
      tell(id, said)
    }
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
