/**
 * Every event of the Socket.IO namespace `/kiosk`. Each has an example in docs/protocol.md.
 * Server → kiosk: `welcome`, `cue`, `cues`, `snapshot`, `programme`, `light`, `exhibition`,
 * `leases`, `warmth`, `said` (to walls), `dismissed`; `command` (`kiosk-commands.ts`).
 * Kiosk → server: `cue:ack`, `pulse`, `clock`, `catch-up`, `light`, `purged`; `command:report`, `woke`, `alarm`.
 */
import * as z from 'zod/mini'
import { ANSWER_ACTS } from '../model/answer.ts'
import { Cue } from '../model/cue.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Kiosk } from '../model/kiosk.ts'
import { RoomProgramme } from '../show/programme.ts'
import { LeaseGrant, LeaseState } from '../show/lease.ts'
import { RoomState } from '../show/room-state.ts'
import { TravellingLight } from '../model/travelling-light.ts'

const seq = z.int().check(z.minimum(0))

/** What a kiosk says as it connects (`auth` of the handshake). `last` is null when it knows nothing yet. */
export const KioskHandshake = z.strictObject({
  protocol: z.int(),
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  last: z.nullable(z.strictObject({ epoch: seq, seq })),
})
export type KioskHandshake = z.infer<typeof KioskHandshake>

/** The server's first word: who the kiosk is, and either the whole room or the cues it missed. */
export const Welcome = z.strictObject({
  protocol: z.int(),
  serverTime: InstantValue,
  kiosk: Kiosk,
  programme: RoomProgramme,
  room: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('snapshot'), state: RoomState }),
    z.strictObject({ kind: z.literal('cues'), cues: z.array(Cue) }),
  ]),
  /** Lights that are under way: who joins late sees them where they are. */
  lights: z.array(TravellingLight),
  /** Changes when stories, themes or support lines change; the kiosk then fetches the exhibition again. */
  exhibition: z.string(),
  leases: LeaseGrant,
})
export type Welcome = z.infer<typeof Welcome>

export const CueMessage = Cue
export const CuesMessage = z.strictObject({ cues: z.array(Cue) })
export const SnapshotMessage = z.strictObject({ state: RoomState })
export const ProgrammeMessage = z.strictObject({ programme: RoomProgramme })
export const ExhibitionMessage = z.strictObject({ exhibition: z.string() })
/** Every minute while the screen is connected: what it may show of narrators' stories, and until when (CON-4). */
export const LeasesMessage = LeaseGrant
/** How warm the day's answers have made the horizon, 0–1 (`core/reports/warmth.ts`). */
export const WarmthMessage = z.strictObject({ warmth: z.number().check(z.minimum(0), z.maximum(1)) })
/** What people said they will do on days that have ended: at least so many (`core/reports/said.ts`). */
export const SaidMessage = z.strictObject({
  said: z.partialRecord(z.enum(ANSWER_ACTS), z.int().check(z.minimum(10))),
})
/** Why the server ends the connection for good. `revoked`: forget the token and show a new code. */
export const DismissedMessage = z.strictObject({ reason: z.enum(['revoked', 'replaced', 'reload']) })

/** How far a cue has come on one kiosk: taken from the wire, put into the state, drawn in a frame. */
export const AckStage = z.enum(['received', 'applied', 'rendered'])
export type AckStage = z.infer<typeof AckStage>
export const CueAck = z.strictObject({ cueId: Identifier, stage: AckStage, at: InstantValue })
export type CueAck = z.infer<typeof CueAck>

/**
 * What went wrong on a screen and was caught there; whoever stood before it saw something whole. `page-error`: a part
 * of the words failed and was drawn anew. `stuck-touch`: one place was touched for 20 s and is masked. `many-touches`:
 * more fingers than two hands have were on the glass, ten of them count. `fonts`: our letters did not load. `slept`: the
 * page stood still. `clock-jumped`: the machine's clock was set. `story-text`: a story has no text in any language of the
 * venue. `reading`: a recorded reading could not be played. `speech`: the machine voice that somebody asked for was not to
 * be had. `sound`: the machine makes no sound, though its screen is to be heard.
 */
export const PageProblem = z.enum([
  'page-error',
  'stuck-touch',
  'many-touches',
  'fonts',
  'slept',
  'clock-jumped',
  'story-text',
  'reading',
  'speech',
  'sound',
])
export type PageProblem = z.infer<typeof PageProblem>

/** What a screen really does, once a second (END-4): frames, picture, sound and clock, not a ping. */
export const Pulse = z.strictObject({
  epoch: seq,
  seq,
  fingerprint: z.string().check(z.maxLength(32)),
  /** Frames drawn since the page began, and in the last second. */
  frames: z.int().check(z.minimum(0)),
  fps: z.number().check(z.minimum(0), z.maximum(1_000)),
  /** How often its picture has been kept from changing as fast as it was asked to, since the page began (VIS-5). */
  heldBack: z.optional(z.int().check(z.minimum(0))),
  webgl: z.enum(['drawing', 'lost', 'none']),
  audio: z.enum(['running', 'waiting-for-touch', 'muted', 'none']),
  /** Estimated clock error bound in milliseconds, or null before the first exchange. */
  clockError: z.nullable(z.number()),
  /** What the visitor's flow is doing; never who. */
  activity: z.enum(['rest', 'session', 'calm', 'neutral', 'wall']),
  /** Story that sounds by a cue, never one that a visitor chose. */
  story: z.nullable(Identifier),
  /** Its permission to show what narrators told (CON-4). */
  lease: LeaseState,
  bundle: z.string().check(z.maxLength(64)),
  /** Whether it sleeps (black and silent) or is kept from touch for cleaning. */
  posture: z._default(z.enum(['awake', 'asleep', 'cleaning']), 'awake'),
  problems: z._default(z.array(PageProblem).check(z.maxLength(16)), []),
})
export type Pulse = z.infer<typeof Pulse>

/**
 * `purged`: what this screen let go of, story by story, once nothing of it is seen, heard or kept here any more.
 * Counts by kind; all zero when it never held the story.
 */
export const PurgedReport = z.strictObject({
  stories: z
    .array(
      z.strictObject({
        story: Identifier,
        purged: z.record(z.string().check(z.maxLength(32)), z.int().check(z.minimum(0))),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
  at: InstantValue,
})
export type PurgedReport = z.infer<typeof PurgedReport>

/** `clock`: the kiosk's send time; answered through Socket.IO's acknowledgement with the server's two times. */
export const ClockRequest = z.strictObject({ t0: z.number() })
export const ClockReply = z.strictObject({ t1: z.number(), t2: z.number() })
export type ClockReply = z.infer<typeof ClockReply>

/** `catch-up`: cues are missing after this `seq`; answered with `cues` or `snapshot`. */
export const CatchUpRequest = z.strictObject({ epoch: seq, seq })

/** `alarm`, kiosk → server: the contact of the building's fire alarm typed its key here (VEN-4). */
export const AlarmMessage = z.strictObject({ at: InstantValue })
/** An alarm that was held up for longer is not raised any more. */
export const ALARM_LASTS_MS = 5 * 60_000

/**
 * `light`, kiosk → server: a visitor lets a light go here; never from a booth (BOO-3). Server → all screens of
 * the room: a light sets out. It is kept in memory until it has crossed, and nowhere else (VIS-4).
 */
export const LightMessage = z.strictObject({ light: TravellingLight })

/** `voice`, kiosk → server: a voice begins or ends on this screen; never which, nor for whom (VIS-4). */
export const SpeakingMessage = z.strictObject({ speaking: z.boolean() })
/** `voice`, server → a near-field screen: whether its voice is full now, or as low as the bed (core/show/voice-limit). */
export const VoiceShareMessage = z.strictObject({ full: z.boolean() })
