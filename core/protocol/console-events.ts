/**
 * Every event of the Socket.IO namespace `/console`: server → console only; consoles act over HTTP.
 * `rooms` on connecting, `room` when one changes, `kiosks` with what changed at most four times a second,
 * `report` as a cue comes through, `signed-out` before the server ends the connection.
 */
import * as z from 'zod/mini'
import { CueReport, KioskView, RoomStateReply } from './http.ts'
import { InstantValue, Identifier } from '../model/identifier.ts'

export const RoomsMessage = z.strictObject({ serverTime: InstantValue, rooms: z.array(RoomStateReply) })
export type RoomsMessage = z.infer<typeof RoomsMessage>
export const RoomMessage = z.strictObject({ serverTime: InstantValue, room: RoomStateReply })
export const KiosksMessage = z.strictObject({
  serverTime: InstantValue,
  /** Whole list (`all`) or only those that changed. */
  scope: z.enum(['all', 'changed']),
  kiosks: z.array(KioskView),
  /** Kiosks that no longer exist. */
  gone: z.array(Identifier),
})
export type KiosksMessage = z.infer<typeof KiosksMessage>
export const ReportMessage = z.strictObject({ report: CueReport })
