/** What was measured of a lamp's emitters, in the place of what is assumed of every lamp of its colours. */
import type { Emitter, FixtureProfile, Rig } from '../../model/fixture.ts'
import type { MeasuredEmitter } from '../../model/rig-change.ts'
import { emitterNames } from '../emitter-names.ts'

/** Of an emitter, no scale for the luminance of a whole lamp may give more. */
const BRIGHTEST = 10
/** A lamp of which nothing is known but its dimmer is one white of this luminance. */
const LONE_WHITE = 1

export interface Measured {
  fixtures: readonly string[]
  name: string
  emitters: Readonly<Record<string, MeasuredEmitter>>
}

export type MeasureProblem =
  { kind: 'several-kinds' } | { kind: 'other-emitters'; profile: string; emitters: readonly string[] }

export type MeasuredRig = { ok: true; rig: Rig } | { ok: false; problem: MeasureProblem }

/**
 * A kind of its own for these lamps, with what was measured. Where the kind is of no other lamps and not built in,
 * it keeps its id. Of luminances only the proportions count: the lamp as a whole stays as bright as it was taken to
 * be, beside the others of the room (VIS-5 is measured in shares of that).
 * `profile`: the one that all of them are of.
 */
export function measuredRig(
  rig: Rig,
  profile: FixtureProfile,
  { fixtures, name, emitters }: Measured,
  isBuiltIn: boolean,
): MeasuredRig {
  const chosen = new Set(fixtures)
  const theirs = rig.fixtures.filter((each) => chosen.has(each.id))
  if (theirs.some((each) => each.profile !== profile.id))
    return { ok: false, problem: { kind: 'several-kinds' } }
  const names = emitterNames(profile)
  const given = Object.keys(emitters)
  if (names.length === 0 || given.length !== names.length || names.some((each) => !(each in emitters)))
    return { ok: false, problem: { kind: 'other-emitters', profile: profile.name, emitters: names } }
  const isAlone = rig.fixtures.every((each) => each.profile !== profile.id || chosen.has(each.id))
  const inPlace = isAlone && !isBuiltIn
  const id = inPlace ? profile.id : freeProfileId(profile.id, rig)
  const measured = { ...profile, id, name, emitters: { ...profile.emitters, ...scaled(profile, emitters) } }
  return {
    ok: true,
    rig: {
      ...rig,
      profiles: inPlace
        ? rig.profiles.map((each) => (each.id === id ? measured : each))
        : [...rig.profiles, measured],
      fixtures: rig.fixtures.map((each) => (chosen.has(each.id) ? { ...each, profile: id } : each)),
    },
  }
}

function scaled(profile: FixtureProfile, emitters: Measured['emitters']): Record<string, Emitter> {
  const names = Object.keys(emitters)
  const before = names.reduce((sum, each) => sum + (profile.emitters[each]?.luminance ?? LONE_WHITE), 0)
  const typed = names.reduce((sum, each) => sum + emitters[each]!.luminance, 0)
  const scale = Math.min(before, BRIGHTEST) / typed
  return Object.fromEntries(
    names.map((each): [string, Emitter] => {
      const { xy, luminance } = emitters[each]!
      return [each, { xy, luminance: Number((luminance * scale).toPrecision(6)), assumed: false }]
    }),
  )
}

function freeProfileId(id: string, rig: Rig): string {
  const taken = new Set(rig.profiles.map((each) => each.id))
  const base = `${id
    .replace(/^generic-/, '')
    .replace(/-measured(-\d+)?$/, '')
    .slice(0, 48)
    .replace(/-$/, '')}-measured`
  if (!taken.has(base)) return base
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
