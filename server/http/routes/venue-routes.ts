/** Venues and their rooms as administrators settle them (VEN-2, CON-9, BOO-5 begin here). */
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { UndoRequest } from '../../../core/protocol/lighting.ts'
import { Temporal } from 'temporal-polyfill'
import {
  VenueRequest,
  VenueSettingsReply,
  VenueSettingsRequest,
} from '../../../core/protocol/venue-settings.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { VenueEdited, VenueRevision } from '../../runtime/venue-desk.ts'
import { notFound, refusal, Refusal } from '../problem.ts'
import { answer, ok, route, type Reply, type Route } from '../route.ts'
import { nameOfActor } from './rig-routes.ts'

const ByVenue = z.strictObject({ id: Identifier })
const ByLine = z.strictObject({ id: Identifier, lineId: Identifier })
/** Forty rooms and as many lines in three languages. */
const SETTINGS_LIMIT = 256 * 1024

export function venueRoutes(context: ServerContext): Route[] {
  const { venues, installation, pairing, audit, clock } = context

  function viewOf({ id, revision, at, actor, what, body }: VenueRevision): VenueSettingsReply {
    const verifiedBy = Object.fromEntries(
      Object.entries(body.verifiedBy).map(([line, who]) => [line, nameOfActor(who, context)]),
    )
    return {
      ...{ id, revision, at, by: nameOfActor(actor, context), what, undoable: venues.isUndoable(id) },
      ...{ settings: body.settings, verifiedBy },
    }
  }

  async function answered(
    edited: VenueEdited,
    status: number,
    caller: Caller,
    action: string,
  ): Promise<Reply> {
    switch (edited.outcome) {
      case 'done': {
        const subject = `venue:${edited.revision.id}`
        await audit.write({ at: clock.now(), actor: actorOf(caller), action, subject })
        return answer(status, viewOf(edited.revision))
      }
      case 'stale':
        throw refusal(
          409,
          'stale',
          'Somebody else changed it',
          `${nameOfActor(edited.revision.actor, context)} changed this meanwhile (revision ${edited.revision.revision}). Nothing of yours was saved over it: read it again and make your change to what it is now.`,
        )
      case 'unknown':
        throw notFound('venue or line with this id')
      case 'taken':
        throw refusal(
          409,
          'venue_exists',
          'This venue exists',
          'Another venue has this id. Choose another one.',
        )
      case 'nothing-to-undo':
        throw refusal(409, 'nothing_to_undo', 'Nothing to undo', 'There is no earlier state left.')
      case 'refused':
        throw new Refusal(
          422,
          'venue_refused',
          'This cannot be so',
          edited.problems[0] ?? 'The settings do not fit together.',
          edited.problems.map((problem) => {
            const [field = '', ...rest] = problem.split(': ')
            return { field, message: rest.join(': ') }
          }),
          {},
        )
      default:
        return edited satisfies never
    }
  }

  return [
    route({
      method: 'post',
      path: '/venues',
      access: 'venues',
      bodyLimit: SETTINGS_LIMIT,
      summary: 'A new venue with its rooms; it begins with one rule, every day',
      params: null,
      query: null,
      body: VenueRequest,
      reply: { status: 201, schema: VenueSettingsReply },
      handle: async ({ body, caller }) => {
        const edited = await venues.create(body.id, body.settings, actorOf(caller))
        if (edited.outcome === 'done') await pairing.endDemonstration('a venue was made')
        return answered(edited, 201, caller, 'venue.add')
      },
    }),
    route({
      method: 'get',
      path: '/venues/{id}/settings',
      access: 'see',
      summary: 'What is settled about a venue and its rooms, and who called its support lines when',
      params: ByVenue,
      query: null,
      body: null,
      reply: { status: 200, schema: VenueSettingsReply },
      handle: async ({ params }) => {
        const revision = venues.revision(params.id)
        if (revision === null) throw notFound(`venue "${params.id}"`)
        return ok(viewOf(revision))
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/settings',
      access: 'venues',
      bodyLimit: SETTINGS_LIMIT,
      summary: 'Settle a venue anew; rooms may be added and renamed, never left out',
      params: ByVenue,
      query: null,
      body: VenueSettingsRequest,
      reply: { status: 200, schema: VenueSettingsReply },
      handle: async ({ params, body, caller }) =>
        answered(
          await venues.change(params.id, body.revision, body.settings, actorOf(caller)),
          200,
          caller,
          'venue.change',
        ),
    }),
    route({
      method: 'post',
      path: '/venues/{id}/settings/undo',
      access: 'venues',
      summary: 'Take back the newest change of a venue’s settings',
      params: ByVenue,
      query: null,
      body: UndoRequest,
      reply: { status: 200, schema: VenueSettingsReply },
      handle: async ({ params, body, caller }) =>
        answered(await venues.undo(params.id, body.revision, actorOf(caller)), 200, caller, 'venue.undo'),
    }),
    route({
      method: 'post',
      path: '/venues/{id}/lines/{lineId}/verify',
      access: 'run',
      summary: 'Say that one has called this support line today and what its screen says is so (VEN-2)',
      params: ByLine,
      query: null,
      body: null,
      reply: { status: 200, schema: VenueSettingsReply },
      handle: async ({ params, caller }) => {
        const venue = installation.timetables.get(params.id)?.venue
        if (venue === undefined) throw notFound(`venue "${params.id}"`)
        const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(clock.now()))
          .toZonedDateTimeISO(venue.timeZone)
          .toPlainDate()
          .toString()
        const edited = await venues.verify(params.id, params.lineId, today, actorOf(caller))
        return answered(edited, 200, caller, 'line.verify')
      },
    }),
  ]
}
