/** Body and answer of `POST /rooms/{id}/rehearsal`: a day of a room, gone through on paper. Nothing is kept. */
import * as z from 'zod/mini'
import { Span } from '../model/horizon.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Stand } from '../model/stand.ts'
import { KioskRole } from '../model/kiosk.ts'
import { Localised } from '../model/language.ts'
import { Said } from '../model/show.ts'
import { RoomProgramme } from '../show/programme.ts'
import { RoomState } from '../show/room-state.ts'
import { CueRequest } from './cue-request.ts'

const instant = z.iso.datetime({ offset: true })

export const MOST_PRESSES = 400

export const RehearsalRequest = z.strictObject({
  /** By the venue's calendar. */
  day: z.iso.date(),
  /**
   * A show that stands by from `at` on; GO is pressed as soon as a cue is over, at least `pauseMs` after the GO before.
   * `pauseMs` null: nobody presses GO but by hand, among `presses`. null: no show.
   */
  show: z.nullable(
    z.strictObject({
      id: Identifier,
      at: instant,
      pauseMs: z.nullable(z.int().check(z.minimum(0), z.maximum(3_600_000))),
    }),
  ),
  /** Whatever else is pressed, GO by hand included. */
  presses: z.array(z.strictObject({ at: instant, request: CueRequest })).check(z.maxLength(MOST_PRESSES)),
})
export type RehearsalRequest = z.infer<typeof RehearsalRequest>

export const RehearsalReply = z.strictObject({
  /** From local midnight to local midnight. */
  from: InstantValue,
  to: InstantValue,
  programme: RoomProgramme,
  /** When the venue is open; null: it never closes. */
  open: z.nullable(z.array(z.strictObject({ from: InstantValue, to: InstantValue }))),
  /** The room before anybody pressed anything. */
  first: RoomState,
  /** In the order of their instants; each state holds until the next. */
  steps: z.array(
    z.strictObject({
      at: InstantValue,
      request: CueRequest,
      refused: z.nullable(z.string()),
      state: RoomState,
    }),
  ),
  /** The show as it is led here, with the names of its cues; null: none. */
  show: z.nullable(
    z.strictObject({
      id: Identifier,
      name: Localised,
      cues: z.array(z.strictObject({ id: Identifier, number: z.string(), name: Said })),
    }),
  ),
  /** The room's screens in their places: simulated, each draws what it would draw. */
  screens: z.array(
    z.strictObject({ id: Identifier, name: z.string(), role: KioskRole, span: Span, stand: Stand }),
  ),
})
export type RehearsalReply = z.infer<typeof RehearsalReply>
