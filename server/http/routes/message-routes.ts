/** The messages for its wall that a venue has ready. One is shown with the cue `message`. */
import * as z from 'zod/mini'
import { tellsOfSomebody } from '../../../core/anonymise/tells-of-somebody.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import { MessageRequest, MessagesReply, MOST_PREPARED } from '../../../core/protocol/messages.ts'
import { toldSentence } from '../../../core/show/told-sentence.ts'
import { USUAL_MESSAGES } from '../../../core/venue/usual-messages.ts'
import type { Venue } from '../../../core/model/venue.ts'
import { actorOf } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, Refusal, refusal } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'

const ByVenue = z.strictObject({ id: Identifier })
const ByMessage = z.strictObject({ id: Identifier, messageId: Identifier })

export function messageRoutes({ messages, installation, audit, clock }: ServerContext): Route[] {
  function venueOf(id: string): Venue {
    const timetable = installation.timetables.get(id)
    if (timetable === undefined) throw notFound(`venue "${id}"`)
    return timetable.venue
  }
  const numbersOf = ({ supportLines }: Venue): string[] => supportLines.map((line) => line.number)
  function view(venue: Venue): MessagesReply {
    const usual = USUAL_MESSAGES.map((each) => ({ ...each, own: false }))
    const own = messages.of(venue.id).map((each) => ({ ...each, own: true }))
    return { items: [...usual, ...own], numbers: numbersOf(venue) }
  }

  return [
    route({
      method: 'get',
      path: '/venues/{id}/messages',
      access: 'see',
      summary: 'The messages for its wall that a venue has ready',
      params: ByVenue,
      query: null,
      body: null,
      reply: { status: 200, schema: MessagesReply },
      handle: async ({ params }) => ok(view(venueOf(params.id))),
    }),
    route({
      method: 'post',
      path: '/venues/{id}/messages',
      access: 'run',
      summary: 'Keep a message for the wall; one that names, or leads to, a person is refused (ANO-2)',
      params: ByVenue,
      query: null,
      body: MessageRequest,
      reply: { status: 201, schema: MessagesReply },
      handle: async ({ params, body, caller }) => {
        const venue = venueOf(params.id)
        const told = tellsOfSomebody(body.message, numbersOf(venue))
        if (told.length > 0) {
          const sentence = toldSentence(told)
          const field = `body.message.${told[0]!.language}`
          throw new Refusal(
            422,
            'tells_of_somebody',
            'Nobody is named on the wall',
            sentence,
            [{ field, message: sentence }],
            {},
          )
        }
        const kept = await messages.keep(venue.id, body.message)
        if (kept.outcome === 'full')
          throw refusal(
            409,
            'too_many',
            'Enough messages',
            `A venue keeps at most ${MOST_PREPARED} messages. Remove one that nobody needs any more.`,
          )
        if (kept.outcome === 'kept')
          await audit.write({
            at: clock.now(),
            actor: actorOf(caller),
            action: 'message.keep',
            subject: `venue:${venue.id}`,
          })
        return answer(201, view(venue))
      },
    }),
    route({
      method: 'delete',
      path: '/venues/{id}/messages/{messageId}',
      access: 'run',
      summary: 'Keep a message no longer; what stands on the wall stays',
      params: ByMessage,
      query: null,
      body: null,
      reply: { status: 200, schema: MessagesReply },
      handle: async ({ params, caller }) => {
        const venue = venueOf(params.id)
        if (!(await messages.remove(venue.id, params.messageId)))
          throw notFound(`message "${params.messageId}"`)
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'message.remove',
          subject: `venue:${venue.id}`,
        })
        return ok(view(venue))
      },
    }),
  ]
}
