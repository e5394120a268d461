/** The walls' end of the wire: what visitors wrote, for screens with the role `wall` and for no other. */
import type { Namespace, Socket } from 'socket.io'
import type { Logger } from 'pino'
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { ServerContext } from '../context.ts'

/** Returns the release. */
export function followWalls(namespace: Namespace, { inbox, counts }: ServerContext, log: Logger): () => void {
  const releases = [
    inbox.onWall.add((venueId, message) => void namespace.to(wallsOf(venueId)).emit('wall', message)),
    // A new day begins without answers: what was said on the last one can be told now.
    counts.onWarmth.add((venueId) => {
      counts
        .said(venueId)
        .then((said) => namespace.to(wallsOf(venueId)).emit('said', { said }))
        .catch((trouble: unknown) => log.error({ err: trouble }, 'What was counted could not be told.'))
    }),
  ]
  return () => releases.forEach((release) => release())
}

/** After `welcome`: everything, and from the same moment on every change. */
export async function tellWall(
  socket: Socket,
  kiosk: Kiosk,
  venue: Venue,
  { inbox, counts }: ServerContext,
): Promise<void> {
  if (kiosk.role !== 'wall') return
  void socket.join(wallsOf(venue.id))
  for (const message of inbox.wholeWall(venue.id)) socket.emit('wall', message)
  socket.emit('said', { said: await counts.said(venue.id) })
}

function wallsOf(venueId: string): string {
  return `walls:${venueId}`
}
