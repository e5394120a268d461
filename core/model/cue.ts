import * as z from 'zod/mini'
import { HallMessage } from './hall-message.ts'
import { Identifier, InstantValue } from './identifier.ts'
import { LightTiming } from './light-timing.ts'
import { Playlist } from './playlist.ts'
import { LONGEST_FADE } from './time.ts'
import { TravellingLight } from './travelling-light.ts'

/**
 * Who outranks whom, from weakest to strongest (show-control.md):
 * alarm > withdraw > calm > takeover > person > show > schedule.
 */
export const LEVELS = ['schedule', 'show', 'person', 'takeover', 'calm', 'withdraw', 'alarm'] as const
export const Level = z.enum(LEVELS)
export type Level = z.infer<typeof Level>

/** Rank of a level; higher wins. */
export function rank(level: Level): number {
  return LEVELS.indexOf(level)
}

/** As it stands in a show's list: `1`, `2.5`, `A3`. */
export const CueNumber = z
  .string()
  .check(
    z.regex(/^[0-9A-Za-z][0-9A-Za-z.]{0,7}$/, 'a cue’s number is 1–8 letters, digits and points, e.g. 2.5'),
  )
/** A cue of a show, within that show; short, because lights are named after it. */
export const ShowCueId = Identifier.check(z.maxLength(24))

/** Where a cue came from. Ids only: a kiosk never learns the name of a member of staff. */
export const Origin = z.strictObject({
  kind: z.enum(['person', 'rule', 'show', 'integration', 'system']),
  id: Identifier,
  /** The number of the show's cue. */
  number: z.optional(CueNumber),
})
export type Origin = z.infer<typeof Origin>

const FadeMs = z.int().check(z.minimum(0), z.maximum(LONGEST_FADE))
const Volume = z.number().check(z.minimum(0), z.maximum(1))

/** `layer`: the brighter of desk and room wins (HTP); `takeover`: the desk alone. Neither goes beyond calm. */
export const DeskMode = z.enum(['off', 'layer', 'takeover'])
export type DeskMode = z.infer<typeof DeskMode>

/** What somebody may hold against the schedule. */
export const HELD_ASPECTS = [
  'theme',
  'look',
  'volume',
  'message',
  'playlist',
  'sleep',
  'master',
  'blackout',
  'desk',
  'story',
] as const

/** What a release ends. `all` ends every person's override, never calm or alarm. */
export const ReleaseTarget = z.enum([...HELD_ASPECTS, 'all', 'calm', 'alarm'])
export type ReleaseTarget = z.infer<typeof ReleaseTarget>

const action = {
  theme: { kind: z.literal('theme'), theme: Identifier, fadeMs: FadeMs, until: z.nullable(InstantValue) },
  look: {
    kind: z.literal('look'),
    look: Identifier,
    fadeMs: FadeMs,
    until: z.nullable(InstantValue),
    /** A split fade instead of `fadeMs`, which is then its whole length. */
    timing: z.optional(LightTiming),
  },
  /** The grand master: what all lamps give of their looks, 0–1. */
  master: { kind: z.literal('master'), master: Volume, fadeMs: FadeMs, until: z.nullable(InstantValue) },
  /** All lamps out, down to their egress floors (VEN-4). */
  blackout: { kind: z.literal('blackout'), fadeMs: FadeMs, until: z.nullable(InstantValue) },
  /** What the house desk's levels do in this room. */
  desk: { kind: z.literal('desk'), desk: DeskMode, fadeMs: FadeMs, until: z.nullable(InstantValue) },
  volume: { kind: z.literal('volume'), volume: Volume, fadeMs: FadeMs, until: z.nullable(InstantValue) },
  story: { kind: z.literal('story'), story: Identifier, until: InstantValue },
  stopStory: { kind: z.literal('stopStory') },
  /** Which stories are offered, and in which order. */
  playlist: { kind: z.literal('playlist'), stories: Playlist, until: z.nullable(InstantValue) },
  /** Screens go dark and silent once nobody is there; a touch wakes one for whoever touched it. */
  sleep: { kind: z.literal('sleep'), until: z.nullable(InstantValue) },
  /** Screens are awake, whatever weaker wishes say. */
  wake: { kind: z.literal('wake'), until: z.nullable(InstantValue) },
  /** What the house says on its wall, between what visitors wrote. */
  message: { kind: z.literal('message'), message: HallMessage, until: z.nullable(InstantValue) },
  /** A travelling light sets out at the cue's instant and is named after the cue. */
  light: {
    kind: z.literal('light'),
    seed: TravellingLight.shape.seed,
    x0: TravellingLight.shape.x0,
    direction: TravellingLight.shape.direction,
    speed: TravellingLight.shape.speed,
  },
  /** A silent minute begins at the cue's instant: it gets dark, one light crosses the room, it gets light again. */
  silence: { kind: z.literal('silence'), direction: TravellingLight.shape.direction },
  calm: { kind: z.literal('calm'), fadeMs: FadeMs },
  alarm: { kind: z.literal('alarm') },
  release: { kind: z.literal('release'), of: ReleaseTarget, fadeMs: FadeMs },
  withdraw: { kind: z.literal('withdraw'), story: Identifier },
  /** The server's clock was set back: `was` is the latest instant that the log knows. */
  rebase: { kind: z.literal('rebase'), was: InstantValue },
} as const

/** What people and shows may both ask for. */
const playable = [
  z.strictObject(action.theme),
  z.strictObject(action.look),
  z.strictObject(action.master),
  z.strictObject(action.blackout),
  z.strictObject(action.desk),
  z.strictObject(action.volume),
  z.strictObject(action.story),
  z.strictObject(action.stopStory),
  z.strictObject(action.message),
  z.strictObject(action.playlist),
  z.strictObject(action.sleep),
  z.strictObject(action.wake),
  z.strictObject(action.light),
  z.strictObject(action.silence),
] as const

/** What a cue of a show may do. Calm, alarm and withdrawal are people's: a show never plays an incident. */
export const StepAction = z.discriminatedUnion('kind', [...playable, z.strictObject(action.release)])
export type StepAction = z.infer<typeof StepAction>

/** One cue of a running show and the instant at which it comes. */
export const ShowStep = z.strictObject({
  cue: ShowCueId,
  number: CueNumber,
  at: InstantValue,
  /** null: it only takes its time, or what it asks for was not to be had when GO was pressed. */
  action: z.nullable(StepAction),
})
export type ShowStep = z.infer<typeof ShowStep>

/** Longest plan of one GO: the cues that follow each other without another. */
export const LONGEST_PLAN = 512
const steps = z.array(ShowStep).check(z.maxLength(LONGEST_PLAN))
/** What stands by next; null: the end of the show. */
const next = z.nullable(ShowCueId)

/** How a show moves. A GO carries its whole plan, so that nobody has to be there for what follows by itself. */
const showAction = {
  start: {
    kind: z.literal('show.start'),
    show: Identifier,
    /** The list of this revision is played to the end, whatever is edited meanwhile. */
    revision: z.int().check(z.minimum(1)),
    next,
    protectMs: z.int().check(z.minimum(0)),
    endFadeMs: FadeMs,
  },
  go: {
    kind: z.literal('show.go'),
    steps,
    next,
    /** When the show ends by itself and lets go of everything; null: it waits. */
    endsAt: z.nullable(InstantValue),
  },
  hold: { kind: z.literal('show.hold') },
  /** The cue before stands by again, and the room returns to what was on before it. */
  back: { kind: z.literal('show.back'), steps, next },
  /** Another cue stands by; the room changes with the next GO. */
  jump: { kind: z.literal('show.jump'), next },
  stop: { kind: z.literal('show.stop'), fadeMs: FadeMs },
} as const

/** What one cue does; plain data, so that it can be logged, compared and replayed. */
export const CueAction = z.discriminatedUnion('kind', [
  ...playable,
  z.strictObject(action.calm),
  z.strictObject(action.alarm),
  z.strictObject(action.release),
  z.strictObject(action.withdraw),
  z.strictObject(action.rebase),
  z.strictObject(showAction.start),
  z.strictObject(showAction.go),
  z.strictObject(showAction.hold),
  z.strictObject(showAction.back),
  z.strictObject(showAction.jump),
  z.strictObject(showAction.stop),
])
export type CueAction = z.infer<typeof CueAction>
export type CueKind = CueAction['kind']
export const CUE_KINDS = [
  ...Object.keys(action),
  ...Object.keys(showAction).map((kind) => `show.${kind}`),
] as CueKind[]

/** One instruction in a room's durable log, taking effect at one instant on every screen and lamp. */
export const Cue = z.strictObject({
  id: Identifier,
  roomId: Identifier,
  /** Grows with every server that takes the lead; a lower one is refused. */
  epoch: z.int().check(z.minimum(1)),
  /** Grows by one with every cue of the room, across epochs. */
  seq: z.int().check(z.minimum(1)),
  issuedAt: InstantValue,
  atServerTime: InstantValue,
  level: Level,
  origin: Origin,
  action: CueAction,
})
export type Cue = z.infer<typeof Cue>
