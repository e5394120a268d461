import * as z from 'zod/mini'
import { LightsReply, StoriesReply, ThemesReply, UniverseReply } from '../../../core/protocol/http.ts'
import type { ServerContext } from '../../context.ts'
import { titleOf } from '../../runtime/exhibitions.ts'
import { notFound } from '../problem.ts'
import { ok, route, type Route } from '../route.ts'

/** What the installation holds: stories on show, themes, looks, and the lamps' levels. */
export function holdingRoutes({ installation, lamps, storyViews }: ServerContext): Route[] {
  const { holdings, exhibitions } = installation
  return [
    route({
      method: 'get',
      path: '/stories',
      access: 'see',
      summary: 'Stories on show',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: StoriesReply },
      handle: async () =>
        ok({
          items: exhibitions.published().map((story) => {
            const seconds = (language: 'kk' | 'ru' | 'en') => Math.round(story.voice[language]?.seconds ?? 0)
            const { needsReview, sensitive } = storyViews.marks(story.id)
            return {
              id: story.id,
              title: titleOf(story) ?? { kk: story.id, ru: story.id, en: story.id },
              composite: story.composite,
              needsReview,
              sensitive,
              seconds: { kk: seconds('kk'), ru: seconds('ru'), en: seconds('en') },
            }
          }),
        } satisfies z.infer<typeof StoriesReply>),
    }),
    route({
      method: 'get',
      path: '/themes',
      access: 'see',
      summary: 'Themes that a room can take',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: ThemesReply },
      handle: async () =>
        ok({ items: holdings.themes().map(({ id, name, palette, look }) => ({ id, name, palette, look })) }),
    }),
    route({
      method: 'get',
      path: '/lighting',
      access: 'see',
      summary: 'How the lighting engine runs',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: LightsReply },
      handle: async () => ok(lamps.view()),
    }),
    route({
      method: 'get',
      path: '/lighting/universes/{n}',
      access: 'see',
      summary: 'The 512 levels of a universe as last rendered',
      params: z.strictObject({ n: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(63_999)) }),
      query: null,
      body: null,
      reply: { status: 200, schema: UniverseReply },
      handle: async ({ params }) => {
        const levels = await lamps.levels(params.n)
        if (levels === null) throw notFound(`universe ${params.n} in the rig`)
        return ok({ universe: params.n, levels: [...levels], wire: lamps.view().wire })
      },
    }),
  ]
}
