/**
 * Every event of the Socket.IO namespace `/console`: server → console; consoles act over HTTP, and ask here only
 * for the lamps' levels while somebody looks at them (`lamps:watch`, `lamps:leave`).
 * `rooms` on connecting, `room` when one changes, `kiosks` with what changed at most four times a second,
 * `report` as a cue comes through, `lighting` when a rig or a look was edited, `shows` when a
 * show was, `commands` with what screens were asked (`kiosk-commands.ts`), `day` when a venue was opened, closed or checked, `log`
 * when something broke or is well again, `lamps` with levels as sent,
 * `signed-out` before the server ends the connection.
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
/** A rig or a look is not what it was: whoever shows it asks for it again. */
export const LightingMessage = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('wiring') }),
  z.strictObject({ what: z.literal('rig'), roomId: Identifier }),
  z.strictObject({ what: z.literal('look'), look: Identifier }),
])
export type LightingMessage = z.infer<typeof LightingMessage>
/** The list of a show is not what it was, or it is gone. */
export const ShowsMessage = z.strictObject({ show: Identifier })
export type ShowsMessage = z.infer<typeof ShowsMessage>
