import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { DisplaySettings } from '../../../core/model/display.ts'
import {
  DisplayChange,
  DisplayPowerRequest,
  DisplaysReply,
  DisplayView,
} from '../../../core/protocol/displays.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal } from '../problem.ts'
import { NOTHING, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })

export function displayRoutes({ displays, installation, audit, clock }: ServerContext): Route[] {
  const record = (caller: Caller, action: string, id: string) =>
    audit.write({ at: clock.now(), actor: actorOf(caller), action, subject: `kiosk:${id}` })
  return [
    route({
      method: 'get',
      path: '/displays',
      access: 'see',
      summary: 'Projectors and panels, and what each says about itself (PJLink)',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: DisplaysReply },
      handle: async () => ok({ items: displays.views() }),
    }),
    route({
      method: 'patch',
      path: '/kiosks/{id}/display',
      access: 'kiosks',
      summary:
        'Say which display a screen is seen on: PJLink address, Wake-on-LAN, whether it follows the day',
      params: ById,
      query: null,
      body: DisplayChange,
      reply: { status: 200, schema: DisplayView },
      handle: async ({ params, body, caller }) => {
        if (installation.fleet.find(params.id) === null) throw notFound('kiosk with this id')
        const wanted = DisplaySettings.safeParse({
          ...body,
          kioskId: params.id,
          password: body.password ?? null,
        })
        if (!wanted.success)
          throw refusal(400, 'bad_request', 'Something does not fit', wanted.error.issues[0]?.message ?? '')
        await record(caller, 'display.change', params.id)
        return ok(await displays.set(params.id, body))
      },
    }),
    route({
      method: 'delete',
      path: '/kiosks/{id}/display',
      access: 'kiosks',
      summary: 'Forget a screen’s display',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (!(await displays.remove(params.id))) throw notFound('display of this screen')
        await record(caller, 'display.remove', params.id)
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/kiosks/{id}/display/power',
      access: 'run',
      summary: 'Switch a display on or off; it counts as done when the display says so itself (VEN-3)',
      params: ById,
      query: null,
      body: DisplayPowerRequest,
      reply: { status: 200, schema: DisplayView },
      handle: async ({ params, body, caller }) => {
        const view = await displays.power(params.id, body.power)
        if (view === null) throw notFound('display of this screen')
        await record(caller, `display.${body.power}`, params.id)
        return ok(view)
      },
    }),
  ]
}
