import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import type { CommandAction } from '../../../core/model/kiosk-command.ts'
import { CommandRequest, CommandsReply, CommandView } from '../../../core/protocol/kiosk-commands.ts'
import { actorOf, originOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { commandView } from '../../runtime/command-view.ts'
import { notFound, refusal } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })

export function kioskCommandRoutes(context: ServerContext): Route[] {
  const { installation, commands, audit, clock } = context
  const { fleet } = installation

  async function give(kioskIds: readonly string[], action: CommandAction, caller: Caller, subject: string) {
    const by = originOf(caller)
    if (by === null) throw refusal(403, 'not_allowed', 'Not allowed', 'Only staff and scripts ask a screen.')
    await audit.write({ at: clock.now(), actor: actorOf(caller), action: `kiosk.${action.kind}`, subject })
    return kioskIds.map((id) => commandView(commands.issue(id, action, by), context))
  }

  return [
    route({
      method: 'get',
      path: '/kiosk-commands',
      access: 'see',
      summary: 'What screens were asked last, of each kind, and how far it came (VEN-3)',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: CommandsReply },
      handle: async () => ok({ items: commands.newest(null).map((each) => commandView(each, context)) }),
    }),
    route({
      method: 'post',
      path: '/kiosks/{id}/commands',
      access: 'run',
      summary:
        'Ask a screen to reload, show its name, test itself, send a tiny picture, sleep, wake, be cleaned',
      params: ById,
      query: null,
      body: CommandRequest,
      reply: { status: 202, schema: CommandView },
      handle: async ({ params, body, caller }) => {
        if (fleet.find(params.id) === null) throw notFound('kiosk with this id')
        const [view] = await give([params.id], body.action, caller, `kiosk:${params.id}`)
        return answer(202, view)
      },
    }),
    route({
      method: 'post',
      path: '/rooms/{id}/kiosk-commands',
      access: 'run',
      summary: 'Ask every screen of a room the same',
      params: ById,
      query: null,
      body: CommandRequest,
      reply: { status: 202, schema: CommandsReply },
      handle: async ({ params, body, caller }) => {
        if (!installation.rooms.has(params.id)) throw notFound(`room "${params.id}"`)
        const ids = fleet.inRoom(params.id).map((kiosk) => kiosk.id)
        return answer(202, { items: await give(ids, body.action, caller, `room:${params.id}`) })
      },
    }),
    route({
      method: 'get',
      path: '/kiosks/{id}/picture',
      access: 'run',
      summary: 'The tiny picture that a screen was asked for, for two minutes; it is never stored',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: 'image/jpeg' },
      handle: async ({ params }) => {
        const picture = commands.picture(params.id)
        if (picture === null) throw notFound('picture of this screen; ask for one first')
        return ok(picture.jpeg)
      },
    }),
  ]
}
