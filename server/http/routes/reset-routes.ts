/** Links for a new password in place of a forgotten one. */
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { SessionReply } from '../../../core/protocol/http.ts'
import {
  ResetLook,
  ResetMade,
  ResetRequest,
  ResetSeen,
  ResetsReply,
  ResetUse,
} from '../../../core/protocol/people.ts'
import { actorOf } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal, type Refusal } from '../problem.ts'
import { answer, NOTHING, ok, route, type Route } from '../route.ts'
import { signedIn } from './people-routes.ts'
import { nameOfActor } from './rig-routes.ts'
import { zoneAt } from '../venue-at.ts'

const ById = z.strictObject({ id: Identifier })
const HOUR_MS = 3_600_000

export function resetRoutes(context: ServerContext): Route[] {
  const { resets } = context
  return [
    route({
      method: 'post',
      path: '/people/{id}/reset',
      access: 'people',
      privateOnly: true,
      summary: 'A link with which somebody chooses a new password, once; it is shown this once',
      params: ById,
      query: null,
      body: ResetRequest,
      reply: { status: 201, schema: ResetMade },
      handle: async ({ params, body, caller }) => {
        const offered = await resets.offer(params.id, body.hours * HOUR_MS, actorOf(caller))
        switch (offered.outcome) {
          case 'made':
            return answer(201, { id: offered.id, token: offered.token })
          case 'missing':
            throw notFound('person with this id')
          case 'ended':
            throw refusal(409, 'account_ended', 'This account has ended', 'Invite this person anew.')
          default:
            return offered satisfies never
        }
      },
    }),
    route({
      method: 'get',
      path: '/resets',
      access: 'people',
      summary: 'Open links for a new password, without the links',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: ResetsReply },
      handle: async () => {
        const items = (await resets.open()).map(({ id, personId, createdAt, createdBy, expiresAt }) => ({
          ...{ id, personId, createdAt, expiresAt },
          by: nameOfActor(createdBy, context),
        }))
        return ok({ items } satisfies z.infer<typeof ResetsReply>)
      },
    }),
    route({
      method: 'delete',
      path: '/resets/{id}',
      access: 'people',
      summary: 'Call a link for a new password back',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (!(await resets.callBack(params.id, actorOf(caller)))) throw notFound('open link with this id')
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/resets/look',
      access: 'public',
      privateOnly: true,
      summary: 'Whose password a link changes',
      params: null,
      query: null,
      body: ResetLook,
      reply: { status: 200, schema: ResetSeen },
      handle: async ({ body }) => {
        const found = await resets.find(body.token)
        if (found === null) throw closed()
        const { displayName, username, language, venueRoles } = found.person
        return ok({
          ...{ displayName, username, language },
          timeZone: zoneAt(venueRoles, context.installation),
          expiresAt: found.reset.expiresAt,
        } satisfies ResetSeen)
      },
    }),
    route({
      method: 'post',
      path: '/resets/use',
      access: 'public',
      privateOnly: true,
      summary: 'Choose the new password; every session of the account ends, and one begins here',
      params: null,
      query: null,
      body: ResetUse,
      reply: { status: 201, schema: SessionReply },
      handle: async ({ body, request }) => {
        const person = await resets.use(body.token, body.password)
        if (person === null) throw closed()
        return signedIn(context, request, person.username, body.password)
      },
    }),
  ]
}

function closed(): Refusal {
  return refusal(
    403,
    'reset_closed',
    'This link no longer works',
    'It was used, replaced, called back, or its time is over. Ask whoever sent it for another one.',
  )
}
