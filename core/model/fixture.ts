import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { DeskInput, Universe, UniverseOutput } from './light-wire.ts'
import { FixtureRole } from './look.ts'
import { plainName } from './plain-name.ts'

const xy = z.tuple([
  z.number().check(z.minimum(0), z.maximum(0.8)),
  z.number().check(z.minimum(0), z.maximum(0.9)),
])

/** CIE 1931 chromaticities and relative luminous output of one emitter at full. */
export const Emitter = z.strictObject({
  xy,
  luminance: z.number().check(z.positive(), z.maximum(10)),
  /** True while nobody measured it and no data sheet says so. */
  assumed: z.boolean(),
})
export type Emitter = z.infer<typeof Emitter>

/** The most emitters that one kind of lamp may have: the cost of a mixture doubles with each. */
export const MOST_EMITTERS = 7

const steps = z.int().check(z.minimum(0), z.maximum(65_535))

const driven = {
  /** A value of 16 bits is split over two slots; a slot without a partner carries 8 bits. */
  part: z.enum(['whole', 'coarse', 'fine']),
  /** What is sent for nothing and for full, of 255 (`whole`) or 65 535; without it, all of them. */
  range: z.optional(z.tuple([steps, steps])),
  /** The cells of a lamp show the same colour; a dimmer with a cell dims that cell, one without dims them all. */
  cell: z.optional(z.int().check(z.minimum(1), z.maximum(512))),
}

/** What one slot of a fixture does. */
export const Channel = z.discriminatedUnion('kind', [
  /** Gives the light of one of the profile's emitters. */
  z.strictObject({ kind: z.literal('emitter'), emitter: Identifier, ...driven }),
  /** Takes that light away, as cyan does with red: full is none of it. */
  z.strictObject({ kind: z.literal('filter'), emitter: Identifier, ...driven }),
  /** Goes between a warm and a cold white that share one output, from one colour temperature to the other. */
  z.strictObject({
    kind: z.literal('temperature'),
    warm: Identifier,
    cold: Identifier,
    kelvin: z.tuple([z.number().check(z.positive()), z.number().check(z.positive())]),
    ...driven,
  }),
  z.strictObject({ kind: z.literal('dimmer'), ...driven }),
  /** Never moves: an open shutter (VIS-5), a neutral wheel, a head that stands still. */
  z.strictObject({
    kind: z.literal('held'),
    value: z.int().check(z.minimum(0), z.maximum(255)),
    note: z.string().check(z.maxLength(200)),
  }),
])
export type Channel = z.infer<typeof Channel>

/** More lights no lamp is drawn with. */
export const MOST_FACE_LIGHTS = 1_024
const side = z.int().check(z.minimum(1), z.maximum(MOST_FACE_LIGHTS))
const faceMetres = z.optional(z.number().check(z.positive(), z.maximum(10)))
/** How the lights of a lamp that has several stand on its face: a grid, as one looks at it. For pictures of it. */
export const Face = z.strictObject({
  columns: side,
  rows: side,
  /** The places of the grid that have a light, row by row from 0; without it all of them have. */
  lit: z.optional(z.array(z.int().check(z.minimum(0))).check(z.minLength(1), z.maxLength(MOST_FACE_LIGHTS))),
  /** Metres of the housing; without them nobody knows. */
  width: faceMetres,
  height: faceMetres,
})
export type Face = z.infer<typeof Face>

/** A kind of lamp: its slots in order and its emitters as measured or assumed. */
export const FixtureProfile = z.strictObject({
  id: Identifier,
  name: plainName(80),
  channels: z.array(Channel).check(z.minLength(1), z.maxLength(512)),
  emitters: z.record(Identifier, Emitter).check(
    z.refine((emitters) => Object.keys(emitters).length <= MOST_EMITTERS, {
      error: `a lamp has at most ${MOST_EMITTERS} emitters`,
    }),
  ),
  face: z.optional(Face),
})
export type FixtureProfile = z.infer<typeof FixtureProfile>

/** No room is larger; metres either way of the horizon's beginning. */
export const FARTHEST_M = 10_000
const metres = z.number().check(z.minimum(-FARTHEST_M), z.maximum(FARTHEST_M))
export const Place = z.strictObject({ x: metres, y: metres, z: metres })

/** One lamp in the room: where its slots are on the wire and where it hangs. */
export const Fixture = z.strictObject({
  id: Identifier,
  name: plainName(80),
  profile: Identifier,
  universe: Universe,
  /** First slot, 1–512. */
  address: z.int().check(z.minimum(1), z.maximum(512)),
  role: FixtureRole,
  /** Metres along the room's horizon, from the wall, and above the floor. */
  position: Place,
  /** Dimmer floor that no cue goes below, 0–1 (VEN-4). */
  egress: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Fixture = z.infer<typeof Fixture>

/** Lamps that looks address together. */
export const FixtureGroup = z.strictObject({
  id: Identifier,
  name: plainName(80),
  /** Ids of fixtures, in the order in which a technician counts them. */
  fixtures: z.array(Identifier).check(z.maxLength(10_000)),
})
export type FixtureGroup = z.infer<typeof FixtureGroup>

/** The lamps of one room with the profiles that they use, and their ways out of the house and into it. */
export const Rig = z.strictObject({
  roomId: Identifier,
  profiles: z.array(FixtureProfile),
  fixtures: z.array(Fixture),
  groups: z.optional(z.array(FixtureGroup)),
  outputs: z.optional(z.array(UniverseOutput)),
  inputs: z.optional(z.array(DeskInput).check(z.maxLength(32))),
})
export type Rig = z.infer<typeof Rig>
