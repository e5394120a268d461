import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { CountBatch, CountsReply } from '../../../core/protocol/counts.ts'
import { ReportFileQuery, ReportQuery, ReportReply } from '../../../core/protocol/report.ts'
import type { Venue } from '../../../core/model/venue.ts'
import type { ServerContext } from '../../context.ts'
import { reportTable } from '../report-table.ts'
import { notFound, refusal } from '../problem.ts'
import { NOTHING, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const Days = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
/** A season; whoever needs more asks again. */
const MOST_DAYS = 100
const DAY_MS = 86_400_000

export function countRoutes({ installation, counts, reports }: ServerContext): Route[] {
  function venueOf(id: string): Venue {
    const venue = installation.timetables.get(id)?.venue
    if (venue === undefined) throw notFound(`venue "${id}"`)
    return venue
  }

  function checkDays(from: string, to: string): void {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
    if (days < 1 || days > MOST_DAYS)
      throw refusal(
        422,
        'too_many_days',
        'These days cannot be shown',
        `Ask for one to ${MOST_DAYS} days, the first before the last.`,
      )
  }

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
        const venue = venueOf(params.id)
        checkDays(query.from, query.to)
        return ok(await counts.reply(venue, query.from, query.to))
      },
    }),
    route({
      method: 'get',
      path: '/venues/{id}/report',
      access: 'see',
      summary:
        'What a venue may tell of a stretch of days: visits, stories, responses, service and incidents',
      params: ById,
      query: ReportQuery,
      body: null,
      reply: { status: 200, schema: ReportReply },
      handle: async ({ params, query }) => {
        const venue = venueOf(params.id)
        checkDays(query.from, query.to)
        return ok(await reports.of(venue, query.from, query.to))
      },
    }),
    route({
      method: 'get',
      path: '/venues/{id}/report.csv',
      access: 'see',
      summary: 'The same as a table of comma-separated values, one number a row',
      params: ById,
      query: ReportFileQuery,
      body: null,
      reply: { status: 200, schema: null, media: 'text/csv' },
      handle: async ({ params, query }) => {
        const venue = venueOf(params.id)
        checkDays(query.from, query.to)
        const text = reportTable(await reports.of(venue, query.from, query.to), query.language)
        const name = `untold-${venue.id}-${query.from}-${query.to}.csv`
        // The mark tells spreadsheets that this is UTF-8.
        const body = Buffer.from(`\ufeff${text}`)
        return { status: 200, body, headers: { 'Content-Disposition': `attachment; filename="${name}"` } }
      },
    }),
  ]
}
