import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { unsafeIn, type UnsafeLook } from '../../../core/lighting/safe-looks.ts'
import type { Look } from '../../../core/model/look.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { LookRequest, LooksReply, LookView, UndoRequest } from '../../../core/protocol/lighting.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { isLookUndoable, type Edited } from '../../runtime/light-desk.ts'
import { notFound, refusal, refusalWith } from '../problem.ts'
import { NOTHING, ok, route, type Reply, type Route } from '../route.ts'
import { nameOfActor, stale } from './rig-routes.ts'

const LookParams = z.strictObject({ id: Identifier })
/** Looks by fixture of a rig of thousands. */
const LOOK_LIMIT = 2 * 1024 * 1024

/** What lamps can be asked for, by name. */
export function lookRoutes(context: ServerContext): Route[] {
  const { desk, clock, installation } = context
  const themesOf = (id: string): string[] =>
    installation.holdings
      .themes()
      .filter((theme) => theme.look === id)
      .map((theme) => theme.id)

  function viewOf(id: string, look: Look): LookView {
    const paper = desk.look(id)
    const { revision, at, what } = paper
    const by = nameOfActor(paper.actor, context)
    const source = desk.lookSource(id)
    return {
      id,
      name: look.name,
      ...{ revision, at, by, what, undoable: isLookUndoable(paper) },
      ...{ look, source, themes: themesOf(id) },
    }
  }

  async function answered(edited: Edited<Look | null>, id: string, caller: Caller): Promise<Reply> {
    switch (edited.outcome) {
      case 'done': {
        await context.audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: `look.${edited.paper.what}`,
          subject: `look:${id}`,
        })
        const look = desk.looks().get(id)
        return look === undefined ? NOTHING : ok(viewOf(id, look))
      }
      case 'stale':
        throw stale(edited.paper, context)
      case 'nothing-to-undo':
        throw refusal(
          409,
          'nothing_to_undo',
          'Nothing to undo',
          'There is no earlier state of this look left.',
        )
      default:
        return edited satisfies never
    }
  }

  return [
    route({
      method: 'get',
      path: '/looks',
      access: 'see',
      summary: 'Looks that a room’s lamps can take, and what each asks for',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: LooksReply },
      handle: async () =>
        ok({ items: [...desk.looks()].map(([id, look]) => viewOf(id, look)) } satisfies LooksReply),
    }),
    route({
      method: 'post',
      path: '/looks/{id}',
      access: 'lighting',
      summary:
        'Makes a look, or changes it from the revision that it names; lamps that it is on follow at once',
      bodyLimit: LOOK_LIMIT,
      params: LookParams,
      query: null,
      body: LookRequest,
      reply: { status: 200, schema: LookView },
      handle: async ({ params, body, caller }) => {
        if (body.look.id !== params.id)
          throw refusal(422, 'look_refused', 'Two names', 'The look’s id must be the one in the address.')
        const unsafe = unsafeIn(body.look)
        if (unsafe.length > 0)
          throw refusalWith(
            422,
            'look_unsafe',
            'Safety rests on this look',
            unsafeSentence(body.look.id, unsafe),
            {
              unsafe,
            },
          )
        return answered(
          await desk.saveLook(params.id, body.revision, body.look, actorOf(caller)),
          params.id,
          caller,
        )
      },
    }),
    route({
      method: 'post',
      path: '/looks/{id}/undo',
      access: 'lighting',
      summary: 'Takes back the newest edit of a look; of one that was new, the look itself',
      params: LookParams,
      query: null,
      body: UndoRequest,
      reply: { status: 200, schema: LookView },
      handle: async ({ params, body, caller }) => {
        mustExist(params.id)
        return answered(await desk.undoLook(params.id, body.revision, actorOf(caller)), params.id, caller)
      },
    }),
    route({
      method: 'delete',
      path: '/looks/{id}',
      access: 'lighting',
      summary: 'Removes a look that was made here, or brings one back to how it was shipped',
      params: LookParams,
      query: z.strictObject({ revision: z.coerce.number().check(z.int(), z.minimum(0)) }),
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, query, caller }) => {
        mustExist(params.id)
        if (desk.lookSource(params.id) === 'shipped')
          throw refusal(
            409,
            'shipped',
            'It ships with Untold',
            'This look is as it was shipped; such looks can be changed, not removed.',
          )
        if (desk.lookSource(params.id) === 'own' && isOn(params.id))
          throw refusal(409, 'look_is_on', 'It is on now', 'Call another look first, then remove this one.')
        await answered(
          await desk.saveLook(params.id, query.revision, null, actorOf(caller)),
          params.id,
          caller,
        )
        return NOTHING
      },
    }),
  ]

  function isOn(id: string): boolean {
    const now = clock.now()
    return [...installation.rooms.values()].some(
      (live) => onAt(live.state, live.programme, now).look?.value === id,
    )
  }

  function mustExist(id: string): void {
    if (!desk.looks().has(id) && desk.look(id).revision === 0) throw notFound(`look "${id}"`)
  }
}

const UNSAFE: Readonly<Record<UnsafeLook['kind'], string>> = {
  missing: 'says nothing',
  dark: 'is too dark',
  colour: 'must have a pale colour of its own, not a theme’s',
  moves: 'must stand still',
  late: 'must be there sooner',
  layer: 'must stand alone, not over another look',
}

function unsafeSentence(id: string, unsafe: readonly UnsafeLook[]): string {
  const faults = unsafe.map(
    ({ kind, of }) => `${of === null ? 'It' : `${of.kind}.${of.id}`} ${UNSAFE[kind]}.`,
  )
  return `“${id}” is the light that people’s safety rests on: every role lights, pale, soon and still. ${faults.join(' ')}`
}
