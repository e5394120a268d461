/** What a venue settles about its booths (CON-9, BOO-5), and the switch of its wall. */
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod/mini'
import { bookPage, bookTexts } from '../../../core/contribution/book.ts'
import { boothReasons } from '../../../core/contribution/booth-ready.ts'
import type { BoothSettings } from '../../../core/model/booth-settings.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import { BookRequest, BoothChange, BoothReply, WallReply } from '../../../core/protocol/inbox.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal } from '../problem.ts'
import { ok, route, type Reply, type Route } from '../route.ts'

const ByVenue = z.strictObject({ id: Identifier })

export function boothRoutes(context: ServerContext): Route[] {
  const { inbox, installation, audit, clock } = context

  function mustExist(venueId: string): void {
    if (!installation.timetables.has(venueId)) throw notFound(`venue "${venueId}"`)
  }
  function booth(settings: BoothSettings): Reply {
    return ok({ settings, reasons: boothReasons(settings, 'private') } satisfies BoothReply)
  }
  async function switched(venueId: string, wall: BoothSettings['wall'], caller: Caller): Promise<Reply> {
    mustExist(venueId)
    await inbox.booths.change(venueId, { wall })
    await note(wall === 'paused' ? 'wall.pause' : 'wall.resume', venueId, caller)
    return ok({ wall, texts: inbox.wallTexts(venueId) } satisfies WallReply)
  }
  async function note(action: string, venueId: string, caller: Caller): Promise<void> {
    await audit.write({ at: clock.now(), actor: actorOf(caller), action, subject: `venue:${venueId}` })
  }

  return [
    route({
      method: 'get',
      path: '/venues/{id}/booth',
      access: 'inbox',
      privateOnly: true,
      summary: 'What the venue has settled about its booths, and what is missing',
      params: ByVenue,
      query: null,
      body: null,
      reply: { status: 200, schema: BoothReply },
      handle: async ({ params }) => {
        mustExist(params.id)
        return booth(inbox.booths.settings(params.id))
      },
    }),
    route({
      method: 'patch',
      path: '/venues/{id}/booth',
      access: 'booths',
      privateOnly: true,
      summary: 'Settle how one withdraws from home, who is responsible for safeguarding, and what is done',
      params: ByVenue,
      query: null,
      body: BoothChange,
      reply: { status: 200, schema: BoothReply },
      handle: async ({ params, body, caller }) => {
        mustExist(params.id)
        const given = Object.entries(body).filter(([, value]) => value !== undefined)
        const settings = await inbox.booths.change(params.id, Object.fromEntries(given))
        await note('booth.change', params.id, caller)
        return booth(settings)
      },
    }),
    route({
      method: 'get',
      path: '/venues/{id}/wall',
      access: 'inbox',
      privateOnly: true,
      summary: 'What hangs on the venue’s wall',
      params: ByVenue,
      query: null,
      body: null,
      reply: { status: 200, schema: WallReply },
      handle: async ({ params }) => {
        mustExist(params.id)
        const { wall } = inbox.booths.settings(params.id)
        return ok({ wall, texts: inbox.wallTexts(params.id) } satisfies WallReply)
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/book',
      access: 'inbox',
      privateOnly: true,
      summary:
        'A page to print of what hangs there and may be printed; nothing of it is kept, its making is on the record',
      params: ByVenue,
      query: null,
      body: BookRequest,
      reply: { status: 200, schema: null, media: 'text/html' },
      handle: async ({ params, body, caller }) => {
        mustExist(params.id)
        if (caller.kind !== 'person')
          throw refusal(
            403,
            'people_only',
            'A person makes the book',
            'Sign in: a script cannot answer for print.',
          )
        const { venue } = installation.timetables.get(params.id)!
        const texts = bookTexts(
          inbox.shelf.all().map(({ contribution }) => contribution),
          params.id,
        )
        if (texts.length === 0)
          throw refusal(
            409,
            'nothing_to_print',
            'Nothing may be printed yet',
            'In a book stands what hangs on the wall and whose writer allowed print.',
          )
        await note('book.make', params.id, caller)
        const day = Temporal.Instant.fromEpochMilliseconds(Math.floor(clock.now()))
          .toZonedDateTimeISO(venue.timeZone)
          .toPlainDate()
          .toString()
        return {
          status: 200,
          body: Buffer.from(bookPage(texts, venue.name, day, body.language)),
          headers: { 'Content-Disposition': `attachment; filename="untold-book-${day}.html"` },
        }
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/wall/pause',
      access: 'inbox',
      summary: 'Let the wall go on without words, at once',
      params: ByVenue,
      query: null,
      body: null,
      reply: { status: 200, schema: WallReply },
      handle: async ({ params, caller }) => switched(params.id, 'paused', caller),
    }),
    route({
      method: 'post',
      path: '/venues/{id}/wall/resume',
      access: 'inbox',
      summary: 'Let the wall show its words again',
      params: ByVenue,
      query: null,
      body: null,
      reply: { status: 200, schema: WallReply },
      handle: async ({ params, caller }) => switched(params.id, 'shown', caller),
    }),
  ]
}
