import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { CountBatch, CountsReply } from '../../../core/protocol/counts.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal } from '../problem.ts'
import { NOTHING, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const Days = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
/** A season; whoever needs more asks again. */
const MOST_DAYS = 100
const DAY_MS = 86_400_000

export function countRoutes({ installation, counts }: ServerContext): Route[] {
  return [
    route({
      method: 'post',
      path: '/kiosk/counts',
      access: 'kiosk',
      summary: 'What a screen counted; the same batch is taken once',
      params: null,
      query: null,
      body: CountBatch,
      reply: { status: 204, schema: null },
      handle: async ({ body, caller }) => {
        const room = caller.kind === 'kiosk' ? installation.rooms.get(caller.kiosk.roomId) : undefined
        if (room === undefined) throw notFound('room for this screen')
        await counts.take(room.venue.id, body)
        return NOTHING
      },
    }),
    route({
      method: 'get',
      path: '/venues/{id}/counts',
      access: 'see',
      summary: 'Visits by hour and stories by day, for days that have ended; small numbers are not shown',
      params: ById,
      query: Days,
      body: null,
      reply: { status: 200, schema: CountsReply },
      handle: async ({ params, query }) => {
        const venue = installation.timetables.get(params.id)?.venue
        if (venue === undefined) throw notFound(`venue "${params.id}"`)
        const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS + 1
        if (days < 1 || days > MOST_DAYS)
          throw refusal(
            422,
            'too_many_days',
            'These days cannot be shown',
            `Ask for one to ${MOST_DAYS} days, the first before the last.`,
          )
        return ok(await counts.reply(venue, query.from, query.to))
      },
    }),
  ]
}
