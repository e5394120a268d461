import * as z from 'zod/mini'
import { DeskMode, Level, Origin, type Cue } from '../model/cue.ts'
import { HallMessage } from '../model/hall-message.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { LightTiming } from '../model/light-timing.ts'
import { Playlist } from '../model/playlist.ts'
import { TravellingLight } from '../model/travelling-light.ts'
import { SilentMinute } from './evening.ts'
import { RunningShow } from './running-show.ts'

const claimed = {
  seq: z.int().check(z.minimum(1)),
  cueId: Identifier,
  level: Level,
  origin: Origin,
  /** In force from here … */
  from: InstantValue,
  /** … until here, exclusive; null: until somebody releases it. */
  until: z.nullable(InstantValue),
  /** Fade into the claim, and out of it when it ends, in milliseconds. */
  fadeMs: z.int(),
  outMs: z.int(),
}

/** Somebody's wish for one aspect of the room over an interval of time. The strongest wish in force is on. */
export const Claim = z.discriminatedUnion('aspect', [
  z.strictObject({ aspect: z.literal('theme'), value: Identifier, ...claimed }),
  z.strictObject({
    aspect: z.literal('look'),
    value: Identifier,
    /** A split fade into it, of `fadeMs` in all. */
    timing: z.optional(LightTiming),
    ...claimed,
  }),
  z.strictObject({ aspect: z.literal('master'), value: z.number(), ...claimed }),
  z.strictObject({ aspect: z.literal('blackout'), value: z.literal(true), ...claimed }),
  z.strictObject({ aspect: z.literal('desk'), value: DeskMode, ...claimed }),
  z.strictObject({ aspect: z.literal('volume'), value: z.number(), ...claimed }),
  z.strictObject({ aspect: z.literal('story'), value: Identifier, ...claimed }),
  z.strictObject({ aspect: z.literal('message'), value: HallMessage, ...claimed }),
  z.strictObject({ aspect: z.literal('playlist'), value: Playlist, ...claimed }),
  /** Of the screens. */
  z.strictObject({ aspect: z.literal('sleep'), value: z.enum(['asleep', 'awake']), ...claimed }),
  z.strictObject({ aspect: z.literal('mode'), value: z.enum(['calm', 'alarm']), ...claimed }),
])
export type Claim = z.infer<typeof Claim>
export type Aspect = Claim['aspect']

/**
 * Everything that the log of a room says, folded. Two holders with equal `(epoch, seq)` hold equal states.
 * It is a state of wishes, not of moments: what is on at an instant is looked up (`on-at.ts`).
 */
export const RoomState = z.strictObject({
  roomId: Identifier,
  epoch: z.int().check(z.minimum(0)),
  seq: z.int().check(z.minimum(0)),
  claims: z.array(Claim),
  /** Stories that may never sound again here, sorted. */
  withdrawn: z.array(Identifier),
  /** Lights that staff or shows have sent, oldest first; those of visitors never come into the log (VIS-4). */
  lights: z._default(z.array(TravellingLight), []),
  /** Silent minutes that a cue began, beside those of the hour. */
  silences: z._default(z.array(SilentMinute), []),
  /** The show that is on here, with what of its plan lies ahead. */
  show: z._default(z.nullable(RunningShow), null),
})
export type RoomState = z.infer<typeof RoomState>

export function emptyRoom(roomId: Cue['roomId']): RoomState {
  return { roomId, epoch: 0, seq: 0, claims: [], withdrawn: [], lights: [], silences: [], show: null }
}
