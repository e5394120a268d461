/** How a wire of the venue asks something of a room: with the rights of an operator, on the record as itself. */
import type { CueRequest } from '../../core/protocol/cue-request.ts'
import type { ServerContext } from '../context.ts'

/** The names under which these wires stand in log, /why and audit. */
export const WIRES = { osc: 'OSC', mqtt: 'MQTT', contact: 'Fire alarm contact' } as const
export type Wire = keyof typeof WIRES

export type Asked = { ok: true; cueId: string; seq: number } | { ok: false; reason: string }

export async function askRoom(
  { installation, audit }: Pick<ServerContext, 'installation' | 'audit'>,
  wire: Wire,
  room: string,
  request: CueRequest,
): Promise<Asked> {
  const live = installation.rooms.get(room)
  if (live === undefined) {
    const rooms = [...installation.rooms.keys()].join(', ')
    return { ok: false, reason: `There is no room "${room.slice(0, 64)}". Rooms: ${rooms}.` }
  }
  const issued = await live.issue(request, { kind: 'integration', id: wire })
  switch (issued.outcome) {
    case 'issued':
      await audit.write({
        at: issued.cue.issuedAt,
        actor: wire,
        action: `cue.${request.kind}`,
        subject: `room:${room}`,
      })
      return { ok: true, cueId: issued.cue.id, seq: issued.cue.seq }
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
