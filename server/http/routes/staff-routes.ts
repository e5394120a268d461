/** The staff's six digits, and what they may do at a screen with them. */
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { CueRequest } from '../../../core/protocol/cue-request.ts'
import {
  PinMade,
  PinRequest,
  PinsReply,
  StaffReply,
  StaffRequest,
} from '../../../core/protocol/staff-overlay.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { actorOf, callerMay } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal, tooMany } from '../problem.ts'
import { answer, NOTHING, ok, route, type Route } from '../route.ts'
import { nameOfActor } from './rig-routes.ts'

const ById = z.strictObject({ id: Identifier })

export function staffRoutes(context: ServerContext): Route[] {
  const { pins, installation, audit, clock } = context
  return [
    route({
      method: 'get',
      path: '/pins',
      access: 'run',
      place: 'anywhere',
      summary: 'Digits in force for the overlay of screens, without the digits',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: PinsReply },
      handle: async ({ caller }) => {
        const mine = (await pins.inForce()).filter((each) => callerMay(caller, 'run', each.venueId))
        const items = mine.map(({ id, venueId, personId, createdAt, expiresAt }) => ({
          ...{ id, venueId, createdAt, expiresAt },
          by: nameOfActor(`person:${personId}`, context),
        }))
        return ok({ items } satisfies PinsReply)
      },
    }),
    route({
      method: 'post',
      path: '/pins',
      access: 'run',
      place: 'anywhere',
      privateOnly: true,
      summary: 'Six digits for the overlay of a venue’s screens, for some hours; told this once',
      params: null,
      query: null,
      body: PinRequest,
      reply: { status: 201, schema: PinMade },
      handle: async ({ body, caller }) => {
        if (!installation.timetables.has(body.venueId)) throw notFound(`venue "${body.venueId}"`)
        if (caller.kind !== 'person' || !callerMay(caller, 'run', body.venueId))
          throw refusal(
            403,
            'not_allowed',
            'Not allowed',
            'People who run this venue make digits for its screens.',
          )
        const made = await pins.make(body.venueId, caller.person.id, body.hours)
        const subject = `venue:${body.venueId}`
        await audit.write({ at: clock.now(), actor: actorOf(caller), action: 'pin.make', subject })
        return answer(201, made)
      },
    }),
    route({
      method: 'delete',
      path: '/pins/{id}',
      access: 'run',
      place: 'anywhere',
      summary: 'End digits before their time',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        const found = (await pins.inForce()).find((each) => each.id === params.id)
        if (found === undefined || !callerMay(caller, 'run', found.venueId))
          throw notFound('digits with this id')
        await pins.end(found.id)
        const subject = `venue:${found.venueId}`
        await audit.write({ at: clock.now(), actor: actorOf(caller), action: 'pin.end', subject })
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/kiosk/staff',
      access: 'kiosk',
      summary: 'What staff ask at a screen with their six digits; each is a cue of its room, in their name',
      params: null,
      query: null,
      body: StaffRequest,
      reply: { status: 200, schema: StaffReply },
      handle: async ({ body, caller }) => {
        const live = caller.kind === 'kiosk' ? installation.rooms.get(caller.kiosk.roomId) : undefined
        if (caller.kind !== 'kiosk' || live === undefined) throw notFound('room of this screen')
        const opened = await pins.open(live.venue.id, caller.kiosk.id, body.pin)
        if (opened.outcome === 'wait') throw tooMany(opened.milliseconds, 'There were too many wrong digits.')
        if (opened.outcome === 'refused')
          throw refusal(403, 'wrong_pin', 'These digits do not fit', 'They are wrong, or their time is over.')
        const actor = `person:${opened.person.id}`
        const note = (action: string): Promise<void> =>
          audit.write({ at: clock.now(), actor, action, subject: `kiosk:${caller.kiosk.id}` })
        if (body.act === null) await note('overlay.open')
        else {
          const request = CueRequest.parse(body.act)
          const issued = await live.issue(request, { kind: 'person', id: opened.person.id })
          if (issued.outcome === 'refused')
            throw refusal(422, 'cue_refused', 'Not possible now', issued.reason)
          if (issued.outcome === 'fenced')
            throw refusal(503, 'overtaken', 'Another server leads', 'This server no longer leads.')
          await note(`overlay.${body.act.kind}`)
        }
        const on = onAt(live.state, live.programme, clock.now() + 250)
        return ok({
          by: opened.person.displayName,
          until: opened.pin.expiresAt,
          theme: on.theme.value,
          volume: on.volume.value,
          mode: on.mode,
          themes: installation.holdings.themes().map(({ id, name }) => ({ id, name })),
        } satisfies StaffReply)
      },
    }),
  ]
}
