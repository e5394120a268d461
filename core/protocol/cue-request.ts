import * as z from 'zod/mini'
import { CueNumber, DeskMode, ReleaseTarget } from '../model/cue.ts'
import { HallMessage } from '../model/hall-message.ts'
import { Metre } from '../model/horizon.ts'
import { Identifier } from '../model/identifier.ts'
import { LightTiming } from '../model/light-timing.ts'
import { Playlist } from '../model/playlist.ts'
import { LONGEST_FADE } from '../model/time.ts'

const idempotencyKey = z.optional(z.string().check(z.minLength(1), z.maxLength(128)))
const fadeMs = z.optional(z.int().check(z.minimum(0), z.maximum(LONGEST_FADE)))
const until = z.optional(
  z.union([z.literal('released'), z.literal('next-rule'), z.iso.datetime({ offset: true })]),
)

/** Body of `POST /rooms/{id}/cues`: what a person or a script asks of a room; flat, so that it is easy to write. */
export const CueRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theme'), theme: Identifier, fadeMs, until, idempotencyKey }),
  z.strictObject({
    kind: z.literal('look'),
    look: Identifier,
    fadeMs,
    until,
    /** A split fade; instead of `fadeMs`. */
    timing: z.optional(LightTiming),
    idempotencyKey,
  }),
  z.strictObject({
    kind: z.literal('master'),
    master: z.number().check(z.minimum(0), z.maximum(1)),
    fadeMs,
    until,
    idempotencyKey,
  }),
  z.strictObject({ kind: z.literal('blackout'), fadeMs, until, idempotencyKey }),
  z.strictObject({ kind: z.literal('desk'), desk: DeskMode, fadeMs, until, idempotencyKey }),
  z.strictObject({
    kind: z.literal('volume'),
    volume: z.number().check(z.minimum(0), z.maximum(1)),
    fadeMs,
    until,
    idempotencyKey,
  }),
  z.strictObject({ kind: z.literal('story'), story: Identifier, idempotencyKey }),
  z.strictObject({ kind: z.literal('stopStory'), idempotencyKey }),
  z.strictObject({ kind: z.literal('playlist'), stories: Playlist, until, idempotencyKey }),
  z.strictObject({ kind: z.literal('sleep'), until, idempotencyKey }),
  z.strictObject({ kind: z.literal('wake'), until, idempotencyKey }),
  /** On the wall; where no end is named, for a quarter of an hour. */
  z.strictObject({ kind: z.literal('message'), message: HallMessage, until, idempotencyKey }),
  z.strictObject({
    kind: z.literal('light'),
    /** Metres along the room's horizon; where it is not said, the light crosses the whole room. */
    from: z.optional(Metre),
    direction: z.optional(z.enum(['left', 'right'])),
    idempotencyKey,
  }),
  /** The silent minute, now. */
  z.strictObject({
    kind: z.literal('silence'),
    direction: z.optional(z.enum(['left', 'right'])),
    idempotencyKey,
  }),
  z.strictObject({ kind: z.literal('calm'), idempotencyKey }),
  z.strictObject({ kind: z.literal('alarm'), idempotencyKey }),
  z.strictObject({ kind: z.literal('release'), of: ReleaseTarget, fadeMs, idempotencyKey }),
  /** Its first cue, or the one that is named, stands by; nothing changes before GO. */
  z.strictObject({
    kind: z.literal('show.start'),
    show: Identifier,
    from: z.optional(CueNumber),
    idempotencyKey,
  }),
  /** `cue` is the number that stood by when it was pressed: where another does by now, nothing is done. `end`: the end. */
  z.strictObject({
    kind: z.literal('show.go'),
    cue: z.optional(z.union([CueNumber, z.literal('end')])),
    idempotencyKey,
  }),
  z.strictObject({ kind: z.literal('show.hold'), idempotencyKey }),
  z.strictObject({ kind: z.literal('show.back'), idempotencyKey }),
  z.strictObject({ kind: z.literal('show.jump'), to: CueNumber, idempotencyKey }),
  z.strictObject({ kind: z.literal('show.stop'), fadeMs, idempotencyKey }),
])
export type CueRequest = z.infer<typeof CueRequest>
