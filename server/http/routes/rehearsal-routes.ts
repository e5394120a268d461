import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { RehearsalReply, RehearsalRequest } from '../../../core/protocol/rehearsal.ts'
import type { House } from '../../../core/show/house.ts'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import { emptyRehearsal, gosOf, rehearse, type Press } from '../../../core/show/rehearse.ts'
import { dayOfIso } from '../../../core/show/schedule/calendar-day.ts'
import { dayTimes } from '../../../core/show/schedule/day-times.ts'
import { openBetween } from '../../../core/show/schedule/programme-of.ts'
import { withheldAt } from '../../../core/show/sensitive.ts'
import type { ServerContext } from '../../context.ts'
import type { LiveRoom } from '../../runtime/live-room.ts'
import { notFound, refusal } from '../problem.ts'
import { ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const DAY_MS = 86_400_000
/** States of four hundred presses, each with a show's plan, are the answer; the question is small. */
const QUESTION_LIMIT = 128 * 1024

/** Rehearsing: a day decided by the code that decides the real one, on nothing but paper. */
export function rehearsalRoutes({ installation, shows }: ServerContext): Route[] {
  /** The room's own house, on another day and with shows as they are written now. */
  function houseOn(live: LiveRoom, programme: RoomProgramme): House {
    const written = (id: string) => shows.show(id)
    return {
      ...live.house,
      withholds(id, at) {
        const story = installation.exhibitions.onShowAt(live.venue.id).find((each) => each.id === id)
        return story?.sensitive === true ? withheldAt(programme.sensitive, at) : null
      },
      startable(id) {
        const found = written(id)
        return found === null ? null : { show: found.show, revision: found.revision }
      },
      showOf: (id) => written(id)?.show ?? null,
    }
  }

  return [
    route({
      method: 'post',
      path: '/rooms/{id}/rehearsal',
      access: 'see',
      summary:
        'Goes through a day of a room, with or without a show: what would be on at each instant. Nothing moves',
      bodyLimit: QUESTION_LIMIT,
      params: ById,
      query: null,
      body: RehearsalRequest,
      reply: { status: 200, schema: RehearsalReply },
      handle: async ({ params, body }) => {
        const live = installation.rooms.get(params.id)
        if (live === undefined) throw notFound(`room "${params.id}"`)
        const { venue } = live
        const times = dayTimes(venue)
        const day = dayOfIso(body.day)
        const [from, to] = [times.startOf(day), times.startOf(day + 1)]
        // One day more, so that the last hour has something to come.
        const programme = live.heldBetween(from, to + DAY_MS)
        const room = {
          roomId: live.room.id,
          withdrawn: live.state.withdrawn,
          programme,
          house: houseOn(live, programme),
        }
        const presses: Press[] = body.presses.map(({ at, request }) => ({ at: Date.parse(at), request }))
        const { show } = body
        const written = show === null ? null : shows.show(show.id)
        if (show !== null) {
          if (written === null) throw notFound(`show "${show.id}"`)
          const starts = Date.parse(show.at)
          presses.push({ at: starts, request: { kind: 'show.start', show: show.id } })
          // The press that stands it by and the first GO are two.
          const gos = show.pauseMs === null ? [] : gosOf(room, show.id, starts + 1, show.pauseMs)
          for (const at of gos) presses.push({ at, request: { kind: 'show.go' } })
        }
        if (presses.some(({ at }) => at < from || at >= to + DAY_MS))
          throw refusal(
            422,
            'not_that_day',
            'Not on that day',
            'Every press must be on the day that is rehearsed, by the venue’s calendar.',
          )
        return ok({
          from,
          to,
          programme,
          open: venue.hours === null ? null : openBetween(venue.hours, venue, from, to),
          first: emptyRehearsal(room),
          steps: rehearse(room, presses),
          show: written && {
            id: written.show.id,
            name: written.show.name,
            cues: written.show.cues.map(({ id, number, name }) => ({ id, number, name })),
          },
          screens: installation.fleet
            .inRoom(live.room.id)
            .map(({ id, name, role, span, stand }) => ({ id, name, role, span, stand })),
        } satisfies RehearsalReply)
      },
    }),
  ]
}
