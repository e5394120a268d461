/** The projector or panel on which a screen is seen, and what it says about itself (PJLink class 1). */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from './identifier.ts'

export const MacAddress = z
  .string()
  .check(
    z.regex(
      /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/,
      'write six pairs of 0–9 and a–f with colons, e.g. 00:1b:21:3c:9d:f8',
    ),
  )

/** Where PJLink answers unless somebody has set it otherwise. */
export const PJLINK_PORT = 4_352

/** An IPv4 address or a name in the venue's network; never a URL. */
export const Host = z
  .string()
  .check(z.regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/, 'write an address such as 10.0.0.21'))

export const DisplaySettings = z
  .strictObject({
    kioskId: Identifier,
    /** Where PJLink answers; null: this display does not speak it. */
    address: z.nullable(Host),
    port: z.int().check(z.minimum(1), z.maximum(65_535)),
    /** PJLink's password, at most 32 letters and digits; it goes into a digest and is in no answer of ours. */
    password: z.nullable(
      z.string().check(z.regex(/^[\x21-\x7e]{1,32}$/, 'at most 32 plain letters, digits and signs')),
    ),
    /** What Wake-on-LAN wakes: the display, or the machine that drives it. */
    mac: z.nullable(MacAddress),
    /** On when the venue opens, off a minute after it closes. */
    followsDay: z.boolean(),
  })
  .check(
    z.refine(
      ({ address, mac }) => address !== null || mac !== null,
      'give an address, a MAC address, or both',
    ),
  )
export type DisplaySettings = z.infer<typeof DisplaySettings>

export const DISPLAY_PARTS = ['fan', 'lamp', 'temperature', 'cover', 'filter', 'other'] as const
export const DisplayPart = z.enum(DISPLAY_PARTS)
export type DisplayPart = z.infer<typeof DisplayPart>

/** `unreachable`: nobody answers there. `password`: the wrong one. `not-pjlink`: something else answers. A part: broken. */
export const DISPLAY_PROBLEMS = ['unreachable', 'password', 'not-pjlink', ...DISPLAY_PARTS] as const
export const DisplayProblem = z.enum(DISPLAY_PROBLEMS)
export type DisplayProblem = z.infer<typeof DisplayProblem>

export const DisplayPower = z.enum(['off', 'on', 'cooling', 'warming'])
export type DisplayPower = z.infer<typeof DisplayPower>

/** What it said when it was last asked. */
export const DisplayState = z.strictObject({
  at: InstantValue,
  /** Null: it cannot or will not say now. */
  power: z.nullable(DisplayPower),
  name: z.nullable(z.string().check(z.maxLength(64))),
  lamps: z.array(z.strictObject({ hours: z.int(), lit: z.boolean() })).check(z.maxLength(8)),
  warnings: z.array(DisplayPart),
  problems: z.array(DisplayProblem),
})
export type DisplayState = z.infer<typeof DisplayState>

/**
 * The last wish about its power. `asked`: sent, not read back. `confirmed`: it has said so itself. `refused`: it
 * answered that it will not. `unanswered`: it did not come to that in time (VEN-3).
 */
export const DisplayWish = z.strictObject({
  power: z.enum(['on', 'off']),
  at: InstantValue,
  state: z.enum(['asked', 'confirmed', 'refused', 'unanswered']),
})
export type DisplayWish = z.infer<typeof DisplayWish>
