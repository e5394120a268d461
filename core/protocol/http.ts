/** Bodies of the HTTP API under `/api/v1`; the OpenAPI document is generated from these. */
import * as z from 'zod/mini'
import { Cue, CueNumber, DeskMode, HELD_ASPECTS, Level, Origin, ShowCueId } from '../model/cue.ts'
import { HallMessage } from '../model/hall-message.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { AudioKind, Kiosk, KioskName, KioskRole } from '../model/kiosk.ts'
import { KioskSettings } from '../model/kiosk-settings.ts'
import { Stand } from '../model/stand.ts'
import { Language, Localised } from '../model/language.ts'
import { ToldLightProblem } from '../model/light-problem.ts'
import { Said } from '../model/show.ts'
import { Audience } from '../model/venue.ts'
import { Palette } from '../model/theme.ts'
import { Person, Role, Username, VenueRoles } from '../model/person.ts'
import { Programme } from '../show/programme.ts'
import { Withheld } from '../show/sensitive.ts'
import { Pulse } from './kiosk-events.ts'

/** RFC 9457. `errors` names each field that is wrong and what to do about it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
})
export type Problem = z.infer<typeof Problem>

/** Log-in takes whatever was typed; whether it fits is not the stranger's to know. */
export const SessionRequest = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(64)),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
})
export const SessionReply = z.strictObject({ person: Person, expiresAt: InstantValue })
export type SessionReply = z.infer<typeof SessionReply>

/** `POST /setup`: the first administrator, with the one-time link's token. */
export const SetupRequest = z.strictObject({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  username: Username,
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
  password: z
    .string()
    .check(z.minLength(12, 'use at least 12 characters; a short sentence is good'), z.maxLength(256)),
  language: Language,
})
/** `GET /setup` → whether the installation still waits for its first administrator. */
export const SetupReply = z.strictObject({ open: z.boolean() })

/** Roles everywhere, roles at single venues, or both. */
export const Holding = z.strictObject({
  roles: z.array(Role),
  venueRoles: z._default(z.array(VenueRoles).check(z.maxLength(40)), []),
})
/** Somebody without any role could do nothing. */
export const holdsSomething = z.refine<z.infer<typeof Holding>>(
  ({ roles, venueRoles }) => roles.length + venueRoles.length > 0,
  { error: 'choose at least one role', path: ['roles'] },
)

export const PersonRequest = z
  .strictObject({
    username: Username,
    displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    password: z
      .string()
      .check(z.minLength(12, 'use at least 12 characters; a short sentence is good'), z.maxLength(256)),
    ...Holding.shape,
    language: Language,
  })
  .check(holdsSomething)
export const PeopleReply = z.strictObject({ items: z.array(Person) })

/** A script's bearer token; the secret is shown once. */
export const TokenRequest = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
  role: Role,
  /** Where the role counts; null: everywhere, and for what belongs to the whole house. */
  venueId: z._default(z.nullable(Identifier), null),
  /** ISO instant after which the token no longer works. */
  expiresAt: z.nullable(z.iso.datetime({ offset: true })),
})
export const TokenReply = z.strictObject({ id: Identifier, token: z.string() })
export const TokensReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Identifier,
      name: z.string(),
      role: Role,
      venueId: z.nullable(Identifier),
      createdAt: InstantValue,
      expiresAt: z.nullable(InstantValue),
      revokedAt: z.nullable(InstantValue),
    }),
  ),
})

export const RoomSummary = z.strictObject({
  id: Identifier,
  name: Localised,
  venueId: Identifier,
  /** IANA zone of the venue: every clock that staff read shows its time. */
  timeZone: z.string(),
})
export const RoomsReply = z.strictObject({ items: z.array(RoomSummary) })

/** Somebody's or some rule's hold on one aspect of a room, with a name that staff know. */
export const HolderView = z.strictObject({
  level: Level,
  origin: Origin,
  /** Who that is in words: a display name, a rule's title. */
  name: z.string(),
})
export type HolderView = z.infer<typeof HolderView>
export const AspectView = z.strictObject({
  value: z.string(),
  holder: HolderView,
  since: InstantValue,
  until: z.nullable(InstantValue),
  beat: z.array(z.strictObject({ value: z.string(), holder: HolderView })),
})
export type AspectView = z.infer<typeof AspectView>

/** The show that is on in a room: where it is, what comes next and when. */
export const ShowOnView = z.strictObject({
  id: Identifier,
  name: Localised,
  /** The list that it goes by, whatever was edited since: `GET /shows/{id}/revisions/{n}`. */
  revision: z.int(),
  since: InstantValue,
  startedBy: HolderView,
  state: z.enum(['standing-by', 'running', 'held']),
  /** The cue that came last. */
  last: z.nullable(z.strictObject({ cue: ShowCueId, number: CueNumber, name: Said, at: InstantValue })),
  /** What comes next, by itself at `at` or, where that is null, with GO; null: the end of the show. */
  next: z.nullable(z.strictObject({ cue: ShowCueId, number: CueNumber, name: Said })),
  nextAt: z.nullable(InstantValue),
  protectMs: z.int(),
  /** Until then another GO is the same press. */
  protectedUntil: z.nullable(InstantValue),
})
export type ShowOnView = z.infer<typeof ShowOnView>

/** `GET /rooms/{id}/state`. Times are milliseconds since the Unix epoch on the server's clock. */
export const RoomStateReply = z.strictObject({
  id: Identifier,
  name: Localised,
  epoch: z.int(),
  seq: z.int(),
  at: InstantValue,
  theme: z.string(),
  look: z.string(),
  show: z.nullable(ShowOnView),
  story: z.nullable(z.string()),
  volume: z.number(),
  /** What the house says on the wall, as it is shown now; null in calm, in an alarm and in a blackout. */
  message: z.nullable(HallMessage),
  /** Which stories are offered, in this order; null: all that may be. */
  playlist: z.nullable(z.array(Identifier)),
  /** Whether the screens are to sleep while nobody is there; which do, they say themselves. */
  asleep: z.boolean(),
  /** The lamps' grand master, 0–1, and whether they are blacked out. */
  master: z.number(),
  blackout: z.boolean(),
  /** What the house desk's levels may do here; null: what the rig says. */
  desk: z.nullable(DeskMode),
  calm: z.boolean(),
  alarm: z.boolean(),
  /** What people hold against the schedule, strongest first. */
  overrides: z.array(
    z.strictObject({
      aspect: z.enum(HELD_ASPECTS),
      ...AspectView.shape,
    }),
  ),
  withdrawn: z.array(Identifier),
  audience: Audience,
  /** Why stories marked as sensitive are not offered here now, and until when; null: they are (VIS-8). */
  withheld: z.nullable(Withheld),
})
export type RoomStateReply = z.infer<typeof RoomStateReply>

/** `PATCH /rooms/{id}/audience`, and what it answers. */
export const AudienceRequest = z.strictObject({ audience: Audience })
export const AudienceReply = z.strictObject({ audience: Audience, withheld: z.nullable(Withheld) })
export type AudienceReply = z.infer<typeof AudienceReply>

/** `GET /rooms/{id}/why`: for each aspect the holder, what it beat, when it ends, and a sentence. */
export const WhyReply = z.strictObject({
  at: InstantValue,
  theme: AspectView,
  look: AspectView,
  volume: AspectView,
  story: z.nullable(AspectView),
  message: z.nullable(AspectView),
  playlist: z.nullable(AspectView),
  sleep: z.nullable(AspectView),
  master: AspectView,
  blackout: z.nullable(AspectView),
  desk: z.nullable(AspectView),
  show: z.nullable(ShowOnView),
  sentences: z.strictObject({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) }),
})
export type WhyReply = z.infer<typeof WhyReply>

export const ProgrammeReply = Programme

/** `POST /rooms/{id}/cues` → 202. `heldBackBy`: calm or alarm is on and outranks what was asked. */
export const CueReply = z.strictObject({
  cueId: Identifier,
  seq: z.int(),
  at: InstantValue,
  heldBackBy: z.nullable(Level),
})
export type CueReply = z.infer<typeof CueReply>

const stage = z.nullable(InstantValue)
/** How far a cue has come, kiosk by kiosk and on the lamps (VEN-3). */
export const CueReport = z.strictObject({
  cue: Cue,
  kiosks: z.array(
    z.strictObject({
      kioskId: Identifier,
      name: z.string(),
      online: z.boolean(),
      received: stage,
      applied: stage,
      rendered: stage,
    }),
  ),
  lights: z.strictObject({
    /** `off`: no wire is configured. One-way wires are never more than "sent, unconfirmed". */
    state: z.enum(['off', 'waiting', 'sent-unconfirmed']),
    at: stage,
  }),
  /** True when every kiosk of the room that is online has drawn it. */
  done: z.boolean(),
})
export type CueReport = z.infer<typeof CueReport>

/** A kiosk as staff see it: what it is, and what it really does. */
export const KioskView = z.strictObject({
  ...Kiosk.shape,
  online: z.boolean(),
  /** Since when it is online or away. */
  since: z.nullable(InstantValue),
  pulse: z.nullable(Pulse),
  /** Whether its state equals the room's. */
  inStep: z.boolean(),
  /**
   * Until when at the latest it can show what narrators told without hearing from us (CON-4); null: nothing that it
   * was last given needs permission.
   */
  leaseUntil: z.nullable(InstantValue),
})
export type KioskView = z.infer<typeof KioskView>
export const KiosksReply = z.strictObject({ items: z.array(KioskView) })
export const KioskChange = z.strictObject({
  name: z.optional(KioskName),
  role: z.optional(KioskRole),
  audio: z.optional(AudioKind),
  span: z.optional(Kiosk.shape.span),
  stand: z.optional(Stand),
  settings: z.optional(KioskSettings),
})

/** RFC 8628: the code on the screen, and the secret with which the screen asks whether it was admitted. */
export const PairingReply = z.strictObject({
  deviceCode: z.string(),
  userCode: z.string(),
  expiresIn: z.int(),
  interval: z.int(),
})
export type PairingReply = z.infer<typeof PairingReply>
export const PairingTokenRequest = z.strictObject({
  deviceCode: z.string().check(z.minLength(20), z.maxLength(200)),
})
export const PairingTokenReply = z.strictObject({ token: z.string(), kiosk: Kiosk })
/** A new place, or the place of a screen that is broken: its name, room, stretch, role, sound and settings. */
export const PairingApproval = z.union([
  z.strictObject({ roomId: Identifier, name: KioskName, role: KioskRole, audio: AudioKind }),
  z.strictObject({ replaces: Identifier }),
])
export type PairingApproval = z.infer<typeof PairingApproval>
/** `POST /demonstration/kiosks`: a screen that pairs itself, behind the gate of docs/operations.md. */
export const DemonstrationKioskRequest = z.strictObject({ role: KioskRole, name: z.optional(KioskName) })

export const StoriesReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Identifier,
      title: Localised,
      composite: z.boolean(),
      needsReview: z.array(Language),
      sensitive: z.boolean(),
      /** Length when heard, in seconds, per language. */
      seconds: z.strictObject({ kk: z.number(), ru: z.number(), en: z.number() }),
    }),
  ),
})
export type StoriesReply = z.infer<typeof StoriesReply>

export const ThemesReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Identifier,
      name: Localised,
      palette: Palette,
      /** The look that its lamps take. */
      look: Identifier,
    }),
  ),
})
export type ThemesReply = z.infer<typeof ThemesReply>

/** Where the lamps' levels go. One-way wires are never more than "sent, unconfirmed" (VEN-3). */
export const Wire = z.enum(['off', 'waiting', 'sent-unconfirmed'])
export type Wire = z.infer<typeof Wire>

/** `GET /lighting/universes/{n}`: 512 slots as last rendered, and how far they went. */
export const UniverseReply = z.strictObject({
  universe: z.int(),
  levels: z.array(z.int()),
  wire: Wire,
})

/** A machine, or a network, that levels or questions are sent to. */
export const LightNode = z.strictObject({
  protocol: z.enum(['e131', 'artnet', 'simulator']),
  /** IP address, `multicast`, or `simulator`. */
  to: z.string(),
  /** What it calls itself, where the wire tells. */
  name: z.nullable(z.string()),
  /**
   * `answering` alone is confirmed (VEN-3), and says that the machine answers, not that lamps are lit; `sending` is
   * sent, unconfirmed. `lost`: it answered once and does no more. `polling`: a network that is asked for nodes.
   */
  state: z.enum(['opening', 'sending', 'answering', 'lost', 'failing', 'polling']),
  since: InstantValue,
  /** What is wrong, in words, while it is. */
  problem: z.nullable(z.string()),
  /** What goes there; nothing to a network that is only asked. */
  universes: z.array(z.int()),
})

/** `GET /lighting`: how the engine runs and what the lamps cannot do. */
export const LightsReply = z.strictObject({
  wire: Wire,
  worker: z.enum(['starting', 'running', 'restarting', 'stopped']),
  restarts: z.int(),
  framesPerSecond: z.number(),
  /** How often the safety limiter held a lamp or a room (VIS-5). */
  heldBack: z.int(),
  universes: z.array(z.int()),
  nodes: z.array(LightNode),
  /** Universes of the house desk: who sends them, and what they may do. */
  inputs: z.array(
    z.strictObject({
      id: Identifier,
      protocol: z.enum(['e131', 'artnet']),
      universe: z.int(),
      /** The universe of the rig that it speaks of. */
      of: z.int(),
      mode: DeskMode,
      state: z.enum(['silent', 'heard', 'lost']),
      sources: z.array(
        z.strictObject({ name: z.string(), address: z.string(), priority: z.int(), used: z.boolean() }),
      ),
      /** Packets that came late, or from one source too many. */
      refused: z.int(),
    }),
  ),
  /** Rooms in which the desk alone has lamps. */
  takenOver: z.array(Identifier),
  /** A standby: the first server, whose calm and alarm it follows. */
  standbyOf: z.nullable(z.string()),
  /** What is wrong beyond one node, with English beside the code. */
  problems: z.array(ToldLightProblem),
  /** Lamps that come only near a theme's colour, with CIEDE2000. */
  approximate: z.array(
    z.strictObject({
      roomId: Identifier,
      fixtures: z.array(z.string()),
      theme: z.string(),
      deltaE: z.number(),
    }),
  ),
})
export type LightsReply = z.infer<typeof LightsReply>

/** Which entries of the audit log: `actor` as it stands there, what the action begins with, from when to when. */
export const AuditQuery = z.strictObject({
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
  actor: z.optional(z.string().check(z.maxLength(200))),
  action: z.optional(z.string().check(z.maxLength(64))),
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
})
/** `GET /audit/chain`: whether nobody has changed the past (SEC-4). */
export const AuditChainReply = z.strictObject({
  entries: z.int(),
  /** The entry at which it breaks, or null: it is whole. */
  firstBroken: z.nullable(z.int()),
  at: InstantValue,
})
export type AuditChainReply = z.infer<typeof AuditChainReply>

export const AuditReply = z.strictObject({
  items: z.array(
    z.strictObject({
      seq: z.int(),
      at: InstantValue,
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
      hash: z.string(),
    }),
  ),
  /** The `seq` to ask for next (`?before=`), or null at the beginning of the log. */
  next: z.nullable(z.int()),
})
