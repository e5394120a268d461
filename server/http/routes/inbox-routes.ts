/** The curators' Inbox. All of it works over TLS or on the server's own machine only (SEC-8). */
import * as z from 'zod/mini'
import { check } from '../../../core/anonymise/check.ts'
import { factsOf } from '../../../core/anonymise/facts.ts'
import type { InboxWish } from '../../../core/contribution/life.ts'
import type { InboxReason } from '../../../core/contribution/reason.ts'
import { inboxReasonWords } from '../../../core/contribution/reason-words.ts'
import { tidyText } from '../../../core/contribution/tidy-text.ts'
import { runs } from '../../../core/editorial/difference.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import {
  ApproveWallRequest,
  CheckWallReply,
  CheckWallRequest,
  DeclineRequest,
  DraftReply,
  GoneReply,
  InboxItem,
  InboxQuery,
  InboxReply,
  ProposeRequest,
} from '../../../core/protocol/inbox.ts'
import { actorOf, originOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { HeldContribution } from '../../inbox/contribution-file.ts'
import type { InboxOutcome } from '../../inbox/inbox.ts'
import { handOf } from '../desk-answers.ts'
import { notFound, refusal, refusalWith, type Refusal } from '../problem.ts'
import { ok, route, type Reply, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })

export function inboxRoutes(context: ServerContext): Route[] {
  const { inbox, inboxViews, installation, audit, clock } = context

  function step<Body>(
    path: string,
    summary: string,
    body: z.ZodMiniType<Body> | null,
    wish: (body: Body) => InboxWish,
  ): Route {
    return route({
      method: 'post',
      path: `/inbox/{id}/${path}`,
      access: 'inbox',
      privateOnly: true,
      summary,
      params: ById,
      query: null,
      body,
      reply: { status: 200, schema: InboxItem },
      handle: async ({ params, body: asked, caller }) =>
        answered(await inbox.act(params.id, wish(asked), handOf(caller)), caller),
    })
  }

  function item(held: HeldContribution, caller: Caller): InboxItem {
    const view = inboxViews.item(held, handOf(caller).actor)
    if (view === null) throw nothingHere()
    return view
  }

  function answered(outcome: InboxOutcome, caller: Caller): Reply {
    switch (outcome.kind) {
      case 'done':
        return ok(item(outcome.held, caller))
      case 'refused':
        throw refused(outcome.reasons)
      case 'unknown':
        throw nothingHere()
      default:
        return outcome satisfies never
    }
  }

  return [
    route({
      method: 'get',
      path: '/inbox',
      access: 'inbox',
      privateOnly: true,
      summary:
        'What visitors wrote, without a word of it; asking says that one is there to read, unless `ahead=true`',
      params: null,
      query: InboxQuery,
      body: null,
      reply: { status: 200, schema: InboxReply },
      handle: async ({ query, caller }) =>
        ok(inboxViews.list(caller.kind === 'person' && query.ahead === undefined ? caller.person : null)),
    }),
    route({
      method: 'get',
      path: '/inbox/{id}',
      access: 'inbox',
      privateOnly: true,
      summary: 'One contribution, opened; that it was read is on the record',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: InboxItem },
      handle: async ({ params, caller }) => {
        const held = inbox.shelf.get(params.id)
        if (held === null) throw nothingHere()
        const view = item(held, caller)
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'contribution.read',
          subject: `contribution:${params.id}`,
        })
        return ok(view)
      },
    }),
    route({
      method: 'post',
      path: '/inbox/{id}/check',
      access: 'inbox',
      privateOnly: true,
      summary: 'Details in words that are not proposed yet, and how they differ; nothing of them is kept',
      params: ById,
      query: null,
      body: CheckWallRequest,
      reply: { status: 200, schema: CheckWallReply },
      handle: async ({ params, body, caller }) => {
        const held = inbox.shelf.get(params.id)
        if (held === null) throw nothingHere()
        const { text: written } = item(held, caller)
        const text = tidyText(body.text)
        const findings = check(text, body.language, { forbidden: [] })
        const rare = inboxViews.rare(params.id, factsOf(text, body.language))
        return ok({ text, findings, changes: runs(written, text), rare } satisfies CheckWallReply)
      },
    }),
    step(
      'propose',
      'Words for the wall, and details that stay; approvals of others are void',
      ProposeRequest,
      (body) => ({
        kind: 'propose',
        ...body,
      }),
    ),
    step(
      'approve',
      'Let the wall show this version; two people, neither of whom changed it (ANO-6)',
      ApproveWallRequest,
      (body) => ({
        kind: 'approve',
        ...body,
      }),
    ),
    step(
      'decline',
      'Not for the wall, with the reason; it is destroyed when its days are over',
      DeclineRequest,
      (body) => ({
        kind: 'decline',
        ...body,
      }),
    ),
    step('reopen', 'Decide anew: it was declined, or approved and not shown yet', null, () => ({
      kind: 'reopen',
    })),
    step('release', 'A slur or a threat stands in it, and it may be decided on', null, () => ({
      kind: 'release',
    })),
    step('attend', 'A person has seen to its call', null, () => ({ kind: 'attend' })),
    route({
      method: 'post',
      path: '/inbox/{id}/draft',
      access: 'edit',
      privateOnly: true,
      summary: 'Make it a story draft; its receipt opens the story from now on',
      params: ById,
      query: null,
      body: null,
      reply: { status: 201, schema: DraftReply },
      handle: async ({ params, caller }) => {
        const outcome = await inbox.draft(params.id, handOf(caller))
        if (outcome.kind === 'drafted') return { status: 201, body: { story: outcome.story }, headers: {} }
        return answered(outcome, caller)
      },
    }),
    route({
      method: 'post',
      path: '/inbox/{id}/destroy',
      access: 'inbox',
      privateOnly: true,
      summary: 'Destroy it with its key, and whatever waits with the same words; nobody can undo it',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: GoneReply },
      handle: async ({ params, caller }) => {
        const outcome = await inbox.destroy(params.id, handOf(caller))
        return outcome.kind === 'gone' ? ok({ gone: true }) : answered(outcome, caller)
      },
    }),
    route({
      method: 'post',
      path: '/inbox/{id}/take-down',
      access: 'inbox',
      privateOnly: true,
      summary: 'Take a light off the wall and destroy it; every screen confirms that it is dark',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: GoneReply },
      handle: async ({ params, caller }) => {
        if (inbox.of(params.id) !== 'on-wall' || inbox.shelf.get(params.id) === null) throw nothingHere()
        const origin = originOf(caller) ?? { kind: 'system', id: 'inbox' }
        if (!(await installation.withdrawals.withdraw(params.id, 'curator', origin)))
          throw refusal(
            503,
            'overtaken',
            'Another server has taken over',
            'Your wish is kept and will be carried out. Load this page again.',
          )
        return ok({ gone: true })
      },
    }),
  ]
}

/** The same whether it was withdrawn, destroyed or never there: whoever guesses learns nothing. */
function nothingHere(): Refusal {
  return notFound('contribution with this id; it may have been taken back or destroyed')
}

function refused(reasons: readonly InboxReason[]): Refusal {
  const said = reasons.map((reason) => ({ reason, words: inboxReasonWords(reason) }))
  const detail = said.map(({ words }) => words.en).join(' ')
  return refusalWith(409, 'contribution_refused', 'This cannot be done yet', detail, { reasons: said })
}
