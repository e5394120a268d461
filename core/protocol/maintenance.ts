/** The maintenance log and the notes of staff, over HTTP. */
import * as z from 'zod/mini'
import { Incident, KioskNote } from '../model/incident.ts'
import { Identifier } from '../model/identifier.ts'

/** `GET /venues/{id}/log`: what is broken first, then the newest of the past. */
export const LogReply = z.strictObject({ open: z.array(Incident), past: z.array(Incident) })
export type LogReply = z.infer<typeof LogReply>

export const NoteRequest = z.strictObject({ text: KioskNote.shape.text })
export const NoteView = z.strictObject({ ...KioskNote.shape, byName: z.nullable(z.string()) })
/** `GET /kiosks/{id}/notes`: newest first. */
export const NotesReply = z.strictObject({ items: z.array(NoteView) })
export type NotesReply = z.infer<typeof NotesReply>

/** `log`, server → console: something broke or is well again. */
export const LogMessage = z.strictObject({ venueId: Identifier })
