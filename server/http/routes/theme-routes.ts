/** Themes of the venue's own: made, changed and removed; one that is used is not removed, and it is said where it is. */
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { themeOf } from '../../../core/model/own-theme.ts'
import {
  OwnThemeRequest,
  OwnThemesReply,
  ThemePreviewReply,
  ThemePreviewRequest,
  type ThemeUse,
} from '../../../core/protocol/themes.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { ahead } from '../../../core/show/show-ahead.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { MOST_OWN_THEMES, type ThemeEdited } from '../../runtime/theme-book.ts'
import { notFound, refusal, refusalWith } from '../problem.ts'
import { ok, route, type Reply, type Route } from '../route.ts'
import { nameOfActor } from './rig-routes.ts'

const ById = z.strictObject({ id: Identifier })

export function themeRoutes(context: ServerContext): Route[] {
  const { themes, installation, shows, audit, clock } = context

  function view(): OwnThemesReply {
    return {
      items: themes.own().map(({ theme, revision, at, actor }) => ({
        ...{ theme, revision, at },
        by: nameOfActor(actor, context),
        usedIn: usesOf(theme.id),
      })),
    }
  }

  function usesOf(id: string): ThemeUse[] {
    const rules = [...installation.timetables.values()]
      .flatMap((timetable) => timetable.rules)
      .filter((rule) => rule.theme === id)
      .map((rule) => ({ kind: 'rule' as const, id: rule.id, name: rule.title }))
    const lists = shows
      .shows()
      .filter(({ show }) => show.cues.some(({ action }) => action.kind === 'theme' && action.theme === id))
      .map(({ show }) => ({ kind: 'show' as const, id: show.id, name: show.name }))
    const now = clock.now()
    const rooms = [...installation.rooms.values()]
      .filter(
        (live) =>
          onAt(live.state, live.programme, now).theme.value === id ||
          ahead(live.state).claims.some(
            ({ aspect, value, until }) =>
              aspect === 'theme' && value === id && (until === null || until > now),
          ),
      )
      .map(({ room }) => ({ kind: 'room' as const, id: room.id, name: room.name }))
    return [...rules, ...lists, ...rooms]
  }

  async function answered(
    edited: ThemeEdited,
    what: 'add' | 'change' | 'remove',
    id: string,
    caller: Caller,
  ): Promise<Reply> {
    switch (edited.outcome) {
      case 'done':
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: `theme.${what}`,
          subject: `theme:${id}`,
        })
        return ok(view())
      case 'stale':
        throw refusal(
          409,
          'stale',
          'Somebody else changed it',
          'This theme was changed or removed meanwhile. Nothing of yours was saved over it: look at it again.',
        )
      case 'taken':
        throw refusal(
          409,
          'theme_exists',
          'This theme ships',
          'A theme that ships with Untold has this id. Choose another one.',
        )
      case 'full':
        throw refusal(
          409,
          'too_many',
          'Enough themes',
          `There are at most ${MOST_OWN_THEMES} themes of one's own. Remove one that nobody needs any more.`,
        )
      case 'unknown':
        throw notFound(`theme "${id}" of your own`)
      default:
        return edited satisfies never
    }
  }

  return [
    route({
      method: 'get',
      path: '/own-themes',
      access: 'see',
      summary: 'The themes that were made here, and where each is used',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: OwnThemesReply },
      handle: async () => ok(view()),
    }),
    route({
      method: 'post',
      path: '/own-themes/preview',
      access: 'venues',
      summary: 'A theme as a screen would show it, with one of the stories that ship; nothing is kept',
      params: null,
      query: null,
      body: ThemePreviewRequest,
      reply: { status: 200, schema: ThemePreviewReply },
      handle: async ({ body }) => {
        const exhibition = installation.exhibitions.withTheme(themeOf(body.theme))
        if (exhibition === null)
          throw refusal(
            409,
            'nothing_to_show',
            'No story to show it with',
            'A preview needs a story that may be shown.',
          )
        return ok({ exhibition })
      },
    }),
    route({
      method: 'post',
      path: '/own-themes/{id}',
      access: 'venues',
      summary: 'Make a theme, or change it from the revision that was seen; rooms follow at once',
      params: ById,
      query: null,
      body: OwnThemeRequest,
      reply: { status: 200, schema: OwnThemesReply },
      handle: async ({ params, body, caller }) => {
        const { theme, revision } = body
        if (theme.id !== params.id)
          throw refusal(400, 'other_theme', 'Another theme', 'The theme’s id is not that of its address.')
        const edited = await themes.put(revision, theme, actorOf(caller))
        return answered(edited, revision === 0 ? 'add' : 'change', theme.id, caller)
      },
    }),
    route({
      method: 'delete',
      path: '/own-themes/{id}',
      access: 'venues',
      summary: 'Remove a theme that nothing uses; otherwise it is said what does',
      params: ById,
      query: z.strictObject({ revision: z.coerce.number().check(z.int(), z.minimum(0)) }),
      body: null,
      reply: { status: 200, schema: OwnThemesReply },
      handle: async ({ params, query, caller }) => {
        const own = themes.own().some(({ theme }) => theme.id === params.id)
        if (!own) throw notFound(`theme "${params.id}" of your own`)
        const usedIn = usesOf(params.id)
        if (usedIn.length > 0)
          throw refusalWith(
            409,
            'theme_used',
            'This theme is used',
            `Change these first: ${usedIn.map(({ kind, name }) => `${kind} “${name.en}”`).join(', ')}.`,
            { usedIn },
          )
        const edited = await themes.remove(query.revision, params.id, actorOf(caller))
        return answered(edited, 'remove', params.id, caller)
      },
    }),
  ]
}
