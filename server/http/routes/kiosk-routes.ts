import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { Kiosk } from '../../../core/model/kiosk.ts'
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import {
  DemonstrationKioskRequest,
  KioskChange,
  KiosksReply,
  PairingApproval,
  PairingReply,
  PairingTokenReply,
  PairingTokenRequest,
} from '../../../core/protocol/http.ts'
import { actorOf, callerMay } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { gateRefusal } from '../demonstration-gate.ts'
import { notFound, refusal, tooMany } from '../problem.ts'
import { answer, NOTHING, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const ByCode = z.strictObject({ userCode: z.string().check(z.minLength(4), z.maxLength(32)) })

export function kioskRoutes(context: ServerContext): Route[] {
  const { installation, pairing, audit, clock } = context
  const { fleet } = installation
  return [
    route({
      method: 'get',
      path: '/kiosks',
      access: 'see',
      summary: 'Every screen, and what it really does',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: KiosksReply },
      handle: async () => ok({ items: fleet.views() }),
    }),
    route({
      method: 'patch',
      path: '/kiosks/{id}',
      access: 'kiosks',
      summary:
        'Change a screen’s name, role, sound or place: its part of the horizon, and where it stands on the plan',
      params: ById,
      query: null,
      body: KioskChange,
      reply: { status: 200, schema: Kiosk },
      handle: async ({ params, body, caller }) => {
        const kiosk = fleet.find(params.id)
        if (kiosk === null) throw notFound('kiosk with this id')
        const changed = Kiosk.parse({ ...kiosk, ...body })
        await fleet.change(changed)
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'kiosk.change',
          subject: `kiosk:${params.id}`,
        })
        return ok(changed)
      },
    }),
    route({
      method: 'delete',
      path: '/kiosks/{id}',
      access: 'kiosks',
      summary: 'Remove a screen; its connection ends at once and its token never works again',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (fleet.find(params.id) === null) throw notFound('kiosk with this id')
        await fleet.revoke(params.id)
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'kiosk.revoke',
          subject: `kiosk:${params.id}`,
        })
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/pairings',
      access: 'public',
      summary: 'A screen asks for a code to show (RFC 8628)',
      params: null,
      query: null,
      body: null,
      reply: { status: 201, schema: PairingReply },
      handle: async ({ request }) => {
        const begun = pairing.begin(request.socket.remoteAddress ?? '')
        if (begun === null) throw tooMany(60_000, 'Too many screens wait to be admitted.')
        return answer(201, begun)
      },
    }),
    route({
      method: 'post',
      path: '/pairings/token',
      access: 'public',
      summary: 'The screen asks whether it was admitted; once it was, it gets its token a single time',
      params: null,
      query: null,
      body: PairingTokenRequest,
      reply: { status: 200, schema: PairingTokenReply },
      handle: async ({ body }) => {
        const result = pairing.ask(body.deviceCode)
        switch (result.outcome) {
          case 'admitted':
            return ok({ token: result.token, kiosk: result.kiosk })
          case 'authorization_pending':
            throw refusal(400, result.outcome, 'Not yet', 'Nobody has typed the code in the console yet.')
          case 'slow_down':
            throw refusal(400, result.outcome, 'Too soon', 'Ask again after the interval.')
          case 'expired_token':
            throw refusal(400, result.outcome, 'This code has ended', 'Ask for a new one.')
          default:
            return result satisfies never
        }
      },
    }),
    route({
      method: 'post',
      path: '/pairings/{userCode}/approve',
      access: 'kiosks',
      place: 'anywhere',
      summary: 'Admit the screen that shows this code, to a new place or to that of a broken one',
      params: ByCode,
      query: null,
      body: PairingApproval,
      reply: { status: 201, schema: Kiosk },
      handle: async ({ params, body, caller }) => {
        const roomId = 'roomId' in body ? body.roomId : (fleet.find(body.replaces)?.roomId ?? '')
        const room = installation.rooms.get(roomId)
        if ('roomId' in body && room === undefined) throw notFound(`room "${roomId}"`)
        if (!callerMay(caller, 'kiosks', room?.venue.id ?? null))
          throw refusal(
            403,
            'not_allowed',
            'Not allowed',
            'Your role does not count at the venue of this room.',
          )
        const result = await pairing.approve(params.userCode, body, actorOf(caller))
        switch (result.outcome) {
          case 'admitted':
            return answer(201, result.kiosk)
          case 'unknown-code':
            throw refusal(
              404,
              'unknown_code',
              'No screen shows this code',
              'Codes change every ten minutes. Read it from the screen again.',
            )
          case 'unknown-place':
            throw notFound('kiosk with this id')
          case 'wait':
            throw tooMany(result.milliseconds, 'There were too many codes that no screen shows.')
          default:
            return result satisfies never
        }
      },
    }),
    route({
      method: 'post',
      path: '/demonstration/kiosks',
      access: 'public',
      summary: 'A screen of the demonstration admits itself; on the server’s own machine only',
      params: null,
      query: null,
      body: DemonstrationKioskRequest,
      reply: { status: 201, schema: PairingTokenReply },
      handle: async ({ body, request }) => {
        const reason = gateRefusal(request, context.bound(), await pairing.demonstrationOpen(), 'by-page')
        const room = [...installation.rooms.values()][0]
        if (reason !== null || room === undefined)
          throw refusal(403, 'no_demonstration', 'Not here', reason ?? 'This installation has no room yet.')
        return answer(
          201,
          await pairing.admitDemonstration({
            roomId: room.room.id,
            name: body.name ?? body.role,
            role: body.role,
            audio: 'headphones',
          }),
        )
      },
    }),
    route({
      method: 'get',
      path: '/kiosk/exhibition',
      access: 'kiosk',
      summary: 'What a screen needs to go on without its server: stories, themes, support lines',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: Exhibition },
      handle: async ({ caller }) => {
        const room = caller.kind === 'kiosk' ? installation.rooms.get(caller.kiosk.roomId) : undefined
        const exhibition = room === undefined ? null : installation.exhibitions.of(room.venue.id)
        if (exhibition === null) throw notFound('room for this screen')
        return { status: 200, body: exhibition.json, headers: { 'X-Exhibition': exhibition.version } }
      },
    }),
  ]
}
