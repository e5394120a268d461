/** Invitations, sessions and passwords: what lets people in, seen and ended. */
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import type { VenueRoles } from '../../../core/model/person.ts'
import { SessionReply } from '../../../core/protocol/http.ts'
import {
  InvitationLook,
  InvitationMade,
  InvitationRequest,
  InvitationSeen,
  InvitationsReply,
  JoinRequest,
  PasswordRequest,
  RolesRequest,
  SessionsReply,
} from '../../../core/protocol/people.ts'
import { actorOf, callerMay, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal, tooMany, type Refusal } from '../problem.ts'
import { answer, NOTHING, ok, route, type Route } from '../route.ts'
import { signedIn, venueMustExist } from './people-routes.ts'
import { nameOfActor } from './rig-routes.ts'
import { zoneAt } from '../venue-at.ts'

const ById = z.strictObject({ id: Identifier })
const HOUR_MS = 3_600_000

export function accountRoutes(context: ServerContext): Route[] {
  const { people, clock, installation } = context

  function venuesMustExist(venueRoles: readonly VenueRoles[]): void {
    for (const { venueId } of venueRoles) venueMustExist(venueId, context)
  }

  async function sessionsFor(personId: string | null, caller: Caller): Promise<unknown> {
    const own = caller.kind === 'person' ? caller.session : null
    const items = (await people.sessions(personId)).map(({ tokenHash, ...session }) => ({
      ...session,
      current: tokenHash === own,
    }))
    return { items } satisfies z.infer<typeof SessionsReply>
  }

  return [
    route({
      method: 'get',
      path: '/sessions',
      access: 'see',
      summary: 'Where one is signed in oneself',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: SessionsReply },
      handle: async ({ caller }) => {
        if (caller.kind !== 'person') throw notFound('session behind a bearer token; sessions are for people')
        return ok(await sessionsFor(caller.person.id, caller))
      },
    }),
    route({
      method: 'get',
      path: '/people/sessions',
      access: 'people',
      summary: 'Where everybody is signed in',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: SessionsReply },
      handle: async ({ caller }) => ok(await sessionsFor(null, caller)),
    }),
    route({
      method: 'delete',
      path: '/sessions/{id}',
      access: 'see',
      summary: 'End a session of one’s own; administrators end anybody’s',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        const everybody = callerMay(caller, 'people', null)
        const whose = caller.kind === 'person' ? caller.person.id : ''
        if (!(await people.endNamed(params.id, everybody ? null : whose, actorOf(caller))))
          throw notFound('session of yours with this id')
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/password',
      access: 'see',
      privateOnly: true,
      summary: 'Change one’s own password; all of one’s other sessions end',
      params: null,
      query: null,
      body: PasswordRequest,
      reply: { status: 204, schema: null },
      handle: async ({ body, caller, request }) => {
        if (caller.kind !== 'person') throw notFound('password behind a bearer token')
        const address = request.socket.remoteAddress ?? ''
        const { person, session } = caller
        const result = await people.changePassword(person, session, body.current, body.next, address)
        if (result === 'refused')
          throw refusal(422, 'wrong_password', 'This did not fit', 'The present password is another one.')
        if (result !== 'changed') throw tooMany(result.wait, 'There were too many tries that did not fit.')
        return NOTHING
      },
    }),
    route({
      method: 'patch',
      path: '/people/{id}/roles',
      access: 'people',
      summary: 'What somebody may do, everywhere and at single venues; it counts from the next request on',
      params: ById,
      query: null,
      body: RolesRequest,
      reply: { status: 204, schema: null },
      handle: async ({ params, body, caller }) => {
        venuesMustExist(body.venueRoles)
        switch (await people.changeRoles(params.id, body.roles, body.venueRoles, actorOf(caller))) {
          case 'changed':
            return NOTHING
          case 'missing':
            throw notFound('person with this id')
          case 'last':
            throw refusal(
              409,
              'last_administrator',
              'The last administrator',
              'Nobody would be an administrator of the whole house any more. Make somebody else one first.',
            )
        }
      },
    }),
    route({
      method: 'get',
      path: '/invitations',
      access: 'people',
      summary: 'Invitations, open and ended, without their links',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: InvitationsReply },
      handle: async () => {
        const items = (await people.invitations()).map(({ createdBy, ...each }) => ({
          ...each,
          by: nameOfActor(createdBy, context),
        }))
        return ok({ items } satisfies z.infer<typeof InvitationsReply>)
      },
    }),
    route({
      method: 'post',
      path: '/invitations',
      access: 'people',
      privateOnly: true,
      summary: 'A link that makes one account with these roles, once; it is shown this once',
      params: null,
      query: null,
      body: InvitationRequest,
      reply: { status: 201, schema: InvitationMade },
      handle: async ({ body, caller }) => {
        venuesMustExist(body.venueRoles)
        const { hours, ...wanted } = body
        const expiresAt = clock.now() + hours * HOUR_MS
        return answer(201, await people.invite({ ...wanted, expiresAt }, actorOf(caller)))
      },
    }),
    route({
      method: 'delete',
      path: '/invitations/{id}',
      access: 'people',
      summary: 'Call an invitation back',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (!(await people.callBack(params.id, actorOf(caller))))
          throw notFound('open invitation with this id')
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/invitations/look',
      access: 'public',
      privateOnly: true,
      summary: 'What an invitation offers',
      params: null,
      query: null,
      body: InvitationLook,
      reply: { status: 200, schema: InvitationSeen },
      handle: async ({ body }) => {
        const found = await people.invitation(body.token)
        if (found === null) throw closed()
        const venueRoles = found.venueRoles.flatMap(({ venueId, roles }) => {
          const venue = installation.timetables.get(venueId)?.venue
          return venue === undefined ? [] : [{ venue: venue.name, roles }]
        })
        const { roles, language, expiresAt, createdBy } = found
        const timeZone = zoneAt(found.venueRoles, installation)
        return ok({
          ...{ by: nameOfActor(createdBy, context), roles, venueRoles, language, expiresAt, timeZone },
        } satisfies InvitationSeen)
      },
    }),
    route({
      method: 'post',
      path: '/invitations/join',
      access: 'public',
      privateOnly: true,
      summary: 'Accept an invitation: the invited person chooses name and password, and is signed in',
      params: null,
      query: null,
      body: JoinRequest,
      reply: { status: 201, schema: SessionReply },
      handle: async ({ body, request }) => {
        const { token, ...wanted } = body
        const person = await people.join(token, wanted)
        if (person === 'closed') throw closed()
        if (person === 'taken')
          throw refusal(
            409,
            'username_taken',
            'This user name is taken',
            `Somebody is called "${body.username}" already; choose another. The link still holds.`,
          )
        return signedIn(context, request, body.username, body.password)
      },
    }),
  ]
}

function closed(): Refusal {
  return refusal(
    403,
    'invitation_closed',
    'This link no longer works',
    'It was used, called back, or its time is over. Ask whoever sent it for another one.',
  )
}
