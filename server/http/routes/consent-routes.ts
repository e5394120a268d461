import * as z from 'zod/mini'
import { isOver } from '../../../core/editorial/consent-covers.ts'
import { consentStanding } from '../../../core/editorial/consent-standing.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import {
  type ConsentReminder,
  ConsentRemindersQuery,
  ConsentRemindersReply,
  ConsentRequest,
  ContactBody,
  DeskStory,
  ForbiddenWords,
  NarrowRequest,
} from '../../../core/protocol/stories.ts'
import { freshId } from '../../chance.ts'
import type { ServerContext } from '../../context.ts'
import { DeskAnswers, handOf, refused } from '../desk-answers.ts'
import { ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const DAY_MS = 86_400_000
/** How far ahead reminders look when nobody says: time to find somebody and ask. */
const USUAL_DAYS = 30

/** What narrators allowed, took back, and forbade; and what ends soon. */
export function consentRoutes(context: ServerContext): Route[] {
  const { stories, storyViews, clock } = context
  const answers = new DeskAnswers(context)
  return [
    route({
      method: 'post',
      path: '/desk/stories/{id}/consents',
      access: 'edit',
      privateOnly: true,
      summary: 'Write down a narrator’s consent; it counts 72 hours from now at the earliest (CON-8)',
      params: ById,
      query: null,
      body: ConsentRequest,
      reply: { status: 201, schema: DeskStory },
      handle: async ({ params, body, caller }) => {
        const hand = handOf(caller)
        const now = clock.now()
        const consent = {
          id: freshId('consent', now),
          ...body,
          askedBy: hand.actor.id,
          recordedAt: now,
          recordedBy: hand.actor.id,
          narrowed: [],
        }
        const outcome = await stories.act(params.id, { kind: 'consent', consent }, hand)
        return answers.outcome(params.id, outcome, caller, 201)
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/narrow',
      access: 'edit',
      privateOnly: true,
      summary: 'Take back part of what was allowed, at once; any curator may write it down (CON-2)',
      params: ById,
      query: null,
      body: NarrowRequest,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params, body, caller }) => {
        const outcome = await stories.act(params.id, { kind: 'narrow', narrowing: body }, handOf(caller))
        return answers.outcome(params.id, outcome, caller, 200)
      },
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/forbidden',
      access: 'edit',
      privateOnly: true,
      summary: 'The narrator’s own words that must never appear; for the story’s curators alone (ANO-5)',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: ForbiddenWords },
      handle: async ({ params, caller }) => {
        const { dossier } = await answers.read(params.id, caller, 'read-forbidden-words')
        if (!dossier.curators.includes(handOf(caller).actor.id))
          throw refused(403, [{ code: 'not-your-story' }])
        return ok({ words: dossier.forbidden })
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/forbidden',
      access: 'edit',
      privateOnly: true,
      summary: 'Keep the narrator’s words, sealed; what is on show with one of them is taken off',
      params: ById,
      query: null,
      body: ForbiddenWords,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params, body, caller }) => {
        const outcome = await stories.act(params.id, { kind: 'forbid', words: body.words }, handOf(caller))
        return answers.outcome(params.id, outcome, caller, 200)
      },
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/contact',
      access: 'edit',
      privateOnly: true,
      summary: 'How the narrator can be reached, if they said so; for the story’s curators alone',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: ContactBody },
      handle: async ({ params, caller }) => {
        const { dossier } = await answers.read(params.id, caller, 'read-contact')
        if (!dossier.curators.includes(handOf(caller).actor.id))
          throw refused(403, [{ code: 'not-your-story' }])
        return ok({ contact: dossier.contact })
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/contact',
      access: 'edit',
      privateOnly: true,
      summary: 'Keep how the narrator can be reached, sealed with the story; null erases it',
      params: ById,
      query: null,
      body: ContactBody,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params, body, caller }) => {
        const wish = { kind: 'contact', contact: body.contact } as const
        return answers.outcome(params.id, await stories.act(params.id, wish, handOf(caller)), caller, 200)
      },
    }),
    route({
      method: 'get',
      path: '/desk/consents',
      access: 'edit',
      privateOnly: true,
      summary: 'Consents that end soon, soonest first, and those that have ended',
      params: null,
      query: ConsentRemindersQuery,
      body: null,
      reply: { status: 200, schema: ConsentRemindersReply },
      handle: async ({ query, caller }) => {
        const now = clock.now()
        const limit = now + (query.within ?? USUAL_DAYS) * DAY_MS
        const rows = storyViews.list(handOf(caller).actor, await stories.roster(), now)
        const titles = new Map(rows.map(({ row }) => [row.id, row]))
        const items = [...stories.shelf.all()].flatMap(({ dossier }): ConsentReminder[] => {
          const { until } = consentStanding(dossier, now)
          const row = titles.get(dossier.id)
          if (until === null || until > limit || row === undefined) return []
          const over = isOver(dossier.consents, now)
          return [{ story: dossier.id, title: row.title, until, onShow: row.onShow, over }]
        })
        return ok({ items: items.sort((a, b) => a.until - b.until) } satisfies z.infer<
          typeof ConsentRemindersReply
        >)
      },
    }),
  ]
}
