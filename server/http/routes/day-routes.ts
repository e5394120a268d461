import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import type { CheckReason, DayEntry } from '../../../core/model/morning-check.ts'
import { DayReply, OpenRequest } from '../../../core/protocol/venue-day.ts'
import { isOpen } from '../../../core/venue/venue-day.ts'
import { actorOf, callerMay, originOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, Refusal, refusal } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
/** As much of the record as a page shows. */
const SHOWN = 30

export function dayRoutes(context: ServerContext): Route[] {
  const { days, names } = context

  function view(venueId: string): DayReply {
    const day = days.day(venueId)
    if (day === null) throw notFound(`venue "${venueId}"`)
    return {
      venueId,
      open: isOpen(day),
      entries: day.entries.slice(0, SHOWN).map((entry) => ({ entry, byName: nameOf(entry) })),
      check: day.check,
      checkedBy: day.check === null || day.check.by.kind === 'system' ? null : names.actor(day.check.by.id),
      checking: days.isChecking(venueId),
      opensNext: days.opensNext(venueId),
    }
  }

  function nameOf(entry: DayEntry): string | null {
    return entry.how === 'first-start' || entry.by.kind === 'system' ? null : names.actor(entry.by.id)
  }

  function askerOf(caller: Caller) {
    const by = originOf(caller)
    if (by === null) throw refusal(403, 'not_allowed', 'Not allowed', 'Only staff and scripts open a venue.')
    return by
  }

  return [
    route({
      method: 'get',
      path: '/venues/{id}/day',
      access: 'see',
      summary:
        'Whether the venue is open, since when and by whom, and what the last morning check found (VEN-2)',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: DayReply },
      handle: async ({ params }) => ok(view(params.id)),
    }),
    route({
      method: 'post',
      path: '/venues/{id}/check',
      access: 'run',
      summary: 'Make the morning check now; what it finds is in the day once it has run',
      params: ById,
      query: null,
      body: null,
      reply: { status: 202, schema: DayReply },
      handle: async ({ params, caller }) => {
        view(params.id)
        // It takes as long as the slowest screen; whoever asked follows it in the day.
        days.check(params.id, askerOf(caller)).catch(() => undefined)
        return answer(202, view(params.id))
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/open',
      access: 'run',
      summary:
        'Open the venue once a check finds nothing; an administrator may open anyway, by name, with a reason',
      params: ById,
      query: null,
      body: OpenRequest,
      reply: { status: 200, schema: DayReply },
      handle: async ({ params, body, caller }) => {
        view(params.id)
        if (body.anyway !== null && !callerMay(caller, 'venues', params.id))
          throw refusal(
            403,
            'not_allowed',
            'Not allowed',
            'Only an administrator opens against what the check finds.',
          )
        const opened = await days.openVenue(params.id, askerOf(caller), actorOf(caller), body.anyway)
        if (opened.outcome === 'refused')
          throw new Refusal(
            409,
            'opening_refused',
            'The venue stays closed',
            `The morning check found ${opened.reasons.length} reasons. Mend them and open again; an administrator may open anyway, with a reason.`,
            opened.reasons.map((reason) => ({ field: reason.kind, message: sentenceOf(reason) })),
            {},
          )
        return ok(view(params.id))
      },
    }),
    route({
      method: 'post',
      path: '/venues/{id}/close',
      access: 'run',
      summary: 'Close the venue: visitors finish, screens go dark, lamps go to their closed look',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: DayReply },
      handle: async ({ params, caller }) => {
        view(params.id)
        await days.closeVenue(params.id, askerOf(caller), actorOf(caller))
        return ok(view(params.id))
      },
    }),
  ]
}

/** For scripts; the console has its own words in three languages. */
function sentenceOf(reason: CheckReason): string {
  switch (reason.kind) {
    case 'no-lines':
      return 'There is no support line.'
    case 'line':
      return `${reason.number} was ${reason.verifiedAt === null ? 'never verified' : `last verified on ${reason.verifiedAt}`}.`
    case 'text':
      return `${reason.title.en}: no native speaker has signed off ${reason.languages.join(', ')}.`
    case 'kiosk-away':
      return `${reason.name} is away.`
    case 'kiosk-silent':
      return `${reason.name} did not answer its self-test.`
    case 'kiosk-failed':
      return `${reason.name} fails its self-test: ${reason.fails.join(', ')}.`
    case 'node':
      return `${reason.name} (${reason.to}) does not answer.`
    case 'display':
      return `The display of ${reason.name}: ${reason.problems.join(', ')}.`
    default:
      return reason satisfies never
  }
}
