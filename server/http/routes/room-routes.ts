import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { CueRequest } from '../../../core/protocol/cue-request.ts'
import {
  AudienceReply,
  AudienceRequest,
  CueReply,
  CueReport,
  ProgrammeReply,
  RoomsReply,
  RoomStateReply,
  WhyReply,
} from '../../../core/protocol/http.ts'
import { withheldAt } from '../../../core/show/sensitive.ts'
import { callerMay, actorOf, originOf } from '../../access/caller.ts'
import type { LiveRoom } from '../../runtime/live-room.ts'
import { roomView, whyView } from '../../runtime/room-view.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, Refusal, refusal } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'
import { boundedRange } from './bounded-range.ts'

const RoomParams = z.strictObject({ id: Identifier })
const CueParams = z.strictObject({ id: Identifier, cueId: Identifier })
const instant = z.iso.datetime({ offset: true })

export function roomRoutes(context: ServerContext): Route[] {
  const { installation, clock, names, lamps } = context
  function room(id: string): LiveRoom {
    const live = installation.rooms.get(id)
    if (live === undefined) throw notFound(`room "${id}"`)
    return live
  }
  return [
    route({
      method: 'get',
      path: '/rooms',
      access: 'see',
      summary: 'The rooms of this installation',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: RoomsReply },
      handle: async () =>
        ok({
          items: [...installation.rooms.values()].map(({ room: { id, name, venueId }, venue }) => ({
            id,
            name,
            venueId,
            timeZone: venue.timeZone,
          })),
        }),
    }),
    route({
      method: 'patch',
      path: '/rooms/{id}/audience',
      access: 'run',
      summary: 'Whom the room is for: with children, stories marked as sensitive are not offered (VIS-8)',
      params: RoomParams,
      query: null,
      body: AudienceRequest,
      reply: { status: 200, schema: AudienceReply },
      handle: async ({ params, body, caller }) => {
        const live = room(params.id)
        await installation.setAudience(params.id, body.audience)
        await context.audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: `room.${body.audience}`,
          subject: `room:${params.id}`,
        })
        const withheld = withheldAt(live.programme.sensitive, clock.now())
        return ok({ audience: live.room.audience, withheld } satisfies AudienceReply)
      },
    }),
    route({
      method: 'get',
      path: '/rooms/{id}/state',
      access: 'see',
      summary: 'What is on in a room now',
      params: RoomParams,
      query: null,
      body: null,
      reply: { status: 200, schema: RoomStateReply },
      handle: async ({ params }) => ok(roomView(room(params.id), names, clock.now())),
    }),
    route({
      method: 'get',
      path: '/rooms/{id}/why',
      access: 'see',
      summary: 'Why it is on: the rule or person behind every aspect, what it beat, and when it ends',
      params: RoomParams,
      query: null,
      body: null,
      reply: { status: 200, schema: WhyReply },
      handle: async ({ params }) =>
        ok(whyView(room(params.id), names, clock.now(), lamps.view().takenOver.includes(params.id))),
    }),
    route({
      method: 'get',
      path: '/rooms/{id}/programme',
      access: 'see',
      summary: 'What the schedule wants between two instants',
      params: RoomParams,
      query: z.strictObject({ from: instant, to: instant }),
      body: null,
      reply: { status: 200, schema: ProgrammeReply },
      handle: async ({ params, query }) => {
        const { from, to } = boundedRange(query.from, query.to)
        return ok(room(params.id).programmeBetween(from, to))
      },
    }),
    route({
      method: 'post',
      path: '/rooms/{id}/cues',
      access: 'see',
      summary: 'Ask something of a room; answered once the cue is durable, before it takes effect',
      params: RoomParams,
      query: null,
      body: CueRequest,
      reply: { status: 202, schema: CueReply },
      handle: async ({ params, body, caller }) => {
        const live = room(params.id)
        const origin = originOf(caller)
        const permission = body.kind === 'calm' || body.kind === 'alarm' ? 'calm' : 'run'
        if (origin === null || !callerMay(caller, permission, live.venue.id))
          throw refusal(
            403,
            'not_allowed',
            'Not allowed',
            'Operators, technicians and administrators change what is on; calm may be called by anybody on the staff.',
          )
        const issued = await live.issue(body, origin, actorOf(caller))
        switch (issued.outcome) {
          case 'issued':
          case 'repeated':
            return answer(202, {
              cueId: issued.cue.id,
              seq: issued.cue.seq,
              at: issued.cue.atServerTime,
              heldBackBy: issued.heldBackBy,
            } satisfies z.infer<typeof CueReply>)
          case 'refused':
            throw new Refusal(
              issued.code === 'cue_refused' || issued.code === 'tells_of_somebody' ? 422 : 409,
              issued.code,
              issued.code === 'go_protected' ? 'One GO' : 'This cannot be done now',
              issued.reason,
              [{ field: `body.${issued.field}`, message: issued.reason }],
              {},
            )
          case 'fenced':
            throw refusal(
              503,
              'not_leading',
              'Another server leads',
              'Another server has taken over this installation. Ask that one.',
            )
          default:
            return issued satisfies never
        }
      },
    }),
    route({
      method: 'get',
      path: '/rooms/{id}/cues/{cueId}',
      access: 'see',
      summary: 'How far a cue has come, screen by screen and on the lamps',
      params: CueParams,
      query: null,
      body: null,
      reply: { status: 200, schema: CueReport },
      handle: async ({ params }) => {
        room(params.id)
        const report = await installation.reports.report(params.id, params.cueId)
        if (report === null) throw notFound(`cue "${params.cueId}"`)
        return ok(report)
      },
    }),
  ]
}
