import * as z from 'zod/mini'
import { Identifier, InstantValue } from './identifier.ts'
import { LightTiming } from './light-timing.ts'
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

/** Where a cue came from. Ids only: a kiosk never learns the name of a member of staff. */
export const Origin = z.strictObject({
  kind: z.enum(['person', 'rule', 'show', 'integration', 'system']),
  id: Identifier,
})
export type Origin = z.infer<typeof Origin>

const FadeMs = z.int().check(z.minimum(0), z.maximum(LONGEST_FADE))
const Volume = z.number().check(z.minimum(0), z.maximum(1))

/** `layer`: the brighter of desk and room wins (HTP); `takeover`: the desk alone. Neither goes beyond calm. */
export const DeskMode = z.enum(['off', 'layer', 'takeover'])
export type DeskMode = z.infer<typeof DeskMode>

/** What a release ends. `all` ends every person's override, never calm or alarm. */
export const ReleaseTarget = z.enum([
  'theme',
  'look',
  'volume',
  'story',
  'master',
  'blackout',
  'desk',
  'all',
  'calm',
  'alarm',
])
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
  /** A travelling light sets out at the cue's instant and is named after the cue. */
  light: {
    kind: z.literal('light'),
    seed: TravellingLight.shape.seed,
    x0: TravellingLight.shape.x0,
    direction: TravellingLight.shape.direction,
    speed: TravellingLight.shape.speed,
  },
  calm: { kind: z.literal('calm'), fadeMs: FadeMs },
  alarm: { kind: z.literal('alarm') },
  release: { kind: z.literal('release'), of: ReleaseTarget, fadeMs: FadeMs },
  withdraw: { kind: z.literal('withdraw'), story: Identifier },
  /** The server's clock was set back: `was` is the latest instant that the log knows. */
  rebase: { kind: z.literal('rebase'), was: InstantValue },
} as const

/** What one cue does; plain data, so that it can be logged, compared and replayed. */
export const CueAction = z.discriminatedUnion('kind', [
  z.strictObject(action.theme),
  z.strictObject(action.look),
  z.strictObject(action.master),
  z.strictObject(action.blackout),
  z.strictObject(action.desk),
  z.strictObject(action.volume),
  z.strictObject(action.story),
  z.strictObject(action.stopStory),
  z.strictObject(action.light),
  z.strictObject(action.calm),
  z.strictObject(action.alarm),
  z.strictObject(action.release),
  z.strictObject(action.withdraw),
  z.strictObject(action.rebase),
])
export type CueAction = z.infer<typeof CueAction>
export type CueKind = CueAction['kind']
export const CUE_KINDS = Object.keys(action) as CueKind[]

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
