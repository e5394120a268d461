/** What staff can ask one screen to do, and how far that has come (VEN-3). */
import * as z from 'zod/mini'
import { Origin } from './cue.ts'
import { Identifier, InstantValue } from './identifier.ts'
import { SelfTest } from './self-test.ts'

/** Longest that a screen can be kept from touch, in seconds; it ends by itself. */
export const LONGEST_CLEANING_S = 15 * 60

/**
 * `identify`: its name, large, for some seconds. `clean`: touch does nothing for so long, and the screen says so; then
 * it is as it was, asleep too. 0 seconds: that ends now, or does not begin. `sleep`: black and silent, until it is
 * woken, opened, or touched. `wake`: ends sleep and cleaning. `picture`: a tiny picture of the scene without its words,
 * never while anybody is there.
 */
export const CommandAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reload') }),
  z.strictObject({ kind: z.literal('identify') }),
  z.strictObject({ kind: z.literal('self-test') }),
  z.strictObject({ kind: z.literal('picture') }),
  z.strictObject({
    kind: z.literal('sleep'),
    /** `opening`: the venue is closed; a touch shows that, and the support lines, and nothing else. */
    wakes: z._default(z.enum(['touch', 'opening']), 'touch'),
  }),
  z.strictObject({ kind: z.literal('wake') }),
  z.strictObject({
    kind: z.literal('clean'),
    seconds: z.union([z.literal(0), z.int().check(z.minimum(10), z.maximum(LONGEST_CLEANING_S))]),
  }),
])
export type CommandAction = z.infer<typeof CommandAction>
export const END_CLEANING = { kind: 'clean', seconds: 0 } as const satisfies CommandAction
export type CommandKind = CommandAction['kind']
export const COMMAND_KINDS = [
  'identify',
  'self-test',
  'picture',
  'sleep',
  'wake',
  'clean',
  'reload',
] as const satisfies readonly CommandKind[]

/**
 * Why a screen did not do it. `visitor`: somebody is there. `no-picture`: nothing is drawn. `superseded`: a later
 * command says otherwise. `removed`: the screen belongs to the venue no more. `trouble`: it tried and could not.
 */
export const CommandFailure = z.enum(['visitor', 'no-picture', 'superseded', 'removed', 'trouble'])
export type CommandFailure = z.infer<typeof CommandFailure>

/** `waiting`: the screen is away, nothing was sent. `received`: it has it, and waits for whoever is there to go. */
export const CommandStanding = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting') }),
  z.strictObject({ state: z.literal('sent'), at: InstantValue, times: z.int().check(z.minimum(1)) }),
  z.strictObject({ state: z.literal('received'), at: InstantValue }),
  z.strictObject({ state: z.literal('done'), at: InstantValue }),
  z.strictObject({ state: z.literal('failed'), at: InstantValue, why: CommandFailure }),
  z.strictObject({ state: z.literal('expired'), at: InstantValue }),
])
export type CommandStanding = z.infer<typeof CommandStanding>

export const KioskCommand = z.strictObject({
  id: Identifier,
  kioskId: Identifier,
  action: CommandAction,
  by: Origin,
  issuedAt: InstantValue,
  /** From then on it is not done any more. */
  expiresAt: InstantValue,
  standing: CommandStanding,
  /** What a self-test found. */
  test: z.nullable(SelfTest),
})
export type KioskCommand = z.infer<typeof KioskCommand>
