/** Context cards: facts with their source and date, added, changed, retired; each edit by its revision. */
import * as z from 'zod/mini'
import { isInForce } from '../../../core/model/context-card.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import { FactChange, FactRequest, FactsReply, FactView } from '../../../core/protocol/facts.ts'
import { UndoRequest } from '../../../core/protocol/lighting.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { Fact, FactEdited } from '../../runtime/fact-book.ts'
import { notFound, refusal } from '../problem.ts'
import { answer, ok, route, type Reply, type Route } from '../route.ts'
import { nameOfActor } from './rig-routes.ts'

const ById = z.strictObject({ id: Identifier })

export function factRoutes(context: ServerContext): Route[] {
  const { facts, audit, clock } = context

  function viewOf(fact: Fact): FactView {
    const { card, retired, revision, at, what } = fact
    return {
      ...{ card, retired, revision, at, what },
      inForce: !retired && isInForce(card, clock.now()),
      by: nameOfActor(fact.actor, context),
      undoable: facts.isUndoable(fact),
    }
  }

  async function answered(edited: FactEdited, status: number, caller: Caller): Promise<Reply> {
    switch (edited.outcome) {
      case 'done': {
        const { card, what } = edited.fact
        const subject = `fact:${card.id}`
        await audit.write({ at: clock.now(), actor: actorOf(caller), action: `fact.${what}`, subject })
        return answer(status, viewOf(edited.fact))
      }
      case 'stale':
        throw refusal(
          409,
          'stale',
          'Somebody else changed it',
          `${nameOfActor(edited.fact.actor, context)} changed this meanwhile (revision ${edited.fact.revision}). Nothing of yours was saved over it: read it again and make your change to what it is now.`,
        )
      case 'taken':
        throw refusal(409, 'fact_exists', 'This card exists', 'Another card has this id. Choose another one.')
      case 'unknown':
        throw notFound('card with this id')
      case 'nothing-to-undo':
        throw refusal(409, 'nothing_to_undo', 'Nothing to undo', 'There is no earlier state left.')
      default:
        return edited satisfies never
    }
  }

  return [
    route({
      method: 'get',
      path: '/facts',
      access: 'see',
      summary: 'Every context card, with what became of it',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: FactsReply },
      handle: async () => ok({ items: facts.facts().map(viewOf) } satisfies FactsReply),
    }),
    route({
      method: 'post',
      path: '/facts',
      access: 'venues',
      summary: 'A new context card; shown from now on in the quiet between stories',
      params: null,
      query: null,
      body: FactRequest,
      reply: { status: 201, schema: FactView },
      handle: async ({ body, caller }) =>
        answered(
          await facts.put(0, { card: body.card, retired: false }, 'add', actorOf(caller)),
          201,
          caller,
        ),
    }),
    route({
      method: 'post',
      path: '/facts/{id}',
      access: 'venues',
      summary: 'Change a context card, retire it, or show it again',
      params: ById,
      query: null,
      body: FactChange,
      reply: { status: 200, schema: FactView },
      handle: async ({ params, body, caller }) => {
        if (body.card.id !== params.id)
          throw refusal(400, 'other_card', 'Another card', 'The card’s id is not that of its address.')
        const before = facts.facts().find((each) => each.card.id === params.id)
        const { revision, ...next } = body
        const what = before?.retired === next.retired ? 'change' : next.retired ? 'retire' : 'return'
        return answered(await facts.put(revision, next, what, actorOf(caller)), 200, caller)
      },
    }),
    route({
      method: 'post',
      path: '/facts/{id}/undo',
      access: 'venues',
      summary: 'Take back the newest change of a context card',
      params: ById,
      query: null,
      body: UndoRequest,
      reply: { status: 200, schema: FactView },
      handle: async ({ params, body, caller }) =>
        answered(await facts.undo(params.id, body.revision, actorOf(caller)), 200, caller),
    }),
  ]
}
