import * as z from 'zod/mini'
import { FARTHEST_M, Fixture, FixtureGroup, FixtureProfile, Place, Rig } from './fixture.ts'
import { Identifier } from './identifier.ts'
import { DeskInput, Universe, UniverseOutput } from './light-wire.ts'
import { FixtureRole } from './look.ts'
import { plainName } from './plain-name.ts'

/** More lamps than any room of ours has; it bounds what one request can ask for. */
export const MOST_FIXTURES = 10_000
/** How many of a kind are patched at one go. */
export const MOST_AT_ONCE = 512

/** Lamps of one kind, one after the other on the wire and in the room. */
export const FixtureRow = z
  .strictObject({
    /** Called "Wash 1", "Wash 2" …; one alone is called as it stands. */
    name: plainName(60).check(z.trim(), z.minLength(1)),
    profile: Identifier,
    role: FixtureRole,
    count: z.int().check(z.minimum(1), z.maximum(MOST_AT_ONCE)),
    /** Where the first one begins; null: at the first place that is free for all of them in a row. */
    at: z.nullable(z.strictObject({ universe: Fixture.shape.universe, address: Fixture.shape.address })),
    /** Slots from one beginning to the next; null: no slot between them. */
    spacing: z.nullable(z.int().check(z.minimum(1), z.maximum(512))),
    position: Place,
    /** Metres from one lamp to the next. */
    step: Place,
    egress: Fixture.shape.egress,
  })
  .check(
    z.refine(
      ({ position, step, count }) =>
        (['x', 'y', 'z'] as const).every(
          (axis) => Math.abs(position[axis] + step[axis] * (count - 1)) <= FARTHEST_M,
        ),
      `The last lamp of the row would hang beyond ${FARTHEST_M} m. Make the step smaller.`,
    ),
  )
export type FixtureRow = z.infer<typeof FixtureRow>

const share = (most: number) => z.number().check(z.minimum(0), z.maximum(most))

/** One emitter as a colorimeter says it, alone and at full. */
export const MeasuredEmitter = z.strictObject({
  /** CIE 1931. */
  xy: z
    .tuple([share(0.8), share(0.9)])
    .check(
      z.refine(
        ([x, y]) => y >= 0.01 && x + y <= 1,
        'No light has this chromaticity: y is 0.01 at least, and x and y are 1 together at most.',
      ),
    ),
  /** In any one unit for all emitters of the lamp: only the proportions count. */
  luminance: z.number().check(z.minimum(0.001), z.maximum(1_000_000)),
})
export type MeasuredEmitter = z.infer<typeof MeasuredEmitter>

/** One edit of a room's rig, as data: it can be checked, logged, sent and undone. */
export const RigChange = z.discriminatedUnion('kind', [
  /** Built-in profiles come along by themselves. */
  z.strictObject({ kind: z.literal('add'), row: FixtureRow }),
  /** Lamps that are there already, as they should be from now on. */
  z.strictObject({
    kind: z.literal('change'),
    fixtures: z.array(Fixture).check(z.minLength(1), z.maxLength(MOST_FIXTURES)),
  }),
  z.strictObject({
    kind: z.literal('remove'),
    fixtures: z.array(Identifier).check(z.minLength(1), z.maxLength(MOST_FIXTURES)),
  }),
  /** Kinds of lamp, added, or replaced where one of that id is there. */
  z.strictObject({
    kind: z.literal('profiles'),
    profiles: z.array(FixtureProfile).check(z.minLength(1), z.maxLength(64)),
  }),
  /** A kind of lamp that no lamp is of. */
  z.strictObject({ kind: z.literal('removeProfile'), profile: Identifier }),
  /** What was measured of lamps of one kind: all its emitters. Their kind gets this name, or a kind of its own. */
  z.strictObject({
    kind: z.literal('measure'),
    fixtures: z.array(Identifier).check(z.minLength(1), z.maxLength(MOST_FIXTURES)),
    name: plainName(80).check(z.trim(), z.minLength(1)),
    emitters: z.record(Identifier, MeasuredEmitter),
  }),
  /** All groups, in their order. */
  z.strictObject({
    kind: z.literal('groups'),
    groups: z.array(FixtureGroup).check(z.maxLength(256)),
  }),
  /** How universes leave the house, and what of the house desk comes in: all of both. */
  z.strictObject({
    kind: z.literal('wires'),
    outputs: z.array(UniverseOutput).check(z.maxLength(512)),
    inputs: z.array(DeskInput).check(z.maxLength(32)),
  }),
  /** How one universe leaves the house; null: as the wiring has it. */
  z.strictObject({
    kind: z.literal('output'),
    universe: Universe,
    output: z.nullable(UniverseOutput),
  }),
  /** One universe of the house desk; null: it is not heard any more. */
  z.strictObject({ kind: z.literal('input'), id: Identifier, input: z.nullable(DeskInput) }),
  /** The whole rig, e.g. from a file. */
  z.strictObject({ kind: z.literal('replace'), rig: Rig }),
])
export type RigChange = z.infer<typeof RigChange>
