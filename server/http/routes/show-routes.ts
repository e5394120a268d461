import * as z from 'zod/mini'
import type { Show } from '../../../core/model/show.ts'
import type { Language } from '../../../core/model/language.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import {
  DryRunReply,
  DryRunRequest,
  ShowHistoryReply,
  ShowReply,
  ShowRequest,
  ShowRevisionReply,
  ShowsReply,
} from '../../../core/protocol/shows.ts'
import { checkShow, problemSentence, type ShowProblem } from '../../../core/show/check-show.ts'
import { dryRun, type DryHolder } from '../../../core/show/dry-run.ts'
import { showAt } from '../../../core/show/running-show.ts'
import type { ShowConflict } from '../../../core/show/merge-shows.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { LiveRoom } from '../../runtime/live-room.ts'
import { holder } from '../../runtime/room-view.ts'
import type { WrittenShow } from '../../runtime/show-book.ts'
import { notFound, refusal, refusalWith, type Refusal } from '../problem.ts'
import { NOTHING, ok, route, type Route } from '../route.ts'
import { nameOfActor } from './rig-routes.ts'

const ShowParams = z.strictObject({ id: Identifier })
const RoomParams = z.strictObject({ id: Identifier })
const count = z.coerce.number().check(z.int(), z.minimum(0))
/** Three hundred cues with notes in three languages. */
const SHOW_LIMIT = 4 * 1024 * 1024
const HISTORY = 100

/** Cue lists: written together, checked, gone through on paper, and kept with their past. */
export function showRoutes(context: ServerContext): Route[] {
  const { shows, installation, clock, names } = context
  const rooms = (): LiveRoom[] => [...installation.rooms.values()]

  function existing(id: string): WrittenShow {
    const written = shows.show(id)
    if (written === null) throw notFound(`show "${id}"`)
    return written
  }

  /** A story counts as on show when it is so in any room: the show does not say where it will be started. */
  function problemsOf(show: Show): ShowProblem[] {
    const [first] = rooms()
    if (first === undefined) return []
    const storyDuration = (id: string): number | null =>
      rooms()
        .map((room) => room.house.storyDuration(id))
        .find((length) => length !== null) ?? null
    const { hasTheme, hasLook, tells } = first.house
    return checkShow(show, { hasTheme, hasLook, storyDuration, tells })
  }

  function onIn(id: string): string[] {
    return rooms()
      .filter(({ state: { show } }) => show?.show === id && showAt(show, clock.now()) !== null)
      .map((room) => room.room.id)
  }

  function view({ revision, at, actor, what, show }: WrittenShow, merged: boolean): ShowReply {
    const problems = problemsOf(show).map((each) => ({ ...each, sentence: problemSentence(each, show) }))
    return {
      show,
      ...{ revision, at, by: nameOfActor(actor, context), what },
      problems,
      onIn: onIn(show.id),
      merged,
    }
  }

  async function audited(caller: Caller, what: string, id: string): Promise<void> {
    await context.audit.write({
      at: clock.now(),
      actor: actorOf(caller),
      action: `show.${what}`,
      subject: `show:${id}`,
    })
  }

  function contested(conflicts: ShowConflict[], now: WrittenShow): Refusal {
    const by = nameOfActor(now.actor, context)
    return refusalWith(
      409,
      'contested',
      'Two people changed the same',
      `${by} changed the same meanwhile (revision ${now.revision}). Nothing was overwritten: choose which of the two stays.`,
      { conflicts, now: view(now, false) },
    )
  }

  return [
    route({
      method: 'get',
      path: '/shows',
      access: 'see',
      summary: 'The shows of this installation',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: ShowsReply },
      handle: async () =>
        ok({
          items: shows.shows().map(({ show, revision, at, actor, what }) => ({
            ...{ id: show.id, name: show.name, revision, at, by: nameOfActor(actor, context), what },
            cues: show.cues.length,
            grave: problemsOf(show).filter((each) => each.grave).length,
            onIn: onIn(show.id),
          })),
        } satisfies ShowsReply),
    }),
    route({
      method: 'get',
      path: '/shows/{id}',
      access: 'see',
      summary: 'A show: its cue list as it is now, and what is wrong with it',
      params: ShowParams,
      query: null,
      body: null,
      reply: { status: 200, schema: ShowReply },
      handle: async ({ params }) => ok(view(existing(params.id), false)),
    }),
    route({
      method: 'post',
      path: '/shows/{id}',
      access: 'run',
      summary:
        'Writes a show, or changes it from the revision that it names; what somebody else changed meanwhile is merged, and only the same cue changed twice is refused',
      bodyLimit: SHOW_LIMIT,
      params: ShowParams,
      query: null,
      body: ShowRequest,
      reply: { status: 200, schema: ShowReply },
      handle: async ({ params, body, caller }) => {
        if (body.show.id !== params.id)
          throw refusal(422, 'show_refused', 'Two names', 'The show’s id must be the one in the address.')
        const saved = await shows.save(body.revision, body.show, actorOf(caller))
        switch (saved.outcome) {
          case 'saved':
            await audited(caller, saved.written.what, params.id)
            return ok(view(saved.written, saved.merged))
          case 'conflict':
            throw contested(saved.conflicts, saved.now)
          case 'forgotten':
            throw contested([], saved.now)
          case 'removed':
            throw refusal(
              409,
              'removed',
              'It was removed',
              'Somebody removed this show meanwhile. Save it with revision 0 to bring it back as you have it.',
            )
          default:
            return saved satisfies never
        }
      },
    }),
    route({
      method: 'delete',
      path: '/shows/{id}',
      access: 'run',
      summary: 'Removes a show; a room that goes by it goes on, and its revisions stay',
      params: ShowParams,
      query: z.strictObject({ revision: count }),
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, query, caller }) => {
        const removed = await shows.remove(params.id, query.revision, actorOf(caller))
        if (removed.outcome === 'missing') throw notFound(`show "${params.id}"`)
        if (removed.outcome === 'stale') throw contested([], removed.now)
        await audited(caller, 'remove', params.id)
        return NOTHING
      },
    }),
    route({
      method: 'get',
      path: '/shows/{id}/revisions',
      access: 'see',
      summary: 'Who changed a show and when, newest first',
      params: ShowParams,
      query: null,
      body: null,
      reply: { status: 200, schema: ShowHistoryReply },
      handle: async ({ params }) => {
        const items = await shows.history(params.id, HISTORY)
        if (items.length === 0) throw notFound(`show "${params.id}"`)
        return ok({
          items: items.map(({ revision, at, actor, what }) => ({
            ...{ revision, at, by: nameOfActor(actor, context), what },
          })),
        })
      },
    }),
    route({
      method: 'get',
      path: '/shows/{id}/revisions/{n}',
      access: 'see',
      summary: 'A show’s list as it was at a revision; a room goes by the one that it was started with',
      params: z.strictObject({ id: Identifier, n: count }),
      query: null,
      body: null,
      reply: { status: 200, schema: ShowRevisionReply },
      handle: async ({ params }) => {
        const show = await shows.revision(params.id, params.n)
        if (show === null) throw notFound(`revision ${params.n} of the show "${params.id}"`)
        return ok({ revision: params.n, show } satisfies ShowRevisionReply)
      },
    }),
    route({
      method: 'post',
      path: '/rooms/{id}/dry-run',
      access: 'see',
      summary:
        'Goes through a show on paper in a room as it is now: when each cue would come, and what it beats',
      bodyLimit: SHOW_LIMIT,
      params: RoomParams,
      query: null,
      body: DryRunRequest,
      reply: { status: 200, schema: DryRunReply },
      handle: async ({ params, body: { show } }) => {
        const live = installation.rooms.get(params.id)
        if (live === undefined) throw notFound(`room "${params.id}"`)
        const at = clock.now()
        const { state, programme, house } = live
        const room = { house, horizon: programme.horizon, withdrawn: state.withdrawn }
        const run = dryRun(show, state, programme, room, at)
        const nameIn = (each: DryHolder, language: Language) => holder(each, live, names, language).name
        const named = (each: DryHolder) => ({
          ...each,
          name: { kk: nameIn(each, 'kk'), ru: nameIn(each, 'ru'), en: nameIn(each, 'en') },
        })
        return ok({
          at,
          cues: run.cues.map((each) => ({
            ...each,
            number: show.cues.find(({ id }) => id === each.cue)!.number,
            beats: each.beats.map(named),
            beatenBy: each.beatenBy && named(each.beatenBy),
          })),
          gos: run.gos,
          lengthMs: run.lengthMs,
        } satisfies DryRunReply)
      },
    }),
  ]
}
