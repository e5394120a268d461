import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import type { KioskNote } from '../../../core/model/incident.ts'
import { LogReply, NoteRequest, NotesReply, NoteView } from '../../../core/protocol/maintenance.ts'
import { actorOf } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { notFound } from '../problem.ts'
import { answer, NOTHING, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const ByNote = z.strictObject({ id: Identifier, noteId: Identifier })
/** As much of the past as a page shows. */
const SHOWN = 200

export function maintenanceRoutes({ maintenance, installation, names }: ServerContext): Route[] {
  const view = (note: KioskNote) => ({ ...note, byName: names.actor(note.by.split(':')[1] ?? '') })
  return [
    route({
      method: 'get',
      path: '/venues/{id}/log',
      access: 'see',
      summary: 'The maintenance log: what is broken now, and what was',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: LogReply },
      handle: async ({ params }) => {
        if (!installation.timetables.has(params.id)) throw notFound(`venue "${params.id}"`)
        const { open, past } = maintenance.log(params.id)
        return ok({ open, past: past.slice(0, SHOWN) } satisfies LogReply)
      },
    }),
    route({
      method: 'get',
      path: '/kiosks/{id}/notes',
      access: 'see',
      summary: 'What staff wrote about a screen',
      params: ById,
      query: null,
      body: null,
      reply: { status: 200, schema: NotesReply },
      handle: async ({ params }) => ok({ items: maintenance.notes(params.id).map(view) }),
    }),
    route({
      method: 'post',
      path: '/kiosks/{id}/notes',
      access: 'run',
      summary: 'Write a note about a screen; about the machine, never about people',
      params: ById,
      query: null,
      body: NoteRequest,
      reply: { status: 201, schema: NoteView },
      handle: async ({ params, body, caller }) => {
        if (installation.fleet.find(params.id) === null) throw notFound('kiosk with this id')
        return answer(201, view(await maintenance.write(params.id, body.text, actorOf(caller))))
      },
    }),
    route({
      method: 'delete',
      path: '/kiosks/{id}/notes/{noteId}',
      access: 'run',
      summary: 'Remove a note',
      params: ByNote,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params }) => {
        if (!(await maintenance.remove(params.id, params.noteId))) throw notFound('note with this id')
        return NOTHING
      },
    }),
  ]
}
