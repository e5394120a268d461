/** How a wire of the venue asks something of a room: with the rights of an operator, on the record as itself. */
import type { CueRequest } from '../../core/protocol/cue-request.ts'
import type { ServerContext } from '../context.ts'
import type { LiveRoom } from '../runtime/live-room.ts'

/** The names under which these wires stand in log, /why and audit. */
export const WIRES = {
  osc: 'OSC',
  mqtt: 'MQTT',
  contact: 'Fire alarm contact',
  'first-server': 'First server',
} as const
export type Wire = keyof typeof WIRES

/** Whether a wire of this venue (null: of every one) has to do with a room. */
export function reaches(venue: string | null, room: Pick<LiveRoom, 'venue'>): boolean {
  return venue === null || room.venue.id === venue
}

/** What may never be lost among other messages: the silence that people need, and the building's alarm. */
export function isUrgent({ kind }: CueRequest): boolean {
  return kind === 'calm' || kind === 'alarm'
}

export type Asked = { ok: true; cueId: string; seq: number } | { ok: false; reason: string }

/** `venue`: the only one whose rooms this wire may ask, or null. Those of another are not there for it (SEC-1). */
export async function askRoom(
  { installation }: Pick<ServerContext, 'installation'>,
  wire: Wire,
  room: string,
  request: CueRequest,
  venue: string | null,
): Promise<Asked> {
  const reached = [...installation.rooms.values()].filter((each) => reaches(venue, each))
  const live = reached.find((each) => each.room.id === room)
  if (live === undefined) {
    const rooms = reached.map((each) => each.room.id).join(', ') || 'none'
    return { ok: false, reason: `There is no room "${room.slice(0, 64)}". Rooms: ${rooms}.` }
  }
  const issued = await live.issue(request, { kind: 'integration', id: wire }, wire)
  switch (issued.outcome) {
    case 'issued':
    case 'repeated':
      return { ok: true, cueId: issued.cue.id, seq: issued.cue.seq }
    case 'refused':
      return { ok: false, reason: issued.reason }
    case 'fenced':
      return { ok: false, reason: 'Another server has taken over this installation.' }
    default:
      return issued satisfies never
  }
}
