import { wiringSentence } from '../../../core/lighting/patching/wiring-problems.ts'
import { UndoRequest, WiringReply, WiringRequest } from '../../../core/protocol/lighting.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { isWiringUndoable, type WiringEdited } from '../../runtime/light-wiring.ts'
import { refusal } from '../problem.ts'
import { ok, route, type Reply, type Route } from '../route.ts'
import { nameOfActor, stale } from './rig-routes.ts'

/** How levels leave the house: which wires, to whom, and how they end. */
export function wiringRoutes(context: ServerContext): Route[] {
  const { wiring, clock } = context

  function view(): WiringReply {
    const paper = wiring.paper()
    const { revision, at, actor, what } = paper
    return {
      ...{ revision, at, what, by: nameOfActor(actor, context), undoable: isWiringUndoable(paper) },
      ...{ wiring: wiring.wiring, pinned: { ...wiring.pinned }, interfaces: wiring.addresses() },
    }
  }

  async function answered(edited: WiringEdited, caller: Caller): Promise<Reply> {
    switch (edited.outcome) {
      case 'done':
        await context.audit.write({
          ...{ at: clock.now(), actor: actorOf(caller), action: `wiring.${edited.paper.what}` },
          subject: 'house',
        })
        return ok(view())
      case 'stale':
        throw stale(edited.paper, context)
      case 'nothing-to-undo':
        throw refusal(
          ...([409, 'nothing_to_undo', 'Nothing to undo'] as const),
          'There is no earlier state of the wiring left.',
        )
      case 'refused':
        throw refusal(
          ...([422, 'wiring_refused', 'The wiring cannot be so'] as const),
          edited.refusals.slice(0, 3).map(wiringSentence).join(' '),
        )
      default:
        return edited satisfies never
    }
  }

  return [
    route({
      method: 'get',
      path: '/wiring',
      access: 'see',
      summary: 'How levels leave the house: wires, destinations, priority, and what happens at the end',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: WiringReply },
      handle: async () => ok(view()),
    }),
    route({
      method: 'post',
      path: '/wiring',
      access: 'lighting',
      summary: 'Changes the wires that it names, from the revision that it names; in force at once',
      params: null,
      query: null,
      body: WiringRequest,
      reply: { status: 200, schema: WiringReply },
      handle: async ({ body, caller }) =>
        answered(await wiring.change(body.revision, body.change, actorOf(caller)), caller),
    }),
    route({
      method: 'post',
      path: '/wiring/undo',
      access: 'lighting',
      summary: 'Takes back the newest edit of the wiring; of the first one, to what the environment says',
      params: null,
      query: null,
      body: UndoRequest,
      reply: { status: 200, schema: WiringReply },
      handle: async ({ body, caller }) => answered(await wiring.undo(body.revision, actorOf(caller)), caller),
    }),
  ]
}
