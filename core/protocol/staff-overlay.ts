/** The overlay that staff open on a screen with six digits, and the digits themselves. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Localised } from '../model/language.ts'

export const Pin = z.string().check(z.regex(/^\d{6}$/, 'six digits'))

/** What staff ask at the screen; each is a cue of its room. */
export const StaffAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calm') }),
  z.strictObject({ kind: z.literal('release'), of: z.enum(['calm', 'theme', 'volume']) }),
  z.strictObject({ kind: z.literal('theme'), theme: Identifier }),
  z.strictObject({ kind: z.literal('volume'), volume: z.number().check(z.minimum(0), z.maximum(1)) }),
])
export type StaffAct = z.infer<typeof StaffAct>

/** `POST /kiosk/staff`: the digits go with every act and stay nowhere. `act` null: what is on now. */
export const StaffRequest = z.strictObject({ pin: Pin, act: z.nullable(StaffAct) })

export const StaffReply = z.strictObject({
  /** Whose digits these are. */
  by: z.string(),
  until: InstantValue,
  theme: z.string(),
  volume: z.number(),
  mode: z.enum(['open', 'calm', 'alarm']),
  themes: z.array(z.strictObject({ id: Identifier, name: Localised })),
})
export type StaffReply = z.infer<typeof StaffReply>

/** `POST /pins`: digits for the screens of one venue, for some hours; told this once. */
export const PinRequest = z.strictObject({
  venueId: Identifier,
  hours: z.int().check(z.minimum(1), z.maximum(16)),
})
export const PinMade = z.strictObject({ id: Identifier, pin: Pin, expiresAt: InstantValue })
export const PinsReply = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Identifier,
      venueId: Identifier,
      by: z.string(),
      createdAt: InstantValue,
      expiresAt: InstantValue,
    }),
  ),
})
export type PinsReply = z.infer<typeof PinsReply>
