import * as z from 'zod/mini'
import { difference } from '../../../core/editorial/difference.ts'
import type { Wish } from '../../../core/editorial/life.ts'
import { preview } from '../../../core/editorial/publication.ts'
import { readingsOf } from '../../../core/editorial/readings.ts'
import { storyList } from '../../../core/editorial/story-list.ts'
import { languagesOf } from '../../../core/editorial/reason.ts'
import { may } from '../../../core/protocol/access.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import {
  ApproveRequest,
  AutosaveRequest,
  CheckReply,
  CheckRequest,
  DeskPeopleReply,
  DeskStory,
  DifferenceQuery,
  DraftDifference,
  NewStoryRequest,
  PreviewReply,
  PreviewRequest,
  PublishRequest,
  ResolutionRequest,
  ReturnRequest,
  RevisionReply,
  RevisionRequest,
  RevisionsReply,
  StoryListQuery,
  StoryListReply,
  TeamRequest,
  type RevisionEntry,
} from '../../../core/protocol/stories.ts'
import type { Dossier } from '../../../core/model/dossier.ts'
import type { ServerContext } from '../../context.ts'
import { showableOf, sumsOf } from '../../desk/held-story.ts'
import { spoken } from '../../desk/story-views.ts'
import { DeskAnswers, handOf, refused } from '../desk-answers.ts'
import { notFound } from '../problem.ts'
import { NOTHING, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const ByRevision = z.strictObject({ id: Identifier, n: z.coerce.number().check(z.int(), z.minimum(1)) })

/** Stories at the desk. All of it works over TLS or on the server's own machine only (SEC-8). */
export function deskRoutes(context: ServerContext): Route[] {
  const { stories, storyViews, people, clock } = context
  const answers = new DeskAnswers(context)

  /** A step without a body, or whose body is the rest of the wish. */
  function step<Body>(
    path: string,
    access: 'edit' | 'review',
    summary: string,
    body: z.ZodMiniType<Body> | null,
    wish: (body: Body) => Wish,
  ): Route {
    return route({
      method: 'post',
      path: `/desk/stories/{id}/${path}`,
      access,
      privateOnly: true,
      summary,
      params: ById,
      query: null,
      body,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params, body: asked, caller }) =>
        answers.outcome(params.id, await stories.act(params.id, wish(asked), handOf(caller)), caller, 200),
    })
  }

  return [
    route({
      method: 'get',
      path: '/desk/stories',
      access: 'desk',
      privateOnly: true,
      summary: 'Stories, searched, filtered, sorted, a page at a time',
      params: null,
      query: StoryListQuery,
      body: null,
      reply: { status: 200, schema: StoryListReply },
      handle: async ({ query, caller }) => {
        const now = clock.now()
        const listed = storyViews.list(handOf(caller).actor, await stories.roster(), now)
        return ok(storyList(listed, query, now))
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories',
      access: 'edit',
      privateOnly: true,
      summary: 'Begin a story; its id is made from chance',
      params: null,
      query: null,
      body: NewStoryRequest,
      reply: { status: 201, schema: DeskStory },
      handle: async ({ body, caller }) => {
        const outcome = await stories.begin(body.basis, body.draft, handOf(caller))
        return answers.outcome('', outcome, caller, 201)
      },
    }),
    route({
      method: 'get',
      path: '/desk/people',
      access: 'desk',
      privateOnly: true,
      summary: 'Who can write and who can review, and the names behind ids',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: DeskPeopleReply },
      handle: async () =>
        ok({
          items: (await people.all()).map(({ id, displayName, roles, disabledAt }) => ({
            id,
            name: displayName,
            mayWrite: may(roles, 'edit'),
            mayApprove: may(roles, 'review'),
            gone: disabledAt !== null,
          })),
        } satisfies z.infer<typeof DeskPeopleReply>),
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}',
      access: 'desk',
      privateOnly: true,
      summary: 'One story with its findings, and what stands in the way of every next step',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params, caller }) =>
        ok(await answers.story(await answers.read(params.id, caller, 'open'), caller)),
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/revisions',
      access: 'edit',
      privateOnly: true,
      summary: 'Save a new revision; 409 with both differences when somebody else was faster',
      params: ById,
      query: null,
      body: RevisionRequest,
      reply: { status: 201, schema: DeskStory },
      handle: async ({ params, body, caller }) =>
        answers.outcome(params.id, await stories.save(params.id, body, handOf(caller)), caller, 201),
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/revisions',
      access: 'desk',
      privateOnly: true,
      summary: 'Every revision, who made it and when, newest first',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: RevisionsReply },
      handle: async ({ params, caller }) =>
        ok({ items: revisionsOf((await answers.read(params.id, caller, 'read-history')).dossier) }),
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/revisions/{n}',
      access: 'desk',
      privateOnly: true,
      summary: 'One revision as it was',
      params: ByRevision,
      query: null,
      body: null,
      reply: { status: 200, schema: RevisionReply },
      handle: async ({ params: { id, n }, caller }) => {
        const held = await answers.read(id, caller, 'read-revision')
        const entry = revisionsOf(held.dossier).find((each) => each.revision === n)
        const text = await stories.shelf.text(id, n)
        if (entry === undefined || text === null) throw notFound(`revision ${n} of this story`)
        return ok({ entry, draft: text.draft } satisfies z.infer<typeof RevisionReply>)
      },
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/difference',
      access: 'desk',
      privateOnly: true,
      summary: 'How two revisions differ, word by word',
      params: ById,
      query: DifferenceQuery,
      body: null,
      reply: { status: 200, schema: DraftDifference },
      handle: async ({ params: { id }, query: { from, to }, caller }) => {
        await answers.read(id, caller, 'read-difference')
        const [before, after] = await Promise.all([stories.shelf.text(id, from), stories.shelf.text(id, to)])
        if (before === null || after === null)
          throw notFound(`revision ${before === null ? from : to} of this story`)
        return ok(difference(before.draft, after.draft))
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/autosave',
      access: 'edit',
      privateOnly: true,
      summary: 'Keep what is being typed, sealed; not a revision',
      params: ById,
      query: null,
      body: AutosaveRequest,
      reply: { status: 204, schema: null },
      handle: async ({ params: { id }, body, caller }) => {
        const held = stories.shelf.get(id)
        const { actor } = handOf(caller)
        if (held === null) throw answers.missing(id)
        if (actor.kind !== 'person' || !held.dossier.curators.includes(actor.id))
          throw refused(403, [{ code: 'not-your-story' }])
        const kept = await stories.keepStep(id, actor.id, body)
        if (!kept) throw answers.missing(id)
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/check',
      access: 'edit',
      privateOnly: true,
      summary: 'Findings for what is on the page and not saved; nothing is kept',
      params: ById,
      query: null,
      body: CheckRequest,
      reply: { status: 200, schema: CheckReply },
      handle: async ({ params: { id }, body, caller }) => {
        const held = stories.shelf.get(id)
        const { actor } = handOf(caller)
        if (held === null) throw answers.missing(id)
        if (!held.dossier.curators.includes(actor.id)) throw refused(403, [{ code: 'not-your-story' }])
        const { draft, found } = stories.look(held, body.draft)
        return ok({ draft, findings: found.findings, missing: spoken(found.missing) })
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/preview',
      access: 'desk',
      privateOnly: true,
      summary: 'What a screen would be given of this draft, voice included; for the desk alone',
      params: ById,
      query: null,
      body: PreviewRequest,
      reply: { status: 200, schema: PreviewReply },
      handle: async ({ params: { id }, body, caller }) => {
        const held = await answers.read(id, caller, 'preview')
        const { draft, found } = stories.look(held, body.draft)
        if (found.missing.length > 0) throw refused(409, found.missing)
        const shown = preview(
          showableOf(id, held.dossier.head, draft),
          languagesOf(draft),
          readingsOf(draft, held.dossier.recordings, sumsOf(draft)),
        )
        if (!shown.ok) throw refused(409, [{ code: 'no-language' }])
        return ok({ exhibition: context.installation.exhibitions.ofOne(shown.story) })
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/resolutions',
      access: 'edit',
      privateOnly: true,
      summary: 'Settle one detail: make it wider, replace it, or keep it with a reason (ANO-3)',
      params: ById,
      query: null,
      body: ResolutionRequest,
      reply: { status: 201, schema: DeskStory },
      handle: async ({ params, body, caller }) =>
        answers.outcome(params.id, await stories.resolve(params.id, body, handOf(caller)), caller, 201),
    }),
    step(
      'team',
      'edit',
      'Who works on it and who is asked to review; a reviewer who is taken out takes the approval along',
      TeamRequest,
      (team) => ({ kind: 'team', ...team }),
    ),
    step('send', 'edit', 'Send to review', null, () => ({ kind: 'send' })),
    step('recall', 'edit', 'Take back from review', null, () => ({ kind: 'recall' })),
    step('approve', 'review', 'Approve this very revision (ANO-6)', ApproveRequest, (body) => ({
      kind: 'approve',
      ...body,
    })),
    step('return', 'review', 'Send back to its curators with a remark', ReturnRequest, (body) => ({
      kind: 'return',
      ...body,
    })),
    step('publish', 'edit', 'Put it on show where consent covers it', PublishRequest, (body) => ({
      kind: 'publish',
      ...body,
    })),
    step('pause', 'edit', 'Take it off the screens at once; any curator may', null, () => ({
      kind: 'pause',
    })),
    step('resume', 'edit', 'Show it again', null, () => ({ kind: 'resume' })),
  ]
}

const TEXT_ACTS: ReadonlySet<string> = new Set([
  'created',
  'imported',
  'saved',
  'restored',
  'replaced',
  'read',
  'unread',
])

function revisionsOf({ history, show }: Dossier): RevisionEntry[] {
  const published = new Set(history.filter((each) => each.act === 'published').map((each) => each.revision))
  if (show.kind === 'published' || show.kind === 'paused') published.add(show.revision)
  return history
    .filter(({ act }) => TEXT_ACTS.has(act))
    .map(({ revision, at, by, act }) => ({ revision, at, by, act, shown: published.has(revision) }))
    .toReversed()
}
