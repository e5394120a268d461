import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { FixtureRole } from './look.ts'

/** What one slot of a fixture drives. Fine channels are the low byte of a 16-bit value. */
export const Channel = z.enum([
  'dimmer',
  'dimmer-fine',
  'red',
  'red-fine',
  'green',
  'green-fine',
  'blue',
  'blue-fine',
  'white',
  'white-fine',
  'amber',
  'amber-fine',
  'strobe-open',
  'unused',
])
export type Channel = z.infer<typeof Channel>

const xy = z.tuple([
  z.number().check(z.minimum(0), z.maximum(0.8)),
  z.number().check(z.minimum(0), z.maximum(0.9)),
])

/** CIE 1931 chromaticities and relative luminous output of one emitter at full. */
export const Emitter = z.strictObject({ xy, luminance: z.number().check(z.positive(), z.maximum(10)) })
export type Emitter = z.infer<typeof Emitter>

/** A kind of lamp: its slots in order and its emitters as measured or assumed. */
export const FixtureProfile = z.strictObject({
  id: Identifier,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  channels: z.array(Channel).check(z.minLength(1), z.maxLength(64)),
  emitters: z.partialRecord(z.enum(['red', 'green', 'blue', 'white', 'amber']), Emitter),
})
export type FixtureProfile = z.infer<typeof FixtureProfile>

/** One lamp in the room: where its slots are on the wire and where it hangs. */
export const Fixture = z.strictObject({
  id: Identifier,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  profile: Identifier,
  /** E1.31 universe, 1–63999. */
  universe: z.int().check(z.minimum(1), z.maximum(63_999)),
  /** First slot, 1–512. */
  address: z.int().check(z.minimum(1), z.maximum(512)),
  role: FixtureRole,
  /** Metres along the room's horizon, from the wall, and above the floor. */
  position: z.strictObject({ x: z.number(), y: z.number(), z: z.number() }),
  /** Dimmer floor that no cue goes below, 0–1 (VEN-4). */
  egress: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Fixture = z.infer<typeof Fixture>

/** The lamps of one room with the profiles that they use. */
export const Rig = z.strictObject({
  roomId: Identifier,
  profiles: z.array(FixtureProfile),
  fixtures: z.array(Fixture),
})
export type Rig = z.infer<typeof Rig>
