/** The silent minute of a room: when it is kept, and when the next one comes. */
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { SilentHour } from '../../../core/model/silent-hour.ts'
import { SilentMinuteReply } from '../../../core/protocol/silence.ts'
import { actorOf } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { LiveRoom } from '../../runtime/live-room.ts'
import { notFound } from '../problem.ts'
import { ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })

export function silenceRoutes({ installation, clock, audit }: ServerContext): Route[] {
  function roomOf(id: string): LiveRoom {
    const room = installation.rooms.get(id)
    if (room === undefined) throw notFound(`room "${id}"`)
    return room
  }
  function view(room: LiveRoom): SilentMinuteReply {
    const next = room.programme.evening.silences.find((each) => each.from > clock.now())
    return { silentHour: room.silentHour, next: next?.from ?? null }
  }
  return [
    route({
      method: 'get',
      path: '/rooms/{id}/silence',
      access: 'see',
      summary: 'When a room keeps its silent minute',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: SilentMinuteReply },
      handle: async ({ params }) => ok(view(roomOf(params.id))),
    }),
    route({
      method: 'patch',
      path: '/rooms/{id}/silence',
      access: 'run',
      summary: 'Move the silent minute to another minute of the hour, or switch it off',
      params: ById,
      query: null,
      body: SilentHour,
      reply: { status: 200, schema: SilentMinuteReply },
      handle: async ({ params, body, caller }) => {
        const room = roomOf(params.id)
        await installation.keepSilence(params.id, body)
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: `silence.${body.kind}`,
          subject: `room:${params.id}`,
        })
        return ok(view(room))
      },
    }),
  ]
}
