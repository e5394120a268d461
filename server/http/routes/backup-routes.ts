/** Backups in the console: make one, test one, go back to one (END-6). */
import * as z from 'zod/mini'
import {
  BackupPlan,
  BackupPoint,
  BackupsReply,
  PointName,
  PointTest,
  RestoreRequest,
} from '../../../core/protocol/backups.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal, type Refusal } from '../problem.ts'
import { answer, NOTHING, ok, route, type Route } from '../route.ts'

const ByName = z.strictObject({ name: PointName })

export function backupRoutes({ backups, audit, clock }: ServerContext): Route[] {
  const note = (caller: Caller, action: string, name: string): Promise<void> =>
    audit.write({ at: clock.now(), actor: actorOf(caller), action, subject: `backup:${name}` })

  return [
    route({
      method: 'get',
      path: '/backups',
      access: 'backups',
      summary: 'Dated points to go back to, when the next one makes itself, and how the last tests ended',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: BackupsReply },
      handle: async () => ok(await backups.view()),
    }),
    route({
      method: 'post',
      path: '/backups',
      access: 'backups',
      summary: 'Make a backup now',
      params: null,
      query: z.strictObject({}),
      body: null,
      reply: { status: 201, schema: BackupPoint },
      handle: async ({ caller }) => {
        const made = await backups.make()
        if (made === 'busy') throw busy()
        await note(caller, 'backup.make', made.name)
        return answer(201, made)
      },
    }),
    route({
      method: 'post',
      path: '/backups/plan',
      access: 'backups',
      summary: 'When backups make themselves, and how many of them stay',
      params: null,
      query: null,
      body: BackupPlan,
      reply: { status: 200, schema: BackupsReply },
      handle: async ({ body, caller }) => {
        await backups.plan(body)
        await note(caller, 'backup.plan', 'plan')
        return ok(await backups.view())
      },
    }),
    route({
      method: 'post',
      path: '/backups/{name}/test',
      access: 'backups',
      summary: 'Restore a point into a folder of its own, look at it, and throw it away',
      params: ByName,
      query: null,
      body: null,
      reply: { status: 200, schema: PointTest },
      handle: async ({ params, caller }) => {
        const test = await backups.test(params.name)
        if (test === 'busy') throw busy()
        if (test === null) throw notFound('backup of this name')
        await note(caller, 'backup.test', params.name)
        return ok(test)
      },
    }),
    route({
      method: 'post',
      path: '/backups/{name}/restore',
      access: 'backups',
      privateOnly: true,
      summary: 'Go back to a point; the server begins anew with it, and screens go on meanwhile',
      params: ByName,
      query: null,
      body: RestoreRequest,
      reply: { status: 202, schema: null },
      handle: async ({ params, body, caller }) => {
        if (body.confirm !== params.name)
          throw refusal(422, 'not_confirmed', 'Not confirmed', 'Repeat the name of the point in "confirm".')
        await note(caller, 'backup.restore', params.name)
        const begun = await backups.restore(params.name, actorOf(caller))
        if (begun === 'busy') throw busy()
        if (begun === 'missing') throw notFound('backup of this name')
        if (begun !== 'begun')
          throw refusal(422, 'not_restorable', 'This point cannot be restored', begun.refused)
        return { ...NOTHING, status: 202 }
      },
    }),
    route({
      method: 'delete',
      path: '/backups/{name}',
      access: 'backups',
      summary: 'Remove a point',
      params: ByName,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        const removed = await backups.remove(params.name)
        if (removed === 'busy') throw busy()
        if (removed === 'missing') throw notFound('backup of this name')
        await note(caller, 'backup.remove', params.name)
        return NOTHING
      },
    }),
  ]
}

function busy(): Refusal {
  return refusal(
    409,
    'backup_busy',
    'One thing at a time',
    'A backup is being made, tested or restored. Wait until it is done.',
  )
}
