/** The walls' end of the wire: what visitors wrote, for screens with the role `wall` and for no other. */
import type { Namespace, Socket } from 'socket.io'
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { ServerContext } from '../context.ts'

/** Returns the release. */
export function followWalls(namespace: Namespace, { inbox }: ServerContext): () => void {
  return inbox.onWall.add((venueId, message) => void namespace.to(wallsOf(venueId)).emit('wall', message))
}

/** After `welcome`: everything, and from the same moment on every change. */
export function tellWall(socket: Socket, kiosk: Kiosk, venue: Venue, { inbox }: ServerContext): void {
  if (kiosk.role !== 'wall') return
  void socket.join(wallsOf(venue.id))
  for (const message of inbox.wholeWall(venue.id)) socket.emit('wall', message)
}

function wallsOf(venueId: string): string {
  return `walls:${venueId}`
}
